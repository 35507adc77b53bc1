import { expect, test } from 'vitest';
import { undoOffer } from '../../../src-renderer/ui/undo-offer.ts';

test('Ctrl+Z takes back what was offered last, once', () => {
  const taken: string[] = [];
  const offer = undoOffer();
  offer.make(() => taken.push('first'));
  offer.make(() => taken.push('second'));
  offer.take();
  offer.take();
  expect(taken).toEqual(['second']);
});

test('an offer that was withdrawn is not taken, and withdrawing an old one leaves the new', () => {
  const taken: string[] = [];
  const offer = undoOffer();
  const withdrawFirst = offer.make(() => taken.push('first'));
  const withdrawSecond = offer.make(() => taken.push('second'));
  withdrawFirst();
  withdrawSecond();
  offer.take();
  offer.make(() => taken.push('third'));
  withdrawSecond();
  offer.take();
  expect(taken).toEqual(['third']);
});

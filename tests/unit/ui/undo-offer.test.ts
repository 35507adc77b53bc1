import { expect, test } from 'vitest';
import { undoOffer } from '../../../src-renderer/context/undo-offer.ts';

const written = () => Promise.resolve();

test('Ctrl+Z takes back what was offered last, once', async () => {
  const taken: string[] = [];
  const offer = undoOffer(written);
  offer.make(() => taken.push('first'));
  offer.make(() => taken.push('second'));
  await offer.take();
  await offer.take();
  expect(taken).toEqual(['second']);
});

test('an offer is told that another one has taken its place', () => {
  const told: string[] = [];
  const offer = undoOffer(written);
  offer.make(
    () => {},
    () => told.push('first'),
  );
  offer.make(() => {});
  expect(told).toEqual(['first']);
});

test('work that is being written when the key is pressed is what is taken back, not the work before it', async () => {
  const taken: string[] = [];
  let written = () => {};
  const offer = undoOffer(() => new Promise<void>((resolve) => (written = resolve)));
  offer.make(() => taken.push('before'));
  const pressed = offer.take();
  offer.make(() => taken.push('being written'));
  written();
  await pressed;
  expect(taken).toEqual(['being written']);
});

test('an offer that was withdrawn is not taken, and withdrawing an old one leaves the new', async () => {
  const taken: string[] = [];
  const offer = undoOffer(written);
  const withdrawFirst = offer.make(() => taken.push('first'));
  const withdrawSecond = offer.make(() => taken.push('second'));
  withdrawFirst();
  withdrawSecond();
  await offer.take();
  offer.make(() => taken.push('third'));
  withdrawSecond();
  await offer.take();
  expect(taken).toEqual(['third']);
});

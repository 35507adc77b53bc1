import { expect, test } from 'vitest';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { enterpriseMeaning } from '../../../src-renderer/features/enterprises/uscc-meaning.ts';
import { graduateMeaning } from '../../../src-renderer/features/graduates/document-meaning.ts';
import { usualSessions } from '../../../src-renderer/features/set-up/usual-sessions.ts';

const uscc = fieldOf(declarationOf('enterprise'), 'uscc');
const documentNumber = fieldOf(declarationOf('graduate'), 'documentNumber');

test('a credit code says what kind of body it is and where', () => {
  expect(enterpriseMeaning(uscc, { uscc: '91350200MA2YJ1XR9G' })).toBe('企业 · 福建省厦门市');
});

test('a credit code that is not finished says how much of it is there', () => {
  expect(enterpriseMeaning(uscc, { uscc: '913502' })).toContain('6');
});

test('an identity number says the year of birth only, never the whole birthday', () => {
  const said = graduateMeaning('2026-11-23')(documentNumber, { documentNumber: '11010519491231002X' });
  expect(said).toContain('1949-**-**');
  expect(said).not.toContain('1231');
});

test('a passport is not read as an identity number', () => {
  const values = { documentKind: 'passport', documentNumber: 'E12345678' };
  expect(graduateMeaning('2026-11-23')(documentNumber, values)).toBeUndefined();
});

test('the usual sessions are a morning and an afternoon of the same day, in order', () => {
  const [morning, afternoon] = usualSessions('2026-11-23');
  expect(morning && afternoon && morning.end <= afternoon.start && morning.start < morning.end).toBe(true);
});

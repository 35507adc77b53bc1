import { expect, test } from 'vitest';
import type { Host } from '../../../src-core/contract/host.ts';
import { attachmentsOf } from '../../../src-renderer/app/exchange/attachments.ts';
import { noteAfter } from '../../../src-renderer/ui/words/note-first.ts';
import type { Store } from '../../../src-renderer/store/store.ts';
import type { CommitOutcome } from '../../../src-renderer/store/outcome.ts';

const file = { id: 'a1', name: 'cv.pdf', sha256: 'ab'.repeat(32) };

/** What happened, in order, when a file was saved to the computer. */
async function saving(kind: 'graduate' | 'enterprise', field: string, outcome: unknown) {
  const happened: unknown[] = [];
  const host = ((call: string) => {
    happened.push(call);
    const value = call === 'blob.get' ? { bytes: new Uint8Array(3) } : { saved: true, name: file.name };
    return Promise.resolve({ ok: true, value });
  }) as unknown as Host;
  const note = (action: string, about: unknown) => {
    happened.push([action, about]);
    return Promise.resolve(outcome as CommitOutcome);
  };
  const said = await attachmentsOf(host, { note } as unknown as Store).save(
    { kind, record: 'r1', field },
    file,
  );
  return { said, happened };
}

test('a paper of a person leaves only after it stands in the audit trail who took it, and not at all where that cannot be written', async () => {
  const saved = { saved: true, copies: 2, warnings: [] };
  const about = { kind: 'graduate', record: 'r1', field: 'resumeFiles', attachment: 'a1' };
  expect(await saving('graduate', 'resumeFiles', saved)).toEqual({
    said: undefined,
    happened: ['blob.get', ['attachment.export', about], 'files.save'],
  });
  const refused = await saving('enterprise', 'handlerFiles', { saved: false, reason: 'not-writer' });
  expect(refused.said).toBeTruthy();
  expect(refused.happened).not.toContain('files.save');
});

test("the licence of a firm is nobody's and leaves without an entry", async () => {
  const { happened } = await saving('enterprise', 'licenceFiles', { saved: false, reason: 'not-writer' });
  expect(happened).toEqual(['blob.get', 'files.save']);
});

test('what has left already and could not be noted is said', async () => {
  const noting = (outcome: unknown) =>
    noteAfter({ note: () => Promise.resolve(outcome as CommitOutcome) }, 'results.export');
  expect(await noting({ saved: true, copies: 2, warnings: [] })).toBeUndefined();
  expect(await noting({ saved: false, reason: 'disk-full' })).toMatch(/日志|audit trail/);
});

import { pinyin } from 'pinyin-pro';
import { entriesOf, findRecords } from '../../src-renderer/ui/library/find-records.ts';
import { fill, openOffice } from './office-store.ts';

type Name = { readonly id: string; readonly name: string; readonly studentNumber?: string | undefined };

/** Fills the office and waits until the index has been kept for the next start. */
async function prepare(count: number): Promise<void> {
  const store = await openOffice();
  await fill(store, count);
  await until(() => store.search('graduate').size === count);
  // The index is kept three seconds after its last change.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await store.close();
}

/** One fresh start: how long until every graduate can be found, then every keystroke timed beside the plain filter. */
async function search(
  count: number,
): Promise<{ openMs: number; readyMs: number; find: number[]; plain: number[] }> {
  const begun = performance.now();
  const store = await openOffice();
  const opened = performance.now();
  const index = store.search('graduate');
  await until(() => index.size === count);
  const readyMs = performance.now() - opened;
  const rows: Name[] = await store.read.all('graduate');
  const find: number[] = [];
  const plain: number[] = [];
  for (const text of keystrokes(rows)) {
    const start = performance.now();
    // As the list of graduates and the search box ask, and the few lines that they show of it.
    entriesOf(store, 'graduate', findRecords(store, 'graduate', text).slice(0, 30));
    const found = performance.now();
    rows.filter((row) => row.name.includes(text));
    const end = performance.now();
    find.push(found - start);
    plain.push(end - found);
  }
  await store.close();
  return { openMs: opened - begun, readyMs, find, plain };
}

/** Names, pinyin, initials and numbers of people at even distances, as they grow under the fingers: 200 texts. */
function keystrokes(rows: readonly Name[]): string[] {
  const typed: string[] = [];
  for (let person = 0; typed.length < 200; person += 1) {
    const row = rows[(person * 997) % rows.length];
    if (!row) throw new Error('nobody to search for');
    const syllables = pinyin(row.name, { toneType: 'none', type: 'array' });
    const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
    for (const whole of [
      row.name,
      syllables.join(''),
      initials,
      row.studentNumber ?? '',
      `${initials}不存在`,
    ])
      for (let length = 1; length <= whole.length; length += 1) typed.push(whole.slice(0, length));
  }
  return typed.slice(0, 200);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

Object.assign(window, { prepare, search });

import { type Double, doubleGraduates } from '../../../src-core/doubles/find-doubles.ts';
import { notKeptApart } from '../../../src-core/doubles/keep-apart.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';

type Person = StoredRecord<'graduate'>;

/** Doubles of one person by what has an index; the search for all of them, by telephone and name too, has a screen of its own. */
export async function readDoubles(
  read: Reading,
  row: Person,
): Promise<{ doubles: readonly Double[]; names: ReadonlyMap<string, string> }> {
  const near = new Map<string, Person>([[row.id, row]]);
  const { studentNumber, documentNumber } = row;
  for (const [field, value] of [
    ['studentNumber', studentNumber],
    ['documentNumber', documentNumber as unknown as string | undefined],
  ] as const)
    if (value !== undefined)
      for (const other of await read.where('graduate', field, value)) near.set(other.id, other);
  if (near.size === 1) return { doubles: [], names: new Map() };
  const found = doubleGraduates([...near.values()]).doubles.filter(({ records }) => records.includes(row.id));
  const doubles = notKeptApart(found, await read.all('decision'), []);
  return { doubles, names: new Map([...near.values()].map(({ id, name }) => [id, name])) };
}

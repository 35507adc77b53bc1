import { declarationOf, type Kind, kindNames, type StoredRecord } from '../kinds.ts';
import { type Field, fieldsOf } from '../record/fields.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { Reader } from './action.ts';

type Values = Readonly<Record<string, unknown>>;

/** How many live records hold a link to this one, by kind; counted over the indexed links, and a post's interviews over its enterprise. */
export async function linksTo(read: Reader, kind: Kind, record: { id: string }): Promise<number> {
  let count = 0;
  for (const other of kindNames)
    for (const field of linksOf(other))
      if (field.link === kind && field.isIndexed)
        count += (await read.where(other, field.name as never, record.id)).length;
  if (kind === 'job') {
    const { enterprise } = record as StoredRecord<'job'>;
    const interviews = await read.where('interview', 'enterprise', enterprise);
    count += interviews.filter((each) => each.job === record.id).length;
  }
  return count;
}

/** Reads which of the records that `values` link to do not exist; each is NOT_FOUND beside its field. */
export async function missingLinks(read: Reader, kind: Kind, values: Values): Promise<Problem[]> {
  const missing: Problem[] = [];
  for (const field of linksOf(kind)) {
    const id = values[field.name];
    if (typeof id !== 'string' || field.type !== 'text') continue;
    const exists = kindNames.includes(field.link as Kind) && (await read.get(field.link as Kind, id));
    if (!exists) missing.push(problem('NOT_FOUND', field.name, { value: id }));
  }
  return missing;
}

function linksOf(kind: Kind): readonly Field[] {
  return fieldsOf(declarationOf(kind)).filter((field) => field.link);
}

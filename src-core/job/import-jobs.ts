import { type Action, creation, drafts } from '../change/action.ts';
import { type NewRow, revisionsOf, rowWarning, type UpdateRow } from '../exchange/import-drafts.ts';
import { differencesOf, postKey } from '../exchange/likeness.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Values } from '../record/parse-record.ts';

/** Rows of one commit: at most 500, already parsed by the declaration; `values.enterprise` is the id of the enterprise. */
export type ImportJobsInput = {
  readonly creations: readonly NewRow[];
  readonly updates: readonly UpdateRow[];
};

type Facts = {
  enterprises: ReadonlyMap<string, StoredRecord<'enterprise'>>;
  jobs: readonly StoredRecord<'job'>[];
  current: ReadonlyMap<string, StoredRecord<'job'>>;
};

/**
 * Takes posts over from a sheet. A post that has come in meanwhile word for word is not made again (DUPLICATE_VALUE), one
 * whose enterprise is gone is left out (ENTERPRISE_GONE): warnings with the row in `about.row`; the other rows go in.
 */
export const importJobs: Action<ImportJobsInput, Facts> = {
  name: 'job.import',
  async facts(read, { creations, updates }) {
    const ids = [...new Set(creations.map(({ values }) => String(values.enterprise)))];
    const enterprises = new Map<string, StoredRecord<'enterprise'>>();
    for (const id of ids) {
      const record = await read.get('enterprise', id);
      if (record) enterprises.set(id, record);
    }
    const current = new Map<string, StoredRecord<'job'>>();
    for (const { id } of updates) {
      const record = await read.get('job', id);
      if (record) current.set(id, record);
    }
    const jobs = await read.whereAny(
      'job',
      'enterprise',
      [...enterprises.values()].map((each) => each.id),
    );
    return { enterprises, jobs, current };
  },
  decide({ enterprises, jobs, current }, { creations, updates }, told) {
    const isKnown = knownPosts(jobs);
    const { drafts: list, warnings } = revisionsOf('job', updates, current);
    for (const { row, values } of creations) {
      const enterprise = enterprises.get(String(values.enterprise));
      if (!enterprise) {
        warnings.push(rowWarning('ENTERPRISE_GONE', row, 'enterprise', { title: String(values.title) }));
        continue;
      }
      const title = String(values.title);
      if (isKnown(enterprise.id, values))
        warnings.push(rowWarning('DUPLICATE_VALUE', row, 'title', { other: title }));
      else list.push(creation('job', told.newId(), { ...values, enterprise: enterprise.id }));
    }
    return drafts(list, warnings);
  },
};

/** Whether a post of the library says everything that these values say. */
function knownPosts(jobs: readonly StoredRecord<'job'>[]): (enterprise: string, values: Values) => boolean {
  const posts = new Map<string, Values[]>();
  for (const each of jobs) {
    const stored = each as unknown as Values;
    const key = postKey(each.enterprise, stored);
    posts.set(key, [...(posts.get(key) ?? []), stored]);
  }
  return (enterprise, { enterprise: _enterprise, ...said }) =>
    (posts.get(postKey(enterprise, said)) ?? []).some((each) => differencesOf(said, each).length === 0);
}

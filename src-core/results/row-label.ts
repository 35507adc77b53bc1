import type { StoredRecord } from '../kinds.ts';
import { interview } from '../interview/record.ts';
import { fieldOf } from '../record/fields.ts';
import { standardOf } from '../standards/tables.ts';
import type { FairResults } from './fair-results.ts';
import type { Label } from './figure-labels.ts';

const unsaid: Label = { label: '未填', en: 'Not given' };

/** Why a tier is not counted. */
const notCounted: Readonly<Record<string, Label>> = {
  expired: { label: '证书已过期', en: 'Certificate expired' },
  'not-yet': { label: '证书尚未生效', en: 'Certificate not yet valid' },
  undated: { label: '未填有效期', en: 'No last day given' },
};

/** The code tables behind the tables of the results. */
const codeTables: Partial<Record<keyof FairResults, string>> = {
  byTier: 'tier',
  byIndustry: 'industry',
  byOwnership: 'ownership',
  byDegreeWanted: 'degree',
  byDegree: 'degree',
};

/** What a row of a table of the results is called; an empty code is `not given`, an unknown one is shown as it is. */
export function rowLabel(
  fair: Pick<StoredRecord<'fair'>, 'sessions'>,
  table: keyof FairResults,
  code: string,
): Label {
  if (code === '') return unsaid;
  const plain = { label: code, en: code };
  if (table === 'bySession') {
    const label = fair.sessions.find((session) => session.key === code)?.label ?? code;
    return { label, en: label };
  }
  if (table === 'byTierNotCounted') return notCounted[code] ?? plain;
  if (table === 'byResult') {
    const choices = fieldOf(interview, 'result').choices ?? [];
    const choice = choices.find((each) => each.code === code);
    return choice ? { label: choice.label, en: choice.en ?? choice.label } : plain;
  }
  const id = codeTables[table];
  if (!id) return plain;
  const standard = standardOf(id);
  const label = standard.labelOf(code) ?? code;
  return { label, en: standard.codes.find((each) => each.code === code)?.en ?? label };
}

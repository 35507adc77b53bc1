import { z } from 'zod';
import { choice, text } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { problem } from '../record/problem.ts';
import { holdsNumberOfSomebody } from '../standards/number-of-somebody.ts';

const facet = z.strictObject({
  field: text(40).meta({ label: '字段', en: 'Field' }),
  // An empty value asks for records in which the field is not filled in.
  values: z.array(z.string().max(200)).min(1).max(200).meta({ label: '取值', en: 'Values' }),
});

/**
 * What a list of a library was narrowed down to, under a name, for everybody of the office (ADR 0027). It never holds a
 * number by which a person was looked for, in its words or its name: it would lie in the open what every record seals.
 */
export const filter = declareRecord(
  'filter',
  { label: '保存的筛选', en: 'Saved filter' },
  {
    list: choice({
      enterprise: ['企业', 'Enterprises'],
      job: ['岗位', 'Posts'],
      graduate: ['毕业生', 'Graduates'],
    }).meta({ label: '列表', en: 'List', isInternal: true }),
    name: text(40).meta({ label: '筛选名称', en: 'Name of the filter' }),
    words: text(100).optional().meta({ label: '查找的词', en: 'Words' }),
    facets: z.array(facet).max(20).optional().meta({ label: '筛选条件', en: 'Conditions' }),
  },
  [
    (filter) =>
      (['words', 'name'] as const).flatMap((field) => {
        const text = filter[field];
        return typeof text === 'string' && holdsNumberOfSomebody(text)
          ? [problem('NUMBER_NOT_KEPT', field)]
          : [];
      }),
  ],
);
export type Filter = RecordOf<typeof filter>;

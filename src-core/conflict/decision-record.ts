import { z } from 'zod';
import { choice, instant, text, texts, timeInDoubt } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/**
 * What somebody decided about a dispute: part of the ledger. The losing values are not repeated here: they stand in the
 * changes whose stamps this names, sealed where they are sensitive.
 */
export const decision = declareRecord(
  'decision',
  { label: '处理决定', en: 'Decision' },
  {
    about: choice({
      FIELD: ['同一项有不同写法', 'One field, several values'],
      BOOTH_TWICE: ['一个展位两家企业', 'Two enterprises at one booth'],
      ENTERPRISE_TWICE: ['一家企业两个展位', 'One enterprise at two booths'],
      CHECKED_IN_TWICE: ['同一人签到两次', 'Checked in twice'],
      ATTENDING_TWICE: ['同一企业参会两次', 'On the list twice'],
      VALUE_TWICE: ['可能是同一条记录', 'Possibly one record'],
      LOOKS_ALIKE: ['两条记录很像', 'Two records look alike'],
      REMOVED_IN_USE: ['删除后仍被引用', 'Deleted, but still in use'],
      EDITED_WHEN_REMOVED: ['删除后又有改动', 'Deleted, then edited'],
      EDITED_WHEN_MERGED: ['合并后又有改动', 'Merged away, then edited'],
    }).meta({ label: '事由', en: 'About', isInternal: true }),
    kind: text(40).meta({ label: '记录种类', en: 'Kind of record', isInternal: true }),
    records: texts(64, 400).meta({ label: '记录', en: 'Records', isInternal: true }),
    field: text(60).optional().meta({ label: '字段', en: 'Field', isInternal: true }),
    stamps: texts(40, 400).optional().meta({ label: '当时看到的改动', en: 'Changes seen', isInternal: true }),
    outcome: choice({
      kept: ['采用一种写法', 'One value kept'],
      merged: ['合并为一条', 'Merged into one'],
      removed: ['保留一条，撤下其余', 'One kept, the others taken away'],
      restored: ['恢复', 'Restored'],
      left: ['照旧', 'Left as it is'],
    }).meta({ label: '决定', en: 'Decision', isInternal: true }),
    kept: text(64).optional().meta({ label: '采用', en: 'Kept', isInternal: true }),
    isByRule: z.boolean().meta({ label: '按默认规则', en: 'By the usual rule', isInternal: true }),
    reason: text(200).optional().meta({ label: '理由', en: 'Reason', isInternal: true }),
    at: instant.meta({ label: '时间', en: 'Time', isInternal: true }),
    timeInDoubt,
  },
);
export type Decision = RecordOf<typeof decision>;
export type DecisionOutcome = Decision['outcome'];

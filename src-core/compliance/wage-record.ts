import { coded, day, number, text } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** The lowest wage of a division as the office entered it: FairDesk brings none, because they change every year. */
export const wage = declareRecord(
  'wage',
  { label: '最低工资', en: 'Lowest wage' },
  {
    division: coded('division').meta({ label: '地区', en: 'Region', standard: 'GB/T 2260' }),
    monthlyYuan: number(500, 20_000).meta({
      label: '月最低工资（元）',
      en: 'Yuan a month',
      unit: 'yuan-a-month',
    }),
    validFrom: day.meta({ label: '执行日期', en: 'Valid from' }),
    basis: text(120).meta({ label: '依据', en: 'Basis' }),
  },
);
export type Wage = RecordOf<typeof wage>;

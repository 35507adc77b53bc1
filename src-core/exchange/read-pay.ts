import { parseSalary, type Salary } from '../standards/salary.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';

/**
 * Pay as the sheet writes it in yuan a month. The title settles what the cell leaves open: 年薪 means a year,
 * (千元) or (K) a unit; a column of the lower or upper end of the monthly pay means a month.
 */
export function readPay(written: string, title: string, isMonthly = false): Salary {
  return parseSalary(withHints(toHalfWidth(written), title, isMonthly));
}

function withHints(text: string, title: string, isMonthly: boolean): string {
  if (!/\d/.test(text)) return text;
  const scale = /[(（【[][^)）】\]]*?(万|千|k)[^)）】\]]*[)）】\]]/i.exec(title)?.[1];
  const hasScale = /[万千wk]/i.test(text);
  const scaled = scale && !hasScale ? text.replace(/\d+(?:\.\d+)?(?!\d|\.|薪)/g, `$&${scale}`) : text;
  const hasPeriod = /[年月日天周时薪]|\/[a-z]/i.test(text);
  if (hasPeriod) return scaled;
  if (/年薪|年收入/.test(title)) return `${scaled}/年`;
  return isMonthly || /月薪|月工资|元\/月/.test(title) ? `${scaled}/月` : scaled;
}

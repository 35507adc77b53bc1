import type { CodeTable } from './code-table.ts';
import { toHalfWidth } from './to-half-width.ts';

/** Categories of disciplines. Undergraduate majors use them without 11 (军事学) and, so far, without 14. */
export const disciplineTable: CodeTable = {
  id: 'discipline',
  label: '学科门类',
  en: 'Discipline',
  edition: '学位授予和人才培养学科目录（13 门类）；普通高等学校本科专业目录（12 门类）',
  source: { label: '教育部目录，凭记忆写成', en: 'the ministry’s catalogues, from memory' },
  verified: false,
  codes: [
    { code: '01', label: '哲学', en: 'Philosophy', aliases: ['哲学类'] },
    { code: '02', label: '经济学', en: 'Economics', aliases: ['经济学类', '经济类', '经济'] },
    { code: '03', label: '法学', en: 'Law', aliases: ['法学类', '法律类'] },
    { code: '04', label: '教育学', en: 'Education', aliases: ['教育学类', '教育类'] },
    { code: '05', label: '文学', en: 'Literature', aliases: ['文学类', '文科'] },
    { code: '06', label: '历史学', en: 'History', aliases: ['历史学类', '历史'] },
    { code: '07', label: '理学', en: 'Science', aliases: ['理学类', '理科'] },
    { code: '08', label: '工学', en: 'Engineering', aliases: ['工学类', '工科', '工科类'] },
    { code: '09', label: '农学', en: 'Agriculture', aliases: ['农学类', '农科'] },
    { code: '10', label: '医学', en: 'Medicine', aliases: ['医学类', '医科'] },
    { code: '11', label: '军事学', en: 'Military science', aliases: ['军事学类'] },
    { code: '12', label: '管理学', en: 'Management', aliases: ['管理学类', '管理类'] },
    { code: '13', label: '艺术学', en: 'Arts', aliases: ['艺术学类', '艺术类'] },
  ],
};

/**
 * The code of a major in its one spelling: four to six digits, with the letters of the undergraduate catalogue after them
 * (080910T, 081201K). A number cell has lost the zero in front (80901); what is no such code stays as it is written.
 */
export function tidyMajorCode(text: string): string {
  const code = toHalfWidth(text).replace(/[\s']/g, '').toUpperCase();
  return /^[1-9]\d{4}[TKHLY]{0,2}$/.test(code) ? `0${code}` : code;
}

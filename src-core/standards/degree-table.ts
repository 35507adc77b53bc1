import { type CodeTable, codeOf } from './code-table.ts';
import { toPlainWords } from './to-half-width.ts';

/**
 * Levels of education, lowest last. The codes are our own words because the two national codings contradict each other
 * (21 is 本科 in GB/T 4658, 31 is 本科 in the ministry's employment database and 专科 in GB/T 4658): no bare number is read.
 */
export type DegreeKey = 'doctor' | 'master' | 'bachelor' | 'associate' | 'vocational' | 'any';

export const degreeTable: CodeTable = {
  id: 'degree',
  label: '学历',
  en: 'Degree',
  edition: '1',
  source: { label: '本程序自定的层次与写法', en: 'our own levels and spellings' },
  verified: true,
  codes: [
    {
      code: 'doctor',
      label: '博士研究生',
      en: 'Doctor',
      aliases: ['博士', '博士生', '博士及以上', '博士研究生及以上', '博士后', '博士毕业生', 'PhD'],
    },
    {
      code: 'master',
      label: '硕士研究生',
      en: 'Master',
      aliases: [
        '硕士',
        '硕士生',
        '研究生',
        '硕士及以上',
        '硕士以上',
        '硕士研究生及以上',
        '研究生及以上',
        '全日制硕士',
        '硕士学历',
        '硕士毕业生',
      ],
    },
    {
      code: 'bachelor',
      label: '本科',
      en: 'Bachelor',
      aliases: [
        '大学本科',
        '本科生',
        '学士',
        '大学',
        '本科及以上',
        '本科以上',
        '本科或以上',
        '大学本科及以上',
        '本科及以上学历',
        '全日制本科',
        '统招本科',
        '全日制本科及以上',
        '统招本科及以上',
        '本科学历',
        '普通本科',
        '专升本',
        'Undergraduate',
      ],
    },
    {
      code: 'associate',
      label: '专科',
      en: 'Associate',
      aliases: [
        '大专',
        '高职',
        '高职高专',
        '大学专科',
        '大专及以上',
        '大专以上',
        '专科及以上',
        '专科以上',
        '专科生',
        '大专学历',
        '全日制大专',
        '统招大专',
        '高职（专科）',
        '专科（高职）',
        '大专（高职）',
      ],
    },
    {
      code: 'vocational',
      label: '中专或高中',
      en: 'Secondary',
      aliases: ['中专', '高中', '中职', '技校', '中专及以上', '高中及以上', '中专/高中', '职高', '中技'],
    },
    {
      code: 'any',
      label: '不限',
      en: 'Any',
      aliases: ['学历不限', '无要求', '不限学历', '无学历要求', '无'],
    },
  ],
};

/** What is said around a level and does not change it: 全日制本科（含）以上学历, 硕士研究生（学硕）. */
const around =
  /^(?:最低|国家统招|全日制|统招|普通|国民教育)|(?:含?(?:及|或|及其|和)?以上(?:含)?|含|学历|学位|毕业|学硕|专硕|学博|专博)$/;

/** The level that a text means: a level, another word for it, or either with what people write around it. It never guesses between two. */
export function degreeCode(text: string): string | undefined {
  const known = codeOf(degreeTable, text);
  if (known !== undefined) return known;
  const rest = toPlainWords(text).replace(around, '');
  return rest === toPlainWords(text) ? undefined : degreeCode(rest);
}

import type { Code, CodeTable } from './code-table.ts';

/** Codes that systems in real use carry. */
const twoDigits: readonly Code[] = [
  {
    code: '10',
    label: '签就业协议形式就业',
    en: 'Employment agreement',
    aliases: ['签就业协议', '协议就业', '签三方', '三方协议'],
  },
  {
    code: '11',
    label: '签劳动合同形式就业',
    en: 'Labour contract',
    aliases: ['签劳动合同', '劳动合同', '合同就业'],
  },
  {
    code: '12',
    label: '其他录用形式就业',
    en: 'Other employment',
    aliases: ['其他录用形式', '其它录用形式就业', '其他形式就业'],
  },
  { code: '27', label: '科研助理', en: 'Research assistant' },
  { code: '46', label: '应征义务兵', en: 'Military service', aliases: ['入伍', '参军', '应征入伍'] },
  { code: '50', label: '国家基层项目', en: 'National grassroots programme' },
  { code: '51', label: '地方基层项目', en: 'Local grassroots programme' },
  { code: '70', label: '待就业', en: 'Seeking employment', aliases: ['未就业', '求职中'] },
  { code: '75', label: '自主创业', en: 'Own business', aliases: ['创业'] },
  { code: '76', label: '自由职业', en: 'Freelance' },
  { code: '80', label: '升学', en: 'Further study', aliases: ['考研', '读研', '境内升学'] },
  {
    code: '85',
    label: '出国、出境',
    en: 'Abroad',
    aliases: ['出国', '出境', '留学', '出国留学', '境外留学'],
  },
];

/** 65 is seen in use; 71 and 72 are from memory, and one system counts 71 as further study. */
const seldom: readonly Code[] = [
  {
    code: '65',
    label: '留级、休学或续读',
    en: 'Not graduating',
    aliases: ['留级', '休学', '续读', '延期毕业'],
  },
  { code: '71', label: '不就业拟升学', en: 'Preparing for further study', aliases: ['拟升学', '备考研究生'] },
  { code: '72', label: '其他暂不就业', en: 'Not seeking employment', aliases: ['暂不就业'] },
];

/** The finer codes: their labels are published, their numbers from memory. */
const threeDigits: readonly Code[] = [
  { code: '271', label: '科研助理（三位码）', en: 'Research assistant (three digits)' },
  { code: '272', label: '管理助理', en: 'Administrative assistant' },
  {
    code: '501',
    label: '国家特岗教师',
    en: 'National special-post teacher',
    aliases: ['特岗教师', '国家特岗', '500'],
  },
  { code: '502', label: '三支一扶', en: 'Three supports and one assistance' },
  { code: '503', label: '西部计划', en: 'Go West programme' },
  { code: '511', label: '地方特岗教师', en: 'Local special-post teacher', aliases: ['地方特岗'] },
  { code: '512', label: '选调生', en: 'Selected graduate' },
  {
    code: '519',
    label: '其他地方基层项目',
    en: 'Other local programme',
    aliases: ['其它地方基层', '其他地方基层'],
  },
  { code: '801', label: '研究生', en: 'Graduate school', aliases: ['升学（研究生）'] },
  { code: '802', label: '第二学士学位', en: 'Second bachelor' },
];

const source = {
  label: '已发布的系统和指南所用的代码；71、72 和三位数代码凭记忆写成',
  en: 'codes used by published systems and guides; 71, 72 and the three-digit numbers from memory',
};

export const destinationTable2019: CodeTable = {
  id: 'destination-2019',
  label: '毕业去向（2019版）',
  en: 'Destination (2019)',
  edition: '2019版',
  source,
  verified: false,
  codes: [...twoDigits, ...seldom],
};

export const destinationTable2021: CodeTable = {
  id: 'destination-2021',
  label: '毕业去向（2021版）',
  en: 'Destination (2021)',
  edition: '2021版',
  source,
  verified: false,
  // The groups that have finer codes are written by those.
  codes: [...twoDigits, ...seldom]
    .filter((each) => !['27', '50', '51', '80'].includes(each.code))
    .concat(threeDigits),
};

/** What a record may hold: the codes of both editions. On-site 达成意向 is no employment and has no code here. */
export const destinationTable: CodeTable = {
  id: 'destination',
  label: '毕业去向',
  en: 'Destination',
  edition: '2019版、2021版',
  source,
  verified: false,
  codes: [...twoDigits, ...seldom, ...threeDigits],
};

import type { CodeTable } from './code-table.ts';

export const genderTable: CodeTable = {
  id: 'gender',
  label: '性别',
  en: 'Gender',
  edition: 'GB/T 2261.1',
  source: {
    label: 'GB/T 2261.1；代码取自二手资料，0 和 9 的措辞凭记忆写成',
    en: 'GB/T 2261.1; the codes from a secondary source, the wording of 0 and 9 from memory',
  },
  verified: false,
  codes: [
    { code: '1', label: '男', en: 'Male', aliases: ['男性', '男生', 'M', '01'] },
    { code: '2', label: '女', en: 'Female', aliases: ['女性', '女生', 'F', '02'] },
    { code: '0', label: '未知', en: 'Unknown', aliases: ['未知的性别'] },
    { code: '9', label: '未说明', en: 'Not stated', aliases: ['未说明的性别', '保密'] },
  ],
};

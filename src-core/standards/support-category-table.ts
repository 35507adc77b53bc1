import type { CodeTable } from './code-table.ts';

/** Reasons for which a graduate gets special help. The ministry's own coding (knslbdm) was not found, so the codes are words. */
export const supportCategoryTable: CodeTable = {
  id: 'support-category',
  label: '困难群体类别',
  en: 'Support category',
  edition: '1',
  source: {
    label: '高校毕业生就业通知中的帮扶类别，凭记忆写成',
    en: 'the groups that notices on employment of graduates name, from memory',
  },
  verified: false,
  codes: [
    { code: 'none', label: '非困难毕业生', en: 'None', aliases: ['无', '否', '非困难生', '不是', '非困难'] },
    {
      code: 'relieved-poverty',
      label: '脱贫家庭',
      en: 'Family relieved from poverty',
      aliases: ['脱贫户', '建档立卡', '建档立卡贫困家庭', '防止返贫监测对象'],
    },
    {
      code: 'subsistence',
      label: '低保家庭',
      en: 'Family on subsistence allowance',
      aliases: ['低保', '低保户', '城乡低保家庭', '最低生活保障家庭'],
    },
    { code: 'zero-employment', label: '零就业家庭', en: 'Family without employment', aliases: ['零就业'] },
    {
      code: 'disabled',
      label: '残疾毕业生',
      en: 'Disabled graduate',
      aliases: ['残疾', '残疾人', '残疾学生', '身体残疾'],
    },
    {
      code: 'extreme-hardship',
      label: '特困人员',
      en: 'Person in extreme hardship',
      aliases: ['特困', '特困供养', '孤儿'],
    },
    {
      code: 'family-hardship',
      label: '家庭经济困难',
      en: 'Family hardship',
      aliases: ['家庭困难', '经济困难', '贫困生', '困难生'],
    },
    {
      code: 'employment-hardship',
      label: '就业困难',
      en: 'Hard to place',
      aliases: ['就业困难毕业生', '长期未就业'],
    },
  ],
};

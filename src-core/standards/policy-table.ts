import type { CodeTable } from './code-table.ts';

/** Preferential policies that a post may come with. Amounts differ from place to place, so none is named. */
export const policyTable: CodeTable = {
  id: 'policy',
  label: '优惠政策',
  en: 'Preferential policy',
  edition: '1',
  source: {
    label: '各地通知中的政策类别，凭记忆写成',
    en: 'kinds of policies that local notices name, from memory',
  },
  verified: false,
  codes: [
    {
      code: 'settlement',
      label: '落户',
      en: 'Residence registration',
      aliases: ['解决户口', '可落户', '户口'],
    },
    {
      code: 'talent-subsidy',
      label: '人才补贴',
      en: 'Talent subsidy',
      aliases: ['人才引进补贴', '生活补贴', '安家费'],
    },
    {
      code: 'housing',
      label: '住房补贴或人才公寓',
      en: 'Housing',
      aliases: ['住房补贴', '租房补贴', '人才公寓', '购房补贴'],
    },
    {
      code: 'social-insurance',
      label: '社会保险补贴',
      en: 'Social insurance subsidy',
      aliases: ['社保补贴'],
    },
    {
      code: 'employment-subsidy',
      label: '就业补贴',
      en: 'Employment subsidy',
      aliases: ['一次性就业补贴', '吸纳就业补贴', '扩岗补助', '一次性扩岗补助'],
    },
    { code: 'trainee', label: '就业见习补贴', en: 'Traineeship subsidy', aliases: ['见习补贴', '就业见习'] },
    { code: 'training', label: '职业培训补贴', en: 'Training subsidy', aliases: ['培训补贴'] },
    {
      code: 'tuition',
      label: '学费补偿或贷款代偿',
      en: 'Tuition compensation',
      aliases: ['学费补偿', '贷款代偿', '助学贷款代偿', '学费代偿'],
    },
    {
      code: 'startup',
      label: '创业补贴或担保贷款',
      en: 'Start-up support',
      aliases: ['创业补贴', '创业担保贷款'],
    },
    { code: 'children', label: '子女入学', en: 'Schooling for children' },
    { code: 'title', label: '职称评定', en: 'Professional title', aliases: ['职称'] },
    { code: 'other', label: '其他', en: 'Other', aliases: ['其它'] },
  ],
};

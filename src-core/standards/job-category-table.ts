import type { CodeTable } from './code-table.ts';

/** Kinds of work, coarse enough for one fair; the platforms' own lists are mapped when an office supplies them. */
export const jobCategoryTable: CodeTable = {
  id: 'job-category',
  label: '职位类别',
  en: 'Job category',
  edition: '1',
  source: { label: '本程序自定', en: 'our own list' },
  verified: true,
  codes: [
    {
      code: 'software',
      label: '软件与信息技术',
      en: 'Software and IT',
      aliases: ['软件', 'IT', '计算机', '互联网技术', '信息技术', '技术', '开发', '软件开发'],
    },
    {
      code: 'data',
      label: '数据与算法',
      en: 'Data and algorithms',
      aliases: ['数据', '数据分析', '算法', '人工智能'],
    },
    {
      code: 'research',
      label: '研发',
      en: 'Research and development',
      aliases: ['研发类', '产品研发', '科研', '技术研发', '研究'],
    },
    {
      code: 'engineering',
      label: '工程技术',
      en: 'Engineering',
      aliases: ['工程', '机械', '电子', '电气', '工程类', '技术类'],
    },
    {
      code: 'manufacturing',
      label: '生产制造',
      en: 'Manufacturing',
      aliases: ['生产', '制造', '工艺', '生产管理'],
    },
    {
      code: 'quality',
      label: '质量与安全',
      en: 'Quality and safety',
      aliases: ['质量', '品质', '质检', '安全', '环保'],
    },
    { code: 'product', label: '产品', en: 'Product', aliases: ['产品经理', '产品类'] },
    { code: 'design', label: '设计', en: 'Design', aliases: ['设计类', '美工', '视觉设计'] },
    { code: 'operations', label: '运营', en: 'Operations', aliases: ['运营类', '新媒体', '新媒体运营'] },
    {
      code: 'marketing',
      label: '市场与公关',
      en: 'Marketing',
      aliases: ['市场', '公关', '品牌', '市场营销'],
    },
    { code: 'sales', label: '销售', en: 'Sales', aliases: ['销售类', '营销', '外贸', '业务'] },
    { code: 'service', label: '客户服务', en: 'Customer service', aliases: ['客服', '售后', '服务'] },
    {
      code: 'people',
      label: '人力与行政',
      en: 'People and administration',
      aliases: ['人力资源', '人事', '行政', '文秘', '行政人事', '职能', '职能类'],
    },
    {
      code: 'finance',
      label: '财务与金融',
      en: 'Finance',
      aliases: ['财务', '会计', '审计', '金融', '投资', '财务类'],
    },
    { code: 'legal', label: '法务', en: 'Legal', aliases: ['法律', '合规', '知识产权'] },
    {
      code: 'logistics',
      label: '采购与物流',
      en: 'Purchasing and logistics',
      aliases: ['采购', '物流', '供应链', '仓储'],
    },
    { code: 'education', label: '教育培训', en: 'Education', aliases: ['教师', '教育', '培训'] },
    {
      code: 'medical',
      label: '医药健康',
      en: 'Medicine and health',
      aliases: ['医药', '医疗', '护理', '医学'],
    },
    {
      code: 'construction',
      label: '建筑与房地产',
      en: 'Construction',
      aliases: ['建筑', '土木', '房地产', '施工'],
    },
    {
      code: 'management-trainee',
      label: '管理培训生',
      en: 'Management trainee',
      aliases: ['管培生', '储备干部'],
    },
    { code: 'other', label: '其他', en: 'Other', aliases: ['其它', '其他类'] },
  ],
};

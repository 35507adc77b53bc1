import { z } from 'zod';
import {
  attachments,
  choice,
  coded,
  codedList,
  day,
  link,
  longText,
  number,
  text,
  texts,
  whole,
} from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { jobRules } from './rules.ts';

/** A post that an enterprise offers. Pay is always in yuan a month, whatever the sheet said. */
export const job = declareRecord(
  'job',
  { label: '岗位', en: 'Post' },
  {
    enterprise: link('enterprise').meta({
      label: '企业',
      en: 'Enterprise',
      group: 'basics',
      isIndexed: true,
    }),
    title: text(120).meta({
      label: '岗位名称',
      en: 'Title',
      group: 'basics',
      isNamedInNotice: true,
      example: '机械工程师',
      aliases: [
        '职位名称',
        '职位',
        '岗位',
        '招聘岗位',
        '招聘职位',
        '职位名',
        '需求岗位',
        'positionName',
        'position',
        'job title',
      ],
    }),
    category: coded('job-category')
      .optional()
      .meta({
        label: '职位类别',
        en: 'Category',
        group: 'basics',
        aliases: ['岗位类别', '职类', '岗位类型', '职位类型'],
      }),
    headcount: whole(1, 10_000)
      .optional()
      .meta({
        label: '招聘人数',
        en: 'Headcount',
        group: 'basics',
        unit: 'person',
        isNamedInNotice: true,
        aliases: ['人数', '需求人数', '招聘数量', '拟招人数', '计划人数', '需求数', 'headcount'],
      }),
    workRegions: codedList('division')
      .optional()
      .meta({
        label: '工作地点',
        en: 'Work regions',
        group: 'place',
        isNamedInNotice: true,
        aliases: ['工作地', '工作城市', '招聘区域', '工作地区', '工作区域', '就业地点', '城市', 'city'],
      }),
    employmentKind: choice({
      'full-time': ['全职', 'Full-time', '正式', '全日制', '劳动合同'],
      internship: ['实习', 'Internship', '实习生'],
      'fixed-term': ['兼职或短期', 'Fixed-term', '兼职', '短期', '临时', '项目制'],
    })
      .optional()
      .meta({
        label: '用工形式',
        en: 'Employment',
        group: 'basics',
        aliases: ['工作性质', '岗位性质', '职位性质', '用工性质', 'full_or_parttime'],
      }),
    salaryMin: number(0, 1_000_000)
      .optional()
      .meta({
        label: '月薪下限（元）',
        en: 'Pay from (yuan a month)',
        group: 'pay',
        unit: 'yuan-a-month',
        aliases: ['最低薪资', '薪资下限', '最低月薪', '月薪最低', '起薪'],
      }),
    salaryMax: number(0, 1_000_000)
      .optional()
      .meta({
        label: '月薪上限（元）',
        en: 'Pay to (yuan a month)',
        group: 'pay',
        unit: 'yuan-a-month',
        aliases: ['最高薪资', '薪资上限', '最高月薪', '月薪最高'],
      }),
    salaryText: text(80)
      .optional()
      .meta({
        label: '薪资（原文）',
        en: 'Pay as written',
        group: 'pay',
        example: '8k-12k·14薪',
        aliases: [
          '薪资',
          '薪酬',
          '月薪',
          '薪资待遇',
          '工资',
          '待遇',
          '薪资范围',
          '薪酬待遇',
          '月薪范围',
          '工资待遇',
          '年薪',
          'month_salary',
          'salary',
        ],
      }),
    monthsAYear: whole(12, 24)
      .optional()
      .meta({ label: '年薪月数', en: 'Months a year', group: 'pay', unit: 'month' }),
    lowestDegree: coded('degree')
      .optional()
      .meta({
        label: '最低学历',
        en: 'Lowest degree',
        group: 'study',
        isNamedInNotice: true,
        aliases: ['学历', '学历要求', '学历层次', '要求学历', 'qualification'],
      }),
    majors: texts(80, 60)
      .optional()
      .meta({
        label: '专业要求',
        en: 'Majors',
        group: 'study',
        aliases: ['专业', '所需专业', '需求专业', '招聘专业', '专业需求'],
      }),
    experience: text(60)
      .optional()
      .meta({
        label: '工作经验',
        en: 'Experience',
        group: 'study',
        aliases: ['工作年限', '经验要求', '经验', 'experience'],
      }),
    skills: texts(80, 60)
      .optional()
      .meta({ label: '技能', en: 'Skills', group: 'study', aliases: ['职业技能', '技能要求', '关键技能'] }),
    description: longText(8000)
      .optional()
      .meta({
        label: '岗位描述',
        en: 'Description',
        group: 'basics',
        aliases: ['岗位职责', '职位描述', '工作内容', '任职要求', '职责描述', '岗位要求', '工作职责'],
      }),
    benefits: longText(2000)
      .optional()
      .meta({ label: '福利', en: 'Benefits', group: 'pay', aliases: ['福利待遇', '其他福利', '员工福利'] }),
    policies: codedList('policy')
      .optional()
      .meta({ label: '优惠政策', en: 'Preferential policies', group: 'pay', aliases: ['享受政策'] }),
    closesOn: day.optional().meta({
      label: '截止日期',
      en: 'Closes on',
      group: 'time',
      aliases: ['有效期', '招聘截止', '截止时间'],
    }),
    detailLink: text(300)
      .optional()
      .meta({
        label: '来源链接',
        en: 'Source link',
        group: 'basics',
        aliases: ['链接', '详情链接', 'detailLink', 'url'],
      }),
    commissionFiles: attachments.optional().meta({ label: '招聘委托书', en: 'Commission' }),
    publications: z
      .array(link('publication'))
      .max(100)
      .optional()
      .meta({ label: '发布记录', en: 'Publications', isInternal: true, link: 'publication' }),
  },
  jobRules,
);
export type Job = RecordOf<typeof job>;

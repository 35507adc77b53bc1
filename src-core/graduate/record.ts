import {
  attachments,
  choice,
  coded,
  codedList,
  number,
  text,
  whole,
  sensitive,
} from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import {
  emailField,
  identityNumberField,
  majorCodeField,
  phoneField,
  studentNumberField,
} from '../standards/fields.ts';
import { graduateRules } from './rules.ts';

/** A graduate, or a visitor who was entered at the door and is completed later. */
export const graduate = declareRecord(
  'graduate',
  { label: '毕业生', en: 'Graduate' },
  {
    studentNumber: studentNumberField.optional().meta({
      label: '学号',
      en: 'Student number',
      group: 'basics',
      unique: ['school'],
      example: '2023010001',
      aliases: ['学生学号', '学籍号', '学生编号', '学生号', 'student number', 'student id'],
    }),
    name: text(60).meta({
      label: '姓名',
      en: 'Name',
      group: 'basics',
      isNamedInNotice: true,
      example: '张示例',
      aliases: ['学生姓名', '毕业生姓名', '名字', 'xm', 'name'],
    }),
    gender: coded('gender')
      .optional()
      .meta({ label: '性别', en: 'Gender', group: 'basics', standard: 'GB/T 2261.1', aliases: ['xbdm'] }),
    documentKind: choice({
      resident: ['居民身份证', 'Resident identity card', '身份证', '二代身份证'],
      'residence-permit': ['港澳台居民居住证', 'Residence permit (HK, Macao, Taiwan)'],
      passport: ['护照', 'Passport'],
      'hk-macao-permit': [
        '港澳居民来往内地通行证',
        'Permit for HK and Macao residents',
        '港澳通行证',
        '回乡证',
      ],
      'taiwan-permit': ['台湾居民来往大陆通行证', 'Permit for Taiwan residents', '台胞证'],
      'permanent-residence': [
        '外国人永久居留身份证',
        'Permanent residence card for foreigners',
        '外国人永久居留证',
        '永久居留身份证',
        '永居证',
      ],
    })
      .optional()
      .meta({ label: '证件类型', en: 'Document kind', group: 'basics', aliases: ['证件种类'] }),
    documentNumber: sensitive('document', identityNumberField)
      .optional()
      .meta({
        label: '证件号码',
        en: 'Document number',
        group: 'basics',
        unique: true,
        standard: 'GB 11643-1999',
        aliases: [
          '身份证号',
          '身份证号码',
          '身份证',
          '证件号',
          '公民身份号码',
          '身份证件号码',
          'sfzh',
          'ID number',
        ],
      }),
    ethnicGroup: coded('ethnic-group')
      .optional()
      .meta({ label: '民族', en: 'Ethnic group', group: 'basics', standard: 'GB/T 3304', aliases: ['mzdm'] }),
    school: text(120)
      .optional()
      .meta({
        label: '学校',
        en: 'School',
        group: 'study',
        aliases: ['院校', '学校名称', '毕业院校', '毕业学校', '高校'],
      }),
    college: text(80)
      .optional()
      .meta({
        label: '学院',
        en: 'College',
        group: 'study',
        aliases: ['院系', '系部', '所在学院', '二级学院', '院系名称', '所属院系'],
      }),
    majorCode: majorCodeField
      .optional()
      .meta({ label: '专业代码', en: 'Major code', group: 'study', aliases: ['zydm'] }),
    major: text(80)
      .optional()
      .meta({
        label: '专业',
        en: 'Major',
        group: 'study',
        isNamedInNotice: true,
        aliases: ['专业名称', '所学专业', 'zymc', 'major'],
      }),
    degree: coded('degree')
      .optional()
      .meta({
        label: '学历',
        en: 'Degree',
        group: 'study',
        isNamedInNotice: true,
        aliases: ['学历层次', '培养层次', '层次', 'xldm', 'degree'],
      }),
    graduationYear: whole(1950, 2100)
      .optional()
      .meta({
        label: '毕业年份',
        en: 'Graduation year',
        group: 'study',
        aliases: ['毕业年度', '届别', '毕业届次', '毕业时间', '年级届'],
      }),
    originDivision: coded('division')
      .optional()
      .meta({
        label: '生源地',
        en: 'Origin',
        group: 'basics',
        isNamedInNotice: true,
        standard: 'GB/T 2260',
        aliases: ['生源所在地', '生源地代码', '生源省份', 'syszddm'],
      }),
    phone: sensitive('phone', phoneField)
      .optional()
      .meta({
        label: '手机',
        en: 'Telephone',
        group: 'contact',
        aliases: ['手机号', '手机号码', '联系电话', '电话', '联系方式', '移动电话', '本人电话'],
      }),
    email: sensitive('email', emailField)
      .optional()
      .meta({
        label: '邮箱',
        en: 'E-mail',
        group: 'contact',
        aliases: ['电子邮箱', 'E-mail', 'email', '电子邮件'],
      }),
    intentKind: choice({
      job: ['就业', 'Job', '求职', '找工作'],
      startup: ['创业', 'Start-up', '自主创业'],
      'further-study': ['升学', 'Further study', '考研', '出国', '出国升学'],
      internship: ['实习', 'Internship'],
    })
      .optional()
      .meta({
        label: '就业诉求',
        en: 'Intent',
        group: 'intent',
        isNamedInNotice: true,
        aliases: ['就业意向', '求职意向', '毕业意向', '意向类型'],
      }),
    intentRegions: codedList('division')
      .optional()
      .meta({
        label: '意向地区',
        en: 'Regions wanted',
        group: 'intent',
        isNamedInNotice: true,
        aliases: ['就业区域', '意向城市', '期望地区', '期望城市', '意向工作地'],
      }),
    intentIndustries: codedList('industry')
      .optional()
      .meta({ label: '意向行业', en: 'Industries wanted', group: 'intent', aliases: ['期望行业'] }),
    intentCategories: codedList('job-category')
      .optional()
      .meta({
        label: '意向岗位',
        en: 'Posts wanted',
        group: 'intent',
        isNamedInNotice: true,
        aliases: ['岗位需求', '期望岗位', '意向职位', '求职岗位'],
      }),
    salaryFloor: number(0, 1_000_000)
      .optional()
      .meta({
        label: '最低期望月薪（元）',
        en: 'Lowest pay wanted (yuan a month)',
        group: 'intent',
        unit: 'yuan-a-month',
        aliases: ['期望薪资', '期望月薪', '最低薪资'],
      }),
    supportCategory: coded('support-category')
      .optional()
      .meta({
        label: '困难群体',
        en: 'Support category',
        group: 'intent',
        aliases: ['困难生类别', '困难类型', '帮扶类别', 'knslbdm'],
      }),
    destination: coded('destination')
      .optional()
      .meta({
        label: '毕业去向',
        en: 'Destination',
        group: 'result',
        aliases: ['去向', '毕业去向类别', 'byqxdm'],
      }),
    isWalkIn: choice({ yes: ['现场补录', 'Walk-in'] })
      .optional()
      .meta({ label: '来源', en: 'Source', isInternal: true }),
    resumeFiles: attachments.optional().meta({ label: '简历', en: 'Résumé', isPersonal: true }),
  },
  graduateRules,
);
export type Graduate = RecordOf<typeof graduate>;

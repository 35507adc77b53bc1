import {
  attachments,
  coded,
  day,
  longText,
  number,
  text,
  whole,
  sensitive,
} from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { emailField, phoneField, usccField } from '../standards/fields.ts';
import { enterpriseRules } from './rules.ts';

/** A firm that recruits. Its size is computed (standards/enterprise-size.ts) beside what it declares. */
export const enterprise = declareRecord(
  'enterprise',
  { label: '企业', en: 'Enterprise' },
  {
    name: text(120).meta({
      label: '企业名称',
      en: 'Name',
      group: 'basics',
      isIndexed: true,
      isNamedInNotice: true,
      example: '示例智能装备有限公司',
      aliases: [
        '单位名称',
        '公司名称',
        '用人单位',
        '用人单位名称',
        '企业全称',
        '单位全称',
        '公司全称',
        '招聘单位',
        '招聘单位名称',
        '公司',
        '企业',
        '单位',
        'companyName',
        'company',
        'company name',
        'employer',
        'enterprise',
      ],
    }),
    uscc: usccField.optional().meta({
      label: '统一社会信用代码',
      en: 'Credit code',
      group: 'basics',
      unique: true,
      isNamedInNotice: true,
      standard: 'GB 32100-2015',
      aliases: [
        '信用代码',
        '社会信用代码',
        '企业信用代码',
        '单位信用代码',
        '税号',
        '纳税人识别号',
        'USCC',
        'credit code',
      ],
    }),
    usccReason: text(200)
      .optional()
      .meta({
        label: '校验位说明',
        en: 'Why the check digit may stay',
        group: 'basics',
        aliases: ['校验位不符原因'],
      }),
    tier: coded('tier')
      .optional()
      .meta({
        label: '梯度级别',
        en: 'Tier',
        group: 'certificate',
        aliases: [
          '专精特新级别',
          '专精特新',
          '企业梯度',
          '优质企业类型',
          '企业级别',
          '认定级别',
          '是否专精特新',
          'tier',
        ],
      }),
    tierCertificate: text(80)
      .optional()
      .meta({
        label: '证书编号',
        en: 'Certificate number',
        group: 'certificate',
        aliases: ['证书号', '公告文号', '认定文号'],
      }),
    tierIssuer: text(80)
      .optional()
      .meta({
        label: '发证部门',
        en: 'Issued by',
        group: 'certificate',
        aliases: ['发证机关', '认定部门', '认定机关', '颁发部门'],
      }),
    tierValidFrom: day.optional().meta({
      label: '证书有效期自',
      en: 'Valid from',
      group: 'certificate',
      aliases: ['发证日期', '认定日期'],
    }),
    tierValidUntil: day.optional().meta({
      label: '证书有效期至',
      en: 'Valid until',
      group: 'certificate',
      aliases: ['有效期至', '证书到期日', '有效期'],
    }),
    tierCheckedOn: day.optional().meta({
      label: '证书核验日期',
      en: 'Certificate checked on',
      group: 'certificate',
      aliases: ['核验日期'],
    }),
    division: coded('division')
      .optional()
      .meta({
        label: '所在地区',
        en: 'Region',
        group: 'place',
        isNamedInNotice: true,
        standard: 'GB/T 2260',
        aliases: [
          '地区',
          '所在地',
          '行政区划',
          '行政区划代码',
          '注册地',
          '单位所在地',
          '省市',
          '企业所在地',
          '所属地区',
        ],
      }),
    parkName: text(80)
      .optional()
      .meta({ label: '所在园区', en: 'Park', group: 'place', aliases: ['园区', '园区名称', '所属园区'] }),
    parkLevel: coded('park-level').optional().meta({ label: '园区级别', en: 'Park level', group: 'place' }),
    industry: coded('industry')
      .optional()
      .meta({
        label: '所属行业',
        en: 'Industry',
        group: 'business',
        isNamedInNotice: true,
        standard: 'GB/T 4754-2017',
        aliases: [
          '行业',
          '行业类别',
          '所属行业类别',
          '单位行业',
          '行业代码',
          '国民经济行业',
          'companyField',
          'industry',
        ],
      }),
    ownership: coded('ownership')
      .optional()
      .meta({
        label: '单位性质',
        en: 'Ownership',
        group: 'business',
        aliases: ['企业性质', '公司性质', '所有制', '经济类型', '性质'],
      }),
    founded: day.optional().meta({
      label: '成立日期',
      en: 'Founded',
      group: 'business',
      aliases: ['成立时间', '注册日期', '注册时间'],
    }),
    staff: whole(0, 3_000_000)
      .optional()
      .meta({
        label: '从业人员',
        en: 'Staff',
        group: 'business',
        unit: 'person',
        isNamedInNotice: true,
        aliases: ['员工人数', '职工人数', '从业人数', '人数', '员工数', '在职员工'],
      }),
    revenue: number(0, 1e9)
      .optional()
      .meta({
        label: '营业收入（万元）',
        en: 'Revenue (10,000 yuan)',
        group: 'business',
        unit: 'ten-thousand-yuan',
        aliases: ['营业收入', '年营业收入', '营收', '销售额', '上年营业收入'],
      }),
    assets: number(0, 1e9)
      .optional()
      .meta({
        label: '资产总额（万元）',
        en: 'Assets (10,000 yuan)',
        group: 'business',
        unit: 'ten-thousand-yuan',
        aliases: ['资产总额', '总资产'],
      }),
    declaredSize: text(40)
      .optional()
      .meta({
        label: '企业规模（申报）',
        en: 'Size as declared',
        group: 'business',
        aliases: ['企业规模', '公司规模', '单位规模', '规模', 'companySize'],
      }),
    address: text(200)
      .optional()
      .meta({
        label: '详细地址',
        en: 'Address',
        group: 'place',
        aliases: ['地址', '单位地址', '公司地址', '通讯地址', '注册地址', '企业地址'],
      }),
    introduction: longText(4000)
      .optional()
      .meta({
        label: '企业简介',
        en: 'Introduction',
        group: 'business',
        aliases: ['简介', '公司简介', '单位简介', '企业介绍', '公司介绍'],
      }),
    website: text(200)
      .optional()
      .meta({
        label: '网址',
        en: 'Website',
        group: 'contact',
        aliases: ['官网', '公司网址', '企业网站', '网站'],
      }),
    financing: text(40)
      .optional()
      .meta({
        label: '融资情况',
        en: 'Financing',
        group: 'business',
        aliases: ['融资', '融资阶段', '融资轮次'],
      }),
    contactName: text(40)
      .optional()
      .meta({
        label: '联系人',
        en: 'Contact',
        group: 'contact',
        aliases: ['联系人姓名', '招聘联系人', '负责人', '企业联系人', '对接人', 'HR'],
      }),
    contactPhone: sensitive('phone', phoneField)
      .optional()
      .meta({
        label: '联系电话',
        en: 'Contact telephone',
        group: 'contact',
        aliases: ['电话', '手机', '联系人电话', '手机号', '联系方式', '手机号码', '固定电话', '办公电话'],
      }),
    contactEmail: sensitive('email', emailField)
      .optional()
      .meta({
        label: '联系邮箱',
        en: 'Contact e-mail',
        group: 'contact',
        aliases: ['邮箱', '电子邮箱', 'E-mail', 'email', '简历投递邮箱', '电子邮件'],
      }),
    licenceFiles: attachments.optional().meta({ label: '营业执照', en: 'Licence' }),
    commissionFiles: attachments.optional().meta({ label: '招聘授权书', en: 'Authorisation' }),
    handlerFiles: attachments.optional().meta({ label: '经办人证件', en: 'Handler’s ID', isPersonal: true }),
    certificateFiles: attachments.optional().meta({ label: '证书附件', en: 'Certificates' }),
  },
  enterpriseRules,
);
export type Enterprise = RecordOf<typeof enterprise>;

import { z } from 'zod';
import { choice, coded, text, sensitive } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

const contactKind = choice({
  enterprise: ['中小企业工作', 'SME side', '中小企业'],
  graduate: ['高校毕业生工作', 'Graduate side', '毕业生'],
});

const contact = z.strictObject({
  name: text(40).meta({ label: '姓名', en: 'Name' }),
  duty: text(60).optional().meta({ label: '职务', en: 'Duty' }),
  phone: text(30).optional().meta({ label: '电话', en: 'Telephone' }),
  email: text(120).optional().meta({ label: '邮箱', en: 'E-mail' }),
  side: contactKind.meta({ label: '负责方面', en: 'Responsible for' }),
});

/** The employment office whose workspace this is. Its contacts are sealed as a whole, for they hold telephone numbers. */
export const office = declareRecord(
  'office',
  { label: '就业工作部门', en: 'Employment office' },
  {
    schoolName: text(120).meta({ label: '学校名称', en: 'School', aliases: ['院校名称'] }),
    institutionCode: z
      .string()
      .regex(/^\d{10}$/)
      .optional()
      .meta({
        label: '学校标识码',
        en: 'Institution code',
        example: '4111010001',
        standard: '教育部 10 位学校标识码',
      }),
    authority: text(120).optional().meta({ label: '主管部门', en: 'Authority' }),
    province: coded('division').optional().meta({ label: '所在省份', en: 'Province' }),
    address: text(200).optional().meta({ label: '地址', en: 'Address' }),
    contacts: sensitive('whole', z.array(contact).max(20))
      .optional()
      .meta({ label: '责任联系人', en: 'Responsible contacts' }),
  },
);
export type Office = RecordOf<typeof office>;

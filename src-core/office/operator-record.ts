import { z } from 'zod';
import { text } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import type { Choice } from '../record/field-meta.ts';

export const operatorRoles = ['head', 'registrar', 'interviewer', 'service', 'viewer'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

const roleChoices: readonly Choice[] = [
  { code: 'head', label: '负责人', en: 'Head of the office' },
  { code: 'registrar', label: '登记员', en: 'Registrar' },
  { code: 'interviewer', label: '面试记录员', en: 'Interview recorder' },
  { code: 'service', label: '服务窗口', en: 'Service desk' },
  { code: 'viewer', label: '查看', en: 'Viewer' },
];

/** A person of the office who works with FairDesk. */
export const operator = declareRecord(
  'operator',
  { label: '工作人员', en: 'Operator' },
  {
    name: text(40).meta({ label: '姓名', en: 'Name' }),
    roles: z
      .array(z.enum(operatorRoles))
      .min(1)
      .max(5)
      .meta({ label: '角色', en: 'Roles', choices: roleChoices }),
    pinVerifier: text(400).optional().meta({ label: 'PIN 校验值', en: 'PIN verifier', isInternal: true }),
    wrappedKey: text(400)
      .optional()
      .meta({ label: '加锁的数据密钥', en: 'Wrapped data key', isInternal: true }),
    disabled: z.boolean().optional().meta({ label: '已停用', en: 'Disabled' }),
  },
);
export type Operator = RecordOf<typeof operator>;

import { z } from 'zod';
import { choice, link, number, text, whole } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import type { Choice } from '../record/field-meta.ts';

const featureNames = ['corner', 'entrance', 'screen', 'quiet'] as const;
const featureChoices: readonly Choice[] = [
  { code: 'corner', label: '转角', en: 'Corner' },
  { code: 'entrance', label: '近入口', en: 'Near the entrance' },
  { code: 'screen', label: '有屏幕', en: 'Screen' },
  { code: 'quiet', label: '安静', en: 'Quiet' },
];

export const boothSize = choice({
  small: ['小', 'Small'],
  standard: ['标准', 'Standard'],
  large: ['大', 'Large'],
});
export type BoothSize = z.infer<typeof boothSize>;

/** Several features that a booth has or an enterprise asks for. */
export const boothFeatures = z
  .array(z.enum(featureNames))
  .max(featureNames.length)
  .meta({ choices: featureChoices });

/** A place in the hall where one enterprise stands in one session. Lengths in metres, power in watts. */
export const booth = declareRecord(
  'booth',
  { label: '展位', en: 'Booth' },
  {
    fair: link('fair').meta({ label: '招聘会', en: 'Fair', isInternal: true, isIndexed: true }),
    code: text(12).meta({ label: '展位号', en: 'Booth', unique: ['fair'], example: 'A01' }),
    zone: text(20).optional().meta({ label: '区域', en: 'Zone' }),
    x: number(0, 10_000).meta({ label: '横向位置（米）', en: 'x (m)', unit: 'metre' }),
    y: number(0, 10_000).meta({ label: '纵向位置（米）', en: 'y (m)', unit: 'metre' }),
    width: number(0.1, 100).meta({ label: '宽（米）', en: 'Width (m)', unit: 'metre' }),
    depth: number(0.1, 100).meta({ label: '深（米）', en: 'Depth (m)', unit: 'metre' }),
    rotation: whole(0, 359).optional().meta({ label: '朝向（度）', en: 'Rotation (degrees)' }),
    size: boothSize.meta({ label: '大小', en: 'Size class' }),
    power: whole(0, 100_000).optional().meta({ label: '供电（瓦）', en: 'Power (W)', unit: 'watt' }),
    features: boothFeatures.optional().meta({ label: '特点', en: 'Features' }),
    blockedReason: text(120).optional().meta({ label: '停用原因', en: 'Blocked because' }),
  },
);
export type Booth = RecordOf<typeof booth>;

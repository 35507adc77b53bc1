import { Checkbox, Flex, Form, InputNumber, Select } from 'antd';
import type { Attendance } from '../../../src-core/booth/attendance-record.ts';
import { attendance } from '../../../src-core/booth/attendance-record.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named } from '../../locale/say.ts';
import { choicesOf } from './needs-in-words.ts';

/** What an enterprise asks of its booth. */
export type Needs = Pick<Attendance, 'needSize' | 'needPower' | 'needFeatures'>;
export const noNeeds: Needs = {};

/** Size, power and features; an emptied field is left out. */
export function NeedsFields({ needs, change }: { needs: Needs; change(needs: Needs): void }) {
  const { needSize, needPower, needFeatures, ...rest } = needs;
  return (
    <Form layout="vertical" component="div" className="needs-fields">
      <Flex gap={16}>
        <Form.Item label={label('needSize')} htmlFor="need-size">
          <Select
            id="need-size"
            allowClear
            value={needSize ?? null}
            onChange={(size) => change({ ...needs, needSize: size ?? undefined })}
            options={choicesOf('needSize').map((each) => ({
              value: each.code as NonNullable<Needs['needSize']>,
              label: named(each),
            }))}
          />
        </Form.Item>
        <Form.Item label={label('needPower')} htmlFor="need-power">
          <InputNumber
            id="need-power"
            min={0}
            max={100_000}
            value={needPower ?? null}
            onChange={(power) => change({ ...rest, needSize, needFeatures, needPower: power ?? undefined })}
          />
        </Form.Item>
      </Flex>
      <Form.Item label={label('needFeatures')}>
        <Checkbox.Group
          value={needFeatures ?? []}
          onChange={(features) =>
            change({ ...needs, needFeatures: features.length > 0 ? features : undefined })
          }
          options={choicesOf('needFeatures').map((each) => ({
            value: each.code as NonNullable<Needs['needFeatures']>[number],
            label: named(each),
          }))}
        />
      </Form.Item>
    </Form>
  );
}

function label(field: string): string {
  return named(fieldOf(attendance, field));
}

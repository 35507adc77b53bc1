import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { named, say } from '../locale/say.ts';
import { CodedControl } from './coded-control.tsx';
import { LinkControl } from './link-control.tsx';
import type { ControlProps } from './control-props.ts';
import { ObjectsControl } from './objects-control.tsx';

/** The control that fits a field, chosen by its declaration alone. */
export function FieldControl(props: ControlProps) {
  const { field } = props;
  if (field.parts) return <ObjectsControl {...props} parts={field.parts} control={FieldControl} />;
  if (field.choices) return <ChoiceControl {...props} />;
  if (field.table) return <CodedControl {...props} />;
  if (field.link) return <LinkControl {...props} />;
  switch (field.type) {
    case 'number':
      return <NumberControl {...props} />;
    case 'boolean':
      return <YesNoControl {...props} />;
    case 'list':
      return <TextsControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}

function common({ id, isWrong, onLeave, autoFocus }: ControlProps) {
  return {
    id,
    onBlur: onLeave,
    ...(autoFocus ? { autoFocus } : {}),
    ...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {}),
    'aria-describedby': `${id}-said`,
  };
}

function TextControl(props: ControlProps) {
  const { field, value, onChange } = props;
  if (field.format === 'day' || field.format === 'instant') return <TimeControl {...props} />;
  const text = typeof value === 'string' ? value : '';
  const placeholder = field.example ? say('ui.form.example', { example: field.example }) : undefined;
  if (field.format === 'long')
    return (
      <Input.TextArea
        {...common(props)}
        value={text}
        autoSize={{ minRows: 3, maxRows: 10 }}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Input
      {...common(props)}
      value={text}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function TimeControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const at = typeof value === 'string' && value ? dayjs(value) : null;
  const isDay = field.format === 'day';
  return (
    <DatePicker
      {...common(props)}
      value={at?.isValid() ? at : null}
      format={isDay ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm'}
      {...(isDay ? {} : { showTime: { format: 'HH:mm', minuteStep: 5 as const } })}
      style={{ width: '100%' }}
      onChange={(next) =>
        onChange(next ? (isDay ? next.format('YYYY-MM-DD') : next.toISOString()) : undefined)
      }
    />
  );
}

function NumberControl(props: ControlProps) {
  const { field, value, onChange } = props;
  return (
    <InputNumber<number | string>
      {...common(props)}
      value={typeof value === 'number' || typeof value === 'string' ? value : null}
      changeOnWheel={false}
      controls={false}
      {...(field.unit ? { suffix: say(`ui.unit.${field.unit}`) } : {})}
      style={{ width: '100%' }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

function YesNoControl(props: ControlProps) {
  const { value, onChange } = props;
  return (
    <Select
      {...common(props)}
      allowClear
      value={value === true ? 'yes' : value === false ? 'no' : undefined}
      options={[
        { value: 'yes', label: say('ui.form.yes') },
        { value: 'no', label: say('ui.form.no') },
      ]}
      onChange={(next: string | undefined) => onChange(next === undefined ? undefined : next === 'yes')}
    />
  );
}

function ChoiceControl(props: ControlProps) {
  const { field, value, onChange } = props;
  return (
    <Select
      {...common(props)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...(field.type === 'list' ? { mode: 'multiple' as const } : {})}
      value={value ?? (field.type === 'list' ? [] : undefined)}
      options={field.choices?.map((choice) => ({ value: choice.code, label: named(choice) })) ?? []}
      onChange={(next: unknown) => onChange(next)}
    />
  );
}

function TextsControl(props: ControlProps) {
  const { value, onChange } = props;
  return (
    <Select
      {...common(props)}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', '；', ';']}
      value={Array.isArray(value) ? (value as string[]) : []}
      placeholder={say('ui.form.texts')}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}

import { type FocusEvent, useState } from 'react';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { isDay, isInstant } from '../../../src-core/record/instant.ts';
import { named, say } from '../../locale/say.ts';
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
    onBlur: () => onLeave(),
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
  const { field, value, onChange, onLeave } = props;
  const isOfDay = field.format === 'day';
  const format = isOfDay ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm';
  // What was typed and is no time of the calendar, such as 31 February, is kept as it is: the field's rule says so.
  function leaveWith(text: string): void {
    const typed = dayjs(text);
    const isTime = typed.isValid() && typed.format(format) === text;
    const next = !isTime || isOfDay ? text : typed.toISOString();
    if (text === (timeOf(value)?.format(format) ?? '')) return onLeave();
    onChange(next);
    onLeave(next);
  }
  const leaving = {
    ...common(props),
    onBlur: (event: FocusEvent<HTMLElement>) => leaveWith((event.target as HTMLInputElement).value.trim()),
  };
  if (typeof value === 'string' && value !== '' && !timeOf(value))
    return <Input {...leaving} value={value} onChange={(event) => onChange(event.target.value)} />;
  return (
    <DatePicker
      {...leaving}
      value={timeOf(value) ?? null}
      format={format}
      {...(isOfDay ? {} : { showTime: { format: 'HH:mm', minuteStep: 5 as const } })}
      style={{ width: '100%' }}
      onChange={(next) =>
        onChange(next ? (isOfDay ? next.format('YYYY-MM-DD') : next.toISOString()) : undefined)
      }
    />
  );
}

/** A day or an instant as the record holds it; what a person typed otherwise is none. */
function timeOf(value: unknown): Dayjs | undefined {
  return typeof value === 'string' && (isDay(value) || isInstant(value)) ? dayjs(value) : undefined;
}

function NumberControl(props: ControlProps) {
  const { field, value, onChange, onLeave } = props;
  // What was typed and is no number is kept as it is, for the field's rule says so, and as text until it is one.
  const [isText, setText] = useState(false);
  function leaveWith(text: string): void {
    const typed = Number(text.replaceAll(',', ''));
    setText(Number.isNaN(typed));
    if (!Number.isNaN(typed) && !isText) return onLeave();
    const next = Number.isNaN(typed) ? text : text === '' ? undefined : typed;
    onChange(next);
    onLeave(next);
  }
  const leaving = {
    ...common(props),
    onBlur: (event: FocusEvent<HTMLInputElement>) => leaveWith(event.target.value.trim()),
  };
  if (isText)
    return (
      <Input
        {...leaving}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <InputNumber<number | string>
      {...leaving}
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

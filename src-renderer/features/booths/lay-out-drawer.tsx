import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { layOutBooths, type LayOutBoothsInput } from '../../../src-core/booth/lay-out-booths.ts';
import { lettersOf } from '../../../src-core/record/letters.ts';
import { booth as declaration, type BoothSize } from '../../../src-core/booth/record.ts';
import { named, say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { WorkDrawer } from '../../ui/form/work-drawer.tsx';
import { choicesOf } from './needs-in-words.ts';

type Wanted = {
  rows: number;
  columns: number;
  firstRow: number;
  width: number;
  depth: number;
  aisle: number;
  size: BoothSize;
  zone: string;
  power: number | null;
};

const usual: Omit<Wanted, 'firstRow'> = {
  rows: 6,
  columns: 20,
  width: 2,
  depth: 2,
  aisle: 3,
  size: 'standard',
  zone: '',
  power: null,
};

type Props = {
  store: ScreenStore;
  fair: string;
  /** Codes that exist, so that the letters go on after them. */
  codes: readonly string[];
  onClose(): void;
};

/** Makes booths from rows and columns; says beforehand which codes they will have. */
export function LayOutDrawer({ store, fair, codes, onClose }: Props) {
  const [first] = useState<Wanted>(() => ({ ...usual, firstRow: firstFreeRow(codes) }));
  const [wanted, setWanted] = useState(first);
  const count = wanted.rows * wanted.columns;
  const canMake = !isAnyBeyond(wanted);
  return (
    <WorkDrawer
      title={say('booths.layOut')}
      saveWords={say('booths.layOut')}
      isTyped={wanted !== first}
      canSave={canMake}
      declaration={declaration}
      save={() => store.commit(layOutBooths, inputOf(fair, wanted))}
      done={say('booths.done.layOut', { count })}
      onClose={onClose}
    >
      <LayOutFields wanted={wanted} change={(part) => setWanted({ ...wanted, ...part })} />
      <p role="status">{canMake && say('booths.preview', { count, ...endsOf(wanted) })}</p>
    </WorkDrawer>
  );
}

function LayOutFields({ wanted, change }: { wanted: Wanted; change(part: Partial<Wanted>): void }) {
  return (
    <Form layout="vertical" className="lay-out-form" component="div">
      <NumberField name="rows" wanted={wanted} change={change} />
      <NumberField name="columns" wanted={wanted} change={change} />
      <Form.Item label={say('booths.firstRow')} htmlFor="booth-first-row">
        <Select
          id="booth-first-row"
          value={wanted.firstRow}
          onChange={(firstRow) => change({ firstRow })}
          options={Array.from({ length: 40 }, (_, index) => ({ value: index, label: lettersOf(index) }))}
        />
      </Form.Item>
      <Form.Item label={say('booths.size')} htmlFor="booth-size">
        <Select
          id="booth-size"
          value={wanted.size}
          onChange={(size) => change({ size })}
          options={choicesOf('needSize').map((each) => ({
            value: each.code as BoothSize,
            label: named(each),
          }))}
        />
      </Form.Item>
      <NumberField name="width" wanted={wanted} change={change} />
      <NumberField name="depth" wanted={wanted} change={change} />
      <NumberField name="aisle" wanted={wanted} change={change} />
      <NumberField name="power" wanted={wanted} change={change} />
      <Form.Item label={say('booths.layOutZone')} htmlFor="booth-zone">
        <Input
          id="booth-zone"
          maxLength={20}
          value={wanted.zone}
          onChange={(event) => change({ zone: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}

type Measure = keyof typeof measures;

/** What a hall can have: least and most, in pieces, metres and watts. Power alone may be left open. */
const measures = {
  rows: { label: 'booths.rows', min: 1, max: 60, isWhole: true, ifEmpty: Number.NaN },
  columns: { label: 'booths.columns', min: 1, max: 100, isWhole: true, ifEmpty: Number.NaN },
  width: { label: 'booths.width', min: 0.5, max: 50, isWhole: false, ifEmpty: Number.NaN },
  depth: { label: 'booths.depth', min: 0.5, max: 50, isWhole: false, ifEmpty: Number.NaN },
  aisle: { label: 'booths.aisle', min: 0, max: 50, isWhole: false, ifEmpty: Number.NaN },
  power: { label: 'booths.layOutPower', min: 0, max: 100_000, isWhole: true, ifEmpty: null },
} as const;

function isBeyond(name: Measure, value: number | null): boolean {
  const { min, max, isWhole } = measures[name];
  if (value === null) return false;
  return !(value >= min && value <= max) || (isWhole && !Number.isInteger(value));
}

function isAnyBeyond(wanted: Wanted): boolean {
  return (Object.keys(measures) as Measure[]).some((name) => isBeyond(name, wanted[name]));
}

type NumberFieldProps = { name: Measure; wanted: Wanted; change(part: Partial<Wanted>): void };

/** A number stays as it was typed; what the hall cannot have is said beside it. */
function NumberField({ name, wanted, change }: NumberFieldProps) {
  const id = `booth-${name}`;
  const { label, min, max, isWhole, ifEmpty } = measures[name];
  const isWrong = isBeyond(name, wanted[name]);
  return (
    <Form.Item
      label={say(label)}
      htmlFor={id}
      validateStatus={isWrong ? 'error' : ''}
      help={
        <span id={`${id}-said`} role={isWrong ? 'alert' : undefined}>
          {isWrong && say(isWhole ? 'booths.beyondWhole' : 'booths.beyond', { min, max })}
        </span>
      }
    >
      <InputNumber
        id={id}
        aria-describedby={`${id}-said`}
        aria-invalid={isWrong}
        value={wanted[name]}
        onChange={(next) => change({ [name]: next ?? ifEmpty })}
      />
    </Form.Item>
  );
}

function endsOf(wanted: Wanted): { first: string; last: string } {
  return {
    first: `${lettersOf(wanted.firstRow)}01`,
    last: `${lettersOf(wanted.firstRow + wanted.rows - 1)}${String(wanted.columns).padStart(2, '0')}`,
  };
}

function inputOf(fair: string, wanted: Wanted): LayOutBoothsInput {
  const zone = wanted.zone.trim();
  return {
    fair,
    rows: Array.from({ length: wanted.rows }, (_, index) => ({
      letter: lettersOf(wanted.firstRow + index),
      size: wanted.size,
      ...(zone ? { zone } : {}),
      ...(wanted.power === null ? {} : { power: wanted.power }),
    })),
    columns: wanted.columns,
    widthInMetres: wanted.width,
    depthInMetres: wanted.depth,
    aisleInMetres: wanted.aisle,
  };
}

/** The first letter that no code begins with. */
function firstFreeRow(codes: readonly string[]): number {
  const letters = new Set(codes.map((code) => /^[A-Z]+/.exec(code)?.[0] ?? ''));
  let row = 0;
  while (letters.has(lettersOf(row))) row += 1;
  return row;
}

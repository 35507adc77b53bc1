import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { layOutBooths, type LayOutBoothsInput } from '../../../src-core/booth/lay-out-booths.ts';
import { lettersOf } from '../../../src-core/record/letters.ts';
import { booth as declaration, type BoothSize } from '../../../src-core/booth/record.ts';
import { named, say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import { WorkDrawer } from '../../ui/work-drawer.tsx';
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
  store: Store;
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
  return (
    <WorkDrawer
      title={say('booths.layOut')}
      saveWords={say('booths.layOut')}
      isTyped={wanted !== first}
      canSave={count > 0}
      declaration={declaration}
      save={() => store.commit(layOutBooths, inputOf(fair, wanted))}
      done={say('booths.done.layOut', { count })}
      onClose={onClose}
    >
      <LayOutFields wanted={wanted} change={(part) => setWanted({ ...wanted, ...part })} />
      <p role="status">
        {say('booths.preview', {
          count,
          first: `${lettersOf(wanted.firstRow)}01`,
          last: `${lettersOf(wanted.firstRow + wanted.rows - 1)}${String(wanted.columns).padStart(2, '0')}`,
        })}
      </p>
    </WorkDrawer>
  );
}

function LayOutFields({ wanted, change }: { wanted: Wanted; change(part: Partial<Wanted>): void }) {
  return (
    <Form layout="vertical" className="lay-out-form" component="div">
      <NumberField
        label={say('booths.rows')}
        value={wanted.rows}
        min={1}
        max={60}
        onChange={(rows) => change({ rows })}
      />
      <NumberField
        label={say('booths.columns')}
        value={wanted.columns}
        min={1}
        max={100}
        onChange={(columns) => change({ columns })}
      />
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
      <NumberField
        label={say('booths.width')}
        value={wanted.width}
        min={0.5}
        max={50}
        onChange={(width) => change({ width })}
      />
      <NumberField
        label={say('booths.depth')}
        value={wanted.depth}
        min={0.5}
        max={50}
        onChange={(depth) => change({ depth })}
      />
      <NumberField
        label={say('booths.aisle')}
        value={wanted.aisle}
        min={0}
        max={50}
        onChange={(aisle) => change({ aisle })}
      />
      <Form.Item label={say('booths.layOutPower')} htmlFor="booth-power">
        <InputNumber
          id="booth-power"
          min={0}
          max={100_000}
          value={wanted.power}
          onChange={(power) => change({ power })}
        />
      </Form.Item>
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

type NumberFieldProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
};

function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const id = `booth-${label}`;
  return (
    <Form.Item label={label} htmlFor={id}>
      <InputNumber id={id} min={min} max={max} value={value} onChange={(next) => onChange(next ?? min)} />
    </Form.Item>
  );
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

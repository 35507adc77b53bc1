import { Typography } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { parseStamp } from '../../../src-core/change/stamp.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import type { FieldChoice, Side } from '../../../src-core/doubles/usual-side.ts';
import type { Hanging } from '../../../src-core/doubles/what-hangs-on.ts';
import { declarationOf, kindNames } from '../../../src-core/kinds.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { fieldWords, isSealed } from '../../ui/words/field-words.ts';
import { MaskedText } from '../../ui/form/masked-text.tsx';
import { useNames } from '../../ui/library/use-names.ts';
import type { Half } from './queries.ts';

type Props = {
  kind: MergeKind;
  halves: readonly [Half, Half];
  choices: readonly FieldChoice[];
  sideOf(choice: FieldChoice): Side;
  onChoose(field: string, side: Side): void;
};

/** The fields of both: those that differ first; left and right choose, up and down go from field to field. */
export function FieldTable({ kind, halves, choices, sideOf, onChoose }: Props) {
  const [isWhole, setWhole] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  // The keys work at once, without a click into the table.
  useEffect(() => table.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus(), []);
  const differing = choices.filter(({ rule }) => rule !== 'same');
  const same = choices.filter(({ rule }) => rule === 'same');
  return (
    <div className="doubles-table" ref={table}>
      <div className="doubles-row doubles-head">
        <div>{say('doubles.field')}</div>
        {halves.map((half, index) => (
          <Head key={half.row.id} half={half} isFirst={index === 0} />
        ))}
      </div>
      <div onKeyDown={moveBetweenRows}>
        {differing.map((choice) => (
          <FieldRow
            key={choice.field.name}
            kind={kind}
            halves={halves}
            choice={choice}
            side={sideOf(choice)}
            onChoose={(side) => onChoose(choice.field.name, side)}
          />
        ))}
      </div>
      {differing.length === 0 && <div className="doubles-row">{say('doubles.no-difference')}</div>}
      {isWhole &&
        same.map(({ field }) => (
          <div key={field.name} className="doubles-row doubles-same">
            <div>{named(field)}</div>
            <div>
              <Value kind={kind} half={halves[0]} field={field} />
            </div>
          </div>
        ))}
      {same.length > 0 && (
        <div className="doubles-row doubles-same">
          <button type="button" className="doubles-more" onClick={() => setWhole(!isWhole)}>
            {say(isWhole ? 'doubles.hide-same' : 'doubles.show-same', { count: same.length })}
          </button>
        </div>
      )}
    </div>
  );
}

/** Up and down: to the same question of the next field. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const chosen = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"][tabindex="0"]')];
  const at = chosen.findIndex(
    (each) => each.closest('.doubles-row') === (event.target as HTMLElement).closest('.doubles-row'),
  );
  chosen[at + step]?.focus();
  event.preventDefault();
}

function Head({ half, isFirst }: { half: Half; isFirst: boolean }) {
  const ms = half.made === undefined ? undefined : parseStamp(half.made)?.ms;
  return (
    <div>
      <strong>{String(half.row['name'])}</strong>
      <Typography.Text type="secondary">
        {say(isFirst ? 'doubles.made-first' : 'doubles.made-later', {
          time: ms === undefined ? '' : momentWords(new Date(ms).toISOString()),
        })}
      </Typography.Text>
      <Typography.Text type="secondary">{hangingWords(half.hanging)}</Typography.Text>
    </div>
  );
}

function hangingWords(hanging: Hanging): string {
  const parts = kindNames.flatMap((kind) => {
    const count = hanging[kind]?.length ?? 0;
    return count > 0 ? [say('doubles.hangs-one', { noun: named(declarationOf(kind)), count })] : [];
  });
  return parts.length > 0 ? say('doubles.hangs', { what: parts.join('、') }) : say('doubles.hangs-nothing');
}

type RowProps = {
  kind: MergeKind;
  halves: readonly [Half, Half];
  choice: FieldChoice;
  side: Side;
  onChoose(side: Side): void;
};

function FieldRow({ kind, halves, choice: { field, rule, usual }, side, onChoose }: RowProps) {
  const sides: readonly Side[] = ['kept', 'merged'];
  function choose(event: KeyboardEvent<HTMLElement>): void {
    const next = event.key === 'ArrowLeft' ? 'kept' : event.key === 'ArrowRight' ? 'merged' : undefined;
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    const index = next === 'kept' ? 0 : 1;
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  }
  return (
    <div className="doubles-row" role="radiogroup" aria-label={named(field)} onKeyDown={choose}>
      <div className="doubles-label">
        <span>{named(field)}</span>
        <Typography.Text type="secondary">
          {side === usual ? say(`doubles.rule.${rule}`) : say('doubles.rule.chosen')}
        </Typography.Text>
        {usual === 'both' && side !== 'both' && (
          <button type="button" className="doubles-more" onClick={() => onChoose('both')}>
            {say('doubles.both')}
          </button>
        )}
      </div>
      {sides.map((each, index) => {
        const isChosen = side === each || side === 'both';
        // One stop of the Tab key for each field.
        const isStop = side === each || (side === 'both' && index === 0);
        return (
          <div
            key={each}
            className={isChosen ? 'doubles-chosen' : 'doubles-left'}
            onClick={() => onChoose(each)}
          >
            <div className="doubles-cell">
              <button
                type="button"
                role="radio"
                className="doubles-radio"
                aria-checked={isChosen}
                tabIndex={isStop ? 0 : -1}
                aria-label={say(each === 'kept' ? 'doubles.choose-left' : 'doubles.choose-right', {
                  label: named(field),
                })}
              />
              <Value kind={kind} half={halves[index] ?? halves[0]} field={field} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Value({ kind, half, field }: { kind: MergeKind; half: Half; field: Field }): ReactNode {
  const nameOf = useNames();
  const value = half.row[field.name];
  if (value === undefined) return <Typography.Text type="secondary">{say('doubles.empty')}</Typography.Text>;
  if (isSealed(value)) return <MaskedText kind={kind} record={half.row.id} field={field} value={value} />;
  if (field.format === 'attachments') return say('doubles.files', { count: (value as unknown[]).length });
  return <span className="doubles-value">{fieldWords(field, value, nameOf)}</span>;
}

import { Alert, App, Button, Flex, Spin, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Likeness } from '../../../src-core/doubles/find-doubles.ts';
import { keepApart } from '../../../src-core/doubles/keep-apart.ts';
import { mergeRecords, patchOf } from '../../../src-core/doubles/merge-records.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { chosenWith, type FieldChoice, type Side, usualSides } from '../../../src-core/doubles/usual-side.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import type { Sealed } from '../../../src-core/record/declare-record.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';
import { clashWords } from './clash-words.ts';
import { FieldTable } from './field-table.tsx';
import { goingBack, type Pair, readPair } from './queries.ts';
import { ReasonField } from '../../ui/form/reason-field.tsx';

type Props = {
  kind: MergeKind;
  pair: readonly [string, string];
  likenesses: readonly Likeness[] | undefined;
  onBack(): void;
  /** @param gone the record that was merged away; undefined where the two were kept apart */
  onSettled(gone?: string): void;
};

/** Two records side by side: chosen field by field, then one of the two answers. */
export function SideBySide(props: Props) {
  const { kind, pair, onBack } = props;
  const read = useLive(() => (from) => readPair(from, kind, pair), [kind, pair.join()]);
  if (read === undefined) return <Spin />;
  if (read === null)
    return (
      <EmptyState title={say('doubles.gone')} help={say('doubles.gone-help')}>
        <Button onClick={onBack}>{say('doubles.back')}</Button>
      </EmptyState>
    );
  return <Comparison {...props} read={read} />;
}

function Comparison({ kind, pair, likenesses = [], onBack, onSettled, read }: Props & { read: Pair }) {
  const store = useStore();
  const { message } = App.useApp();
  const tellSaved = useSavedWithUndo();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { halves, clashes } = read;
  const [kept, merged] = halves;
  const choices = usualSides(kind, kept.side, merged.side, {
    today: dayOf(new Date().toISOString()),
    open: (field, value) => store.open(kind, field, value as Sealed),
  });
  const sideOf = ({ field, usual }: FieldChoice) => chosen[field.name] ?? usual;
  const sides = Object.fromEntries(choices.map((choice) => [choice.field.name, sideOf(choice)]));
  const sentBack = useLive(
    () => (from) => goingBack(from, kind, read, patchOf(kept.row, merged.row, sides)),
    [kind, read, JSON.stringify(sides)],
  );
  const names = halves.map(({ row }) => String(row['name'])) as [string, string];
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };

  async function answered(outcome: CommitOutcome, sentence: string, gone?: string): Promise<void> {
    setBusy(false);
    if (!outcome.saved) {
      void message.error(outcomeSentences(outcome, declarationOf(kind)).join(' '), 10);
      return;
    }
    tellSaved(outcome, sentence, declarationOf(kind));
    onSettled(gone);
  }
  async function merge(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const input = {
      kept: pair[0],
      merged: pair[1],
      sides,
      seen: [kept.newest, merged.newest] as const,
      ...why,
    };
    const outcome = await store.commit(mergeRecords(kind), input);
    await answered(outcome, say('doubles.merged', { name: names[0] }), pair[1]);
  }
  async function apart(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const outcome = await store.commit(keepApart, { kind, records: pair, ...why });
    await answered(outcome, say('doubles.kept-apart'));
  }
  const keys = useRef({ merge, onBack });
  useEffect(() => {
    keys.current = { merge, onBack };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keys.current.merge();
      else if (event.key === 'Escape' && !event.defaultPrevented) keys.current.onBack();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} align="center" wrap>
        <Button onClick={onBack}>{say('doubles.back')}</Button>
        <Typography.Text>
          {likenesses.length > 0 &&
            say('doubles.reasons', {
              why: likenesses.map((each) => say(`libraries.doubles.${each}`)).join('、'),
            })}
        </Typography.Text>
      </Flex>
      {clashes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('doubles.clashes')}
          description={
            <ul className="doubles-clashes">
              {clashes.map((clash) => (
                <li key={`${clash.code} ${clash.records.join()}`}>{clashWords(clash)}</li>
              ))}
            </ul>
          }
        />
      )}
      {sentBack !== undefined && sentBack > 0 && (
        <Alert type="warning" showIcon title={say('review.goes-back', { count: sentBack })} />
      )}
      <FieldTable
        kind={kind}
        halves={halves}
        choices={choices}
        sideOf={sideOf}
        onChoose={(name, side) =>
          setChosen({ ...chosen, ...Object.fromEntries(chosenWith(kind, name).map((each) => [each, side])) })
        }
      />
      <Flex gap={8} align="center" wrap className="doubles-answers">
        <Button type="primary" disabled={isBusy} onClick={() => void merge()}>
          {say('doubles.merge')}
        </Button>
        <Button disabled={isBusy} onClick={() => void apart()}>
          {say('doubles.apart')}
        </Button>
        <ReasonField value={reason} onChange={setReason} />
        <Typography.Text type="secondary">{say('doubles.merge-help')}</Typography.Text>
      </Flex>
    </Flex>
  );
}

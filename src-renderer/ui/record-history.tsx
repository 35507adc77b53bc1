import { Flex, Timeline, Typography } from 'antd';
import type { Change } from '../../src-core/change/change.ts';
import { parseStamp } from '../../src-core/change/stamp.ts';
import { declarationOf, type Kind } from '../../src-core/kinds.ts';
import { type Field, fieldsOf } from '../../src-core/record/fields.ts';
import { named, say } from '../locale/say.ts';
import { actionWords } from './action-words.ts';
import { momentWords } from './clock-time.ts';
import { fieldWords, isSealed, type NameOf } from './field-words.ts';
import { useLive } from './use-live.ts';

type Props = { kind: Kind; id: string; nameOf: NameOf };

/** Who wrote what into a record, newest first. */
export function RecordHistory({ kind, id, nameOf }: Props) {
  const history = useLive(
    () => async (read) => ({
      changes: await read.history(kind, id),
      operators: new Map((await read.all('operator')).map((each) => [each.id, each.name])),
    }),
    [kind, id],
  );
  if (!history) return null;
  const items = [...history.changes].reverse().map((change) => ({
    key: change.hlc,
    content: (
      <Entry kind={kind} change={change} who={history.operators.get(change.operator)} nameOf={nameOf} />
    ),
  }));
  return <Timeline items={items} style={{ paddingTop: 12 }} />;
}

type EntryProps = { kind: Kind; change: Change; who: string | undefined; nameOf: NameOf };

function Entry({ kind, change, who, nameOf }: EntryProps) {
  const fields = fieldsOf(declarationOf(kind));
  const ms = parseStamp(change.hlc)?.ms;
  return (
    <Flex vertical gap={2}>
      <span>
        {actionWords(change.action)} · {who ?? say('ui.history.somebody')}
      </span>
      {ms !== undefined && (
        // The stamp is an order, not a clock: another station's wrong clock may have pushed it on.
        <Typography.Text type="secondary">
          {say('ui.history.about', { time: momentWords(new Date(ms).toISOString()) })}
        </Typography.Text>
      )}
      {!change.creates && (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {Object.entries(change.patch).map(([name, value]) => (
            <li key={name}>{lineOf(fields, name, value, nameOf)}</li>
          ))}
        </ul>
      )}
    </Flex>
  );
}

function lineOf(fields: readonly Field[], name: string, value: unknown, nameOf: NameOf): string {
  const field = fields.find((each) => each.name === name);
  if (!field) return name === 'deleted' ? say('ui.history.deleted') : name;
  if (value === null) return say('ui.history.cleared', { label: named(field) });
  return say('ui.history.set', {
    label: named(field),
    value: isSealed(value) ? '******' : fieldWords(field, value, nameOf),
  });
}

import { App, Button, Flex, Timeline, Typography } from 'antd';
import { useState } from 'react';
import type { Change } from '../../../src-core/change/change.ts';
import { parseStamp } from '../../../src-core/change/stamp.ts';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { type Field, fieldsOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import { actionWords } from '../words/action-words.ts';
import { momentWords } from '../words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { fieldWords, isSealed, type NameOf } from '../words/field-words.ts';
import { useLive } from '../use-live.ts';
import { undoneWords } from '../use-undo.tsx';

type Props = { kind: Kind; id: string; nameOf: NameOf };

/** Who wrote what into a record, newest first. */
export function RecordHistory({ kind, id, nameOf }: Props) {
  const history = useLive(() => (read) => readHistory(read, kind, id), [kind, id]);
  if (!history) return null;
  const { changes, merges, operators } = history;
  const items = [...changes, ...merges.map(({ change }) => change)]
    .sort((one, other) => (one.hlc < other.hlc ? 1 : -1))
    .map((change) => {
      const merge = merges.find((each) => each.change === change);
      return {
        key: change.hlc,
        content: (
          <Entry
            kind={kind}
            change={change}
            who={operators.get(change.operator)}
            nameOf={nameOf}
            merge={merge}
          />
        ),
      };
    });
  return <Timeline items={items} style={{ paddingTop: 12 }} />;
}

/** The change that merged another record into this one, and what that one was called. */
type Merge = { change: Change; name: string };

async function readHistory(read: Reading, kind: Kind, id: string) {
  const merges: Merge[] = [];
  for (const double of await read.doublesOf(kind, id)) {
    const changes = await read.history(kind, double);
    const name = changes.reduce((last, { patch }) => String(patch['name'] ?? patch['title'] ?? last), '');
    const change = changes.findLast(({ patch }) => typeof patch['mergedInto'] === 'string');
    if (change) merges.push({ change, name });
  }
  const operators = new Map((await read.all('operator')).map((each) => [each.id, each.name]));
  return { changes: await read.history(kind, id), merges, operators };
}

type EntryProps = {
  kind: Kind;
  change: Change;
  who: string | undefined;
  nameOf: NameOf;
  merge: Merge | undefined;
};

function Entry({ kind, change, who, nameOf, merge }: EntryProps) {
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
      {merge && <Unmerge merge={merge} />}
      {!change.creates && !merge && (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {Object.entries(change.patch).map(([name, value]) => (
            <li key={name}>{lineOf(fields, name, value, nameOf)}</li>
          ))}
        </ul>
      )}
    </Flex>
  );
}

/** A merge is taken back whole, also long after: both records are as they were, but for what was changed since. */
function Unmerge({ merge: { change, name } }: { merge: Merge }) {
  const store = useStore();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  async function takeBack(): Promise<void> {
    setBusy(true);
    const { ok, sentence } = await undoneWords(store, change.group);
    setBusy(false);
    void message.open({ type: ok ? 'success' : 'warning', content: sentence, duration: ok ? 4 : 10 });
  }
  return (
    <Flex gap={8} align="center" wrap>
      <span>{say('ui.history.merged', { name })}</span>
      <Button size="small" loading={isBusy} onClick={() => void takeBack()}>
        {say('ui.history.unmerge')}
      </Button>
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

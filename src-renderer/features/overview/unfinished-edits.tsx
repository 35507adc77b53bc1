import { Alert, App, Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { libraryWork } from '../../shared/library-work.ts';
import { useStore } from '../../context/use-store.ts';
import { goOnWith } from '../../ui/library/edit-many.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { forgetEdit, type UnfinishedEdit, unfinishedEdits } from '../../ui/library/unfinished-edits.ts';
import { undoneWords } from '../../ui/use-undo.tsx';

const problemsShown = 5;

type Begun = UnfinishedEdit & { readonly done: number };
type Said = { type: 'success' | 'warning' | 'error'; sentence: string };

/** Bulk edits that were broken off: go on with each, keep what was changed, or take all of it back. */
export function UnfinishedEdits() {
  const store = useStore();
  const [all, setAll] = useState<readonly Begun[]>([]);
  useEffect(() => {
    let isGone = false;
    void unfinishedEdits(store)
      .then((found) =>
        Promise.all(
          found.map(async (each) => ({
            ...each,
            done: await store.read.changesIn(each.group, `${each.kind}.edit-many`),
          })),
        ),
      )
      .then((found) => !isGone && setAll(found));
    return () => {
      isGone = true;
    };
  }, [store]);
  if (all.length === 0) return null;
  return (
    <Flex vertical gap={12}>
      {all.map((begun) => (
        <OneEdit key={begun.group} begun={begun} />
      ))}
    </Flex>
  );
}

function OneEdit({ begun }: { begun: Begun }) {
  const store = useStore();
  const { modal } = App.useApp();
  const [done, setDone] = useState(begun.done);
  const [working, setWorking] = useState<{ label: string; done: number; total: number } | undefined>();
  const [said, setSaid] = useState<Said | undefined>();
  const [isOver, setOver] = useState(false);
  const goesOn = useRef(true);
  // Whoever leaves the screen in the middle stops the work after its slice.
  useEffect(() => () => void (goesOn.current = false), []);
  const declaration = declarationOf(begun.kind);
  const label = named(fieldOf(declaration, begun.field));
  const words = (count: number) => count.toLocaleString('en-US');

  async function goOn(): Promise<void> {
    goesOn.current = true;
    const tell = (sofar: number, total: number) => {
      setWorking({ label: say('lists.bulk.doing'), done: sofar, total });
      return goesOn.current;
    };
    tell(0, begun.ids.length - done);
    const edited = await goOnWith(store, libraryWork(store, begun.kind), begun, tell).finally(() =>
      setWorking(undefined),
    );
    const count = words(edited.changed);
    setDone(edited.changed);
    if (edited.failure) {
      const why = outcomeSentences(edited.failure).join(' ');
      setSaid({ type: 'error', sentence: say('lists.bulk.failed', { count, why }) });
      return;
    }
    if (edited.isStopped) return;
    const reasons = edited.problems.slice(0, problemsShown).map((each) => {
      const sentence = problemSentence(each, declaration);
      return say('lists.bulk.of', { name: String(each.about?.['name']), sentence });
    });
    const more = edited.problems.length - reasons.length;
    const rest = more > 0 ? [say('lists.bulk.more', { count: more })] : [];
    setSaid({
      type: reasons.length > 0 ? 'warning' : 'success',
      sentence: [say('lists.bulk.done', { count }), ...reasons, ...rest].join(' '),
    });
    setOver(true);
  }
  async function takeBack(): Promise<void> {
    const tell = (sofar: number, total: number) =>
      setWorking({ label: say('ui.undo.working'), done: sofar, total });
    tell(0, done);
    const { ok, sentence } = await undoneWords(store, begun.group, tell);
    setWorking(undefined);
    setSaid({ type: ok ? 'success' : 'warning', sentence });
    setOver(true);
  }
  async function keep(): Promise<void> {
    await forgetEdit(store, begun.group);
    setOver(true);
  }
  const ask = () =>
    void modal.confirm({
      title: say('lists.unfinished.takeBackTitle'),
      content: say('lists.unfinished.takeBackAsk', { done: words(done) }),
      okText: say('lists.unfinished.takeBack'),
      okButtonProps: { danger: true },
      cancelText: say('common.cancel'),
      onOk: () => void takeBack(),
    });
  if (isOver) return said ? <Alert type={said.type} showIcon closable title={said.sentence} /> : null;
  const help = say('lists.unfinished.help', { total: words(begun.ids.length), done: words(done) });
  const isStoppable = working?.label === say('lists.bulk.doing');
  const stop = () => void (goesOn.current = false);
  return (
    <Alert
      type="warning"
      showIcon
      title={say('lists.unfinished.title', { noun: named(declaration), label })}
      description={
        working ? (
          <ProgressBar {...working} onCancel={isStoppable ? stop : undefined} />
        ) : (
          [said?.sentence, help].filter(Boolean).join(' ')
        )
      }
      action={
        <Flex vertical gap={8}>
          <Button type="primary" disabled={working !== undefined} onClick={() => void goOn()}>
            {say('lists.unfinished.finish')}
          </Button>
          <Button disabled={working !== undefined} onClick={() => void keep()}>
            {say('lists.unfinished.keep')}
          </Button>
          <Button danger disabled={working !== undefined} onClick={ask}>
            {say('lists.unfinished.takeBack')}
          </Button>
        </Flex>
      }
    />
  );
}

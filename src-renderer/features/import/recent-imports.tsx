import { Button, Card, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { type Finished, finishedImports, recordsIn } from './finished-work.ts';
import { sourceName } from '../../../src-core/exchange/import-source.ts';
import { useTakeBack } from './use-take-back.tsx';

type Recent = Finished & { readonly count: number };

type Props = {
  kind: ImportKind;
  /** Told while one is being taken back. */
  onTakingBack(isTakingBack: boolean): void;
};

/** The last imports of a kind, each with its way back: who sees in the list that it was the wrong file comes here. */
export function RecentImports({ kind, onTakingBack }: Props) {
  const store = useStore();
  const [all, setAll] = useState<readonly Recent[]>([]);
  useEffect(() => {
    let isGone = false;
    void finishedImports(store, kind)
      .then((found) =>
        Promise.all(found.map(async (each) => ({ ...each, count: await recordsIn(store.read, each) }))),
      )
      .then((found) => !isGone && setAll(found));
    return () => {
      isGone = true;
    };
  }, [store, kind]);
  if (all.length === 0) return null;
  return (
    <Card size="small" title={say('import.recent.title')}>
      <Flex vertical gap={8}>
        {all.map((each) => (
          <OneImport key={each.group} recent={each} onTakingBack={onTakingBack} />
        ))}
      </Flex>
    </Card>
  );
}

type OneProps = { recent: Recent; onTakingBack: Props['onTakingBack'] };

function OneImport({ recent, onTakingBack }: OneProps) {
  const { group, at, count } = recent;
  const name = sourceName(recent);
  const back = useTakeBack(group, onTakingBack);
  return (
    <Flex vertical gap={4}>
      <Flex justify="space-between" align="center" gap={12}>
        <span>
          {name}{' '}
          <Typography.Text type="secondary">
            {momentWords(at)} · {say('import.recent.count', { count })}
          </Typography.Text>
        </span>
        {!back.said?.ok && (
          <Button
            size="small"
            danger
            loading={back.isWorking}
            aria-label={say('import.recent.undoOf', { name })}
            onClick={() => back.ask(say('import.unfinished.takeBackAsk', { name, done: count }))}
          >
            {say('import.result.undoYes')}
          </Button>
        )}
      </Flex>
      {back.progress}
      {back.said && (
        <Typography.Text type={back.said.ok ? 'success' : 'danger'} role="status">
          {back.said.sentence}
        </Typography.Text>
      )}
    </Flex>
  );
}

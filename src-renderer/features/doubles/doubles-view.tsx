import { Flex, Tabs, Typography } from 'antd';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import './doubles.css';
import { askedOf, openOf } from './pair.ts';
import { PairList } from './pair-list.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useDoubles } from './use-doubles.ts';

const mergeKinds: readonly MergeKind[] = ['enterprise', 'graduate'];

/** Firms and people who may be in the library twice: compared side by side, merged, or kept apart for good. */
export function DoublesView() {
  const go = useGo();
  const { route } = usePlace();
  const { kind } = askedOf(route.open);
  return (
    <Flex vertical gap={8} style={{ maxWidth: 1280 }}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('app.screen.doubles')}
      </Typography.Title>
      <Tabs
        activeKey={kind}
        onChange={(key) => go({ screen: 'doubles', open: key })}
        items={mergeKinds.map((key) => ({ key, label: named(declarationOf(key)) }))}
      />
      <DoublesOf key={kind} kind={kind} />
    </Flex>
  );
}

function DoublesOf({ kind }: { kind: MergeKind }) {
  const go = useGo();
  const { route } = usePlace();
  const looked = useDoubles(kind);
  const { pair } = askedOf(route.open);
  const show = (next?: readonly string[]) => go({ screen: 'doubles', open: openOf(kind, next) });
  if (!pair) return <PairList kind={kind} looked={looked} onOpen={show} />;
  const others = looked.found?.doubles.filter(({ records }) => records.join() !== pair.join()) ?? [];
  return (
    <SideBySide
      key={pair.join()}
      kind={kind}
      pair={pair}
      likenesses={looked.found?.doubles.find(({ records }) => records.join() === pair.join())?.likenesses}
      onBack={() => show()}
      onSettled={(gone) => {
        looked.settled(pair, gone);
        show(others.find(({ records }) => !records.some((id) => id === gone))?.records);
      }}
    />
  );
}

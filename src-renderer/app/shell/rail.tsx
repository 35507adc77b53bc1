import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Flex, Menu, type MenuProps } from 'antd';
import { useEffect, useState } from 'react';
import type { FairStage } from '../../../src-core/fair/record.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useDisputes } from '../../context/use-disputes.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { groupOfStage } from './choose-fair.ts';
import { type Group, groups, type Screen, screens } from './screens.tsx';

const narrowSetting = 'rail.narrow';

/** The side menu: the group that fits the fair's stage stands open, the others are folded until somebody turns them. */
export function Rail({ stage }: { stage: FairStage | undefined }) {
  const store = useStore();
  const go = useGo();
  const disputes = useDisputes();
  const { route } = usePlace();
  const [isNarrow, setNarrow] = useState(false);
  const fitting = groupOfStage(stage);
  const current = screens.find((screen) => screen.key === screenOf(route.screen));
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const open = groups.filter((group) => turned[group] ?? (group === fitting || group === current?.group));
  useEffect(() => {
    void store.setting<boolean>(narrowSetting).then((kept) => kept !== undefined && setNarrow(kept));
  }, [store]);
  const turn = () => {
    setNarrow(!isNarrow);
    void store.keepSetting(narrowSetting, !isNarrow);
  };
  return (
    <nav className={isNarrow ? 'frame-rail frame-rail-narrow' : 'frame-rail'} aria-label={say('app.rail')}>
      <div className="frame-logo">
        <img src="./icon.svg" width={24} height={24} alt="" />
        {!isNarrow && <span>FairDesk</span>}
      </div>
      <Menu
        mode="inline"
        inlineCollapsed={isNarrow}
        inlineIndent={16}
        items={itemsOf({ conflicts: disputes.list?.length ?? 0 })}
        selectedKeys={[screenOf(route.screen)]}
        {...(isNarrow ? {} : { openKeys: open })}
        onOpenChange={(keys) =>
          setTurned(Object.fromEntries(groups.map((group) => [group, keys.includes(group)])))
        }
        onClick={({ key }) => go(key)}
        style={{ flex: 1, overflowY: 'auto', overflowX: 'hidden' }}
      />
      <Button
        type="text"
        icon={isNarrow ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        aria-label={say(isNarrow ? 'app.rail-widen' : 'app.rail-narrow')}
        onClick={turn}
        style={{ margin: 8, alignSelf: isNarrow ? 'center' : 'flex-start' }}
      />
    </nav>
  );
}

/** The import of a kind belongs to that kind's screen. */
function screenOf(screen: string): string {
  const imported: Readonly<Record<string, string>> = {
    'import-enterprise': 'enterprises',
    'import-job': 'jobs',
    'import-graduate': 'graduates',
  };
  return imported[screen] ?? screen;
}

/** @param waiting by screen: how much waits there for a person */
function itemsOf(waiting: Readonly<Record<string, number>>): MenuProps['items'] {
  const itemOf = (screen: Screen) => itemAt(screen, waiting[screen.key] ?? 0);
  const inGroup = (group: Group) => screens.filter((screen) => screen.group === group).map(itemOf);
  const [first, ...below] = screens.filter((screen) => screen.group === undefined);
  return [
    ...(first ? [itemOf(first)] : []),
    ...groups.map((group) => ({ key: group, label: say(`app.group.${group}`), children: inGroup(group) })),
    { type: 'divider' as const, key: 'line' },
    ...below.map(itemOf),
  ];
}

function itemAt({ key, icon, label, functionKey }: Screen, count: number) {
  return {
    key,
    icon,
    title: say(label),
    label: (
      <Flex justify="space-between" align="center" component="span">
        <span>{say(label)}</span>
        {functionKey && <span className="key">{functionKey}</span>}
        {count > 0 && (
          <span title={say('app.conflicts-waiting', { count })}>
            <Badge tone="amber">{count > 999 ? '999+' : count}</Badge>
          </span>
        )}
      </Flex>
    ),
  };
}

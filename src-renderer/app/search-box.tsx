import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Flex, Input, type InputRef, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { declarationOf, type StoredRecord } from '../../src-core/kinds.ts';
import { named, say } from '../locale/say.ts';
import type { Store } from '../store/store.ts';
import { type Route, useDesk } from '../ui/desk.tsx';
import type { Searchable } from '../ui/use-names.ts';
import { useLive } from '../ui/use-live.ts';
import { screens } from './screens.tsx';

const mostOfAKind = 6;
const screenOfKind: Readonly<Record<Searchable, string>> = {
  enterprise: 'enterprises',
  job: 'jobs',
  graduate: 'graduates',
};

type Hit = { value: string; title: string; subtitle: string; run(): void };

/** One box for everything: an enterprise, a post, a person, a booth, or a command. Ctrl+K goes there. */
export function SearchBox({ fairs }: { fairs: readonly StoredRecord<'fair'>[] }) {
  const { store, go, currentFair, setFair } = useDesk();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const fair = currentFair?.id;
  const booths = useLive(
    () => (read) => (fair === undefined ? Promise.resolve([]) : read.where('booth', 'fair', fair)),
    [fair],
  );
  useCtrlK(() => box.current?.focus({ cursor: 'all' }));
  const groups = text.trim() === '' ? [] : groupsOf();
  function groupsOf(): { label: string; hits: Hit[] }[] {
    const words = text.trim().toLowerCase();
    const kinds = Object.keys(screenOfKind) as Searchable[];
    const records = kinds.map((kind) => ({
      label: named(declarationOf(kind)),
      hits: recordHits(store, kind, words, go),
    }));
    const boothHits = (booths ?? [])
      .filter((booth) => booth.code.toLowerCase().includes(words))
      .slice(0, mostOfAKind)
      .map((booth) =>
        hit(`booth-${booth.id}`, booth.code, '', () => go({ screen: 'booths', open: booth.id })),
      );
    const commands = [
      ...screens
        .filter((screen) => say(screen.label).toLowerCase().includes(words))
        .map((screen) =>
          hit(`screen-${screen.key}`, say('app.search.go', { screen: say(screen.label) }), '', () =>
            go(screen.key),
          ),
        ),
      ...fairs
        .filter((each) => each.id !== fair && each.name.toLowerCase().includes(words))
        .map((each) =>
          hit(`fair-${each.id}`, say('app.search.fair', { fair: each.name }), each.firstDay, () =>
            setFair(each.id),
          ),
        ),
    ];
    return [
      ...records,
      { label: named(declarationOf('booth')), hits: boothHits },
      { label: say('app.search.commands'), hits: commands.slice(0, mostOfAKind) },
    ].filter((group) => group.hits.length > 0);
  }
  const hits = groups.flatMap((group) => group.hits);
  return (
    <AutoComplete
      value={text}
      onChange={(next: string) => setText(hits.some((each) => each.value === next) ? '' : next)}
      onSelect={(value: string) => {
        hits.find((each) => each.value === value)?.run();
        setText('');
        box.current?.blur();
      }}
      onBlur={() => setText('')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.blur();
      }}
      defaultActiveFirstOption
      popupMatchSelectWidth={420}
      style={{ flex: '0 1 320px', minWidth: 160 }}
      notFoundContent={text.trim() === '' ? null : say('app.search.none')}
      options={groups.map((group) => ({
        label: group.label,
        options: group.hits.map((each) => ({
          value: each.value,
          label: (
            <Flex gap={8} justify="space-between">
              <span>{each.title}</span>
              <Typography.Text type="secondary">{each.subtitle}</Typography.Text>
            </Flex>
          ),
        })),
      }))}
    >
      <Input
        ref={box}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<span className="key">Ctrl+K</span>}
        placeholder={say('app.search.placeholder')}
        aria-label={say('app.search.placeholder')}
      />
    </AutoComplete>
  );
}

function recordHits(store: Store, kind: Searchable, words: string, go: (to: Route) => void): Hit[] {
  return store
    .search(kind)
    .find(words, undefined, mostOfAKind)
    .map((entry) =>
      hit(`${kind}-${entry.id}`, entry.title, entry.subtitle, () =>
        go({ screen: screenOfKind[kind], open: entry.id }),
      ),
    );
}

function hit(value: string, title: string, subtitle: string, run: () => void): Hit {
  return { value, title, subtitle, run };
}

function useCtrlK(run: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

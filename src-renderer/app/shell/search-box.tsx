import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Flex, Input, type InputRef, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { blindForm } from '../../../src-core/change/seal.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { type Route, useGo, usePlace } from '../../context/use-place.ts';
import { usePreferences } from '../../context/use-preferences.ts';
import { useStore } from '../../context/use-store.ts';
import { entriesOf, findRecords, subtitleOf } from '../../ui/library/find-records.ts';
import { screenOf } from '../../shared/screen-of.ts';
import { type Searchable, searchables } from '../../ui/library/use-names.ts';
import { useLive } from '../../ui/use-live.ts';
import { commandsOf } from './commands.ts';

const mostOfAKind = 6;

type Hit = {
  value: string;
  title: string;
  subtitle: string;
  run(): void;
  /** Says something and cannot be chosen. */
  isWords?: true;
};

/** The first hits of one kind, and how many there are in all. */
type Group = { label: string; hits: readonly Hit[]; count: number };

type Props = { fairs: readonly StoredRecord<'fair'>[]; onHelp(): void; onLock(): void };

/** One box for everything: an enterprise, a post, a person, a booth, or a command. Ctrl+K goes there. */
export function SearchBox({ fairs, onHelp, onLock }: Props) {
  const store = useStore();
  const go = useGo();
  const place = usePlace();
  const preferring = usePreferences();
  const { currentFair } = place;
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const isReady = useIndexes(store, text !== '');
  const fair = currentFair?.id;
  const booths = useLive(
    () => (read) => (fair === undefined ? Promise.resolve([]) : read.where('booth', 'fair', fair)),
    [fair],
  );
  const cars = useCars(text, fair);
  useCtrlK(() => box.current?.focus({ cursor: 'all' }));
  const groups = text.trim() === '' ? [] : groupsOf();
  function groupsOf(): Group[] {
    const words = text.trim().toLowerCase();
    const records = searchables.map((kind) => ({
      label: named(declarationOf(kind)),
      ...recordHits(store, kind, words, go),
    }));
    const boothHits = (booths ?? [])
      .filter((booth) => booth.code.toLowerCase().includes(words))
      .map((booth) =>
        hit(`booth-${booth.id}`, booth.code, '', () => go({ screen: 'booths', open: booth.id })),
      );
    const carHits = cars.map(({ id, enterprise }) => {
      const name = store.search('enterprise').byId(enterprise)?.title ?? '';
      return hit(`car-${id}`, name, say('app.search.plate'), () =>
        go({ screen: 'enterprises', open: enterprise }),
      );
    });
    const commands = commandsOf({ ...preferring, ...place, go }, fairs, { onHelp, onLock })
      .filter(({ title }) => title.toLowerCase().includes(words))
      .map(({ key, title, run }) => hit(key, title, '', run));
    return [
      ...records,
      group(named(declarationOf('booth')), boothHits),
      group(named(declarationOf('attendance')), carHits),
      group(say('app.search.commands'), commands),
    ].filter(({ count }) => count > 0);
  }
  const hits = groups.flatMap((each) => each.hits);
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
      notFoundContent={text.trim() === '' ? null : say(isReady ? 'app.search.none' : 'app.search.reading')}
      options={groups.map((found) => ({
        label: found.label,
        options: [...found.hits, ...moreOf(found)].map((each) => ({
          disabled: each.isWords ?? false,
          value: each.value,
          // What is read aloud; what is seen is drawn below.
          label: [each.title, each.subtitle].filter(Boolean).join(' '),
          hit: each,
        })),
      }))}
      optionRender={({ data }) => <HitLine hit={(data as unknown as { hit: Hit }).hit} />}
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

/** Whose car it is: a whole number plate is found by its blind form among the firms of the fair. */
function useCars(text: string, fair: string | undefined): readonly StoredRecord<'attendance'>[] {
  const store = useStore();
  const forms = useMemo(() => store.sealedForms('attendance', text), [store, text]);
  const found = useLive(
    () => async (read) => {
      if (fair === undefined || forms.length === 0) return [];
      const guests = await read.where('attendance', 'fair', fair);
      return guests.filter(({ vehiclePlate }) => vehiclePlate && forms.includes(blindForm(vehiclePlate)));
    },
    [fair, forms],
  );
  return found ?? [];
}

function recordHits(
  store: ScreenStore,
  kind: Searchable,
  words: string,
  go: (to: Route) => void,
): Pick<Group, 'hits' | 'count'> {
  const ids = findRecords(store, kind, words);
  const hits = entriesOf(store, kind, ids.slice(0, mostOfAKind)).map((entry) =>
    hit(`${kind}-${entry.id}`, entry.title, subtitleOf(store, kind, entry), () =>
      go({ screen: screenOf[kind], open: entry.id }),
    ),
  );
  return { hits, count: ids.length };
}

function group(label: string, all: readonly Hit[]): Group {
  return { label, hits: all.slice(0, mostOfAKind), count: all.length };
}

function HitLine({ hit: { title, subtitle } }: { hit: Hit }) {
  return (
    <Flex gap={8} justify="space-between">
      <span>{title}</span>
      <Typography.Text type="secondary">{subtitle}</Typography.Text>
    </Flex>
  );
}

/** How many more there are: a few more letters find them. */
function moreOf({ label, hits, count: all }: Group): Hit[] {
  const count = all - hits.length;
  if (count <= 0) return [];
  const title = say('app.search.more', { count: count.toLocaleString('en-US') });
  return [{ value: `more-${label}`, title, subtitle: '', run: () => undefined, isWords: true }];
}

function hit(value: string, title: string, subtitle: string, run: () => void): Hit {
  return { value, title, subtitle, run };
}

/** The indexes are read when somebody searches; what comes in later is shown as it comes. */
function useIndexes(store: ScreenStore, isSearching: boolean): boolean {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!isSearching) return undefined;
    const leave = searchables.map((kind) => store.search(kind).onChange(() => redraw((count) => count + 1)));
    return () => leave.forEach((each) => each());
  }, [store, isSearching]);
  return !isSearching || searchables.every((kind) => store.search(kind).isReady);
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

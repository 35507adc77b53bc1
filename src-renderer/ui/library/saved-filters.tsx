import { DeleteOutlined, DownOutlined, FilterOutlined } from '@ant-design/icons';
import { Alert, App, Button, Divider, Flex, Input, Typography } from 'antd';
import { useRef, useState } from 'react';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import type { LibraryWork } from './library-work.ts';
import type { Facets } from './filter-chips.tsx';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import { PopOver } from '../pop-over.tsx';
import { useLetterKey } from './use-letter-key.ts';
import type { Shown } from './use-library.ts';
import { useLive } from '../use-live.ts';
import type { Searchable } from './use-names.ts';
import { useSavedWithUndo } from '../use-undo.tsx';

type Props = {
  kind: Searchable;
  shown: Shown;
  /** The fields that this list can be filtered by. */
  known: readonly string[];
  work: Pick<LibraryWork, 'saveFilter' | 'removeFilter'>;
};

type Saved = StoredRecord<'filter'>;

/** Filters under a name, for everybody of the office; `f` opens them. */
export function SavedFilters(props: Props) {
  const { kind, shown } = props;
  const button = useRef<HTMLSpanElement>(null);
  const all = useLive(() => (read) => read.all('filter'), []) ?? [];
  const saved = all
    .filter(({ list }) => list === kind)
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  const current = saved.find((each) => isSame(each, shown));
  useLetterKey('f', () => button.current?.querySelector('button')?.click());
  return (
    <span ref={button}>
      <PopOver
        placement="bottomLeft"
        title={say('lists.filters')}
        content={(close) => <Choices {...props} saved={saved} current={current} onDone={close} />}
      >
        <Button
          size="small"
          icon={<FilterOutlined aria-hidden />}
          {...(current ? { type: 'primary' as const } : {})}
        >
          {current?.name ?? say('lists.filters')} <DownOutlined aria-hidden style={{ fontSize: 10 }} />
        </Button>
      </PopOver>
    </span>
  );
}

type ChoicesProps = Props & { saved: readonly Saved[]; current: Saved | undefined; onDone(): void };

function Choices({ kind, shown, known, work, saved, current, onDone }: ChoicesProps) {
  const { message } = App.useApp();
  const tellSaved = useSavedWithUndo();
  const [name, setName] = useState(current?.name ?? '');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const isKnownName = saved.some((each) => each.name === name.trim());
  function take(filter: Saved): void {
    const conditions = filter.facets ?? [];
    const strange = conditions.filter(({ field }) => !known.includes(field));
    shown.narrow(filter.words ?? '', facetsOf(conditions.filter(({ field }) => known.includes(field))));
    if (strange.length > 0) void message.warning(say('lists.filter.strange', { name: filter.name }), 8);
    onDone();
  }
  async function save(): Promise<void> {
    const words = shown.text.trim();
    const facets = Object.entries(shown.facets).map(([field, values]) => ({ field, values: [...values] }));
    const outcome = await work.saveFilter({
      name,
      ...(words === '' ? {} : { words }),
      ...(facets.length === 0 ? {} : { facets }),
    });
    if (!outcome.saved) return setReasons(outcomeSentences(outcome, declarationOf('filter')));
    tellSaved(outcome, say('lists.filter.saved', { name: name.trim() }));
    onDone();
  }
  async function remove({ id, name: gone }: Saved): Promise<void> {
    const outcome = await work.removeFilter(id);
    if (outcome.saved) tellSaved(outcome, say('lists.filter.removed', { name: gone }));
    else setReasons(outcomeSentences(outcome, declarationOf(kind)));
  }
  return (
    <Flex vertical gap={4} style={{ width: 280 }}>
      {saved.map((each) => (
        <Flex key={each.id} gap={4}>
          <Button
            type={each === current ? 'link' : 'text'}
            style={{ flex: 1, minWidth: 0, justifyContent: 'flex-start' }}
            aria-current={each === current}
            onClick={() => take(each)}
          >
            <Typography.Text ellipsis>{each.name}</Typography.Text>
          </Button>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={say('lists.filter.remove', { name: each.name })}
            onClick={() => void remove(each)}
          />
        </Flex>
      ))}
      {saved.length > 0 && <Divider style={{ margin: '4px 0' }} />}
      {shown.isFiltered ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Flex gap={4}>
            <Input
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
              placeholder={say('lists.filter.name')}
              aria-label={say('lists.filter.name')}
            />
            <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
              {say(isKnownName ? 'lists.filter.replace' : 'lists.filter.save')}
            </Button>
          </Flex>
        </form>
      ) : (
        <Typography.Text type="secondary">{say('lists.filter.first')}</Typography.Text>
      )}
      {reasons.map((reason) => (
        <Alert key={reason} type="error" showIcon title={reason} />
      ))}
      <small>{say('lists.filter.shared')}</small>
    </Flex>
  );
}

function facetsOf(conditions: NonNullable<Saved['facets']>): Facets {
  return Object.fromEntries(conditions.map(({ field, values }) => [field, values]));
}

/** Whether the list shows what the filter says, in whatever order its values were chosen. */
function isSame({ words = '', facets = [] }: Saved, shown: Shown): boolean {
  const plain = (facet: Facets) =>
    JSON.stringify(
      Object.entries(facet)
        .map(([field, values]) => [field, ...values.toSorted()])
        .sort(),
    );
  return words === shown.text.trim() && plain(facetsOf(facets)) === plain(shown.facets);
}

import { Alert, Button, Checkbox, Flex, Input, Segmented } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { statesFor, type Verdict } from '../../../src-core/review/decide-reviews.ts';
import { say } from '../../locale/say.ts';
import type { CheckedPost } from '../../store/analysis/review-client.ts';
import { usePlace } from '../../context/use-place.ts';
import { useSession } from '../../context/use-session.ts';
import { useStore } from '../../context/use-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useLive } from '../../ui/use-live.ts';
import { WalkedList } from '../../ui/table/walked-list.tsx';
import { BulkPass } from './bulk-pass.tsx';
import { DecideBar, verdicts, whyNoPass } from './decide-bar.tsx';
import { PostLine, lineHeightInPx, withFirmInPx } from './post-line.tsx';
import { PostPanel } from './post-panel.tsx';
import { postOnDesk } from './queries.ts';
import { bulkOf, countOn, type Filter, listed, type Shelf, shelves } from './queue.ts';
import { useCheckedPosts } from './use-checked-posts.ts';
import { useDecide } from './use-decide.ts';
import './review.css';

const everything: Filter = { shelf: 'waiting', isOnlyFound: false, text: '' };
const none: readonly CheckedPost[] = [];

/** What waits for the review, firm by firm, and beside it the post at hand; everything by the keyboard. */
export function QueuePanel() {
  const store = useStore();
  const { operator } = useSession();
  const { route } = usePlace();
  const checked = useCheckedPosts();
  const [filter, setFilter] = useState(everything);
  const [atId, setAtId] = useState(route.open);
  const [index, setIndex] = useState(0);
  const [asked, setAsked] = useState<{ job: string; verdict: Verdict } | undefined>();
  const [now] = useState(() => Date.now());
  const [isBulk, setBulk] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const operators = useLive(() => (read) => read.all('operator'), []);
  const posts = checked.posts ?? none;
  const shown = useMemo(() => listed(posts, filter), [posts, filter]);
  // The post at hand leaves the list when it is decided: the one that comes in its place is the next.
  const found = shown.findIndex(({ id }) => id === atId);
  const at = found >= 0 ? found : Math.max(0, Math.min(index, shown.length - 1));
  const current = found < 0 && atId !== undefined && atId === route.open ? atId : shown[at]?.id;
  const post = useLive(
    () => (current === undefined ? () => Promise.resolve(null) : postOnDesk(store, current)),
    [store, current],
  );
  const work = useDecide(checked.lookAt);
  const bulk = useMemo(() => bulkOf(shown, operator), [shown, operator]);
  const nameOf = (id: string) =>
    operators?.find((each) => each.id === id)?.name ?? say('review.unknown-person');
  const isHead = operators?.find(({ id }) => id === operator)?.roles.includes('head') ?? false;
  const narrow = (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change }));
  function move(to: number): void {
    setIndex(to);
    setAtId(shown[to]?.id);
    setAsked(undefined);
  }
  function ask(verdict: Verdict | undefined, about = post): void {
    setAsked(verdict && about ? { job: about.job.id, verdict } : undefined);
    if (verdict === undefined) list.current?.focus();
  }
  async function decide(verdict: Verdict, reasons?: string, about = post): Promise<void> {
    if (!about) return;
    const { job, fingerprint, findings } = about;
    setIndex(at);
    if (reasons === undefined) list.current?.focus();
    const decided = await work.decide(verdict, [{ job: job.id, fingerprint, findings }], reasons);
    if (decided === 0) return;
    // Whoever went on to another post meanwhile keeps what is being written there.
    setAsked((now) => (now?.job === job.id ? undefined : now));
    setAtId((now) => (now === job.id ? undefined : now));
    if (reasons !== undefined) list.current?.focus();
  }
  function onKey(event: KeyboardEvent): void {
    // By the place of the key: a Chinese input method takes the sign.
    const verdict = verdicts[Number(/^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? 0) - 1];
    if (!verdict || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void byKey(verdict);
  }
  async function byKey(verdict: Verdict): Promise<void> {
    // A key right after the arrow comes before the post is on the screen: it is meant for the one that the arrow chose.
    const about = post ?? (current === undefined ? null : await postOnDesk(store, current)(store.read));
    if (!about || !statesFor(verdict).includes(about.standing.state)) return;
    if (verdict !== 'pass') ask(verdict, about);
    else if (whyNoPass(about, operator) === undefined) await decide('pass', undefined, about);
  }
  if (checked.posts === undefined) return <FirstLook {...checked} />;
  const canPass = bulk.first.length + bulk.second.length + (isHead ? bulk.notByMe.length : 0);
  return (
    <div className="review">
      <Flex gap={8} align="center" wrap>
        <Segmented<Shelf>
          value={filter.shelf}
          onChange={(shelf) => narrow({ shelf })}
          options={shelves.map((each) => ({
            value: each,
            label: say('review.shelf-count', {
              shelf: say(`review.shelf.${each}`),
              count: countOn(posts, each),
            }),
          }))}
        />
        <Checkbox
          checked={filter.isOnlyFound}
          onChange={(event) => narrow({ isOnlyFound: event.target.checked })}
        >
          {say('review.only-found')}
        </Checkbox>
        <Input.Search
          allowClear
          style={{ width: 200 }}
          aria-label={say('review.find')}
          placeholder={say('review.find')}
          value={filter.text}
          onChange={(event) => narrow({ text: event.target.value })}
        />
        <Button disabled={canPass === 0 || checked.progress !== undefined} onClick={() => setBulk(true)}>
          {say('review.bulk.open', { count: canPass })}
        </Button>
        {checked.progress ? (
          <span role="status">{say('review.checking-again')}</span>
        ) : (
          <Button type="text" onClick={checked.look}>
            {say('review.look-again')}
          </Button>
        )}
      </Flex>
      {checked.failed !== undefined && (
        <Alert type="error" showIcon title={say('review.failed', { why: checked.failed })} />
      )}
      <div className="review-halves">
        {shown.length === 0 ? (
          <EmptyState title={say(`review.empty.${filter.shelf}`)} help={say('review.empty-help')} />
        ) : (
          <WalkedList
            label={say('review.list')}
            count={shown.length}
            keyOf={(row) => shown[row]?.id ?? String(row)}
            heightOf={(row) => (isFirstOfFirm(shown, row) ? withFirmInPx : lineHeightInPx)}
            row={(row) =>
              shown[row] && (
                <PostLine post={shown[row]} hasFirm={isFirstOfFirm(shown, row)} shown={shown} now={now} />
              )
            }
            at={at}
            onMove={move}
            onOpen={() => list.current?.focus()}
            onKey={onKey}
            list={list}
          />
        )}
        {post && (
          <section className="review-post" aria-label={say('review.post')}>
            <div className="review-post-text">
              <PostPanel post={post} nameOf={nameOf} />
            </div>
            <div className="review-post-keys">
              <DecideBar
                key={post.job.id}
                post={post}
                operator={operator}
                asked={asked?.job === post.job.id ? asked.verdict : undefined}
                onAsk={ask}
                onDecide={decide}
              />
            </div>
          </section>
        )}
      </div>
      {isBulk && <BulkPass bulk={bulk} isHead={isHead} work={work} onClose={() => setBulk(false)} />}
    </div>
  );
}

function isFirstOfFirm(shown: readonly CheckedPost[], row: number): boolean {
  return shown[row]?.enterprise !== shown[row - 1]?.enterprise;
}

/** Before the first look has ended: how far it is, and a way out. */
function FirstLook({ progress, failed, isStopped, stop, look }: ReturnType<typeof useCheckedPosts>) {
  if (progress)
    return (
      <ProgressBar
        label={say('review.checking')}
        done={progress.done}
        total={progress.total}
        onCancel={stop}
      />
    );
  return (
    <Flex vertical gap={12} align="flex-start">
      {failed !== undefined && <Alert type="error" showIcon title={say('review.failed', { why: failed })} />}
      {isStopped && <span>{say('review.stopped')}</span>}
      <Button onClick={look}>{say('review.look-again')}</Button>
    </Flex>
  );
}

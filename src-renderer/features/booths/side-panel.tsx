import { Empty, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';
import type { SearchIndex } from '../../store/search/search-types.ts';
import { useSearch } from '../../ui/library/use-names.ts';
import type { Guest } from './queries.ts';
import { TierBadge } from './tier-badge.tsx';
import { needsInWords } from './needs-in-words.ts';

type Props = {
  guests: readonly Guest[];
  day: Day;
  /** Code of the booth that an enterprise is being chosen for. */
  choosingFor: string | undefined;
  search: RefObject<InputRef | null>;
  onChoose(guest: Guest): void;
  onDrag(guest: Guest): void;
  onEditNeeds(guest: Guest): void;
  /** Escape: back to the hall. */
  onLeave(): void;
};

/** The enterprises of the session, those without a booth first: dragged from here, or chosen with the keyboard. */
export function SidePanel({ search, ...props }: Props) {
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(0);
  const { index, version } = useSearch('enterprise');
  const shown = useMemo(() => {
    void version;
    return guestsFor(props.guests, text, index);
  }, [props.guests, text, index, version]);
  const at = Math.min(cursor, Math.max(0, shown.length - 1));
  const waiting = props.guests.filter((guest) => guest.boothCode === undefined).length;

  function onKeyDown(event: KeyboardEvent): void {
    const chosen = shown[at];
    if (event.key === 'ArrowDown') setCursor(Math.min(at + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setCursor(Math.max(at - 1, 0));
    else if (event.key === 'Escape') props.onLeave();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      props.onChoose(chosen);
      setText('');
      setCursor(0);
    } else return;
    event.preventDefault();
  }

  return (
    <section className="guests" aria-label={say('booths.side')}>
      <h2>
        {props.choosingFor
          ? say('booths.chooseFor', { booth: props.choosingFor })
          : say('booths.waiting', { count: waiting })}
      </h2>
      <Input
        ref={search}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCursor(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={say('booths.search')}
        aria-label={say('booths.search')}
        allowClear
      />
      <div className="guests-list">
        {shown.map((guest, index) => (
          <GuestLine key={guest.attendance.id} guest={guest} isChosen={index === at} {...props} />
        ))}
        {shown.length === 0 && (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={props.guests.length === 0 ? say('booths.noGuestsHelp') : say('booths.waitingEmpty')}
          />
        )}
      </div>
    </section>
  );
}

function GuestLine({
  guest,
  isChosen,
  day,
  ...on
}: Omit<Props, 'search'> & { guest: Guest; isChosen: boolean }) {
  const isWaiting = guest.boothCode === undefined;
  return (
    <div
      className={isChosen ? 'guest guest-chosen' : 'guest'}
      draggable={isWaiting}
      onDragStart={() => on.onDrag(guest)}
    >
      <button type="button" className="guest-name" onClick={() => on.onChoose(guest)}>
        {guest.enterprise.name}
      </button>
      <span className="guest-more">
        <TierBadge enterprise={guest.enterprise} day={day} />
        {guest.boothCode && <small>{say('booths.placed', { booth: guest.boothCode })}</small>}
        <button type="button" className="guest-needs" onClick={() => on.onEditNeeds(guest)}>
          {needsInWords(guest.attendance) ?? say('booths.editNeeds')}
        </button>
      </span>
    </div>
  );
}

/** Without a search only those that wait; a search finds those with a booth too, so that one can see where they are. */
function guestsFor(guests: readonly Guest[], text: string, index: SearchIndex): readonly Guest[] {
  const wanted = text.trim();
  if (!wanted) return guests.filter((guest) => guest.boothCode === undefined);
  const found = new Set(index.find(wanted).map(({ id }) => id));
  return guests
    .filter((guest) => found.has(guest.enterprise.id))
    .sort((a, b) => Number(a.boothCode !== undefined) - Number(b.boothCode !== undefined));
}

import { AudioMutedOutlined, SoundOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { shownScan } from '../../../src-core/graduate/scanned-text.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { clockTime } from '../../ui/words/clock-time.ts';
import type { DoorBook } from './queries.ts';
import type { DoorDesk } from './use-door.ts';

type Props = { desk: DoorDesk; book: DoorBook | undefined; gate: string; onGate(gate: string): void };

/** Beside the question: counts, what waits to be settled, who came last, and the switches of this desk. */
export function DoorSide({ desk, book, gate, onGate }: Props) {
  return (
    <aside className="door-side">
      <dl className="door-counts">
        <div>
          <dt>{say('checkin.count')}</dt>
          <dd>{book?.count ?? 0}</dd>
        </div>
        <div>
          <dt>{say('checkin.countHere')}</dt>
          <dd>{desk.countHere}</dd>
        </div>
      </dl>
      <Flex gap={8} wrap>
        <Button onClick={desk.openWalkIn}>{say('checkin.walkInKey')}</Button>
        {desk.canUndo && <Button onClick={desk.undo}>{say('checkin.undo')}</Button>}
        <Button
          icon={desk.isMuted ? <AudioMutedOutlined /> : <SoundOutlined />}
          aria-pressed={!desk.isMuted}
          onClick={desk.toggleSound}
        >
          {say(desk.isMuted ? 'checkin.soundOff' : 'checkin.soundOn')}
        </Button>
      </Flex>
      <label className="door-gate">
        {say('checkin.gate')}
        <Input
          value={gate}
          maxLength={40}
          placeholder={say('checkin.gateHelp')}
          onChange={(event) => onGate(event.target.value)}
        />
      </label>
      {desk.unsettled.length > 0 && <UnsettledList desk={desk} />}
      <LastTen book={book} />
    </aside>
  );
}

function UnsettledList({ desk }: { desk: DoorDesk }) {
  return (
    <section className="door-list door-unsettled" aria-label={say('checkin.queue')}>
      <h2>
        {say('checkin.queue')} {desk.unsettled.length}
      </h2>
      <ul>
        {desk.unsettled.map((item) => (
          <li key={item.id}>
            <span>
              {clockTime(item.at)} <b>{shownScan(item.text)}</b>
            </span>
            <span>
              <Button size="small" onClick={() => desk.settle(item)}>
                {say('checkin.settle')}
              </Button>{' '}
              <Button size="small" type="text" onClick={() => desk.dismiss(item)}>
                {say('checkin.dismiss')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastTen({ book }: { book: DoorBook | undefined }) {
  return (
    <section className="door-list" aria-label={say('checkin.last')}>
      <h2>{say('checkin.last')}</h2>
      {book?.last.length === 0 && <p>{say('checkin.lastEmpty')}</p>}
      <ul>
        {book?.last.map((arrival) => (
          <li key={arrival.checkin}>
            <span>
              {clockTime(arrival.at)} <b>{arrival.name}</b>{' '}
              {arrival.isWalkIn && <Badge tone="blue">{say('checkin.walkInBadge')}</Badge>}
            </span>
            <small>{arrival.college ?? arrival.studentNumber}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

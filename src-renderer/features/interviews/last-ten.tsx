import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { shownScan } from '../../../src-core/graduate/scanned-text.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { clockTime } from '../../ui/words/clock-time.ts';
import { resultName } from './desk-work.ts';
import type { BoothBook } from './queries.ts';
import { ReviseDrawer } from './revise-drawer.tsx';
import type { InterviewDesk } from './use-interview-desk.ts';
import type { Parked } from './use-parked.ts';

/** The last ten of this booth, and what still has to be settled. */
export function LastTen({ book, desk }: { book: BoothBook | undefined; desk: InterviewDesk }) {
  const [revised, setRevised] = useState<BoothBook['last'][number] | undefined>();
  return (
    <aside className="desk-side">
      <p className="desk-count">{say('interviews.countHere', { count: book?.count ?? 0 })}</p>
      <Button onClick={desk.undo}>{say('interviews.undo')}</Button>
      {desk.parked.length > 0 && (
        <section className="desk-list desk-unsettled" aria-label={say('interviews.queue')}>
          <h2>
            {say('interviews.queue')} {desk.parked.length}
          </h2>
          <ul>
            {desk.parked.map((item) => (
              <li key={item.id}>
                <span>
                  {clockTime(item.at)} <b>{parkedWords(item)}</b>
                </span>
                <span>
                  <Button size="small" onClick={() => desk.settle(item)}>
                    {say('interviews.open')}
                  </Button>{' '}
                  <Button size="small" type="text" onClick={() => desk.dismiss(item)}>
                    {say('interviews.dismiss')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="desk-list" aria-label={say('interviews.last')}>
        <h2>{say('interviews.last')}</h2>
        {book?.last.length === 0 && <p>{say('interviews.lastEmpty')}</p>}
        <ul>
          {book?.last.map(({ interview, name, job }) => (
            <li key={interview.id}>
              <span>
                {clockTime(interview.endedAt ?? '')} <b>{name}</b>
              </span>
              <span>
                <Badge tone="grey">{resultName(interview.result)}</Badge>{' '}
                <Button
                  size="small"
                  type="text"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={say('interviews.revise', { name })}
                  onClick={() => setRevised({ interview, name, job })}
                />
              </span>
              {(job ?? interview.notes) && (
                <small>{[job, interview.notes].filter(Boolean).join(' · ')}</small>
              )}
            </li>
          ))}
        </ul>
      </section>
      {revised && (
        <ReviseDrawer
          key={revised.interview.id}
          interview={revised.interview}
          name={revised.name}
          jobs={book?.jobs ?? []}
          onClose={() => setRevised(undefined)}
        />
      )}
    </aside>
  );
}

function parkedWords(item: Parked): string {
  return item.why === 'no-result' ? say('interviews.parked', { name: item.name }) : shownScan(item.text);
}

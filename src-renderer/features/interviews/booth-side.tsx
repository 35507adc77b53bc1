import { Radio } from 'antd';
import { say } from '../../locale/say.ts';
import { HeldBackNote } from '../../shared/held-back-note.tsx';
import type { BoothBook } from './queries.ts';
import type { InterviewDesk } from './use-interview-desk.ts';

/** Who stands at this booth and which posts there are; the post of the person now is chosen here or with the arrow keys. */
export function BoothSide({ book, desk }: { book: BoothBook; desk: InterviewDesk }) {
  return (
    <>
      <p className="desk-booth">{book.booth.code}</p>
      <h2>{book.enterprise.name}</h2>
      <section className="desk-posts" aria-label={say('interviews.posts')}>
        <h3>
          {say('interviews.posts')} {desk.sheet && <small>{say('interviews.postsHelp')}</small>}
        </h3>
        {book.jobs.length + book.heldBack === 0 && <p>{say('interviews.noPosts')}</p>}
        {book.heldBack > 0 && (
          <div className="desk-held-back">
            <HeldBackNote count={book.heldBack} />
          </div>
        )}
        {desk.sheet ? <PostChoice book={book} desk={desk} /> : <PostList book={book} />}
      </section>
    </>
  );
}

function PostChoice({ book, desk }: { book: BoothBook; desk: InterviewDesk }) {
  return (
    <Radio.Group
      vertical
      value={desk.sheet?.job ?? ''}
      onChange={(event) => desk.change({ job: (event.target.value as string) || undefined })}
    >
      <Radio value="">{say('interviews.anyPost')}</Radio>
      {book.jobs.map((job) => (
        <Radio key={job.id} value={job.id}>
          <PostWords job={job} />
        </Radio>
      ))}
    </Radio.Group>
  );
}

function PostList({ book }: { book: BoothBook }) {
  return (
    <ul>
      {book.jobs.map((job) => (
        <li key={job.id}>
          <PostWords job={job} />
        </li>
      ))}
    </ul>
  );
}

function PostWords({ job }: { job: BoothBook['jobs'][number] }) {
  return (
    <>
      {job.title}{' '}
      {job.headcount !== undefined && <small>{say('interviews.headcount', { count: job.headcount })}</small>}
    </>
  );
}

import { Radio } from 'antd';
import { say } from '../../locale/say.ts';
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
          {say('interviews.posts')} <small>{say('interviews.postsHelp')}</small>
        </h3>
        {book.jobs.length === 0 && <p>{say('interviews.noPosts')}</p>}
        <Radio.Group
          vertical
          disabled={!desk.sheet}
          value={desk.sheet?.job ?? ''}
          onChange={(event) => desk.change({ job: (event.target.value as string) || undefined })}
        >
          <Radio value="">{say('interviews.anyPost')}</Radio>
          {book.jobs.map((job) => (
            <Radio key={job.id} value={job.id}>
              {job.title}{' '}
              {job.headcount !== undefined && (
                <small>{say('interviews.headcount', { count: job.headcount })}</small>
              )}
            </Radio>
          ))}
        </Radio.Group>
      </section>
    </>
  );
}

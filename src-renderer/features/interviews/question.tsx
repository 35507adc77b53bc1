import { Button } from 'antd';
import { shownScan } from '../../../src-core/graduate/scanned-text.ts';
import { say } from '../../locale/say.ts';
import { mostChoices } from '../../../src-core/graduate/who-is-meant.ts';
import type { InterviewDesk } from './use-interview-desk.ts';

/** What stands in the middle while nobody is at the desk: ready, nobody of that number, or several to choose from. */
export function Question({ desk }: { desk: InterviewDesk }) {
  const { question } = desk;
  if (!question)
    return (
      <section className="desk-person desk-ready">
        <p className="desk-name">{say('interviews.ready')}</p>
        <p>{say('interviews.readyHelp')}</p>
      </section>
    );
  if (question.kind === 'unknown')
    return (
      <section className="desk-person desk-unknown" role="status">
        <p className="desk-name">{say('interviews.unknown', { text: shownScan(question.text) })}</p>
        <p>{say('interviews.unknownHelp')}</p>
        <Button onClick={desk.openWalkIn}>{say('interviews.walkInKey')}</Button>
      </section>
    );
  return (
    <section className="desk-person desk-unknown" role="status">
      <p className="desk-name">{say('interviews.several')}</p>
      <p>{say('interviews.severalHelp')}</p>
      <ol className="desk-choices">
        {question.entries.slice(0, mostChoices).map((entry, index) => (
          <li key={entry.id}>
            <button type="button" onClick={() => desk.choose(entry.id)}>
              <kbd>{index + 1}</kbd> {entry.title} <small>{entry.subtitle}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

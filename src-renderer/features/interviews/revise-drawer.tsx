import { useMemo } from 'react';
import { interview as declaration } from '../../../src-core/interview/record.ts';
import { reviseInterview, type ReviseInterviewInput } from '../../../src-core/interview/revise-interview.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { LinkAmongContext } from '../../ui/form/link-among.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';
import { useStore } from '../../context/use-store.ts';
import { postsToRecord } from './posts-to-record.ts';

const fields = [
  'result',
  'job',
  'rating',
  'notes',
  'offeredSalary',
  'startDate',
  'followUpDate',
] as const satisfies readonly (keyof ReviseInterviewInput['values'])[];

type Props = {
  interview: StoredRecord<'interview'>;
  name: string;
  /** Posts that the booth offers. */
  jobs: readonly StoredRecord<'job'>[];
  onClose(): void;
};

/** What is corrected of an interview that was recorded before the last one; who met whom stays. */
export function ReviseDrawer({ interview, name, jobs, onClose }: Props) {
  const store = useStore();
  const among = useMemo(() => ({ job: postsToRecord(jobs, interview.job) }), [jobs, interview.job]);
  return (
    <LinkAmongContext value={among}>
      <EditDrawer
        title={say('interviews.reviseTitle', { name })}
        declaration={declaration}
        before={{ ...interview }}
        only={fields}
        save={(values) => store.commit(reviseInterview, { interview: interview.id, values })}
        done={say('interviews.revised', { name })}
        onClose={onClose}
      />
    </LinkAmongContext>
  );
}

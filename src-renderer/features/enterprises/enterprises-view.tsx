import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';
import { libraryWork } from '../../shared/library-work.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { FindDoubles } from '../../shared/find-doubles.tsx';
import { LibraryButtons } from '../../ui/library/library-buttons.tsx';
import { RecordLibrary } from '../../ui/library/record-library.tsx';
import { useLive } from '../../ui/use-live.ts';
import type { AnyRow } from '../../ui/table/use-rows.ts';
import { HealthCard } from './health-card.tsx';
import { TierTag } from './tier-tag.tsx';
import { enterpriseMeaning } from './uscc-meaning.ts';

const usualColumns = [
  'uscc',
  'tier',
  'division',
  'industry',
  'ownership',
  'staff',
  'contactName',
  'contactPhone',
];
const facets = ['tier', 'division', 'industry', 'ownership'];

/** The library of enterprises. */
export function EnterprisesView() {
  const store = useStore();
  const { currentFair } = usePlace();
  const day = currentFair?.firstDay ?? dayOf(new Date().toISOString());
  function shownAs(field: Field, row: AnyRow): ReactNode {
    return field.name === 'tier' ? (
      <TierTag enterprise={row as StoredRecord<'enterprise'>} day={day} />
    ) : undefined;
  }
  return (
    <RecordLibrary
      kind="enterprise"
      titleField="name"
      usualColumns={usualColumns}
      facets={facets}
      work={libraryWork(store, 'enterprise')}
      meaningOf={enterpriseMeaning}
      shownAs={shownAs}
      above={(row) => <AboveEnterprise row={row as StoredRecord<'enterprise'>} day={day} />}
      buttons={(shown) => (
        <>
          <FindDoubles kind="enterprise" selected={shown.selected} />
          <LibraryButtons kind="enterprise" {...shown} />
        </>
      )}
      emptyHelp={say('libraries.enterprise.empty')}
    />
  );
}

/** The health of the record, and the posts of the enterprise. */
function AboveEnterprise({ row, day }: { row: StoredRecord<'enterprise'>; day: Day }) {
  const go = useGo();
  const jobs = useLive(() => (read) => read.where('job', 'enterprise', row.id), [row.id]);
  return (
    <Flex vertical gap={8}>
      <HealthCard row={row} day={day} posts={jobs} />
      {jobs && jobs.length > 0 && (
        <Flex vertical align="flex-start">
          <span>{say('libraries.enterprise.jobs', { count: jobs.length })}</span>
          {jobs.slice(0, 20).map((job) => (
            <Button
              key={job.id}
              type="link"
              style={{ height: 'auto', padding: '2px 0', whiteSpace: 'normal', textAlign: 'start' }}
              onClick={() => go({ screen: 'jobs', open: job.id })}
            >
              {job.headcount === undefined
                ? job.title
                : say('libraries.enterprise.job', { title: job.title, count: job.headcount })}
            </Button>
          ))}
        </Flex>
      )}
    </Flex>
  );
}

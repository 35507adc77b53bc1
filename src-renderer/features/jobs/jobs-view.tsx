import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { completenessOf } from '../../../src-core/record/completeness.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { libraryWork } from '../../shared/library-work.ts';
import { useGo } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { LibraryButtons } from '../../ui/library/library-buttons.tsx';
import { RecordLibrary } from '../../ui/library/record-library.tsx';
import { useNames } from '../../ui/library/use-names.ts';
import type { AnyRow } from '../../ui/table/use-rows.ts';

const usualColumns = [
  'enterprise',
  'headcount',
  'salaryMin',
  'salaryMax',
  'workRegions',
  'lowestDegree',
  'employmentKind',
];
const facets = ['employmentKind', 'lowestDegree', 'category'];

type Props = {
  /** Where a post stands in the review. */
  check(row: AnyRow): ReactNode;
};

/** The library of posts; each says whose it is and opens that enterprise. */
export function JobsView({ check }: Props) {
  const store = useStore();
  return (
    <RecordLibrary
      kind="job"
      titleField="title"
      usualColumns={usualColumns}
      facets={facets}
      work={libraryWork(store, 'job')}
      shownAs={enterpriseLink}
      above={(row) => (
        <>
          <Missing row={row} />
          {check(row)}
        </>
      )}
      buttons={(shown) => <LibraryButtons kind="job" {...shown} />}
      emptyHelp={say('libraries.job.empty')}
    />
  );
}

function enterpriseLink(field: Field, row: AnyRow, place: 'list' | 'drawer'): ReactNode {
  const id = row[field.name];
  return field.name === 'enterprise' && typeof id === 'string' ? (
    <EnterpriseLink id={id} isInList={place === 'list'} />
  ) : undefined;
}

/** In a list the arrows walk, not the tab key. */
function EnterpriseLink({ id, isInList }: { id: string; isInList: boolean }) {
  const go = useGo();
  const name = useNames()('enterprise', id);
  return (
    <Button
      type="link"
      tabIndex={isInList ? -1 : 0}
      style={{ height: 'auto', padding: 0, maxWidth: '100%', whiteSpace: 'inherit', textAlign: 'start' }}
      onClick={(event) => {
        event.stopPropagation();
        go({ screen: 'enterprises', open: id });
      }}
    >
      {name ?? say('libraries.job.enterprise')}
    </Button>
  );
}

function Missing({ row }: { row: AnyRow }) {
  const { missing, filled, wanted } = completenessOf(declarationOf('job'), row);
  if (missing.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say('libraries.incomplete', {
        fields: missing.map((field) => named(field)).join('、'),
        filled,
        wanted,
      })}
    />
  );
}

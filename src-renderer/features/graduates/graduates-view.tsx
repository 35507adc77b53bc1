import { QrcodeOutlined } from '@ant-design/icons';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { completenessOf } from '../../../src-core/record/completeness.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { libraryWork } from '../../shared/library-work.ts';
import { clockTime, dayOf } from '../../ui/words/clock-time.ts';
import { usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import { FindDoubles } from '../../shared/find-doubles.tsx';
import { LibraryButtons } from '../../ui/library/library-buttons.tsx';
import { RecordLibrary } from '../../ui/library/record-library.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useNames } from '../../ui/library/use-names.ts';
import type { AnyRow } from '../../ui/table/use-rows.ts';
import { PossibleDoubles } from '../../shared/possible-doubles.tsx';
import { readDoubles } from './read-doubles.ts';
import { BadgeDrawer } from './badge-drawer.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { graduateMeaning } from './document-meaning.ts';

const usualColumns = [
  'studentNumber',
  'gender',
  'college',
  'major',
  'degree',
  'graduationYear',
  'phone',
  'intentKind',
];
const facets = ['college', 'degree', 'graduationYear', 'gender', 'intentKind', 'isWalkIn'];

/** The library of graduates. */
export function GraduatesView() {
  const store = useStore();
  return (
    <RecordLibrary
      kind="graduate"
      titleField="name"
      usualColumns={usualColumns}
      facets={facets}
      work={libraryWork(store, 'graduate')}
      meaningOf={graduateMeaning(dayOf(new Date().toISOString()))}
      above={(row: AnyRow) => <AboveGraduate row={row} />}
      buttons={(shown) => (
        <>
          <FindDoubles kind="graduate" selected={shown.selected} />
          <BadgesKey {...shown} />
          <LibraryButtons kind="graduate" {...shown} />
        </>
      )}
      emptyHelp={say('libraries.graduate.empty')}
    />
  );
}

function BadgesKey(shown: { ids: readonly string[]; selected: ReadonlySet<string> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<QrcodeOutlined aria-hidden />}
        disabled={shown.ids.length === 0}
        onClick={() => setOpen(true)}
      >
        {say('badges.key')}
      </Button>
      {isOpen && <BadgeDrawer {...shown} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the notice of 2019 still misses, and what happened at the fair in hand. */
function AboveGraduate({ row }: { row: AnyRow }) {
  const { currentFair } = usePlace();
  const nameOf = useNames();
  const fair = currentFair?.id;
  const here = useLive(
    () => async (read) => ({
      checkins: (await read.where('checkin', 'graduate', row.id)).filter((each) => each.fair === fair),
      interviews: (await read.where('interview', 'graduate', row.id)).filter((each) => each.fair === fair),
    }),
    [row.id, fair],
  );
  const doubles = useLive(() => (read) => readDoubles(read, row as StoredRecord<'graduate'>), [row]);
  const { missing, filled, wanted } = completenessOf(declarationOf('graduate'), row);
  const result = fieldOf(declarationOf('interview'), 'result');
  return (
    <Flex vertical gap={8}>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('libraries.incomplete', {
            fields: missing.map((field) => named(field)).join('、'),
            filled,
            wanted,
          })}
        />
      )}
      {doubles && <PossibleDoubles kind="graduate" own={row.id} {...doubles} />}
      {here?.checkins.map((each) => (
        <span key={each.id}>{say('libraries.graduate.checked-in', { time: clockTime(each.at) })}</span>
      ))}
      {here?.interviews.map((each: StoredRecord<'interview'>) => (
        <span key={each.id}>
          {say('libraries.graduate.interview', {
            enterprise: nameOf('enterprise', each.enterprise) ?? '',
            result: fieldWords(result, each.result),
          })}
        </span>
      ))}
      <ConsentPanel graduate={row.id} name={String(row['name'])} />
    </Flex>
  );
}

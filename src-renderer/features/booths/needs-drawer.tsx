import { useState } from 'react';
import { attendance } from '../../../src-core/booth/attendance-record.ts';
import { editAttendance } from '../../../src-core/booth/edit-attendance.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import { WorkDrawer } from '../../ui/work-drawer.tsx';
import { type Needs, NeedsFields } from './needs-fields.tsx';
import type { Guest } from './queries.ts';

/** What one enterprise of the fair needs of its booth. */
export function NeedsDrawer({ store, guest, onClose }: { store: Store; guest: Guest; onClose(): void }) {
  const { needSize, needPower, needFeatures } = guest.attendance;
  const [first] = useState<Needs>({ needSize, needPower, needFeatures });
  const [needs, setNeeds] = useState(first);
  const enterprise = guest.enterprise.name;
  const save = () =>
    store.commit(editAttendance, {
      attendance: guest.attendance.id,
      values: {
        needSize: needs.needSize ?? null,
        needPower: needs.needPower ?? null,
        needFeatures: needs.needFeatures ?? null,
      },
    });
  return (
    <WorkDrawer
      title={say('booths.needsTitle', { enterprise })}
      saveWords={say('common.save')}
      isTyped={needs !== first}
      declaration={attendance}
      save={save}
      done={say('booths.done.needs', { enterprise })}
      onClose={onClose}
    >
      <NeedsFields needs={needs} change={setNeeds} />
    </WorkDrawer>
  );
}

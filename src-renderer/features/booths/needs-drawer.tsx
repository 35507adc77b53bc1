import { Alert, Button } from 'antd';
import { useState } from 'react';
import { attendance } from '../../../src-core/booth/attendance-record.ts';
import { editAttendance } from '../../../src-core/booth/edit-attendance.ts';
import { removeAttendance } from '../../../src-core/booth/remove-attendance.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';
import { WorkDrawer } from '../../ui/form/work-drawer.tsx';
import { type Needs, NeedsFields } from './needs-fields.tsx';
import type { Guest } from './queries.ts';

/** What one enterprise of the fair needs of its booth; and the way to take it off the list again. */
export function NeedsDrawer({
  store,
  guest,
  onClose,
}: {
  store: ScreenStore;
  guest: Guest;
  onClose(): void;
}) {
  const { needSize, needPower, needFeatures } = guest.attendance;
  const [first] = useState<Needs>({ needSize, needPower, needFeatures });
  const [needs, setNeeds] = useState(first);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const tellSaved = useSavedWithUndo();
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
  async function withdraw(): Promise<void> {
    const outcome = await store.commit(removeAttendance, { attendance: guest.attendance.id });
    if (!outcome.saved) return setRefused(outcomeSentences(outcome, attendance));
    tellSaved(outcome, say('booths.done.withdraw', { enterprise }), attendance);
    onClose();
  }
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
      {refused.map((reason) => (
        <Alert key={reason} type="error" showIcon title={reason} />
      ))}
      <Button danger onClick={() => void withdraw()} style={{ alignSelf: 'flex-start' }}>
        {say('booths.withdraw')}
      </Button>
    </WorkDrawer>
  );
}

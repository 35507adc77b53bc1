import { Alert, Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { editAttendance } from '../../../src-core/booth/edit-attendance.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { type Needs, NeedsFields } from './needs-fields.tsx';
import type { Guest } from './queries.ts';

/** What one enterprise of the fair needs of its booth. */
export function NeedsDrawer({ store, guest, onClose }: { store: Store; guest: Guest; onClose(): void }) {
  const { needSize, needPower, needFeatures } = guest.attendance;
  const [needs, setNeeds] = useState<Needs>({ needSize, needPower, needFeatures });
  const [reasons, setReasons] = useState<readonly string[]>([]);

  async function save(): Promise<void> {
    const outcome = await store.commit(editAttendance, {
      attendance: guest.attendance.id,
      values: {
        needSize: needs.needSize ?? null,
        needPower: needs.needPower ?? null,
        needFeatures: needs.needFeatures ?? null,
      },
    });
    if (outcome.saved) onClose();
    else setReasons(outcomeSentences(outcome));
  }
  return (
    <Drawer
      open
      size={480}
      title={say('booths.needsTitle', { enterprise: guest.enterprise.name })}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={() => void save()}>
          {say('common.save')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        {reasons.map((reason) => (
          <Alert key={reason} type="error" showIcon title={reason} />
        ))}
        <NeedsFields needs={needs} change={setNeeds} />
      </Flex>
    </Drawer>
  );
}

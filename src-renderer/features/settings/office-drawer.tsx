import { Drawer } from 'antd';
import { useState } from 'react';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { editOffice } from '../../../src-core/office/edit-office.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';

type Props = { office: StoredRecord<'office'>; onClose(): void };

/** What is known of the office: its name, its code, where it is, who answers for what. */
export function OfficeDrawer({ office, onClose }: Props) {
  const { store } = useDesk();
  const tellSaved = useSavedWithUndo();
  const [first] = useState(() => ({ ...office }));
  const draft = useDraft(declarationOf('office'), first);
  return (
    <Drawer
      open
      size={640}
      mask={false}
      keyboard={false}
      closable={false}
      title={say('settings.office')}
      onClose={onClose}
    >
      <RecordForm
        draft={draft}
        save={() => store.commit(editOffice, { office: office.id, values: draft.changed() })}
        onSaved={(outcome) => {
          tellSaved(outcome, say('ui.form.saved'), draft.declaration);
          onClose();
        }}
        onCancel={onClose}
      />
    </Drawer>
  );
}

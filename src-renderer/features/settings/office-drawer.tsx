import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { editOffice } from '../../../src-core/office/edit-office.ts';
import { say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';

type Props = { office: StoredRecord<'office'>; onClose(): void };

/** What is known of the office: its name, its code, where it is, who answers for what. */
export function OfficeDrawer({ office, onClose }: Props) {
  const store = useStore();
  return (
    <EditDrawer
      title={say('settings.office')}
      declaration={declarationOf('office')}
      before={{ ...office }}
      widthInPx={640}
      save={(values) => store.commit(editOffice, { office: office.id, values })}
      done={say('ui.form.saved')}
      onClose={onClose}
    />
  );
}

import { Drawer } from 'antd';
import { useState } from 'react';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { typedFieldsOf } from '../../../src-core/record/fields.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import type { Values } from './draft-values.ts';
import { controlId } from './record-fields.tsx';
import { RecordForm } from './record-form.tsx';
import { useDraft } from './use-draft.ts';
import { useSavedWithUndo } from '../use-undo.tsx';

type Props = {
  title: string;
  declaration: RecordDeclaration;
  /** The record as it is, values in the open. */
  before: Values;
  /** The fields that are changed here, in their order; without it all that a person fills in. */
  only?: readonly string[];
  widthInPx?: number;
  /** @param changed fields whose value is another than before; emptied ones are null */
  save(changed: Record<string, unknown>): Promise<CommitOutcome>;
  /** What was done, for the message that offers to take it back. */
  done: string;
  onClose(): void;
};

/** The form of one record beside the screen; what was saved can be taken back. */
export function EditDrawer({ title, declaration, before, save, done, onClose, ...how }: Props) {
  const [first] = useState(before);
  const draft = useDraft(declaration, first);
  const tellSaved = useSavedWithUndo();
  const { widthInPx = 480, only = typedFieldsOf(declaration).map(({ name }) => name) } = how;
  return (
    <Drawer
      open
      size={widthInPx}
      mask={false}
      keyboard={false}
      closable={false}
      onClose={onClose}
      title={title}
      // The drawer takes the focus when it has opened; it belongs to the first field.
      afterOpenChange={(isOpen) => {
        if (isOpen) document.getElementById(controlId(draft, only[0] ?? ''))?.focus();
      }}
    >
      <RecordForm
        draft={draft}
        only={only}
        save={() => save(draft.changed())}
        onSaved={(outcome) => {
          tellSaved(outcome, done, declaration);
          onClose();
        }}
        onCancel={onClose}
      />
    </Drawer>
  );
}

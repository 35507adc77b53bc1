import { App, Drawer } from 'antd';
import { useState } from 'react';
import { createFair } from '../../../src-core/fair/create-fair.ts';
import { editFair } from '../../../src-core/fair/edit-fair.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { filledValues, type Values } from '../../ui/form/draft-values.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useLive } from '../../ui/use-live.ts';

type Props = { id: string; onClose(): void };

/** The form of one fair; `new` makes one. */
export function FairDrawer({ id, onClose }: Props) {
  const fair = useLive(
    () => async (read) => (id === 'new' ? null : ((await read.get('fair', id)) ?? null)),
    [id],
  );
  return (
    <Drawer
      open
      size={640}
      mask={false}
      keyboard={false}
      closable={false}
      onClose={onClose}
      title={id === 'new' ? say('app.new-fair') : (fair?.name ?? say('app.fair'))}
    >
      {fair !== undefined && (id === 'new' || fair) && (
        <FairForm id={fair?.id} before={fair ? { ...fair } : { kind: 'sme-special' }} onClose={onClose} />
      )}
      {fair === null && id !== 'new' && <p>{say('ui.drawer.gone')}</p>}
    </Drawer>
  );
}

function FairForm({ id, before, onClose }: { id: string | undefined; before: Values; onClose(): void }) {
  const store = useStore();
  const { setFair } = usePlace();
  const { message } = App.useApp();
  const [first] = useState(before);
  const draft = useDraft(declarationOf('fair'), first);
  function onSaved(outcome: CommitOutcome): void {
    const remarks = outcomeSentences(outcome, draft.declaration);
    if (remarks.length > 0) void message.warning(remarks.join(' '), 6);
    else void message.success(say('ui.form.saved'));
    const [created] = outcome.saved ? outcome.created : [];
    if (created !== undefined) setFair(created);
    onClose();
  }
  return (
    <RecordForm
      draft={draft}
      save={() =>
        id === undefined
          ? store.commit(createFair, { values: filledValues(draft.values) })
          : store.commit(editFair, { fair: id, values: draft.changed() })
      }
      onSaved={onSaved}
      onCancel={onClose}
    />
  );
}

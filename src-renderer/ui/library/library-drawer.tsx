import { App } from 'antd';
import { useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { useStore } from '../../context/use-store.ts';
import { filledValues } from '../form/draft-values.ts';
import { isSealed, type NameOf } from '../words/field-words.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { RecordForm } from '../form/record-form.tsx';
import type { LibraryProps } from './library-props.ts';
import { useDraft } from '../form/use-draft.ts';
import { useSavedWithUndo } from '../use-undo.tsx';
import { useLive } from '../use-live.ts';
import type { AnyRow } from '../table/use-rows.ts';

type Props = LibraryProps & {
  /** A record's id, or `new`. */
  id: string;
  nameOf: NameOf;
  onOpen(id: string | undefined): void;
};

/** The drawer of a list: looking at a record, changing it, or making a new one. */
export function LibraryDrawer(props: Props) {
  const { kind, id, titleField, onOpen } = props;
  const [isEditing, setEditing] = useState(false);
  const isNew = id === 'new';
  const row = useLive(
    () => async (read) => (isNew ? null : (((await read.get(kind, id)) as AnyRow | undefined) ?? null)),
    [kind, id],
  );
  const remove = useRemove(props);
  const noun = named(declarationOf(kind));
  const stop = () => (isNew ? onOpen(undefined) : setEditing(false));
  const form =
    isNew || (isEditing && row) ? (
      <EditForm {...props} row={isNew ? undefined : (row ?? undefined)} onDone={stop} />
    ) : undefined;
  return (
    <RecordDrawer
      kind={kind}
      title={isNew ? say('ui.library.new', { noun }) : row ? String(row[titleField]) : noun}
      row={row}
      nameOf={props.nameOf}
      shownAs={props.shownAs}
      above={row && props.above?.(row)}
      form={form}
      onEdit={() => setEditing(true)}
      onDelete={() => remove(row)}
      onClose={() => onOpen(undefined)}
    />
  );
}

function EditForm({
  kind,
  row,
  work,
  meaningOf,
  onDone,
  onOpen,
}: Props & { row: AnyRow | undefined; onDone(): void }) {
  const { message } = App.useApp();
  const store = useStore();
  const [before] = useState(() => ({ ...row }));
  const draft = useDraft(declarationOf(kind), before);
  /** A sealed value that was opened and left as it was has not been changed. */
  function changed(): Record<string, unknown> {
    const typed = draft.changed();
    for (const [field, value] of Object.entries(typed)) {
      const sealed = draft.before[field];
      if (isSealed(sealed) && store.open(kind, field, sealed) === value) delete typed[field];
    }
    return typed;
  }
  const sentBack = useRef(0);
  async function save(): Promise<CommitOutcome> {
    if (!row) return work.create(filledValues(draft.values));
    const values = changed();
    sentBack.current = await work.sentBackBy([{ id: row.id, values }]);
    return work.edit(row.id, values);
  }
  return (
    <RecordForm
      draft={draft}
      meaningOf={meaningOf}
      save={save}
      onSaved={(outcome) => {
        const remarks = [
          ...(sentBack.current > 0 ? [say('review.went-back', { count: sentBack.current })] : []),
          ...outcomeSentences(outcome, draft.declaration),
        ];
        if (remarks.length > 0) void message.warning(remarks.join(' '), 6);
        else void message.success(say('ui.form.saved'));
        const [created] = outcome.saved ? outcome.created : [];
        if (row || created === undefined) onDone();
        else onOpen(created);
      }}
      onCancel={onDone}
    />
  );
}

function useRemove({ kind, titleField, work, onOpen }: Props): (row: AnyRow | null | undefined) => void {
  const { modal } = App.useApp();
  const tellSaved = useSavedWithUndo();
  return (row) => {
    if (!row) return;
    modal.confirm({
      title: say('ui.drawer.delete-ask', { name: String(row[titleField]) }),
      content: say('ui.library.remove-help'),
      okText: say('common.delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      async onOk() {
        const outcome = await work.remove(row.id);
        if (outcome.saved) {
          tellSaved(outcome, say('ui.library.removed', { count: 1 }), declarationOf(kind));
          onOpen(undefined);
        } else modal.warning({ title: outcomeSentences(outcome, declarationOf(kind)).join(' ') });
      },
    });
  };
}

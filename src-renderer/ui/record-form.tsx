import { Alert, App, Button, Flex, theme } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { isAcceptable, type Problem } from '../../src-core/record/problem.ts';
import { say } from '../locale/say.ts';
import { outcomeSentences } from './outcome-sentences.ts';
import { problemSentence } from './problem-sentence.ts';
import { controlId, type MeaningOf, RecordFields } from './record-fields.tsx';
import { type Draft, fieldNameOf } from './use-draft.ts';
import type { CommitOutcome } from '../store/store.ts';

type Props = {
  draft: Draft;
  meaningOf?: MeaningOf | undefined;
  /** Hands the form on: what came of it. */
  save(): Promise<CommitOutcome>;
  onSaved(outcome: CommitOutcome): void;
  onCancel(): void;
};

/** A form of one record: Ctrl+Enter saves, Esc leaves and asks only if something was typed. */
export function RecordForm({ draft, meaningOf, save, onSaved, onCancel }: Props) {
  const { isSaving, said, submit } = useSaving({ draft, save, onSaved });
  const leave = useLeaving(draft, onCancel);
  const { token } = theme.useToken();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape' && !event.nativeEvent.isComposing && !isPopupOpen(event)) {
      event.stopPropagation();
      leave();
    }
  }
  return (
    <Flex vertical gap={12} onKeyDown={onKeyDown} role="form">
      {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      <RecordFields draft={draft} meaningOf={meaningOf} autoFocus />
      <Flex
        gap={8}
        style={{
          position: 'sticky',
          zIndex: 2,
          bottom: -token.paddingLG,
          marginInline: -token.paddingLG,
          padding: `12px ${token.paddingLG}px`,
          borderTop: `1px solid ${token.colorBorderSecondary}`,
          background: token.colorBgElevated,
        }}
      >
        <Button type="primary" loading={isSaving} onClick={() => void submit()}>
          {say('ui.form.save')}
        </Button>
        <Button onClick={leave}>{say('common.cancel')}</Button>
      </Flex>
    </Flex>
  );
}

type Saving = Pick<Props, 'draft' | 'save' | 'onSaved'>;

/** Saves once; what was refused stands beside its field, what has no field above the form, and the first wrong field is gone to. */
export function useSaving({ draft, save, onSaved }: Saving) {
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  async function submit(): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    setSaid([]);
    const outcome = await save();
    setSaving(false);
    if (outcome.saved) return onSaved(outcome);
    if (outcome.reason !== 'problems') return setSaid(outcomeSentences(outcome));
    const [beside, above] = split(draft, outcome.problems);
    draft.show(beside);
    setSaid(above.map((each) => problemSentence(each, draft.declaration)));
    const first = beside.find((each) => !isAcceptable([each]));
    if (first) document.getElementById(controlId(draft, fieldNameOf(first)))?.focus();
  }
  return { isSaving, said, submit };
}

function split(draft: Draft, problems: readonly Problem[]): [readonly Problem[], readonly Problem[]] {
  const known = draft.declaration.schema.shape;
  const isBeside = (each: Problem) => Object.hasOwn(known, fieldNameOf(each));
  return [problems.filter(isBeside), problems.filter((each) => !isBeside(each))];
}

/** Leaves a form at once when nothing was typed, else asks. */
function useLeaving(draft: Draft, onCancel: () => void): () => void {
  const { modal } = App.useApp();
  const isChanged = draft.isChanged();
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
  return () => {
    if (!isChanged) onCancel();
    else
      modal.confirm({
        title: say('ui.form.leave'),
        content: say('ui.form.leave-help'),
        okText: say('ui.form.leave-yes'),
        cancelText: say('ui.form.leave-no'),
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
        onOk: onCancel,
      });
  };
}

/** Esc closes an open list first. */
function isPopupOpen(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
}

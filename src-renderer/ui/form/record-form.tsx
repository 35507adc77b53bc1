import { Alert, Button, Flex, theme } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { isAcceptable, type Problem } from '../../../src-core/record/problem.ts';
import { say } from '../../locale/say.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { controlId, type MeaningOf, RecordFields } from './record-fields.tsx';
import { useUnsaved } from '../use-unsaved.ts';
import { type Draft, fieldNameOf } from './use-draft.ts';
import type { CommitOutcome } from '../../store/outcome.ts';

type Props = {
  draft: Draft;
  /** Only these fields; without it all that a person fills in. */
  only?: readonly string[];
  meaningOf?: MeaningOf | undefined;
  /** Hands the form on: what came of it. */
  save(): Promise<CommitOutcome>;
  onSaved(outcome: CommitOutcome & { saved: true }): void;
  onCancel(): void;
};

/** A form of one record: Ctrl+Enter saves, Esc leaves and asks only if something was typed. */
export function RecordForm({ draft, only, meaningOf, save, onSaved, onCancel }: Props) {
  const unsaved = useUnsaved(draft.isChanged());
  const { isSaving, said, submit } = useSaving({
    draft,
    save,
    onSaved(outcome) {
      unsaved.saved();
      onSaved(outcome);
    },
  });
  const leave = () => unsaved.leave(onCancel);
  const { token } = theme.useToken();
  function onKeyDown(event: KeyboardEvent): void {
    if (isSaveKey(event)) {
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
      <RecordFields draft={draft} {...(only ? { only } : {})} meaningOf={meaningOf} autoFocus />
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
    const outcome = await save().finally(() => setSaving(false));
    if (outcome.saved) return onSaved(outcome);
    if (outcome.reason !== 'problems') return setSaid(outcomeSentences(outcome, draft.declaration));
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

/** Ctrl+Enter: saves, in every form. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
}

/** Esc closes an open list or calendar first. */
function isPopupOpen(event: KeyboardEvent): boolean {
  const isList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
  return isList || document.querySelector('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)') !== null;
}

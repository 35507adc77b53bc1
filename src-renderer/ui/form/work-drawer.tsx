import { Alert, Button, Drawer, Flex } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import { isSaveKey } from './record-form.tsx';
import { useUnsaved } from '../use-unsaved.ts';
import { useSavedWithUndo } from '../use-undo.tsx';

type Props = {
  title: string;
  saveWords: string;
  /** Something was chosen or typed that would be lost. */
  isTyped: boolean;
  canSave?: boolean;
  /** What fields are called in refusals and remarks. */
  declaration?: RecordDeclaration;
  save(): Promise<CommitOutcome>;
  /** What was done, for the message that offers to take it back. */
  done: string;
  onClose(): void;
  children: ReactNode;
};

const reasonsShown = 5;

/** Work on many records at once, beside the screen: Ctrl+Enter does it, Esc leaves and asks only if something was typed. */
export function WorkDrawer({ title, saveWords, isTyped, canSave = true, declaration, ...props }: Props) {
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [isSaving, setSaving] = useState(false);
  const unsaved = useUnsaved(isTyped);
  const tellSaved = useSavedWithUndo();
  const leave = () => unsaved.leave(props.onClose);
  async function save(): Promise<void> {
    if (isSaving || !canSave) return;
    setSaving(true);
    setReasons([]);
    try {
      const outcome = await props.save();
      if (!outcome.saved)
        return setReasons([...new Set(outcomeSentences(outcome, declaration))].slice(0, reasonsShown));
      unsaved.saved();
      tellSaved(outcome, props.done, declaration);
      props.onClose();
    } finally {
      setSaving(false);
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save();
  }
  return (
    <Drawer
      open
      size={480}
      title={title}
      onClose={leave}
      closable={{ 'aria-label': say('common.close') }}
      footer={
        <Flex gap={8} align="center">
          <Button type="primary" loading={isSaving} disabled={!canSave} onClick={() => void save()}>
            {saveWords}
          </Button>
          <Button onClick={leave}>{say('common.cancel')}</Button>
          <kbd>Ctrl+Enter</kbd>
        </Flex>
      }
    >
      <Flex vertical gap={12} onKeyDown={onKeyDown} role="form">
        {reasons.map((reason) => (
          <Alert key={reason} type="error" showIcon title={reason} />
        ))}
        {props.children}
      </Flex>
    </Drawer>
  );
}

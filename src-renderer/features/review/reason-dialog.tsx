import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { isSaveKey } from '../../ui/form/record-form.tsx';

type Props = {
  title: string;
  /** What was done. */
  done: string;
  save(reason: string): Promise<CommitOutcome>;
  onClose(): void;
};

/** Asks for the reason before something is changed that has to be justified later. */
export function ReasonDialog({ title, done, save, onClose }: Props) {
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  async function submit(): Promise<void> {
    if (reason.trim() === '') return;
    const outcome = await save(reason);
    if (!outcome.saved) return setSaid(outcomeSentences(outcome));
    void message.success([done, ...outcomeSentences(outcome)].join(' '), 4);
    onClose();
  }
  return (
    <Modal
      open
      title={title}
      okText={title.replace(/？$|\?$/, '')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={say('common.cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      <Input.TextArea
        autoFocus
        aria-label={say('review.rule-reason')}
        placeholder={say('review.rule-reason')}
        maxLength={400}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => isSaveKey(event) && void submit()}
      />
    </Modal>
  );
}

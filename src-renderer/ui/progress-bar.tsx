import { Button, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../locale/say.ts';

type Props = {
  /** What is being done, as a sentence. */
  label: string;
  done: number;
  /** Undefined while it is not known how much there is. */
  total?: number | undefined;
  /** The numbers mean nothing to a person: bytes. */
  isBare?: boolean;
  onCancel?: (() => void) | undefined;
};

/** Work that takes longer than three seconds: how far it is, and a way out. */
export function ProgressBar({ label, done, total, isBare = false, onCancel }: Props) {
  const seconds = useSeconds(label);
  const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return (
    <Flex vertical gap={4} role="status" style={{ minWidth: 320 }}>
      <Flex justify="space-between" align="center" gap={12}>
        <Typography.Text>{label}</Typography.Text>
        <Typography.Text type="secondary">{!isBare && amountWords(done, total, seconds)}</Typography.Text>
      </Flex>
      <Flex gap={12} align="center">
        <Progress percent={percent} showInfo={false} status="active" aria-label={label} style={{ flex: 1 }} />
        {onCancel && <Button onClick={onCancel}>{say('common.cancel')}</Button>}
      </Flex>
    </Flex>
  );
}

/** How long this step has taken: where nobody knows how much there is, it is all that can be said. */
function useSeconds(step: string): number {
  const [taken, setTaken] = useState({ step, seconds: 0 });
  useEffect(() => {
    const timer = setInterval(
      () => setTaken((now) => ({ step, seconds: now.step === step ? now.seconds + 1 : 1 })),
      1000,
    );
    return () => clearInterval(timer);
  }, [step]);
  return taken.step === step ? taken.seconds : 0;
}

function amountWords(done: number, total: number | undefined, seconds: number): string {
  const of = done.toLocaleString('en-US');
  if (total) return say('ui.progress.of', { done: of, total: total.toLocaleString('en-US') });
  if (done > 0) return of;
  return seconds > 2 ? say('ui.progress.seconds', { seconds }) : '';
}

import { Button, Flex, Progress, Typography } from 'antd';
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
  const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return (
    <Flex vertical gap={4} role="status" style={{ minWidth: 320 }}>
      <Flex justify="space-between" align="center" gap={12}>
        <Typography.Text>{label}</Typography.Text>
        <Typography.Text type="secondary">
          {isBare
            ? undefined
            : total
              ? say('ui.progress.of', {
                  done: done.toLocaleString('en-US'),
                  total: total.toLocaleString('en-US'),
                })
              : done > 0 && done.toLocaleString('en-US')}
        </Typography.Text>
      </Flex>
      <Flex gap={12} align="center">
        <Progress percent={percent} showInfo={false} status="active" aria-label={label} style={{ flex: 1 }} />
        {onCancel && <Button onClick={onCancel}>{say('common.cancel')}</Button>}
      </Flex>
    </Flex>
  );
}

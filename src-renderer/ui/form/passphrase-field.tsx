import { Flex, Input, Typography } from 'antd';
import { say } from '../../locale/say.ts';

type Props = { id: string; value: string; onChange(value: string): void; help?: string };

/** Shown as it is typed: who types it reads it out to somebody, and a wrong one is found out days later. */
export function PassphraseField({ id, value, onChange, help }: Props) {
  return (
    <Flex vertical gap={4}>
      <label htmlFor={id}>{say('sync.bundle.passphrase')}</label>
      <Input id={id} value={value} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      {help && <Typography.Text type="secondary">{help}</Typography.Text>}
    </Flex>
  );
}

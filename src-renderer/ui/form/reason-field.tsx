import { Input } from 'antd';
import { say } from '../../locale/say.ts';

/** Why somebody decides so: one line, for the ledger. */
export function ReasonField({ value, onChange }: { value: string; onChange(value: string): void }) {
  return (
    <Input
      style={{ width: 260 }}
      maxLength={200}
      value={value}
      aria-label={say('conflicts.reason')}
      placeholder={say('conflicts.reason')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

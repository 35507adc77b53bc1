import { Alert, Button, Form, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { say } from '../../locale/say.ts';

type Props = {
  /** What was scanned or typed: a number goes into the number, a name into the name. */
  text: string;
  onSave(name: string, studentNumber: string): Promise<readonly string[]>;
  onClose(): void;
};

/** Enters somebody who is on no list, in the place of the answer: the name is enough. */
export function WalkInForm({ text, onSave, onClose }: Props) {
  const isNumber = /\d/.test(text);
  const [name, setName] = useState(isNumber ? '' : text);
  const [studentNumber, setStudentNumber] = useState(isNumber ? text : '');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [isSaving, setIsSaving] = useState(false);

  async function save(): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    setReasons(await onSave(name.trim(), studentNumber.trim()));
    setIsSaving(false);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }
  return (
    <div className="walk-in" role="group" aria-label={say('checkin.walkIn')} onKeyDown={onKeyDown}>
      <h2>{say('checkin.walkIn')}</h2>
      {reasons.map((reason) => (
        <Alert key={reason} type="error" showIcon title={reason} />
      ))}
      <Form layout="vertical" component="div" size="large">
        <Form.Item label={say('checkin.walkInName')} htmlFor="walk-in-name" required>
          <Input
            id="walk-in-name"
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={say('checkin.walkInNumber')} htmlFor="walk-in-number">
          <Input
            id="walk-in-number"
            maxLength={30}
            value={studentNumber}
            onChange={(event) => setStudentNumber(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Button type="primary" size="large" loading={isSaving} onClick={() => void save()}>
        {say('checkin.walkInSave')}
      </Button>{' '}
      <Button size="large" onClick={onClose}>
        {say('common.cancel')}
      </Button>
    </div>
  );
}

import { Alert, Button, ConfigProvider, Flex } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { filledValues, type Values } from './draft-values.ts';
import { RecordFields } from './record-fields.tsx';
import { useSaving } from './record-form.tsx';
import { useUnsaved } from '../use-unsaved.ts';
import { useDraft } from './use-draft.ts';

type Props = {
  declaration: RecordDeclaration;
  /** The few fields that are asked for, in the order in which they are asked. */
  fields: readonly string[];
  /** What is known already. */
  values: Values;
  title: string;
  saveWords: string;
  save(values: Record<string, unknown>): Promise<CommitOutcome>;
  /** The record is there already, under a unique value: go on with that one. */
  onExisting(record: string): void;
  onClose(): void;
};

type Existing = { name: string; record: string };

/** A form of a few fields in the hall: Enter saves, Esc closes and asks only if something was typed, what is wrong stands beside its field. */
export function QuickForm({ declaration, fields, values, title, saveWords, ...props }: Props) {
  const draft = useDraft(declaration, {}, values);
  const [existing, setExisting] = useState<Existing | undefined>();
  const { isSaving, said, submit } = useSaving({
    draft,
    async save() {
      const outcome = await props.save(filledValues(draft.values));
      setExisting(existingOf(outcome));
      return outcome;
    },
    onSaved: () => undefined,
  });
  const unsaved = useUnsaved(draft.isChanged());
  const leave = () => unsaved.leave(props.onClose);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter') void submit();
    else if (event.key === 'Escape') {
      // The question that opens now would close by the same key.
      event.stopPropagation();
      leave();
    } else return;
    event.preventDefault();
  }
  return (
    <ConfigProvider componentSize="large">
      <div className="quick-form" role="group" aria-label={title} onKeyDown={onKeyDown}>
        <h2>{title}</h2>
        {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
        <RecordFields draft={draft} only={fields} autoFocus />
        {/* Without leaving the field: what is said beside it would move the button away from under the mouse. */}
        <Flex gap={8} wrap onMouseDown={(event) => event.preventDefault()}>
          <Button type={existing ? 'default' : 'primary'} loading={isSaving} onClick={() => void submit()}>
            {saveWords}
          </Button>
          {existing && (
            <Button type="primary" onClick={() => props.onExisting(existing.record)}>
              {say('ui.quick.existing', { name: existing.name })}
            </Button>
          )}
          <Button onClick={leave}>{say('common.cancel')}</Button>
        </Flex>
      </div>
    </ConfigProvider>
  );
}

function existingOf(outcome: CommitOutcome): Existing | undefined {
  if (outcome.saved || outcome.reason !== 'problems') return undefined;
  const about = outcome.problems.find((each) => each.code === 'DUPLICATE_VALUE')?.about;
  return about?.['record'] === undefined
    ? undefined
    : { name: String(about['other'] ?? ''), record: String(about['record']) };
}

import { Alert, Button, Checkbox, Drawer, Flex, Form, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { bulkFieldsOf } from '../../../src-core/record/bulk-fields.ts';
import { type Field, fieldOf } from '../../../src-core/record/fields.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { named, say } from '../../locale/say.ts';
import { dayOf } from '../words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { isBlank } from '../form/draft-values.ts';
import { type Preview, previewMany, runMany } from './edit-many.ts';
import type { ManyEdit } from './unfinished-edits.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { problemSentence } from '../words/problem-sentence.ts';
import { RecordFields } from '../form/record-fields.tsx';
import { isSaveKey } from '../form/record-form.tsx';
import type { LibraryProps } from './library-props.ts';
import { useUnsaved } from '../use-unsaved.ts';
import { type Draft, useDraft } from '../form/use-draft.ts';
import { useSavedWithUndo } from '../use-undo.tsx';

type Props = Pick<LibraryProps, 'kind' | 'titleField' | 'work'> & {
  ids: readonly string[];
  onClose(): void;
};

type Running = { label: string; done: number; total: number };

/** One field, one value, many records: first what it would do, then the work in slices, which can be stopped and taken back. */
export function BulkDrawer({ kind, titleField, work, ids, onClose }: Props) {
  const store = useStore();
  const declaration = declarationOf(kind);
  const [fieldName, setFieldName] = useState<string | undefined>();
  const [isCleared, setCleared] = useState(false);
  const [preview, setPreview] = useState<{ of: string; is: Preview } | undefined>();
  const [running, setRunning] = useState<Running | undefined>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const goesOn = useRef(true);
  const draft = useDraft(declaration, {});
  const tellSaved = useSavedWithUndo();
  const unsaved = useUnsaved(fieldName !== undefined);
  // Whoever leaves the screen in the middle stops the work after its slice.
  useEffect(() => () => void (goesOn.current = false), []);
  const field = fieldName === undefined ? undefined : fieldOf(declaration, fieldName);
  const value = isCleared || !field ? null : (draft.values[field.name] ?? null);
  const edit: ManyEdit = { kind, ids, field: fieldName ?? '', value };
  const asked = JSON.stringify([fieldName, value]);
  const shown = preview?.of === asked ? preview.is : undefined;
  const canAsk = field !== undefined && (isCleared || !isBlank(value));

  function progress(label: string) {
    goesOn.current = true;
    setSaid([]);
    setRunning({ label, done: 0, total: ids.length });
    return (done: number, total: number) => {
      setRunning({ label, done, total });
      return goesOn.current;
    };
  }
  async function look(): Promise<void> {
    const onProgress = progress(say('lists.bulk.previewing'));
    const today = dayOf(new Date().toISOString());
    const is = await previewMany(store, work, edit, { today, titleField, onProgress }).finally(() =>
      setRunning(undefined),
    );
    if (is) setPreview({ of: asked, is });
  }
  async function run(): Promise<void> {
    const done = await runMany(store, work, edit, progress(say('lists.bulk.doing'))).finally(() =>
      setRunning(undefined),
    );
    const count = done.changed.toLocaleString('en-US');
    const sentence = say(done.isStopped ? 'lists.bulk.stopped' : 'lists.bulk.done', { count });
    if (done.changed > 0)
      tellSaved({ saved: true, copies: 2, group: done.group, created: [], warnings: [] }, sentence);
    setPreview(undefined);
    const why = done.failure && outcomeSentences(done.failure).join(' ');
    const reasons = [
      ...(why === undefined ? [] : [say('lists.bulk.failed', { count, why })]),
      ...done.problems.map((each) => ofOne(String(each.about?.['name']), [each], declaration)),
    ];
    setSaid(reasons);
    if (reasons.length > 0) return;
    unsaved.saved();
    onClose();
  }
  const act = () => {
    if (running || !canAsk) return;
    if (!shown) void look();
    else if (shown.changes > 0) void run();
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    act();
  }
  return (
    <Drawer
      open
      size={480}
      title={say('lists.bulk.title', { count: ids.length.toLocaleString('en-US'), noun: named(declaration) })}
      closable={{ 'aria-label': say('common.close') }}
      onClose={() => (running ? undefined : unsaved.leave(onClose))}
      footer={
        <Flex gap={8}>
          <Button
            type="primary"
            disabled={!canAsk || running !== undefined || shown?.changes === 0}
            onClick={act}
          >
            {shown && shown.changes > 0
              ? say('lists.bulk.do', { count: shown.changes.toLocaleString('en-US') })
              : say('lists.bulk.preview')}
          </Button>
          <Button disabled={running !== undefined} onClick={() => unsaved.leave(onClose)}>
            {say('common.cancel')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={12} role="form" onKeyDown={onKeyDown}>
        <span>{say('lists.bulk.help')}</span>
        <FieldChoice
          fields={bulkFieldsOf(declaration)}
          chosen={fieldName}
          onChoose={(name) => {
            setFieldName(name);
            setCleared(false);
          }}
        />
        {field && <ValueOf field={field} draft={draft} isCleared={isCleared} onClear={setCleared} />}
        {running && <ProgressBar {...running} onCancel={() => (goesOn.current = false)} />}
        {shown && <PreviewList preview={shown} kind={kind} />}
        {said.slice(0, 20).map((reason) => (
          <Alert key={reason} type="warning" showIcon title={reason} />
        ))}
        {said.length > 20 && <small>{say('lists.bulk.more', { count: said.length - 20 })}</small>}
      </Flex>
    </Drawer>
  );
}

type ChoiceProps = {
  fields: readonly Field[];
  chosen: string | undefined;
  onChoose(name: string): void;
};

function FieldChoice({ fields, chosen, onChoose }: ChoiceProps) {
  return (
    <Form layout="vertical" component={false}>
      <Form.Item label={say('lists.bulk.field')} htmlFor="bulk-field" style={{ marginBottom: 0 }}>
        <Select
          id="bulk-field"
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen ?? null}
          options={fields.map((each) => ({ value: each.name, label: named(each) }))}
          onChange={(name: string) => onChoose(name)}
        />
      </Form.Item>
    </Form>
  );
}

type ValueProps = { field: Field; draft: Draft; isCleared: boolean; onClear(isCleared: boolean): void };

function ValueOf({ field, draft, isCleared, onClear }: ValueProps) {
  return (
    <div>
      {!isCleared && <RecordFields draft={draft} only={[field.name]} />}
      {!field.isRequired && (
        <Checkbox checked={isCleared} onChange={(event) => onClear(event.target.checked)}>
          {say('lists.bulk.clear')}
        </Checkbox>
      )}
    </div>
  );
}

function PreviewList({
  preview: { changes, same, sentBack, refused },
  kind,
}: {
  preview: Preview;
  kind: Props['kind'];
}) {
  const words = (count: number) => count.toLocaleString('en-US');
  return (
    <Flex vertical gap={8} role="status">
      <Alert
        type={changes > 0 ? 'info' : 'warning'}
        showIcon
        title={say('lists.bulk.changes', { count: words(changes) })}
        description={same > 0 ? say('lists.bulk.same', { count: words(same) }) : undefined}
      />
      {sentBack > 0 && (
        <Alert type="warning" showIcon title={say('review.goes-back', { count: words(sentBack) })} />
      )}
      {refused.count > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('lists.bulk.refused', { count: words(refused.count) })}
          description={
            <Flex vertical>
              {refused.first.map(({ name, problems }, place) => (
                <span key={place}>{ofOne(name, problems, declarationOf(kind))}</span>
              ))}
              {refused.count > refused.first.length && (
                <small>{say('lists.bulk.more', { count: refused.count - refused.first.length })}</small>
              )}
            </Flex>
          }
        />
      )}
    </Flex>
  );
}

function ofOne(
  name: string,
  problems: readonly Problem[],
  declaration: ReturnType<typeof declarationOf>,
): string {
  const sentence = problems.map((each) => problemSentence(each, declaration)).join(' ');
  return say('lists.bulk.of', { name, sentence });
}

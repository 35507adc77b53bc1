import { EditOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Typography } from 'antd';
import { useState } from 'react';
import type { Kind } from '../../../src-core/kinds.ts';
import { type Field, fieldOf, typedFieldsOf } from '../../../src-core/record/fields.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { named, say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { FieldControl } from './field-control.tsx';
import { isSealed } from '../words/field-words.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import type { Draft } from './use-draft.ts';
import { fieldNameOf } from './use-draft.ts';
import type { Values } from './draft-values.ts';
import { useReveal } from './use-reveal.ts';

/** What a code means, beside the field, while it is typed; undefined where there is nothing to say. */
export type MeaningOf = (field: Field, values: Values) => string | undefined;

type Props = {
  draft: Draft;
  /** Only these fields, in this order; without it all that a person fills in. */
  only?: readonly string[];
  meaningOf?: MeaningOf | undefined;
  autoFocus?: boolean;
  /** Two where there is room: long texts and small tables take the whole width all the same. */
  columns?: 1 | 2;
};

/** The fields of a form in their groups: label above, what is wrong below, what a code means beside it. */
export function RecordFields({ draft, only, meaningOf, autoFocus = false, columns = 1 }: Props) {
  const fields = only
    ? only.map((name) => fieldOf(draft.declaration, name))
    : typedFieldsOf(draft.declaration);
  const groups = [...new Set(fields.map((field) => field.group))];
  return (
    <Form layout="vertical" component={false} requiredMark>
      {groups.map((group) => (
        <section key={group ?? ''} aria-label={group && say(`ui.group.${group}`)}>
          {group && groups.length > 1 && (
            <Typography.Title level={5} style={{ margin: '4px 0 12px' }}>
              {say(`ui.group.${group}`)}
            </Typography.Title>
          )}
          <div
            style={{
              display: 'grid',
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: 16,
            }}
          >
            {fields
              .filter((field) => field.group === group)
              .map((field) => (
                <OneField
                  key={field.name}
                  field={field}
                  draft={draft}
                  meaning={meaningOf?.(field, draft.values)}
                  autoFocus={autoFocus && field === fields[0]}
                />
              ))}
          </div>
        </section>
      ))}
    </Form>
  );
}

type OneProps = { field: Field; draft: Draft; meaning: string | undefined; autoFocus: boolean };

function OneField({ field, draft, meaning, autoFocus }: OneProps) {
  const id = controlId(draft, field.name);
  const problems = draft.problems.filter((each) => fieldNameOf(each) === field.name);
  const isWrong = problems.some((each) => each.level !== 'warning');
  const sentences = problems.map((each) => problemSentence(each, draft.declaration));
  const value = draft.values[field.name];
  return (
    <Form.Item
      label={named(field)}
      htmlFor={id}
      required={field.isRequired}
      style={{ marginBottom: 16, ...(isWide(field) ? { gridColumn: '1 / -1' } : {}) }}
      validateStatus={field.parts ? '' : isWrong ? 'error' : problems.length > 0 ? 'warning' : ''}
    >
      <div>
        {isSealed(value) ? (
          <SealedControl id={id} field={field} draft={draft} />
        ) : (
          <FieldControl
            id={id}
            field={field}
            value={value}
            onChange={(next) => draft.set(field.name, next)}
            onLeave={(...left) => draft.check(field.name, ...left)}
            isWrong={isWrong}
            wrongParts={wrongPartsOf(problems)}
            autoFocus={autoFocus}
          />
        )}
        <div id={`${id}-said`} role={sentences.length > 0 ? 'alert' : undefined}>
          {sentences.length === 0 ? (
            <Typography.Text type="secondary">{meaning}</Typography.Text>
          ) : (
            <Typography.Text type={isWrong ? 'danger' : 'warning'}>{sentences.join(' ')}</Typography.Text>
          )}
        </div>
      </div>
    </Form.Item>
  );
}

/** Of `sessions.1.end` the part `1.end`: only that cell of a small table is marked. */
function wrongPartsOf(problems: readonly Problem[]): ReadonlySet<string> {
  const wrong = problems.filter((each) => each.level !== 'warning');
  return new Set(wrong.map(({ field = '' }) => field.slice(field.indexOf('.') + 1)));
}

function isWide(field: Field): boolean {
  return field.format === 'long' || field.type === 'objects';
}

/** A sensitive value stays masked in a form too, until somebody wants to change it. */
function SealedControl({ id, field, draft }: { id: string; field: Field; draft: Draft }) {
  const store = useStore();
  const { message } = App.useApp();
  const [failed, setFailed] = useState(false);
  const record = draft.before['id'];
  const reveal = useReveal({
    kind: draft.declaration.kind as Kind,
    record: typeof record === 'string' ? record : '',
    field: field.name,
  });
  const kind = draft.declaration.kind as Kind;
  const value = draft.values[field.name];
  const plain = isSealed(value) ? store.open(kind, field.name, value) : undefined;
  async function change(): Promise<void> {
    if (plain === undefined) return setFailed(true);
    const refused = await reveal();
    if (refused === undefined) draft.set(field.name, plain);
    else void message.error(refused, 8);
  }
  return (
    <Flex gap={8} align="center">
      <span>{failed || plain === undefined ? say('ui.mask.no-key') : maskOf(field, plain)}</span>
      <Button id={id} size="small" icon={<EditOutlined aria-hidden />} onClick={() => void change()}>
        {say('ui.mask.change')}
      </Button>
    </Flex>
  );
}

/** The id of the control of a field, so that the first wrong field can be gone to. */
export function controlId(draft: Draft, field: string): string {
  return `${draft.id}-${field}`;
}

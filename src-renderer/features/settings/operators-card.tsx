import { Alert, Button, Card, Flex, Table } from 'antd';
import { useState } from 'react';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { addOperator } from '../../../src-core/office/add-operator.ts';
import { editOperator } from '../../../src-core/office/edit-operator.ts';
import { disableOperator } from '../../../src-core/office/disable-operator.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { useSession } from '../../context/use-session.ts';
import { useStore } from '../../context/use-store.ts';
import { filledValues } from '../../ui/form/draft-values.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';
import { fieldWords } from '../../ui/words/field-words.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { RecordFields } from '../../ui/form/record-fields.tsx';
import { isSaveKey, useSaving } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useLive } from '../../ui/use-live.ts';

const declaration = declarationOf('operator');
const roles = fieldOf(declaration, 'roles');

/** Who works here; a person who left is switched off, and what they recorded stays under their name. */
export function OperatorsCard() {
  const store = useStore();
  const session = useSession();
  const operators = useLive(() => (read) => read.all('operator'), []);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [edited, setEdited] = useState<StoredRecord<'operator'> | undefined>();
  const turn = async (operator: StoredRecord<'operator'>) =>
    setSaid(
      outcomeSentences(
        await store.commit(disableOperator, { operator: operator.id, isDisabled: !operator.disabled }),
        declaration,
      ),
    );
  return (
    <Flex vertical gap={16}>
      {said.length > 0 && <Alert type="warning" showIcon title={said.join(' ')} />}
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={operators ?? []}
        columns={[
          { title: named(fieldOf(declaration, 'name')), dataIndex: 'name' },
          { title: named(roles), render: (_, each) => fieldWords(roles, each.roles) },
          {
            title: say('settings.do'),
            render: (_, each) => (
              <Flex gap={8}>
                <Button size="small" onClick={() => setEdited(each)}>
                  {say('ui.drawer.edit')}
                </Button>
                <Button size="small" disabled={each.id === session.operator} onClick={() => void turn(each)}>
                  {say(
                    each.id === session.operator
                      ? 'settings.operator-now'
                      : each.disabled
                        ? 'settings.operator-back'
                        : 'settings.operator-off',
                  )}
                </Button>
              </Flex>
            ),
          },
        ]}
      />
      {operators && (
        <NewOperator
          key={`${operators.length} ${session.operator}`}
          isByHead={isHead(operators, session.operator)}
        />
      )}
      {edited && (
        <EditDrawer
          key={edited.id}
          title={edited.name}
          declaration={declaration}
          before={{ ...edited }}
          only={['name', 'roles']}
          save={(values) => store.commit(editOperator, { operator: edited.id, values })}
          done={say('ui.form.saved')}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Flex>
  );
}

function isHead(operators: readonly StoredRecord<'operator'>[], id: string): boolean {
  const heads = operators.filter((each) => !each.disabled && each.roles.includes('head'));
  return heads.length === 0 || heads.some((each) => each.id === id);
}

/** Who is not the head adds people who check nothing: those who record interviews. */
function NewOperator({ isByHead }: { isByHead: boolean }) {
  const store = useStore();
  const [first] = useState({ roles: isByHead ? ['registrar', 'interviewer'] : ['interviewer'] });
  const draft = useDraft(declaration, first);
  const { isSaving, said, submit } = useSaving({
    draft,
    save: () => store.commit(addOperator, { values: filledValues(draft.values) }),
    onSaved: () => undefined,
  });
  return (
    <Card size="small" title={say('settings.operator-new')} style={{ maxWidth: 480 }}>
      {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      <div onKeyDown={(event) => isSaveKey(event) && void submit()}>
        <RecordFields draft={draft} only={['name', 'roles']} />
      </div>
      <Button loading={isSaving} onClick={() => void submit()}>
        {say('settings.operator-add')}
      </Button>
    </Card>
  );
}

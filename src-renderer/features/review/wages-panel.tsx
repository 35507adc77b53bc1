import { Alert, Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { addWage, removeWage } from '../../../src-core/compliance/change-rules.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { typedFieldsOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';
import { fieldWords } from '../../ui/words/field-words.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';

type Wage = StoredRecord<'wage'>;

const declaration = declarationOf('wage');

/** The lowest wages that posts are compared with, as the office entered them. */
export function WagesPanel() {
  const store = useStore();
  const tellSaved = useSavedWithUndo();
  const wages = useLive(() => (read) => read.all('wage'), []);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  async function remove(wage: string): Promise<void> {
    const outcome = await store.commit(removeWage, { wage });
    setSaid(outcome.saved ? [] : outcomeSentences(outcome, declaration));
    if (outcome.saved) tellSaved(outcome, say('review.wage-removed'));
  }
  if (!wages) return null;
  return (
    <Flex vertical gap={12} style={{ maxWidth: 960 }} align="flex-start">
      <span>{say('review.wages-help')}</span>
      {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      <Button onClick={() => setAdding(true)}>{say('review.wage-add')}</Button>
      {wages.length === 0 ? (
        <span>{say('review.wages-none')}</span>
      ) : (
        <Table<Wage>
          size="small"
          rowKey="id"
          pagination={false}
          style={{ alignSelf: 'stretch' }}
          dataSource={wages}
          columns={[
            ...typedFieldsOf(declaration).map((field) => ({
              title: named(field),
              render: (_: unknown, wage: Wage) => fieldWords(field, wage[field.name as keyof Wage]),
            })),
            {
              title: say('review.column.do'),
              width: 90,
              render: (_, { id }) => (
                <Button size="small" onClick={() => void remove(id)}>
                  {say('common.delete')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {isAdding && (
        <EditDrawer
          title={say('review.wage-add')}
          declaration={declaration}
          before={{}}
          save={(values) => store.commit(addWage, { values })}
          done={say('review.wage-added')}
          onClose={() => setAdding(false)}
        />
      )}
    </Flex>
  );
}

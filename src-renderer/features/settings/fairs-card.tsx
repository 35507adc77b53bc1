import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table } from 'antd';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { dayWords } from '../../ui/words/clock-time.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import { useLive } from '../../ui/use-live.ts';

const field = (name: string) => fieldOf(declarationOf('fair'), name);

/** All fairs; each opens its form. */
export function FairsCard() {
  const go = useGo();
  const { currentFair, setFair } = usePlace();
  const fairs = useLive(() => (read) => read.all('fair'), []);
  const rows = [...(fairs ?? [])].sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1));
  return (
    <Flex vertical gap={12}>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => go({ screen: 'settings', open: 'new' })}
      >
        {say('app.new-fair')}
      </Button>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        loading={fairs === undefined}
        columns={[
          { title: named(field('name')), dataIndex: 'name' },
          { title: named(field('firstDay')), render: (_, fair) => dayWords(fair.firstDay) },
          { title: named(field('stage')), render: (_, fair) => fieldWords(field('stage'), fair.stage) },
          { title: named(field('sessions')), align: 'right', render: (_, fair) => fair.sessions.length },
          {
            title: say('settings.do'),
            render: (_, fair) => (
              <Flex gap={8}>
                <Button size="small" onClick={() => go({ screen: 'settings', open: fair.id })}>
                  {say('ui.drawer.edit')}
                </Button>
                <Button size="small" disabled={fair.id === currentFair?.id} onClick={() => setFair(fair.id)}>
                  {say(fair.id === currentFair?.id ? 'settings.fair-at-hand' : 'settings.fair-choose')}
                </Button>
              </Flex>
            ),
          },
        ]}
      />
    </Flex>
  );
}

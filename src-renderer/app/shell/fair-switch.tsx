import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { clockTime } from '../../ui/words/clock-time.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { fieldWords } from '../../ui/words/field-words.ts';

/** The fair and the session that every screen works at. */
export function FairSwitch({ fairs }: { fairs: readonly StoredRecord<'fair'>[] }) {
  const go = useGo();
  const { currentFair, currentSession, setFair, setSession } = usePlace();
  if (!currentFair)
    return (
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => go({ screen: 'settings', open: 'new' })}>
        {say('app.new-fair')}
      </Button>
    );
  const stage = fieldOf(declarationOf('fair'), 'stage');
  return (
    <Flex gap={4}>
      <Select
        aria-label={say('app.fair')}
        variant="filled"
        value={currentFair.id}
        onChange={setFair}
        style={{ width: 240 }}
        popupMatchSelectWidth={360}
        options={[...fairs]
          .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
          .map((fair) => ({
            value: fair.id,
            label: fair.name,
            title: `${fair.name} ${fair.firstDay} ${fieldWords(stage, fair.stage)}`,
          }))}
        optionRender={({ data }) => data.title}
      />
      <Select
        aria-label={say('app.session')}
        variant="filled"
        value={currentSession?.key}
        onChange={setSession}
        style={{ width: 104 }}
        popupMatchSelectWidth={200}
        options={currentFair.sessions.map((session) => ({
          value: session.key,
          label: session.label,
          title: `${session.label} ${clockTime(session.start)}–${clockTime(session.end)}`,
        }))}
        optionRender={({ data }) => data.title}
      />
    </Flex>
  );
}

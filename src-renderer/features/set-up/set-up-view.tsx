import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { fair as fairDeclaration } from '../../../src-core/fair/record.ts';
import type { Host, OfficeSlot, Slot } from '../../../src-core/contract/host.ts';
import type { Invitation } from '../../../src-core/contract/invitation.ts';
import { office as officeDeclaration } from '../../../src-core/office/record.ts';
import { say } from '../../locale/say.ts';
import type { OfficeHere } from '../../store/offices-here.ts';
import type { Store } from '../../store/store.ts';
import type { Unfinished } from '../../store/recovery/unfinished-place.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import type { BundleJoining, HubJoining, JoinOutcome } from '../../context/joining.ts';
import { filledValues } from '../../ui/form/draft-values.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import { controlId, RecordFields } from '../../ui/form/record-fields.tsx';
import { isSaveKey } from '../../ui/form/record-form.tsx';
import { type Draft, fieldNameOf, useDraft } from '../../ui/form/use-draft.ts';
import './set-up.css';
import { BundleJoinCard } from './bundle-join-card.tsx';
import { DemonstrationCard } from './demonstration-card.tsx';
import { HubJoinCard } from './hub-join-card.tsx';
import { JoinCard } from './join-card.tsx';
import { OthersHere } from '../../shared/others-here.tsx';
import { NameField } from './name-field.tsx';
import { RescueButton } from './rescue-button.tsx';
import { makeOffice, problemsOf, type SetUpProblems } from './set-up.ts';
import { usualSessions } from './usual-sessions.ts';

type Props = BundleJoining &
  HubJoining & {
    host: Host;
    slot: Slot;
    /** A workspace that was made before, but has no office yet. */
    store: Store | undefined;
    /** What was being written here when the program ended, and has been cleared away. */
    unfinished: Unfinished | undefined;
    /** There is something to open now. */
    onReady(): void;
    onSlot(slot: Slot): void;
    /** The office that was open last. */
    office: OfficeSlot;
    /** Other offices whose records are at this laptop: they stay as they are. */
    others: readonly OfficeHere[];
    onJoin(invitation: Invitation, stationName: string): Promise<JoinOutcome>;
  };

const officeFields = ['schoolName'];
const fairFields = ['name', 'kind', 'venue', 'firstDay', 'lastDay', 'sessions'];

/** First start: a new office with its first operator and fair, a rescue file, or the demonstration. */
export function SetUpView(props: Props) {
  const { slot, onSlot, office, others } = props;
  return (
    <Flex
      vertical
      align="center"
      component="main"
      style={{ height: '100%', boxSizing: 'border-box', padding: 32, overflow: 'auto' }}
    >
      <Flex vertical gap={16} style={{ width: '100%', maxWidth: 1040 }}>
        <div>
          <Typography.Title level={2} style={{ margin: 0 }}>
            {say('start.set-up.title')}
          </Typography.Title>
          <Typography.Text type="secondary">{say('start.set-up.help')}</Typography.Text>
        </div>
        {props.unfinished && (
          <Alert type="warning" showIcon title={say(`start.${props.unfinished}-broken`)} />
        )}
        {slot !== 'demonstration' && others.length > 0 && (
          <OthersHere others={others} onOpen={onSlot} isChoosing />
        )}
        {slot === 'demonstration' ? (
          <DemonstrationCard {...props} onLeave={() => onSlot(office)} />
        ) : (
          <Flex gap={16} align="flex-start" wrap>
            <div style={{ flex: '2 1 560px' }}>
              <NewOffice {...props} />
            </div>
            <Flex vertical gap={16} style={{ flex: '1 1 280px' }}>
              <Card title={say('start.set-up.demonstration')}>
                <p style={{ marginTop: 0 }}>{say('start.set-up.demonstration-help')}</p>
                <Button onClick={() => onSlot('demonstration')}>{say('start.set-up.demonstration')}</Button>
              </Card>
              {!props.store && <JoinCard {...props} />}
              {!props.store && <HubJoinCard {...props} />}
              {!props.store && <BundleJoinCard {...props} />}
              {!props.store && <RescueButton {...props} />}
            </Flex>
          </Flex>
        )}
      </Flex>
    </Flex>
  );
}

function NewOffice({ host, slot, store, onReady }: Props) {
  const today = dayOf(new Date().toISOString());
  const office = useDraft(officeDeclaration, {});
  const fair = useDraft(fairDeclaration, {
    kind: 'sme-special',
    firstDay: today,
    lastDay: today,
    sessions: usualSessions(today),
  });
  const [operatorName, setOperatorName] = useState('');
  const [stationName, setStationName] = useState(() => say('start.set-up.station-usual'));
  const [hasFair, setHasFair] = useState(true);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<{ operator?: string; station?: string }>({});
  const [isMaking, setMaking] = useState(false);
  async function make(): Promise<void> {
    const setUp = {
      office: filledValues(office.values),
      operatorName,
      stationName,
      fair: hasFair ? filledValues(fair.values) : undefined,
    };
    const found = problemsOf(setUp);
    office.show(found.office);
    fair.show(found.fair);
    const [operator, station] = [found.operator[0], found.station[0]];
    setWrong({
      ...(operator
        ? {
            operator: problemSentence({
              ...operator,
              about: { label: say('start.set-up.operator'), ...operator.about },
            }),
          }
        : {}),
      ...(station
        ? {
            station: problemSentence({
              ...station,
              about: { label: say('start.set-up.station'), ...station.about },
            }),
          }
        : {}),
    });
    const wrongId = firstWrong(found, { office, fair });
    if (wrongId !== undefined) return document.getElementById(wrongId)?.focus();
    setMaking(true);
    setSaid([]);
    const made = await makeOffice({ host, slot, store }, setUp).finally(() => setMaking(false));
    if (made.state === 'made') onReady();
    else
      setSaid(
        made.state === 'failed'
          ? [say('start.set-up.failed', { why: say(`host.${made.code}`) })]
          : outcomeSentences(made.outcome),
      );
  }
  return (
    <Flex
      vertical
      gap={16}
      role="form"
      onKeyDown={(event) => {
        if (isSaveKey(event)) void make();
      }}
    >
      <Card title={say('start.set-up.office')}>
        <RecordFields draft={office} only={officeFields} autoFocus />
        <Flex gap={16}>
          <NameField
            id="set-up-operator"
            label={say('start.set-up.operator')}
            value={operatorName}
            onChange={setOperatorName}
            problem={wrong.operator}
          />
          <NameField
            id="set-up-station"
            label={say('start.set-up.station')}
            value={stationName}
            onChange={setStationName}
            problem={wrong.station}
          />
        </Flex>
      </Card>
      <Card
        title={say('start.set-up.fair')}
        extra={
          <Button type="link" onClick={() => setHasFair(!hasFair)}>
            {say(hasFair ? 'start.set-up.later' : 'start.set-up.with-fair')}
          </Button>
        }
      >
        {hasFair ? (
          <RecordFields draft={movingSessions(fair)} only={fairFields} columns={2} />
        ) : (
          <Typography.Text type="secondary">{say('start.set-up.fair-help')}</Typography.Text>
        )}
      </Card>
      {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      <div className="set-up-foot">
        <Button type="primary" size="large" loading={isMaking} onClick={() => void make()}>
          {say('start.set-up.save')}
        </Button>
      </div>
    </Flex>
  );
}

/** The id of the first control that is wrong, in the order of the screen. */
function firstWrong(
  found: SetUpProblems,
  { office, fair }: { office: Draft; fair: Draft },
): string | undefined {
  const [inOffice, inFair] = [found.office[0], found.fair[0]];
  if (inOffice) return controlId(office, fieldNameOf(inOffice));
  if (found.operator.length > 0) return 'set-up-operator';
  if (found.station.length > 0) return 'set-up-station';
  return inFair && controlId(fair, fieldNameOf(inFair));
}

/** Sessions that nobody has touched move with the first day, and so does the last day. */
function movingSessions(draft: Draft): Draft {
  return {
    ...draft,
    set(field, value) {
      const { firstDay, lastDay, sessions } = draft.values;
      draft.set(field, value);
      if (field !== 'firstDay' || typeof value !== 'string' || typeof firstDay !== 'string') return;
      if (lastDay === firstDay || (typeof lastDay === 'string' && lastDay < value))
        draft.set('lastDay', value);
      if (JSON.stringify(sessions) === JSON.stringify(usualSessions(firstDay)))
        draft.set('sessions', usualSessions(value));
    },
  };
}

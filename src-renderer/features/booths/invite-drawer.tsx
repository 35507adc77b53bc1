import { Checkbox, Empty, Form, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { inviteEnterprises, mostInvitations } from '../../../src-core/booth/invite-enterprises.ts';
import { attendance, type Attendance } from '../../../src-core/booth/attendance-record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { SearchIndex } from '../../store/search/search-types.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLive } from '../../ui/use-live.ts';
import { WorkDrawer } from '../../ui/form/work-drawer.tsx';
import { type Needs, NeedsFields, noNeeds } from './needs-fields.tsx';
import { invitedTo } from './queries.ts';

// As many lines as a person still looks through; a search narrows the rest down.
const mostListed = 300;

type Props = { store: ScreenStore; fair: StoredRecord<'fair'>; session: string; onClose(): void };

/** Chooses enterprises of the library for sessions of the fair, all with the same needs to begin with. */
export function InviteDrawer({ store, fair, session, onClose }: Props) {
  const invited = useLive(() => invitedTo(fair.id), [fair.id]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sessions, setSessions] = useState<readonly string[]>([session]);
  const [needs, setNeeds] = useState<Needs>(noNeeds);
  return (
    <WorkDrawer
      title={say('booths.inviteTitle')}
      saveWords={say('booths.inviteSave', { count: chosen.size })}
      isTyped={chosen.size > 0 || needs !== noNeeds}
      canSave={chosen.size > 0}
      declaration={attendance}
      save={() => inviteAll(store, { fair: fair.id, enterprises: [...chosen], sessions, needs })}
      done={say('booths.done.invite', { count: chosen.size })}
      onClose={onClose}
    >
      <Form.Item label={say('booths.inviteSessions')} layout="vertical">
        <Checkbox.Group
          value={[...sessions]}
          onChange={(keys) => setSessions(keys)}
          options={fair.sessions.map((each) => ({ value: each.key, label: each.label }))}
        />
      </Form.Item>
      <NeedsFields needs={needs} change={setNeeds} />
      <Candidates
        index={store.search('enterprise')}
        invited={invited ?? new Set()}
        chosen={chosen}
        choose={setChosen}
      />
    </WorkDrawer>
  );
}

type CandidatesProps = {
  index: SearchIndex;
  invited: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  choose(chosen: ReadonlySet<string>): void;
};

function Candidates({ index, invited, chosen, choose }: CandidatesProps) {
  const [text, setText] = useState('');
  const [version, setVersion] = useState(0);
  useEffect(() => index.onChange(() => setVersion((now) => now + 1)), [index]);
  const found = useMemo(() => {
    void version;
    return index.find(text, undefined, mostListed);
  }, [index, text, version]);
  const free = found.filter((entry) => !invited.has(entry.id));

  function turn(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  }
  return (
    <>
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={say('booths.inviteSearch')}
        aria-label={say('booths.inviteSearch')}
        allowClear
      />
      {found.length === 0 && <Empty description={say('booths.inviteEmpty')} />}
      {free.length > 0 && (
        <Checkbox
          checked={free.every((entry) => chosen.has(entry.id))}
          onChange={(event) =>
            choose(new Set(event.target.checked ? [...chosen, ...free.map((entry) => entry.id)] : []))
          }
        >
          {say('booths.inviteShown', { count: free.length })}
        </Checkbox>
      )}
      <div className="candidates">
        {found.map((entry) => (
          <Checkbox
            key={entry.id}
            disabled={invited.has(entry.id)}
            checked={chosen.has(entry.id)}
            onChange={() => turn(entry.id)}
          >
            {entry.title} {invited.has(entry.id) && <Badge tone="grey">{say('booths.inviteInvited')}</Badge>}
          </Checkbox>
        ))}
      </div>
      {found.length === mostListed && <small>{say('booths.inviteMore', { count: mostListed })}</small>}
    </>
  );
}

type Invitation = {
  fair: string;
  enterprises: readonly string[];
  sessions: readonly string[];
  needs: Pick<Attendance, 'needSize' | 'needPower' | 'needFeatures'>;
};

/** One group, as many commits as it takes; the first that is refused ends it. */
async function inviteAll(store: ScreenStore, { enterprises, ...rest }: Invitation): Promise<CommitOutcome> {
  const group = store.newGroup();
  let outcome: CommitOutcome | undefined;
  for (let from = 0; from < enterprises.length; from += mostInvitations) {
    const slice = enterprises.slice(from, from + mostInvitations);
    outcome = await store.commit(inviteEnterprises, { ...rest, enterprises: slice }, { group });
    if (!outcome.saved) return outcome;
  }
  return outcome ?? { saved: false, reason: 'problems', problems: [{ code: 'NOTHING_CHANGED' }] };
}

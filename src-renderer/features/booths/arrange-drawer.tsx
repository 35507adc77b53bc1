import { Alert } from 'antd';
import { useMemo } from 'react';
import { placement } from '../../../src-core/booth/placement-record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { arrange } from '../../../src-core/planner/arrange.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { WorkDrawer } from '../../ui/form/work-drawer.tsx';
import { stateOf } from './booth-state.ts';
import { arrange as writePlan } from './hall-work.ts';
import type { HallPlan } from './queries.ts';

type Props = {
  store: ScreenStore;
  fair: StoredRecord<'fair'>;
  session: string;
  plan: HallPlan;
  onClose(): void;
};

/** Says what arranging would do, who could not be placed and why; writes it when a person agrees. */
export function ArrangeDrawer({ store, fair, session, plan, onClose }: Props) {
  const proposal = useMemo(() => proposalFor(fair, session, plan), [fair, session, plan]);
  const states = plan.booths.map(stateOf);
  const pinned = states.filter((state) => state === 'pinned').length;
  const kept = states.filter((state) => state === 'taken' || state === 'clash').length;
  const { places, unplaced } = proposal;

  return (
    <WorkDrawer
      title={say('booths.arrangeTitle')}
      saveWords={say('booths.arrangeCommit', { count: places.length })}
      isTyped={false}
      canSave={places.length > 0}
      declaration={placement}
      save={() => writePlan({ store, fair: fair.id, session }, places)}
      done={say('booths.done.arrange', { count: places.length })}
      onClose={onClose}
    >
      <p role="status">
        {places.length + unplaced.length === 0
          ? say('booths.arrangeNone')
          : say('booths.arrangeCounts', { placed: places.length, pinned, kept })}
      </p>
      <Unplaced unplaced={unplaced} plan={plan} />
      <Places places={places} plan={plan} />
    </WorkDrawer>
  );
}

type Proposal = ReturnType<typeof arrange>;

function Unplaced({ unplaced, plan }: { unplaced: Proposal['unplaced']; plan: HallPlan }) {
  const names = useMemo(() => namesOf(plan), [plan]);
  if (unplaced.length === 0) return null;
  const reasons = [...new Set(unplaced.map(({ reason }) => reason))];
  return (
    <Alert
      type="warning"
      showIcon
      title={say('booths.arrangeLeft', { count: unplaced.length })}
      description={
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              {say('booths.arrangeWhy', {
                reason: say(`booths.reason.${reason}`),
                names: unplaced
                  .filter((each) => each.reason === reason)
                  .map(({ enterprise }) => names.get(enterprise) ?? enterprise)
                  .join('、'),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Places({ places, plan }: { places: Proposal['places']; plan: HallPlan }) {
  const names = useMemo(() => namesOf(plan), [plan]);
  const codes = useMemo(() => new Map(plan.booths.map(({ booth }) => [booth.id, booth.code])), [plan]);
  return (
    <ul>
      {places.map(({ booth, enterprise }) => (
        <li key={enterprise}>
          {say('booths.arrangeTo', {
            enterprise: names.get(enterprise) ?? enterprise,
            booth: codes.get(booth) ?? booth,
          })}
        </li>
      ))}
    </ul>
  );
}

function namesOf(plan: HallPlan): ReadonlyMap<string, string> {
  return new Map(plan.guests.map(({ enterprise }) => [enterprise.id, enterprise.name]));
}

// An exact assignment of 600 enterprises to 200 booths takes a few hundredths of a second, so it needs no worker.
function proposalFor(fair: StoredRecord<'fair'>, session: string, plan: HallPlan): Proposal {
  return arrange({
    session,
    day: fair.firstDay,
    booths: plan.booths.map(({ booth }) => booth),
    attendances: plan.guests.map(({ attendance }) => attendance),
    placements: plan.booths.flatMap(({ stands }) => stands.map(({ placement }) => placement)),
    enterprises: plan.guests.map(({ enterprise }) => enterprise),
  });
}

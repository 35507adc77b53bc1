import { Button, Flex, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { say } from '../../locale/say.ts';
import { usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { useWindowState } from '../../context/use-window-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { useLive } from '../../ui/use-live.ts';
import { ArrangeDrawer } from './arrange-drawer.tsx';
import { BoothDrawer } from './booth-drawer.tsx';
import { countsOf } from './booth-state.ts';
import './booths.css';
import { HallPlan } from './hall-plan.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { LayOutDrawer } from './lay-out-drawer.tsx';
import { NeedsDrawer } from './needs-drawer.tsx';
import { type BoothOnPlan, type Guest, type HallPlan as Plan, hallPlan } from './queries.ts';
import { SelectedBooth } from './selected-booth.tsx';
import { SidePanel } from './side-panel.tsx';
import { useHall } from './use-hall.ts';

type Fair = NonNullable<ReturnType<typeof usePlace>['currentFair']>;

/** The hall of one session: who stands where, who waits, and everything that can be done about it. */
export function BoothsView() {
  const { currentFair, currentSession } = usePlace();
  if (!currentFair || !currentSession) return <NoFair help={say('booths.noFair')} />;
  return (
    <Hall key={`${currentFair.id}.${currentSession.key}`} fair={currentFair} session={currentSession.key} />
  );
}

function Hall({ fair, session }: { fair: Fair; session: string }) {
  const store = useStore();
  const plan = useLive(() => hallPlan(fair.id, session), [fair.id, session]);
  const [open, setOpen] = useState<'lay-out' | 'invite' | 'arrange' | undefined>();
  const [needsOf, setNeedsOf] = useState<Guest | undefined>();
  const [edited, setEdited] = useState<BoothOnPlan | undefined>();
  if (!plan) return null;
  const close = () => setOpen(undefined);
  return (
    <Flex vertical gap={12} className="booths">
      <HallBar plan={plan} onOpen={setOpen} />
      {plan.booths.length === 0 ? (
        <EmptyState title={say('booths.empty')} help={say('booths.emptyHelp')}>
          <Button type="primary" onClick={() => setOpen('lay-out')}>
            {say('booths.layOut')}
          </Button>
        </EmptyState>
      ) : (
        <HallDesk
          plan={plan}
          fair={fair}
          session={session}
          onEditNeeds={setNeedsOf}
          onEditBooth={setEdited}
        />
      )}
      {open === 'lay-out' && (
        <LayOutDrawer
          store={store}
          fair={fair.id}
          codes={plan.booths.map((each) => each.booth.code)}
          onClose={close}
        />
      )}
      {open === 'invite' && <InviteDrawer store={store} fair={fair} session={session} onClose={close} />}
      {open === 'arrange' && (
        <ArrangeDrawer store={store} fair={fair} session={session} plan={plan} onClose={close} />
      )}
      {edited && <BoothDrawer store={store} at={edited} onClose={() => setEdited(undefined)} />}
      {needsOf && <NeedsDrawer store={store} guest={needsOf} onClose={() => setNeedsOf(undefined)} />}
    </Flex>
  );
}

function HallBar({ plan, onOpen }: { plan: Plan; onOpen(what: 'lay-out' | 'invite' | 'arrange'): void }) {
  return (
    <Flex gap={12} align="center" wrap>
      <h1 className="booths-title">{say('booths.title')}</h1>
      <span role="status">{say('booths.counts', countsOf(plan.booths))}</span>
      <Flex gap={8} className="booths-buttons">
        <Button onClick={() => onOpen('lay-out')}>{say('booths.layOut')}</Button>
        <Button onClick={() => onOpen('invite')}>{say('booths.invite')}</Button>
        <Button type="primary" onClick={() => onOpen('arrange')} disabled={plan.booths.length === 0}>
          {say('booths.arrange')}
        </Button>
      </Flex>
    </Flex>
  );
}

type DeskProps = {
  plan: Plan;
  fair: Fair;
  session: string;
  onEditNeeds(guest: Guest): void;
  onEditBooth(at: BoothOnPlan): void;
};

function HallDesk({ plan, fair, session, onEditNeeds, onEditBooth }: DeskProps) {
  const store = useStore();
  const { undoOffer } = useWindowState();
  const { route } = usePlace();
  const search = useRef<InputRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(plan.booths.map((each) => [each.booth.id, each])), [plan]);
  const hall = useHall({ store, fair: fair.id, session, undoOffer }, byId);
  const selected = hall.selected === undefined ? undefined : byId.get(hall.selected);
  // A booth that was searched for is taken in hand.
  const { select } = hall;
  const { open } = route;
  const [opened, setOpened] = useState<string | undefined>();
  if (open !== undefined && open !== opened && byId.has(open)) {
    setOpened(open);
    select(open);
  }

  function backToHall(): void {
    frame.current?.querySelector<HTMLElement>('.booth-selected, .booth[tabindex="0"]')?.focus();
  }
  function onKey(key: string, at: BoothOnPlan): void {
    if (key === 'Enter' && !hall.carried && at.stands.length === 0) search.current?.focus();
    else hall.press(key, at);
  }
  return (
    <>
      <Flex gap={12} className="booths-desk">
        <Flex vertical gap={8} flex={1} className="booths-hall">
          <div className="hall-frame" ref={frame}>
            <HallPlan
              booths={plan.booths}
              day={fair.firstDay}
              selected={hall.selected}
              carriedFrom={hall.carried?.from}
              refusal={hall.refusal}
              onSelect={hall.select}
              onPick={hall.pick}
              onDrop={hall.drop}
              onDragBooth={hall.dragBooth}
              onKey={onKey}
            />
          </div>
          <div className="booths-hint" role="status">
            {hall.carried
              ? say('booths.moving', { enterprise: hall.carried.name })
              : (hall.done?.sentence ?? say('booths.hint'))}{' '}
            {!hall.carried && hall.done?.group !== undefined && (
              <Button type="link" size="small" onClick={hall.undo}>
                {say('ui.undo.key')}
              </Button>
            )}
          </div>
        </Flex>
        <Flex vertical gap={12} className="booths-side">
          {selected && <SelectedBooth onEdit={onEditBooth} at={selected} day={fair.firstDay} hall={hall} />}
          <SidePanel
            guests={plan.guests}
            day={fair.firstDay}
            choosingFor={selected && selected.stands.length === 0 ? selected.booth.code : undefined}
            search={search}
            onChoose={(guest) => {
              hall.choose(guest);
              backToHall();
            }}
            onDrag={hall.dragGuest}
            onEditNeeds={onEditNeeds}
            onLeave={backToHall}
          />
        </Flex>
      </Flex>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { placement } from '../../../src-core/booth/placement-record.ts';
import { say } from '../../locale/say.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import type { UndoOffer } from '../../context/undo-offer.ts';
import { undoneWords } from '../../ui/use-undo.tsx';
import type { ScreenStore } from '../../store/store.ts';
import { block, deleteOne, type Done, moveOrSwap, nameOf, place, remove, togglePin } from './hall-work.ts';
import type { BoothOnPlan, Guest, Stand } from './queries.ts';

type Carried = { from: string; name: string; stand: Stand };
type Dragged = { guest: Guest } | { stand: Stand };

/** `group`: what can be taken back; undefined after it was. */
export type HallDone = { sentence: string; group: string | undefined };

/** What a person is doing in the hall: the booth in hand, what is carried, and why the last work was refused. */
export type HallHands = {
  selected: string | undefined;
  carried: Carried | undefined;
  refusal: { booth: string; sentences: readonly string[] } | undefined;
  /** The last work that was saved, in a sentence, and the way back. */
  done: HallDone | undefined;
  undo(): void;
  select(booth: string): void;
  /** A click on a booth: puts down what is carried, else takes the booth in hand. */
  pick(at: BoothOnPlan): void;
  choose(guest: Guest): void;
  dragGuest(guest: Guest): void;
  dragBooth(at: BoothOnPlan): void;
  drop(at: BoothOnPlan): void;
  press(key: string, at: BoothOnPlan): void;
  carry(at: BoothOnPlan, stand: Stand): void;
  pin(at: BoothOnPlan, stand: Stand): void;
  remove(at: BoothOnPlan, stand: Stand): void;
  block(at: BoothOnPlan, reason: string | null): void;
  deleteBooth(at: BoothOnPlan): void;
};

export function useHall(
  where: { store: ScreenStore; fair: string; session: string; undoOffer: UndoOffer },
  byId: ReadonlyMap<string, BoothOnPlan>,
): HallHands {
  const [selected, setSelected] = useState<string | undefined>();
  const [carried, setCarried] = useState<Carried | undefined>();
  const [refusal, setRefusal] = useState<HallHands['refusal']>();
  const [done, setDone] = useState<HallDone | undefined>();
  const dragged = useRef<Dragged | undefined>(undefined);
  const withdraw = useRef<() => void>(() => undefined);
  // What was done in this hall is taken back in this hall.
  useEffect(() => () => withdraw.current(), []);

  function show(at: BoothOnPlan, work: Promise<Done>): void {
    setSelected(at.booth.id);
    setRefusal(undefined);
    setDone(undefined);
    void work.then(({ outcome, sentence }) => {
      if (!outcome.saved)
        return setRefusal({ booth: at.booth.id, sentences: outcomeSentences(outcome, placement) });
      const remarks = outcomeSentences(outcome, placement);
      withdraw.current = where.undoOffer.make(() => takeBack(outcome.group));
      return setDone({ sentence: [sentence, ...remarks].join(' '), group: outcome.group });
    });
  }
  function takeBack(group: string): void {
    setDone({ sentence: say('ui.undo.working'), group: undefined });
    void undoneWords(where.store, group).then(({ sentence }) => setDone({ sentence, group: undefined }));
  }
  function undo(): void {
    withdraw.current();
    if (done?.group !== undefined) takeBack(done.group);
  }
  function putDown(at: BoothOnPlan, stand: Stand): void {
    setCarried(undefined);
    if (stand.placement.booth !== at.booth.id) show(at, moveOrSwap(where, stand, at));
  }

  const hands: HallHands = {
    selected,
    carried,
    refusal,
    done,
    undo,
    select(booth) {
      setSelected(booth);
      setRefusal(undefined);
    },
    pick(at) {
      if (carried) putDown(at, carried.stand);
      else hands.select(at.booth.id);
    },
    choose(guest) {
      const at = selected === undefined ? undefined : byId.get(selected);
      if (at) show(at, place(where, at, guest.enterprise));
      else selectBoothOf(guest);
    },
    dragGuest(guest) {
      dragged.current = { guest };
    },
    dragBooth(at) {
      const [stand] = at.stands;
      dragged.current = stand && { stand };
    },
    drop(at) {
      const what = dragged.current;
      dragged.current = undefined;
      if (!what) return;
      if ('guest' in what) show(at, place(where, at, what.guest.enterprise));
      else putDown(at, what.stand);
    },
    press(key, at) {
      const [stand] = at.stands;
      if (key === 'Escape') {
        setCarried(undefined);
        setRefusal(undefined);
      } else if (key === 'Enter' && carried) putDown(at, carried.stand);
      else if (!stand) return;
      else if (key === 'm' || key === 'M' || key === 'Enter') hands.carry(at, stand);
      else if (key === 'p' || key === 'P') hands.pin(at, stand);
      else hands.remove(at, stand);
    },
    carry(at, stand) {
      setRefusal(undefined);
      setSelected(at.booth.id);
      setCarried({ from: at.booth.id, name: nameOf(stand), stand });
    },
    pin: (at, stand) => show(at, togglePin(where, at, stand)),
    remove: (at, stand) => show(at, remove(where, at, stand)),
    block: (at, reason) => show(at, block(where, at, reason)),
    deleteBooth: (at) => show(at, deleteOne(where, at)),
  };

  /** Without a booth in hand, choosing an enterprise shows where it stands. */
  function selectBoothOf(guest: Guest): void {
    for (const [id, at] of byId) if (at.booth.code === guest.boothCode) setSelected(id);
  }
  return hands;
}

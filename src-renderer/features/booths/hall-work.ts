import { arrangeBooths, mostPlaces } from '../../../src-core/booth/arrange-booths.ts';
import { blockBooth } from '../../../src-core/booth/block-booth.ts';
import { deleteBooth } from '../../../src-core/booth/delete-booth.ts';
import { moveEnterprise } from '../../../src-core/booth/move-enterprise.ts';
import { pinPlacement } from '../../../src-core/booth/pin-placement.ts';
import { placeEnterprise } from '../../../src-core/booth/place-enterprise.ts';
import { removePlacement } from '../../../src-core/booth/remove-placement.ts';
import { swapEnterprises } from '../../../src-core/booth/swap-enterprises.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import type { BoothOnPlan, Stand } from './queries.ts';

/** What came of a piece of work in the hall: the outcome, and the sentence for when it was saved. */
export type Done = { outcome: CommitOutcome; sentence: string };

type Hall = { store: ScreenStore; fair: string; session: string };

/** Puts an enterprise at a booth, whether or not somebody stands there: the action refuses and says who. */
export async function place(
  hall: Hall,
  at: BoothOnPlan,
  enterprise: { id: string; name: string },
): Promise<Done> {
  const outcome = await hall.store.commit(placeEnterprise, {
    fair: hall.fair,
    session: hall.session,
    booth: at.booth.id,
    enterprise: enterprise.id,
  });
  return {
    outcome,
    sentence: say('booths.done.place', { enterprise: enterprise.name, booth: at.booth.code }),
  };
}

/** Moves an enterprise to another booth; where somebody stands there the two change places. */
export async function moveOrSwap(hall: Hall, stand: Stand, to: BoothOnPlan): Promise<Done> {
  const [there] = to.stands;
  const enterprise = nameOf(stand);
  if (there && there.placement.id !== stand.placement.id) {
    const input = { placement: stand.placement.id, other: there.placement.id };
    const outcome = await hall.store.commit(swapEnterprises, input);
    return { outcome, sentence: say('booths.done.swap', { enterprise, other: nameOf(there) }) };
  }
  const outcome = await hall.store.commit(moveEnterprise, {
    placement: stand.placement.id,
    toBooth: to.booth.id,
  });
  return { outcome, sentence: say('booths.done.move', { enterprise, booth: to.booth.code }) };
}

export async function remove(hall: Hall, at: BoothOnPlan, stand: Stand): Promise<Done> {
  const outcome = await hall.store.commit(removePlacement, { placement: stand.placement.id });
  return {
    outcome,
    sentence: say('booths.done.remove', { enterprise: nameOf(stand), booth: at.booth.code }),
  };
}

/** Pins, or unpins what is pinned. */
export async function togglePin(hall: Hall, at: BoothOnPlan, stand: Stand): Promise<Done> {
  const isPinned = !stand.placement.isPinned;
  const outcome = await hall.store.commit(pinPlacement, { placement: stand.placement.id, isPinned });
  const key = isPinned ? 'booths.done.pin' : 'booths.done.unpin';
  return { outcome, sentence: say(key, { booth: at.booth.code }) };
}

/** Takes a booth out of use; `reason` null takes it back into use. */
export async function block(hall: Hall, at: BoothOnPlan, reason: string | null): Promise<Done> {
  const outcome = await hall.store.commit(blockBooth, { booth: at.booth.id, reason });
  const key = reason === null ? 'booths.done.unblock' : 'booths.done.block';
  return { outcome, sentence: say(key, { booth: at.booth.code }) };
}

export async function deleteOne(hall: Hall, at: BoothOnPlan): Promise<Done> {
  const outcome = await hall.store.commit(deleteBooth, { booth: at.booth.id });
  return { outcome, sentence: say('booths.done.delete', { booth: at.booth.code }) };
}

/** Writes a plan that a person has looked at; a very large one in slices of one group, which are undone together. */
export async function arrange(
  hall: Hall,
  places: readonly { booth: string; enterprise: string }[],
): Promise<CommitOutcome> {
  const { store, fair, session } = hall;
  const group = store.newGroup();
  const write = (from: number) =>
    store.commit(arrangeBooths, { fair, session, places: places.slice(from, from + mostPlaces) }, { group });
  let outcome = await write(0);
  for (let from = mostPlaces; outcome.saved && from < places.length; from += mostPlaces)
    outcome = await write(from);
  return outcome;
}

export function nameOf(stand: Stand): string {
  return stand.enterprise?.name ?? stand.placement.enterprise;
}

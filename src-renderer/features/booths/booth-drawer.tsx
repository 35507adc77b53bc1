import { editBooth } from '../../../src-core/booth/edit-booth.ts';
import { booth as declaration } from '../../../src-core/booth/record.ts';
import { typedFieldsOf } from '../../../src-core/record/fields.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';
import type { BoothOnPlan } from './queries.ts';

/** A booth is taken out of use where it is in hand, with a reason; everything else of it is changed here. */
const fields = typedFieldsOf(declaration)
  .map(({ name }) => name)
  .filter((name) => name !== 'blockedReason');

/** Code, size, place, power and features of one booth. */
export function BoothDrawer({
  store,
  at,
  onClose,
}: {
  store: ScreenStore;
  at: BoothOnPlan;
  onClose(): void;
}) {
  const { booth } = at;
  return (
    <EditDrawer
      title={say('booths.editTitle', { booth: booth.code })}
      declaration={declaration}
      before={{ ...booth }}
      only={fields}
      save={(values) => store.commit(editBooth, { booth: booth.id, values })}
      done={say('booths.done.edit', { booth: booth.code })}
      onClose={onClose}
    />
  );
}

import { type Kept, type KeptList, useKeptList } from '../../ui/scan/use-kept-list.ts';
import type { At, Sheet } from './desk-work.ts';

type Entered = Pick<Sheet, 'startedAt' | 'result' | 'job' | 'notes'>;

/** Something that waits at the side of the desk until there is time for it. */
export type Waiting = { readonly at: string } & (
  | { readonly why: 'unknown' | 'several'; readonly text: string }
  /** A person whose result was not entered before the next scan. */
  | { readonly why: 'no-result'; readonly graduate: string; readonly name: string; readonly entered: Entered }
);
export type Parked = Kept<Waiting>;

/** What waits at the side of one booth. */
export function useParked({ store, booth, session }: At): KeptList<Waiting> {
  return useKeptList<Waiting>(store, `interviews.parked.${booth}.${session}`);
}

/** What was entered for a person, to go on with it later. */
export function parkedSheet({ person, parkedAs: _, ...entered }: Sheet): Waiting {
  const { id: graduate, name } = person.graduate;
  return { why: 'no-result', at: new Date().toISOString(), graduate, name, entered };
}

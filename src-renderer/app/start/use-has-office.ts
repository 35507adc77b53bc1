import { useEffect, useState } from 'react';
import type { Store } from '../../store/store.ts';

/** Whether the workspace has been set up; the operator who worked here last works on. Undefined until it is known. */
export function useHasOffice(store: Store): boolean | undefined {
  const [has, setHas] = useState<boolean | undefined>();
  useEffect(() => {
    let isLeft = false;
    let isFound = false;
    // Live: a laptop that has joined gets its office while somebody waits. Once it is here nobody is put in another's place.
    const offices = store
      .live((read) => read.count('office'))
      .subscribe((count) => {
        if (isFound) return;
        isFound = count > 0;
        void readOperator(store).then((found) => !isLeft && setHas(found));
      });
    return () => {
      isLeft = true;
      offices();
    };
  }, [store]);
  return has;
}

/** Somebody else works from now on. */
export async function workAs(store: Store, operator: string): Promise<void> {
  store.workAs(operator);
  // In both copies: after a rebuild records must not be written in somebody else's name.
  await store.keepWork({ operator });
}

async function readOperator(store: Store): Promise<boolean> {
  const offices = await store.read.count('office');
  if (offices === 0) return false;
  const operators = (await store.read.all('operator')).filter((each) => !each.disabled);
  const last = (await store.work<string>('operator')).get('operator');
  const operator = operators.find((each) => each.id === last) ?? operators[0];
  if (operator) store.workAs(operator.id);
  return true;
}

import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import type { LostBy, Unsaved } from '../context/unsaved.ts';
import { say } from '../locale/say.ts';
import { useWindowState } from '../context/use-window-state.ts';

/** Asks before something typed is thrown away; goes on at once where nothing was. */
export function useAskBeforeLeaving(of: Unsaved, by: LostBy = 'leaving'): (then: () => void) => void {
  const { modal } = App.useApp();
  const isAsking = useRef(false);
  return useCallback(
    (then) => {
      if (!of.isAny(by)) return then();
      if (isAsking.current) return undefined;
      isAsking.current = true;
      const what = of.isOnlyWork() ? 'work' : 'form';
      modal.confirm({
        title: say(`ui.${what}.leave`),
        content: say(`ui.${what}.leave-help`),
        okText: say(`ui.${what}.leave-yes`),
        cancelText: say(`ui.${what}.leave-no`),
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
        afterClose: () => (isAsking.current = false),
        onOk: () => {
          of.forgetAll();
          then();
        },
      });
      return undefined;
    },
    [of, by, modal],
  );
}

/**
 * Keeps the window open while something typed would be lost. A browser asks the person by itself; Electron keeps the window
 * without a word (its documentation of the event `close`), so there the page asks.
 */
export function useAskBeforeClosing(of: Unsaved, host: Host): void {
  const ask = useAskBeforeLeaving(of, 'closing');
  useEffect(() => {
    let isSilent = false;
    void host('app.info', {}).then((answer) => (isSilent = answer.ok && answer.value.host === 'electron'));
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      if (!of.isAny('closing')) return;
      event.preventDefault();
      if (isSilent) ask(() => window.close());
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [of, host, ask]);
}

/** Says what would lose what stands in a form at this moment; undefined where nothing was typed. */
export function useTyped(of: Unsaved, lostBy: LostBy | 'ending' | undefined): { forget(): void } {
  const form = useRef({});
  useEffect(() => {
    const { current } = form;
    of.mark(current, lostBy);
    return () => of.mark(current, undefined);
  }, [of, lostBy]);
  return { forget: () => of.mark(form.current, undefined) };
}

/**
 * Says whether a form holds something typed: then no way out of the screen throws it away unasked, and the window does not
 * close over it.
 *
 * @returns a way out for the form itself, and `saved`, to be called before what follows a save
 */
export function useUnsaved(isTyped: boolean): { leave(then: () => void): void; saved(): void } {
  const { unsaved: of } = useWindowState();
  const leave = useAskBeforeLeaving(of);
  const typed = useTyped(of, isTyped ? 'leaving' : undefined);
  return { leave, saved: typed.forget };
}

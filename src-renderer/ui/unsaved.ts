import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { say } from '../locale/say.ts';
import { useDesk } from './desk.tsx';

/** Which forms on the screen hold something that was typed and not saved. */
export type Unsaved = {
  mark(form: object, isTyped: boolean): void;
  isAny(): boolean;
  /** The person has said that it may go. */
  forgetAll(): void;
};

export function unsaved(): Unsaved {
  const typed = new Set<object>();
  return {
    mark: (form, isTyped) => void (isTyped ? typed.add(form) : typed.delete(form)),
    isAny: () => typed.size > 0,
    forgetAll: () => typed.clear(),
  };
}

/** Asks before something typed is thrown away; goes on at once where nothing was. */
export function useAskBeforeLeaving(of: Unsaved): (then: () => void) => void {
  const { modal } = App.useApp();
  const isAsking = useRef(false);
  return useCallback(
    (then) => {
      if (!of.isAny()) return then();
      if (isAsking.current) return undefined;
      isAsking.current = true;
      modal.confirm({
        title: say('ui.form.leave'),
        content: say('ui.form.leave-help'),
        okText: say('ui.form.leave-yes'),
        cancelText: say('ui.form.leave-no'),
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
    [of, modal],
  );
}

/**
 * Says whether a form holds something typed: then no way out of the screen throws it away unasked, and the browser asks
 * before the window closes.
 *
 * @returns a way out for the form itself, and `saved`, to be called before what follows a save
 */
export function useUnsaved(isTyped: boolean): { leave(then: () => void): void; saved(): void } {
  const { unsaved: of } = useDesk();
  const form = useRef({});
  const leave = useAskBeforeLeaving(of);
  useEffect(() => {
    const { current } = form;
    of.mark(current, isTyped);
    return () => of.mark(current, false);
  }, [of, isTyped]);
  useEffect(() => {
    if (!isTyped) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isTyped]);
  return { leave, saved: () => of.mark(form.current, false) };
}

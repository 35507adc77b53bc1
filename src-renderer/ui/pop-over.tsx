import { Popover, type PopoverProps } from 'antd';
import { cloneElement, type KeyboardEvent, type ReactElement, useRef, useState } from 'react';

type Props = Pick<PopoverProps, 'title' | 'placement'> & {
  /** With `close` for a key inside that leads elsewhere. */
  content: React.ReactNode | ((close: () => void) => React.ReactNode);
  /** The button that opens it. */
  children: ReactElement<{ ref?: React.Ref<HTMLButtonElement>; 'aria-expanded'?: boolean }>;
};

/**
 * What a button opens over the screen. With the keyboard alone: Enter opens it and goes in, Tab walks through it, Esc
 * closes it and goes back to the button.
 */
export function PopOver({ content, children, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Only this, not the drawer or the form behind it.
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }
  function goIn(nowOpen: boolean): void {
    if (!nowOpen) return;
    const first = inside.current?.querySelector<HTMLElement>('input, button, a[href]');
    (first ?? inside.current)?.focus();
  }
  return (
    <Popover
      {...rest}
      trigger="click"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      afterOpenChange={goIn}
      content={
        <div ref={inside} tabIndex={-1} onKeyDown={onKeyDown} style={{ outline: 'none' }}>
          {typeof content === 'function' ? content(() => setOpen(false)) : content}
        </div>
      }
    >
      {cloneElement(children, { ref: button, 'aria-expanded': isOpen })}
    </Popover>
  );
}

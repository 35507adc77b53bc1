import { Button, Flex } from 'antd';
import { say } from '../../locale/say.ts';
import { ProgressBar } from '../progress-bar.tsx';
import type { RemovingMany } from './use-remove-many.tsx';

type Props = {
  selected: ReadonlySet<string>;
  /** How many the list shows. */
  shown: number;
  removal: RemovingMany;
  onSelectAll(): void;
  onClear(): void;
  onEdit(): void;
};

/** Below a list, while something is selected: what can be done with all of it. */
export function SelectionBar({ selected, shown, removal, onSelectAll, onClear, onEdit }: Props) {
  return (
    <>
      {selected.size > 0 && (
        <Flex gap={12} align="center" role="status" wrap>
          <span>{say('ui.library.selected', { count: selected.size.toLocaleString('en-US') })}</span>
          {selected.size < shown && (
            <Button onClick={onSelectAll}>
              {say('lists.bulk.select-all', { count: shown.toLocaleString('en-US') })}
            </Button>
          )}
          <Button onClick={onClear}>{say('ui.library.clear')}</Button>
          <Button type="primary" disabled={removal.running} onClick={onEdit}>
            {say('lists.bulk')}
          </Button>
          <Button danger disabled={removal.running} onClick={() => removal.ask([...selected])}>
            {say('ui.library.remove-many')}
          </Button>
        </Flex>
      )}
      {removal.progress && (
        <ProgressBar
          label={say('ui.library.removing')}
          done={removal.progress.done}
          total={removal.progress.total}
          onCancel={removal.cancel}
        />
      )}
    </>
  );
}

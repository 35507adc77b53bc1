import { Button } from 'antd';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** Nothing can be done here before the first fair is made; `help` says what for. */
export function NoFair({ help }: { help: string }) {
  const go = useGo();
  return (
    <EmptyState title={say('ui.no-fair')} help={help}>
      <Button type="primary" onClick={() => go({ screen: 'settings', open: 'new' })}>
        {say('ui.no-fair-new')}
      </Button>
    </EmptyState>
  );
}

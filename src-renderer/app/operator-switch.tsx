import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { say } from '../locale/say.ts';
import { useDesk } from '../ui/desk.tsx';
import { useLive } from '../ui/use-live.ts';

/** Who works at this laptop now; every change carries the name. */
export function OperatorSwitch() {
  const { store, workAs, go } = useDesk();
  const operators = useLive(() => (read) => read.all('operator'), [])?.filter((each) => !each.disabled) ?? [];
  const current = operators.find((each) => each.id === store.operator);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [store.operator],
        items: [
          ...operators.map((each) => ({ key: each.id, label: each.name })),
          { type: 'divider' as const, key: 'line' },
          { key: 'settings', label: say('app.operators') },
        ],
        onClick: ({ key }) => (key === 'settings' ? go('settings') : workAs(key)),
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} title={say('app.operator')}>
        {current?.name ?? say('app.nobody')}
      </Button>
    </Dropdown>
  );
}

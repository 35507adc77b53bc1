import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { say } from '../../locale/say.ts';
import { useGo } from '../../context/use-place.ts';
import { useSession } from '../../context/use-session.ts';
import { useLive } from '../../ui/use-live.ts';

/** Who works at this laptop now; every change carries the name. */
export function OperatorSwitch() {
  const go = useGo();
  const { operator, workAs } = useSession();
  const operators = useLive(() => (read) => read.all('operator'), [])?.filter((each) => !each.disabled) ?? [];
  const current = operators.find((each) => each.id === operator);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [operator],
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

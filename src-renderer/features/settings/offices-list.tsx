import { Alert, App, Button, Flex, Typography } from 'antd';
import { say } from '../../locale/say.ts';
import { useOffices } from '../../context/use-offices.ts';
import { useStore } from '../../context/use-store.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useBringIn } from '../../shared/use-bring-in.ts';

/** The offices whose records are at this laptop: opening another one, bringing its records here, joining one more. */
export function OfficesList() {
  const store = useStore();
  const offices = useOffices();
  const { bring, progress, said, stop } = useBringIn();
  const others = offices.here.filter(({ slot }) => slot !== store.slot);
  return (
    <Flex vertical gap={8} align="flex-start" style={{ width: '100%', maxWidth: 720 }}>
      <Typography.Title level={5} style={{ margin: '8px 0 0' }}>
        {say('settings.offices')}
      </Typography.Title>
      {others.map(({ slot, name }) => (
        <Flex key={slot} gap={8} align="center" wrap>
          <Typography.Text strong>{name}</Typography.Text>
          <Button size="small" onClick={() => offices.open(slot)}>
            {say('settings.offices-open')}
          </Button>
          <Button size="small" disabled={progress !== undefined} onClick={() => void bring(slot)}>
            {say('settings.bring.short')}
          </Button>
        </Flex>
      ))}
      {progress && (
        <ProgressBar
          label={say('settings.bring.going')}
          done={progress.done}
          total={progress.total || undefined}
          onCancel={stop}
        />
      )}
      {said && <Alert type={said.isGood ? 'success' : 'warning'} showIcon title={said.sentence} />}
      <JoinAnotherKey />
    </Flex>
  );
}

/** To the first screen in a free place; nothing of this office is changed. */
export function JoinAnotherKey() {
  const store = useStore();
  const offices = useOffices();
  const { modal } = App.useApp();
  const { joinAnother } = offices;
  if (!joinAnother) return <span>{say('settings.offices-full')}</span>;
  return (
    <Button
      onClick={() =>
        modal.confirm({
          title: say('settings.offices-join-ask'),
          content: say('settings.offices-join-means', { name: store.name }),
          okText: say('settings.offices-join'),
          onOk: joinAnother,
        })
      }
    >
      {say('settings.offices-join')}
    </Button>
  );
}

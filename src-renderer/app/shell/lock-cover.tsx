import { LockOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { say } from '../../locale/say.ts';
import { useSession } from '../../context/use-session.ts';
import { useLive } from '../../ui/use-live.ts';

/** Covers the screen while nobody sits here; whoever comes back says who works on. */
export function LockCover({ onOpen }: { onOpen(): void }) {
  const { operator, workAs } = useSession();
  const operators = useLive(() => (read) => read.all('operator'), [])?.filter((each) => !each.disabled) ?? [];
  const cover = useRef<HTMLDialogElement>(null);
  // As a modal dialog it makes everything else inert, open drawers too; Esc does not open it.
  const show = () => {
    if (!cover.current?.open) cover.current?.showModal();
  };
  useEffect(() => {
    show();
  }, []);
  return (
    <dialog
      className="cover"
      aria-label={say('app.locked')}
      ref={cover}
      onCancel={(event) => event.preventDefault()}
      onClose={show}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <LockOutlined style={{ fontSize: 48 }} aria-hidden />
      <Typography.Title level={3} style={{ margin: 0 }}>
        {say('app.locked')}
      </Typography.Title>
      <Typography.Text type="secondary">{say('app.locked-help')}</Typography.Text>
      <Flex gap={8} wrap justify="center">
        {operators.map((each) => (
          <Button
            key={each.id}
            size="large"
            type={each.id === operator ? 'primary' : 'default'}
            onClick={() => {
              workAs(each.id);
              onOpen();
            }}
          >
            {each.name}
          </Button>
        ))}
      </Flex>
    </dialog>
  );
}

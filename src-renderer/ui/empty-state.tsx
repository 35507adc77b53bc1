import { Empty, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

type Props = { title: string; help?: string; children?: ReactNode };

/** Why there is nothing here, and the next step. */
export function EmptyState({ title, help, children }: Props) {
  return (
    <Flex vertical align="center" justify="center" gap={12} style={{ padding: 48, height: '100%' }}>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={<Typography.Text strong>{title}</Typography.Text>}
      />
      {help && (
        <Typography.Text type="secondary" style={{ maxWidth: 480, textAlign: 'center' }}>
          {help}
        </Typography.Text>
      )}
      {children && (
        <Flex gap={8} wrap justify="center">
          {children}
        </Flex>
      )}
    </Flex>
  );
}

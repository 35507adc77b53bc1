import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';

type BannerProps = { type: 'warning' | 'info' | 'error'; sentence: string; children: ReactNode };

/** One line above the screen; its key stands beside the words, where no drawer covers it. */
export function Banner({ type, sentence, children }: BannerProps) {
  return (
    <Alert
      banner
      type={type}
      title={
        <Flex gap={16} align="center">
          <strong>{sentence}</strong>
          {children}
        </Flex>
      }
    />
  );
}

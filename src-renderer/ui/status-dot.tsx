import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Flex, theme } from 'antd';

export type Light = 'green' | 'amber' | 'red';

/** A light that also a person who sees no colours can read: each has its own sign and its word beside it. */
export function StatusDot({ light, label }: { light: Light; label: string }) {
  const { token } = theme.useToken();
  return (
    <Flex gap={6} align="center" component="span">
      {light === 'green' && <CheckCircleFilled aria-hidden style={{ color: token.colorSuccess }} />}
      {light === 'amber' && <ExclamationCircleFilled aria-hidden style={{ color: token.colorWarning }} />}
      {light === 'red' && <CloseCircleFilled aria-hidden style={{ color: token.colorError }} />}
      <span>{label}</span>
    </Flex>
  );
}

import { Typography } from 'antd';
import { say } from '../locale/say.ts';

/** The four signs of an authority, large enough to be compared across a table. */
export function HubSigns({ words }: { words: readonly string[] }) {
  return (
    <Typography.Text strong aria-label={say('sync.hub.words')} style={{ fontSize: 28, letterSpacing: 12 }}>
      {words.join('')}
    </Typography.Text>
  );
}

import { Descriptions, Drawer, Typography } from 'antd';
import { say } from '../../locale/say.ts';
import type { PlainKey } from '../../locale/sentence.ts';

const everywhere: readonly [string, PlainKey][] = [
  ['Ctrl+K', 'app.help.search'],
  ['F2', 'app.screen.booths'],
  ['F3', 'app.screen.checkin'],
  ['F4', 'app.screen.interviews'],
  ['F8', 'app.help.walk-in'],
  ['F9', 'app.help.lock'],
  ['F1', 'app.help.help'],
];

const lists: readonly [string, PlainKey][] = [
  ['/', 'app.help.find'],
  ['f', 'app.help.filters'],
  ['↑ ↓ j k', 'app.help.move'],
  ['Enter', 'app.help.open'],
  ['Space', 'app.help.select'],
  ['Ctrl+A', 'app.help.select-all'],
  ['Ctrl+Enter', 'app.help.save'],
  ['Esc', 'app.help.leave'],
];

const about: Readonly<Record<string, PlainKey>> = {
  overview: 'app.help.overview',
  enterprises: 'app.help.library',
  jobs: 'app.help.library',
  review: 'app.help.review',
  graduates: 'app.help.library',
  booths: 'app.help.booths',
  checkin: 'app.help.checkin',
  interviews: 'app.help.interviews',
  results: 'app.help.results',
  platforms: 'app.help.platforms',
  doubles: 'app.help.doubles',
  settings: 'app.help.settings',
};

const withLists = ['enterprises', 'jobs', 'graduates'];

/** F1: what can I do here. */
export function HelpDrawer({ screen, onClose }: { screen: string; onClose(): void }) {
  const words = about[screen];
  return (
    <Drawer open title={say('app.help.title')} size={400} onClose={onClose} mask={false}>
      {words && <Typography.Paragraph>{say(words)}</Typography.Paragraph>}
      {withLists.includes(screen) && <Keys title={say('app.help.lists')} keys={lists} />}
      <Keys title={say('app.help.everywhere')} keys={everywhere} />
    </Drawer>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly [string, PlainKey][] }) {
  return (
    <Descriptions
      title={title}
      size="small"
      column={1}
      colon={false}
      style={{ marginBlockEnd: 24 }}
      styles={{ label: { width: 96 } }}
      items={keys.map(([key, words]) => ({ key, label: <kbd>{key}</kbd>, children: say(words) }))}
    />
  );
}

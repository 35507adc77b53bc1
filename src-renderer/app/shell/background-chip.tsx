import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { say } from '../../locale/say.ts';
import type { Background } from '../../context/backgrounds.ts';
import { useBackgrounds } from '../../ui/use-background.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useWindowState } from '../../context/use-window-state.ts';

/** Work that goes on behind the screen that is shown, and the way back to it. */
export function BackgroundChips() {
  const go = useGo();
  const { backgrounds } = useWindowState();
  const { route } = usePlace();
  const hidden = [...useBackgrounds(backgrounds)].filter(([screen]) => screen !== route.screen);
  return hidden.map(([screen, background]) => (
    <Button
      key={screen}
      size="small"
      type={background.state === 'working' ? 'default' : 'primary'}
      icon={background.state === 'working' ? <LoadingOutlined aria-hidden /> : undefined}
      onClick={() => go(screen)}
    >
      {wordsOf(background)}
    </Button>
  ));
}

function wordsOf({ state, label, done, total }: Background): string {
  const percent = total > 0 ? Math.floor((100 * done) / total) : undefined;
  if (state === 'working' && percent !== undefined) return say('app.background.part', { label, percent });
  return say(`app.background.${state}`, { label });
}

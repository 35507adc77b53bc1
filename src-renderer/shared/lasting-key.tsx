import { App, Button } from 'antd';
import { say } from '../locale/say.ts';
import { useHost } from '../context/use-host.ts';
import { useInstallOffer } from './install-offer.ts';

/** Asks the browser for lasting storage; while it refuses, installs the page as an app, which it takes as a reason. */
export function LastingKey({ onAnswer }: { onAnswer(): void }) {
  const host = useHost();
  const { message } = App.useApp();
  const install = useInstallOffer();
  async function persist(): Promise<boolean> {
    const answer = await host('disk.persist', {});
    if (!answer.ok) void message.error(say(`host.${answer.code}`), 8);
    return answer.ok && answer.value.isPersistent;
  }
  async function ask(): Promise<void> {
    const isLasting = (await persist()) || (install !== undefined && (await install()) && (await persist()));
    if (isLasting) void message.success(say('ui.lasting.given'));
    else void message.warning(say('ui.lasting.refused'), 10);
    onAnswer();
  }
  return (
    <Button size="small" onClick={() => void ask()}>
      {install ? say('ui.lasting.install') : say('ui.lasting.ask')}
    </Button>
  );
}

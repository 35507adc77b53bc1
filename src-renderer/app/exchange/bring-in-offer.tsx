import { Alert, Button, Flex, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../../locale/say.ts';
import { askToBringIn } from '../../shared/ask-to-bring-in.ts';
import { useOffices } from '../../context/use-offices.ts';
import { useStore } from '../../context/use-store.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useBringIn } from '../../shared/use-bring-in.ts';

/** Asked once after a laptop with records of its own has joined an office: whether they come along. */
export function BringInOffer() {
  const store = useStore();
  const offices = useOffices();
  const [isAsked, setAsked] = useState(false);
  const { bring, progress, said, stop } = useBringIn();
  const others = offices.here.filter(({ slot }) => slot !== store.slot);
  useEffect(() => {
    void store.setting<boolean>(askToBringIn).then((kept) => setAsked(kept === true));
  }, [store]);
  if (!isAsked || others.length === 0) return null;
  const close = () => {
    void store.keepSetting(askToBringIn, false);
    setAsked(false);
  };
  return (
    <Modal
      open
      title={say('settings.bring.ask', { name: store.name })}
      onCancel={close}
      closable={!progress}
      mask={{ closable: false }}
      footer={
        <Button disabled={progress !== undefined} onClick={close}>
          {say(said?.isGood ? 'settings.bring.close' : 'settings.bring.leave')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <span>{say('settings.bring.help')}</span>
        {said && <Alert type={said.isGood ? 'success' : 'warning'} showIcon title={said.sentence} />}
        {progress ? (
          <ProgressBar
            label={say('settings.bring.going')}
            done={progress.done}
            total={progress.total || undefined}
            onCancel={stop}
          />
        ) : (
          others.map(({ slot, name }) => (
            <Button key={slot} type="primary" onClick={() => void bring(slot)}>
              {say('settings.bring.do', { name })}
            </Button>
          ))
        )}
      </Flex>
    </Modal>
  );
}

import { Modal, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { shortestPassphrase } from '../../../src-core/change/bundle.ts';
import { say } from '../../locale/say.ts';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';

type Answer = (passphrase: string | undefined) => void;

let put: ((answer: Answer) => void) | undefined;

/** Asks for the passphrase of a file that leaves this computer; undefined when the person thinks better of it. */
export function askPassphrase(): Promise<string | undefined> {
  return new Promise((resolve) => (put ? put(resolve) : resolve(undefined)));
}

/** Where the question stands; above everything that can fail. */
export function PassphraseQuestion() {
  const [answer, setAnswer] = useState<Answer | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const [isShort, setShort] = useState(false);
  useEffect(() => {
    put = (next) => setAnswer(() => next);
    return () => void (put = undefined);
  }, []);
  function end(given: string | undefined): void {
    answer?.(given);
    setAnswer(undefined);
    setPassphrase('');
    setShort(false);
  }
  function agree(): void {
    if (passphrase.length < shortestPassphrase) setShort(true);
    else end(passphrase);
  }
  return (
    <Modal
      open={answer !== undefined}
      title={say('start.rescue')}
      okText={say('start.rescue')}
      cancelText={say('common.cancel')}
      onOk={agree}
      onCancel={() => end(undefined)}
      destroyOnHidden
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          agree();
        }}
      >
        <PassphraseField
          id="rescue-passphrase"
          value={passphrase}
          onChange={setPassphrase}
          help={say('start.rescue-passphrase')}
        />
      </form>
      {isShort && (
        <Typography.Text type="danger">
          {say('sync.bundle.short', { count: shortestPassphrase })}
        </Typography.Text>
      )}
    </Modal>
  );
}

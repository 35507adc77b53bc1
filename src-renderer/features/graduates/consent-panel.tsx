import { App, Button, Collapse, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { giveConsent, type GiveConsentInput } from '../../../src-core/consent/give-consent.ts';
import { consent } from '../../../src-core/consent/record.ts';
import { withdrawConsent } from '../../../src-core/consent/withdraw-consent.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useLive } from '../../ui/use-live.ts';
import { useNames, useSearch } from '../../ui/library/use-names.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';

type Props = { graduate: string; name: string };

/** To whom this person has agreed, when and how; given and withdrawn here. */
export function ConsentPanel({ graduate, name }: Props) {
  const store = useStore();
  const { message } = App.useApp();
  const tellSaved = useSavedWithUndo();
  const consents = useLive(() => (read) => read.where('consent', 'graduate', graduate), [graduate]);
  function answered(outcome: CommitOutcome, sentence: string): void {
    if (outcome.saved) tellSaved(outcome, sentence, consent);
    else void message.error(outcomeSentences(outcome, consent).join(' '), 8);
  }
  async function withdraw({ enterprise }: StoredRecord<'consent'>): Promise<void> {
    const outcome = await store.commit(withdrawConsent, { graduate, enterprise });
    answered(outcome, say('consent.taken', { name }));
  }
  async function give(input: Omit<GiveConsentInput, 'graduate'>): Promise<void> {
    answered(await store.commit(giveConsent, { graduate, ...input }), say('consent.saved', { name }));
  }
  return (
    <Flex vertical gap={8}>
      <Typography.Text strong>{say('consent.title')}</Typography.Text>
      {consents?.length === 0 && <span>{say('consent.none')}</span>}
      {consents?.map((each) => (
        <ConsentLine key={each.id} consent={each} onWithdraw={() => void withdraw(each)} />
      ))}
      <Collapse
        size="small"
        items={[
          { key: 'give', label: say('consent.give'), children: <GiveForm onGive={give} /> },
          { key: 'notice', label: say('consent.notice'), children: <Notice /> },
        ]}
      />
    </Flex>
  );
}

function ConsentLine({
  consent: given,
  onWithdraw,
}: {
  consent: StoredRecord<'consent'>;
  onWithdraw(): void;
}) {
  const nameOf = useNames();
  const { enterprise, version, channel, at, withdrawnAt } = given;
  const who =
    enterprise === undefined ? say('consent.office') : (nameOf('enterprise', enterprise) ?? enterprise);
  const words = say('consent.given', {
    who,
    version,
    channel: fieldWords(fieldOf(consent, 'channel'), channel),
    time: momentWords(at),
  });
  return (
    <Flex gap={8} align="center" wrap>
      {withdrawnAt === undefined ? (
        <>
          <span>{words}</span>
          <Button size="small" onClick={onWithdraw}>
            {say('consent.withdraw')}
          </Button>
        </>
      ) : (
        <Typography.Text type="secondary">
          <s>{words}</s> {say('consent.withdrawn', { time: momentWords(withdrawnAt) })}
        </Typography.Text>
      )}
    </Flex>
  );
}

function GiveForm({ onGive }: { onGive(input: Omit<GiveConsentInput, 'graduate'>): Promise<void> }) {
  const { index } = useSearch('enterprise');
  const [enterprise, setEnterprise] = useState<string | undefined>();
  const [channel, setChannel] = useState<GiveConsentInput['channel']>('paper');
  return (
    <Flex gap={8} wrap>
      <Select
        allowClear
        style={{ flex: '1 1 220px' }}
        aria-label={say('consent.to')}
        placeholder={say('consent.to')}
        value={enterprise}
        onChange={(next?: string) => setEnterprise(next)}
        showSearch={{ optionFilterProp: 'label' }}
        options={index.find('').map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        style={{ minWidth: 120 }}
        aria-label={say('consent.channel')}
        value={channel}
        onChange={setChannel}
        options={(fieldOf(consent, 'channel').choices ?? []).map((each) => ({
          value: each.code as GiveConsentInput['channel'],
          label: named(each),
        }))}
      />
      <Button onClick={() => void onGive({ channel, enterprise })}>{say('consent.give')}</Button>
    </Flex>
  );
}

/** What is read out, so that whoever asks can show it. */
function Notice() {
  const lines = ['purpose', 'kinds', 'kept', 'given', 'rights'] as const;
  return lines.map((each) => <p key={each}>{say(`consent.notice.${each}`)}</p>);
}

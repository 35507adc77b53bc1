import { Button, Descriptions, Flex } from 'antd';
import { useEffect, useState } from 'react';
import type { HostValue } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import { type FileOutcome, useFileSaving } from '../../context/use-file-saving.ts';
import { useHost } from '../../context/use-host.ts';
import { usePreferences } from '../../context/use-preferences.ts';
import { useStore } from '../../context/use-store.ts';
import { RescueNote } from '../../ui/words/file-note.tsx';
import { useLive } from '../../ui/use-live.ts';
import { OfficeDrawer } from './office-drawer.tsx';
import { OfficesList } from './offices-list.tsx';

/** Which records this window shows, how to get them out, and which FairDesk this is. */
export function DataCard() {
  const store = useStore();
  const host = useHost();
  const { preferences, prefer } = usePreferences();
  const { saveRescue } = useFileSaving();
  const [info, setInfo] = useState<HostValue<'app.info'> | undefined>();
  const [said, setSaid] = useState<FileOutcome | undefined>();
  const [isEditing, setEditing] = useState(false);
  const office = useLive(() => async (read) => (await read.all('office'))[0] ?? null, []);
  useEffect(() => {
    void host('app.info', {}).then((answer) => answer.ok && setInfo(answer.value));
  }, [host]);
  const isShow = preferences.slot === 'demonstration';
  const other = isShow ? preferences.office : 'demonstration';
  return (
    <Flex vertical gap={16} align="flex-start">
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'office', label: say('settings.school'), children: office?.schoolName ?? '' },
          {
            key: 'slot',
            label: say('settings.slot'),
            children: say(isShow ? 'settings.slot-demonstration' : 'settings.slot-office'),
          },
          { key: 'workspace', label: say('settings.workspace'), children: store.workspace },
          {
            key: 'version',
            label: say('settings.version'),
            children: info && `${info.version} · ${info.host} · ${info.platform}`,
          },
        ]}
      />
      <Flex gap={8} wrap>
        <Button disabled={!office} onClick={() => setEditing(true)}>
          {say('settings.office-edit')}
        </Button>
        <Button onClick={() => prefer({ slot: other })}>
          {say(isShow ? 'settings.slot-to-office' : 'settings.slot-to-demonstration')}
        </Button>
        <Button onClick={() => void saveRescue().then(setSaid)}>{say('start.rescue')}</Button>
      </Flex>
      <span>{say('start.rescue-help')}</span>
      <RescueNote outcome={said} />
      {!isShow && <OfficesList />}
      {isEditing && office && <OfficeDrawer office={office} onClose={() => setEditing(false)} />}
    </Flex>
  );
}

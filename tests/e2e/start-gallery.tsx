import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { themeOf } from '../../src-renderer/app/theme.ts';
import '../../src-renderer/app/app.css';
import { JoiningScreen } from '../../src-renderer/features/start/joining-screen.tsx';
import { RepairNote } from '../../src-renderer/features/start/repair-note.tsx';
import { Opening, type Stuck, StuckScreen } from '../../src-renderer/features/start/start-screens.tsx';
import { loadLanguage, speak } from '../../src-renderer/locale/language.ts';
import type { Rescue } from '../../src-renderer/store/outcome.ts';
import { type SyncStatus, unknownStatus } from '../../src-renderer/sync/sync-status.ts';
import type { Repair } from '../../src-renderer/store/store-opening.ts';

// The ways in which a start can end, each with its real screen and invented circumstances: most of them cannot be brought
// about in a browser at will. `#<name>` shows one; `window.gallery` names them all.

const rescue: Rescue = () =>
  Promise.resolve({ suggestedName: 'x.fairdesk', bytes: new Uint8Array(0), isIncomplete: true });
const at = '2026-11-23T01:15:00.000Z';

const stuck: Readonly<Record<string, Stuck>> = {
  'other-window': { state: 'other-window', readOnly: undefined },
  'clock-before-build': { state: 'clock-doubt', doubt: 'before-build' },
  'clock-before-last': { state: 'clock-doubt', doubt: 'before-last-record' },
  'clock-long-after': { state: 'clock-doubt', doubt: 'long-after-last-record' },
  lost: { state: 'lost', workspaceName: '示例大学', commits: 1284, at },
  'blocked-upgrade': { state: 'blocked-upgrade', rescue },
  'newer-version': { state: 'newer-version', rescue },
  'damaged-key': { state: 'damaged', what: 'key', detail: 'the workspace key cannot be unwrapped', rescue },
  'damaged-foreign-journal': {
    state: 'damaged',
    what: 'foreign-journal',
    detail: 'two workspaces in one slot',
    rescue,
  },
  'damaged-journal': { state: 'damaged', what: 'journal', detail: 'DAMAGED: the journal ends early', rescue },
  'damaged-database': {
    state: 'damaged',
    what: 'database',
    detail: 'UnknownError: Internal error opening backing store for indexedDB.open.',
    rescue,
    rebuild: { commits: 1200, known: 1284, isWhole: false },
  },
  'disk-full': { state: 'disk-full', rescue },
  'journal-unwritable': { state: 'journal-unwritable', detail: 'DENIED: journal.append: EACCES', rescue },
};

const mended: readonly Repair[] = [
  { what: 'torn-line', bytes: 41 },
  { what: 'damaged-lines', lines: 2 },
  { what: 'database-rebuilt', commits: 1284 },
  { what: 'journal-completed', commits: 3 },
  { what: 'journal-from-twin' },
  { what: 'twin-set-aside', commits: 2 },
];
const lost: readonly Repair[] = [
  { what: 'database-rebuilt', commits: 1240 },
  { what: 'lost', after: at, before: '2026-11-23T02:40:00.000Z', writes: 88 },
];

/** A laptop that has joined an office and waits for its records. */
const joining: Readonly<Record<string, SyncStatus>> = {
  joining: { ...unknownStatus, phase: 'working', received: 1_204 },
  'joining-offline': { ...unknownStatus, problem: { type: 'offline', detail: '' } },
  'joining-revoked': { ...unknownStatus, problem: { type: 'revoked', title: '', status: 403 } },
};

const names = ['opening', 'repaired', 'lost-part', ...Object.keys(joining), ...Object.keys(stuck)];
Object.assign(window, { gallery: names });
await loadLanguage('zh-CN');
speak('zh-CN');

function Gallery() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  const [name = '', look] = hash.slice(1).split('/');
  const isDark = look === 'dark';
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  document.documentElement.dataset['look'] = isDark ? 'dark' : 'light';
  return (
    <ConfigProvider
      theme={themeOf({ look: isDark ? 'dark' : 'light', language: 'zh-CN' }, true)}
      locale={zhCN}
    >
      <App className="app">
        <Shown name={name} />
      </App>
    </ConfigProvider>
  );
}

function Shown({ name }: { name: string }) {
  const opening = stuck[name];
  const ignore = () => undefined;
  if (opening)
    return (
      <StuckScreen
        opening={opening}
        again={ignore}
        takeOver={ignore}
        rebuild={ignore}
        timeIsRight={ignore}
        show={ignore}
        begin={ignore}
        saveRescue={() => Promise.resolve({ state: 'saved', name: 'x.fairdesk', isIncomplete: true })}
      />
    );
  const status = joining[name];
  if (status)
    return (
      <JoiningScreen
        asked="central"
        peer={{ status, wake: ignore }}
        others={[{ slot: 'office', name: '示例大学' }]}
        onOpen={ignore}
        onStop={ignore}
      />
    );
  if (name === 'opening')
    return <Opening progress={{ step: 'rebuild-database', done: 3_000_000, total: 8_000_000 }} />;
  return (
    <main>
      <RepairNote repairs={name === 'repaired' ? mended : lost} onClose={ignore} />
    </main>
  );
}

document.documentElement.lang = 'zh-CN';
const place = document.createElement('div');
place.id = 'root';
document.body.append(place);
createRoot(place).render(<Gallery />);

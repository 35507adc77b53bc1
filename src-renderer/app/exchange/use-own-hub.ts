import { useCallback, useEffect, useState } from 'react';
import type { Host, HubState } from '../../../src-core/contract/host.ts';
import { keepAuthority } from '../../../src-core/office/keep-authority.ts';
import { say } from '../../locale/say.ts';
import type { ExchangeStore } from '../../store/store.ts';
import { type Connection, connectionName } from '../../sync/connection.ts';
import { findHubAgain } from '../../sync/identify-hub.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { ownStation, takenInAgain } from '../start/own-station.ts';
import type { Peering } from './use-peer.ts';

/** Kept while this laptop is to be the hub: the next start of the program makes it one again. */
const runsHere = 'hub.runs-here';
const lookAtOwnMs = 3_000;

/** The hub on this laptop. */
export type OwnHub = {
  /** Null where none runs. */
  running: HubState | null;
  /** Why this laptop, which is to be the hub, is none; until somebody starts or stops it. */
  fault: string | undefined;
  /** Whether this laptop can be one. */
  isSupported: boolean;
  /** Why not, in words; undefined when it runs. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
  /** Another laptop has taken over: what was wrong here has ended. */
  leaveToOthers(): void;
};

/** Being the hub of the hall: started again with the program, watched, and said where it fails. */
export function useOwnHub(store: ExchangeStore, host: Host, peer: Peering | undefined): OwnHub {
  const [running, setRunning] = useState<HubState | null>(null);
  const [fault, setFault] = useState<string | undefined>();
  const [isSupported, setSupported] = useState(false);
  const { connection = null, keep } = peer ?? {};
  const leaveToOthers = useCallback(() => setFault(undefined), []);

  useEffect(() => {
    if (store.slot !== 'office') return;
    void host('app.info', {}).then((info) => setSupported(info.ok && info.value.host === 'electron'));
    void host('hub.state', {}).then(async (state) => {
      if (!state.ok) return;
      setRunning(state.value.hub);
      if (!keep || state.value.hub || !store.health().isWriter || !(await store.setting<boolean>(runsHere)))
        return;
      // While this laptop was off another one may have taken over: two hubs would part the hall.
      const name = connectionName('hub');
      const last = (await store.work<Connection>(name)).get(name);
      const other = last && (await findHubAgain(host, store.workspace, last));
      if (other) {
        await store.keepSetting(runsHere, false);
        return keep({ ...last, url: other.url });
      }
      const outcome = await startHere(store, host);
      if (!('hub' in outcome)) return setFault(outcome.sentence);
      setRunning(outcome.hub);
      await keep(outcome.connection);
    });
  }, [store, host, keep]);

  // Its process may die, and be started again at another port: what is shown follows.
  useEffect(() => {
    if (!isSupported || !running) return undefined;
    const timer = setInterval(() => {
      void host('hub.state', {}).then((state) => {
        if (!state.ok) return undefined;
        const { hub, hasFailed } = state.value;
        if (hasFailed) setFault(say('sync.hub.has-failed'));
        if (hub?.url === running.url) return undefined;
        setRunning(hub);
        return hub && connection && keep?.({ ...connection, url: hub.url });
      });
    }, lookAtOwnMs);
    return () => clearInterval(timer);
  }, [host, isSupported, running, connection, keep]);

  return {
    running,
    fault,
    isSupported,
    leaveToOthers,
    async start() {
      if (!keep || !store.health().isWriter) return say('sync.problem.not-here');
      const outcome = await startHere(store, host);
      if (!('hub' in outcome)) return outcome.sentence;
      if (await keep(outcome.connection)) {
        await host('hub.stop', {});
        return say('sync.problem.not-here');
      }
      setFault(undefined);
      setRunning(outcome.hub);
      await store.keepSetting(runsHere, true);
      return undefined;
    },
    async stop() {
      await host('hub.stop', {});
      await store.keepSetting(runsHere, false);
      setRunning(null);
      setFault(undefined);
    },
  };
}

/** Makes this laptop the hub, under the authority of the office; the first hub of an office makes that. */
async function startHere(
  store: ExchangeStore,
  host: Host,
): Promise<{ hub: HubState; connection: Connection } | { sentence: string }> {
  const [kept] = (await store.read.all('authority')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const key = kept && store.open('authority', 'key', kept.key);
  if (kept && typeof key !== 'string') return { sentence: say('sync.hub.no-key') };
  const station = await ownStation(store, say('start.set-up.station-usual'));
  const revoked = (await store.read.all('station')).flatMap(({ id, revokedAt, readmittedWith }) =>
    revokedAt ? [{ id, readmittedWith: readmittedWith ?? null }] : [],
  );
  const started = await host('hub.start', {
    workspace: store.workspace,
    name: store.name,
    authority: kept ? { certificate: kept.certificate, key: key as string } : null,
    station,
    revoked,
  });
  if (!started.ok) return { sentence: say('sync.hub.not-started', { why: say(`host.${started.code}`) }) };
  const { hub, authority, token } = started.value;
  if (!kept) {
    const outcome = await store.commit(keepAuthority, authority);
    if (!outcome.saved) {
      await host('hub.stop', {});
      return { sentence: outcomeSentences(outcome).join(' ') };
    }
  }
  await takenInAgain(store, station.id, token);
  const connection = {
    url: hub.url,
    token,
    station: station.id,
    isHead: true,
    authority: authority.certificate.trim(),
  };
  return { hub, connection };
}

import { useEffect, useState } from 'react';
import { authorityFingerprint, authorityWords } from '../../../src-core/contract/authority-words.ts';
import { type Host, hubName } from '../../../src-core/contract/host.ts';
import { invitationText } from '../../../src-core/contract/invitation.ts';
import type { ExchangeStore } from '../../store/store.ts';
import { clientOf, enrol } from '../../sync/connection.ts';
import { keyFor } from '../../sync/key-grant.ts';
import { findHubAgain, identifyHub } from '../../sync/identify-hub.ts';
import type { HubPeer, KeyRequest } from '../../context/use-peers.ts';
import { canFindHubs, hubsAround } from './hubs-around.ts';
import { ownStation, takenInAgain } from '../start/own-station.ts';
import { stationsAt } from './stations-at-peer.ts';
import { useOwnHub } from './use-own-hub.ts';
import { usePeer } from './use-peer.ts';

const lookAgainMs = 15_000;
const lookForNewcomersMs = 3_000;

/** The hub of the hall: being it (use-own-hub.ts), joining it, finding it again. Undefined until it is known whether there is one. */
export function useHubExchange(store: ExchangeStore, host: Host): HubPeer | undefined {
  const peer = usePeer(store, host, 'hub');
  const own = useOwnHub(store, host, peer);
  const { running, fault, isSupported, leaveToOthers } = own;
  const [left, setLeft] = useState(0);
  const [waiting, setWaiting] = useState<readonly KeyRequest[]>([]);
  const [words, setWords] = useState<readonly string[]>([]);
  const { connection = null, status, keep } = peer ?? {};
  const isAnswering = status?.hasAnswered === true && status.problem === undefined;
  const isLost = status?.problem?.type === 'offline';

  // What the hub has not acknowledged, beside what the central portal has not.
  useEffect(() => {
    if (!connection) return undefined;
    const count = async () => setLeft(await store.sync.countOutgoing((await store.sync.peer('hub')).id));
    void count();
    return store.onHealth(() => void count());
  }, [store, connection, status]);

  // It has moved, or another laptop has taken over: the authority says which one is ours.
  useEffect(() => {
    if (!isLost || !connection || !keep) return undefined;
    let isLeft = false;
    let isSearching = false;
    const timer = setInterval(() => {
      if (isSearching) return;
      isSearching = true;
      void findHubAgain(host, store.workspace, connection).then((met) => {
        isSearching = false;
        // Meanwhile this laptop may have left it, joined another one, or become the hub itself.
        if (isLeft || !met || met.url === connection.url) return undefined;
        leaveToOthers();
        return keep({ ...connection, url: met.url });
      });
    }, lookAgainMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [isLost, connection, host, store, keep, leaveToOthers]);

  // Who has joined by digits waits for the key until somebody at a head's laptop has said that it is theirs.
  useEffect(() => {
    if (!connection?.isHead || !isAnswering) return undefined;
    let isLeft = false;
    const look = async () => {
      const answer = await clientOf(host, connection).call('keyRequests', {});
      if (!isLeft && answer.ok)
        setWaiting((before) => (isSameList(before, answer.value.requests) ? before : answer.value.requests));
    };
    const timer = setInterval(() => void look(), lookForNewcomersMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
      setWaiting([]);
    };
  }, [connection, isAnswering, host]);

  const pinned = connection?.authority;
  useEffect(() => {
    let isLeft = false;
    void (pinned ? authorityWords(pinned) : Promise.resolve([])).then((signs) => {
      if (!isLeft) setWords(signs);
    });
    return () => {
      isLeft = true;
    };
  }, [pinned]);

  if (!peer || !keep || !status) return undefined;
  return {
    connection: connection && { url: connection.url, isHead: connection.isHead },
    status,
    files: peer.files,
    isWriter: peer.isWriter,
    ...stationsAt(host, connection),
    unsent: left,
    running,
    fault,
    isSupported,
    isInBrowser: window.fairdesk === undefined,
    words,
    waiting,
    async takeIn({ station, exchangeKey }) {
      const key = await store.giveKey();
      if (!connection || key === undefined) return 'not-here';
      const body = JSON.stringify({ sealed: await keyFor(exchangeKey, key) });
      const answer = await clientOf(host, connection).call('grantKey', { params: { id: station }, body });
      if (!answer.ok) return answer.problem.type;
      setWaiting((list) => list.filter((each) => each.station !== station));
      return undefined;
    },
    async turnAway({ station }) {
      const problem = await stationsAt(host, connection).revoke(station);
      if (!problem) setWaiting((list) => list.filter((each) => each.station !== station));
      return problem;
    },
    start: own.start,
    stop: own.stop,
    find: canFindHubs() ? () => hubsAround(host) : undefined,
    async identify(url) {
      const met = await identifyHub(host, url);
      if (!met.ok) return { why: isSupported ? met.problem.type : 'untrusted' };
      if (met.value.workspace !== store.workspace) return { why: 'wrong-workspace' };
      return met.value;
    },
    async join({ url, authority }, code, usualName) {
      // Digits are used once: they are not sent where their answer could not be kept.
      if (!store.health().isWriter) return 'not-here';
      const { id, name } = await ownStation(store, usualName);
      const enrolled = await enrol(host, { url, code, station: id, name, authority });
      if (!enrolled.ok) return enrolled.problem.type;
      await takenInAgain(store, id, enrolled.value.connection.token);
      await store.sync.adoptEpoch('hub', enrolled.value.epoch);
      return keep(enrolled.value.connection);
    },
    async invite() {
      if (!connection?.authority) return { why: 'offline' };
      const answer = await clientOf(host, connection).call('newCode', { body: '{"isHead":false}' });
      if (!answer.ok) return { why: answer.problem.type };
      const key = await store.giveKey();
      const fingerprint = authorityFingerprint(connection.authority);
      if (key === undefined || fingerprint === undefined) return { why: 'not-here' };
      const { code, expiresAt } = answer.value;
      const { workspace, name } = store;
      // The others cannot reach this computer under the name by which it reaches itself.
      const url = running?.addresses.find((each) => !each.includes(hubName)) ?? connection.url;
      const invitation = { v: 1 as const, workspace, name, url, code, key, authority: fingerprint };
      return { text: invitationText(invitation), expiresAt, digits: code.slice(-6) };
    },
    leave: () => keep(null),
    wake: peer.wake,
    pause: peer.pause,
    resume: peer.resume,
    offerAgain: peer.offerAgain,
  };
}

function isSameList(one: readonly KeyRequest[], other: readonly KeyRequest[]): boolean {
  return one.length === other.length && one.every(({ station }, index) => station === other[index]?.station);
}

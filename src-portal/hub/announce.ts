import mdns, { type MulticastDNS } from 'multicast-dns';
import { hubName } from '../../src-core/contract/host.ts';

const service = '_fairdesk._tcp.local';
const secondsToLive = 120;

/**
 * Says in the network where the hub is: answers to its constant name (so that browsers find it) and to who looks for the
 * service (RFC 6762, RFC 6763). A network that carries no multicast is no fault: the address is on the screen.
 *
 * @returns ends it
 */
export function announceHub(addresses: () => readonly string[], port: number): () => void {
  const socket = quietSocket();
  if (!socket) return () => undefined;
  const addressRecords = () =>
    addresses().map((data) => ({ name: hubName, type: 'A' as const, ttl: secondsToLive, data }));
  socket.on('query', ({ questions }) => {
    const asked = questions.map(({ name }) => name.toLowerCase());
    if (asked.includes(service))
      socket.respond({
        answers: [{ name: service, type: 'PTR', ttl: secondsToLive, data: `hub.${service}` }],
        additionals: [
          { name: `hub.${service}`, type: 'SRV', ttl: secondsToLive, data: { port, target: hubName } },
          ...addressRecords(),
        ],
      });
    else if (asked.includes(hubName)) socket.respond({ answers: addressRecords() });
  });
  return () => socket.destroy();
}

/** Addresses of hubs that answer in the network, each `https://<address>:<port>`. @param forMs how long to listen */
export async function findHubs(forMs: number): Promise<string[]> {
  const socket = quietSocket();
  if (!socket) return [];
  const found = new Set<string>();
  socket.on('response', ({ answers, additionals }) => {
    const records = [...answers, ...additionals];
    const port = records.flatMap((each) =>
      each.type === 'SRV' && each.data.target.toLowerCase() === hubName ? [each.data.port] : [],
    )[0];
    for (const each of records)
      if (port !== undefined && each.type === 'A' && each.name.toLowerCase() === hubName)
        found.add(`https://${each.data}:${port}`);
  });
  const ask = () => socket.query(service, 'PTR');
  ask();
  const again = setInterval(ask, 700);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  clearInterval(again);
  socket.destroy();
  return [...found].sort();
}

/** Undefined where the machine has no network at all. Errors of the socket are ignored, as in a network without multicast. */
function quietSocket(): MulticastDNS | undefined {
  try {
    const socket = mdns();
    socket.on('error', () => undefined);
    socket.on('warning', () => undefined);
    return socket;
  } catch {
    return undefined;
  }
}

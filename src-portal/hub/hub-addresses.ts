import { networkInterfaces } from 'node:os';

/** The IPv4 addresses under which other laptops in the hall reach this one; none that the network cannot hand out. */
export function addressesHere(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);
}

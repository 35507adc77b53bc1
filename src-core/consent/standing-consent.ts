import type { Consent } from './record.ts';

type Given = Pick<Consent, 'enterprise' | 'withdrawnAt' | 'at'>;

/**
 * The consent that stands for one receiver, the newest; undefined where nobody agreed or it was withdrawn. Agreeing that the office works
 * with the data does not hand them to any enterprise. A withdrawal ends whatever was given before it, at whatever laptop: the one at
 * which somebody withdraws may not know all of it.
 *
 * @param consents of one graduate
 * @param enterprise the receiver; undefined for the office itself
 */
export function standingConsent<C extends Given>(
  consents: readonly C[],
  enterprise: string | undefined,
): C | undefined {
  const those = consents.filter((each) => each.enterprise === enterprise);
  const ended = those.reduce((last, { withdrawnAt = '' }) => (withdrawnAt > last ? withdrawnAt : last), '');
  return those
    .filter(({ at, withdrawnAt }) => withdrawnAt === undefined && at > ended)
    .reduce<C | undefined>((last, each) => (last && last.at >= each.at ? last : each), undefined);
}

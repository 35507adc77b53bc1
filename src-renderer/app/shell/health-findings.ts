import type { Instant } from '../../../src-core/record/instant.ts';
import type { StoreHealth } from '../../store/health.ts';
import type { Light } from '../../ui/status-dot.tsx';

/** One thing that is known about the safety of the records. */
export type Finding = {
  what:
    | 'in-step'
    | 'behind'
    | 'stopped'
    | 'stopped-full'
    | 'closed'
    | 'disk-full'
    | 'no-twin'
    | 'time'
    | 'reading'
    | 'disk-low'
    | 'disk-free'
    | 'not-persistent'
    | 'one-disk';
  light: Light;
  places: Readonly<Record<string, string | number>>;
};

type Known = {
  health: StoreHealth;
  disk: { freeBytes: number | null; isPersistent: boolean } | undefined;
  isBrowser: boolean;
  /** When a copy elsewhere last held everything: a rescue file, or a portal that had acknowledged all of it. */
  rescuedAt: Instant | undefined;
  now: Instant;
};

const lowDiskInBytes = 500_000_000;
/** In a browser both copies share one disk, so a third copy elsewhere must not be older than this. */
const freshMs = 30 * 60_000;

/** Findings with which no work can go on: they stand across the screen, not only behind the light. */
export function obstacleIn(health: StoreHealth): Finding | undefined {
  const known = { health, disk: undefined, isBrowser: false, rescuedAt: undefined, now: '' };
  return findingsOf(known).find(({ light }) => light === 'red');
}

/** What the health light knows, the worst first is not promised: order is as people ask. */
export function findingsOf({ health, disk, isBrowser, rescuedAt, now }: Known): Finding[] {
  const findings: Finding[] = [journalFinding(health)];
  if (health.isDatabaseClosed) findings.push({ what: 'closed', light: 'red', places: {} });
  else if (health.isDiskFull) findings.push({ what: 'disk-full', light: 'red', places: {} });
  if (health.isTimeInDoubt) findings.push({ what: 'time', light: 'amber', places: {} });
  if (isBrowser && health.hasTwin === false) findings.push({ what: 'no-twin', light: 'amber', places: {} });
  if (!health.isWriter) findings.push({ what: 'reading', light: 'amber', places: {} });
  const free = disk?.freeBytes;
  if (typeof free === 'number') {
    const places = { free: (free / 1e9).toFixed(1) };
    findings.push(
      free < lowDiskInBytes
        ? { what: 'disk-low', light: 'red', places }
        : { what: 'disk-free', light: 'green', places },
    );
  }
  if (disk && !disk.isPersistent) findings.push({ what: 'not-persistent', light: 'amber', places: {} });
  const isFresh = rescuedAt !== undefined && Date.parse(now) - Date.parse(rescuedAt) < freshMs;
  if (isBrowser && !isFresh) findings.push({ what: 'one-disk', light: 'amber', places: {} });
  return findings;
}

export function worstOf(findings: readonly Finding[]): Light {
  const lights = findings.map((each) => each.light);
  return lights.includes('red') ? 'red' : lights.includes('amber') ? 'amber' : 'green';
}

function journalFinding({ journal, unjournaled, journalError }: StoreHealth): Finding {
  switch (journal) {
    case 'in-step':
      return { what: 'in-step', light: 'green', places: {} };
    case 'behind':
      return { what: 'behind', light: 'amber', places: { count: unjournaled } };
    case 'stopped':
      return { what: journalError === 'DISK_FULL' ? 'stopped-full' : 'stopped', light: 'red', places: {} };
  }
}

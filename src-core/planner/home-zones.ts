import { industryCode, sectionOf } from '../standards/industry-table.ts';

/** The zones in which an enterprise is at home, by its industry section; certified enterprises have zones of their own as well. */
export type HomeZones = {
  bySection: ReadonlyMap<string, ReadonlySet<string>>;
  forCertified: ReadonlySet<string>;
};

/** What a zone holds and who wants to be somewhere: enough to say which zone is whose. */
export type ZoneFacts = {
  /** The zone of every booth that may be used. */
  booths: readonly (string | undefined)[];
  /** The industry section of every enterprise that comes; undefined where it is not known. */
  sections: readonly (string | undefined)[];
};

const certifiedWords = /专精特新|小巨人|单项冠军/;

/**
 * Says which zone is whose. A zone that is named after an industry (`信息技术区`) or after the certified firms (`专精特新区`)
 * belongs to them. The other zones are shared out: the industry with the most enterprises takes the zone with the most room, and
 * another one when that is full. Ties go by name, so that the same hall always gives the same answer.
 */
export function homeZones({ booths, sections }: ZoneFacts): HomeZones {
  const room = counted(booths);
  const wanted = counted(sections);
  const bySection = new Map<string, Set<string>>();
  const forCertified = new Set<string>();
  for (const zone of [...room.keys()]) {
    const section = sectionNamed(zone);
    if (certifiedWords.test(zone)) forCertified.add(zone);
    else if (section) add(bySection, section, zone);
    else continue;
    if (section && wanted.has(section))
      wanted.set(section, (wanted.get(section) ?? 0) - (room.get(zone) ?? 0));
    room.delete(zone);
  }
  for (const [section, count] of byCount(wanted)) {
    let left = count;
    while (left > 0) {
      const zone = byCount(room)[0];
      if (!zone || zone[1] <= 0) break;
      add(bySection, section, zone[0]);
      room.set(zone[0], zone[1] - left);
      left -= zone[1];
    }
  }
  return { bySection, forCertified };
}

/** Whether a booth of this zone is where the enterprise belongs; a booth without a zone suits everybody. */
export function isAtHome(
  homes: HomeZones,
  zone: string | undefined,
  section: string | undefined,
  isCertified: boolean,
): boolean {
  if (zone === undefined) return true;
  if (isCertified && homes.forCertified.has(zone)) return true;
  if (section === undefined) return !homes.forCertified.has(zone);
  return homes.bySection.get(section)?.has(zone) ?? !homes.forCertified.has(zone);
}

// A lone letter is a row of the hall far more often than a section of GB/T 4754, so it is not read as one.
function sectionNamed(zone: string): string | undefined {
  const name = zone.replace(/[专展]?区$/, '').trim();
  if (name.length < 2 || /^[\w\s-]+$/.test(name)) return undefined;
  const code = industryCode(name);
  return code && sectionOf(code);
}

function counted(words: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';

/** An enterprise at a booth in the session looked at. */
export type Stand = {
  placement: StoredRecord<'placement'>;
  enterprise: StoredRecord<'enterprise'> | undefined;
};

export type BoothOnPlan = {
  booth: StoredRecord<'booth'>;
  /** One, or none; more only where two stations filled the booth while they were apart. */
  stands: readonly Stand[];
};

/** An enterprise that comes to the session looked at. */
export type Guest = {
  attendance: StoredRecord<'attendance'>;
  enterprise: StoredRecord<'enterprise'>;
  /** Where it stands; undefined while it waits for a booth. */
  boothCode: string | undefined;
};

export type HallPlan = {
  booths: readonly BoothOnPlan[];
  guests: readonly Guest[];
  /** Enterprises of the fair that do not come to this session. */
  elsewhere: number;
};

/** Booths, placements and guests of one session of a fair, booths in order of their code. */
export function hallPlan(fair: string, session: string): (read: Reading) => Promise<HallPlan> {
  return async (read) => {
    const booths = await read.where('booth', 'fair', fair);
    const attendances = await read.where('attendance', 'fair', fair);
    const placements = (await read.where('placement', 'fair', fair)).filter((it) => it.session === session);
    const enterprises = await enterprisesOf(read, [
      ...attendances.map((it) => it.enterprise),
      ...placements.map((it) => it.enterprise),
    ]);
    const standsAt = new Map<string, Stand[]>();
    for (const placement of placements) {
      const stand = { placement, enterprise: enterprises.get(placement.enterprise) };
      standsAt.set(placement.booth, [...(standsAt.get(placement.booth) ?? []), stand]);
    }
    const codes = new Map(booths.map((booth) => [booth.id, booth.code]));
    const boothOf = new Map(placements.map((it) => [it.enterprise, codes.get(it.booth)]));
    const here = attendances.filter((it) => it.sessions.includes(session));
    return {
      booths: booths
        .map((booth) => ({ booth, stands: standsAt.get(booth.id) ?? [] }))
        .sort((a, b) => compareCodes(a.booth.code, b.booth.code)),
      guests: here.flatMap((attendance) => {
        const enterprise = enterprises.get(attendance.enterprise);
        return enterprise ? [{ attendance, enterprise, boothCode: boothOf.get(enterprise.id) }] : [];
      }),
      elsewhere: attendances.length - here.length,
    };
  };
}

/** Ids of the enterprises that are invited to a fair already. */
export function invitedTo(fair: string): (read: Reading) => Promise<ReadonlySet<string>> {
  return async (read) => new Set((await read.where('attendance', 'fair', fair)).map((it) => it.enterprise));
}

async function enterprisesOf(
  read: Reading,
  ids: readonly string[],
): Promise<Map<string, StoredRecord<'enterprise'>>> {
  const wanted = [...new Set(ids)];
  const rows = await read.page('enterprise', wanted);
  return new Map(wanted.flatMap((id, index) => (rows[index] ? [[id, rows[index]]] : [])));
}

const codeOrder = new Intl.Collator('zh-CN', { numeric: true });

function compareCodes(a: string, b: string): number {
  return codeOrder.compare(a, b);
}

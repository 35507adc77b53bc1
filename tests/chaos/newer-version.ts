import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';

/**
 * What a station with a newer version would send: a kind and a field that nobody here knows, and a change whose record comes
 * after it or, where `isLate`, not at all.
 */
export function fromNewerVersion(nowMs: number, name: string, isLate: boolean): Change[] {
  const clockId = `newer${name}`.slice(0, 10).padEnd(10, '0');
  const change = (
    counter: number,
    kind: string,
    record: string,
    patch: Change['patch'],
    base?: Change['base'],
  ): Change => ({
    v: 1,
    hlc: formatStamp({ ms: nowMs, counter, clockId }),
    group: 'newer',
    kind,
    record,
    ...(base ? {} : { creates: true as const }),
    patch,
    base: base ?? {},
    action: 'newer.test',
    operator: 'operator-newer',
  });
  const record = `late-${name}`;
  const made = change(1, 'enterprise', record, { name: '后到企业', newerField: { any: [1, '二'] } });
  const edited = change(2, 'enterprise', record, { address: '一号' }, { address: [] });
  const unknown = change(0, 'newer-kind', `newer-${name}`, { title: '新' });
  return isLate ? [unknown, edited] : [unknown, edited, made];
}

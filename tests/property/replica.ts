import type { Change } from '../../src-core/change/change.ts';
import { fold } from '../../src-core/change/fold.ts';
import { applied, type Row, rowOf } from '../../src-core/change/row.ts';
import { type Clock, newClock, observe, tick } from '../../src-core/change/stamp.ts';
import { type SealedDraft, stamped } from '../../src-core/change/stamped.ts';

/** A station reduced to its merge: rows, changes and a clock in memory, for properties over many arrival orders. */
export class Replica {
  readonly rows = new Map<string, Row>();
  readonly changes: Change[] = [];
  private readonly known = new Set<string>();
  private clock: Clock;

  constructor(clockId: string) {
    this.clock = newClock(clockId);
  }

  write(draft: SealedDraft, wallMs: number): Change {
    const next = tick(this.clock, wallMs);
    this.clock = next.clock;
    const by = { group: 'group', action: 'test.write', operator: 'operator' };
    const change = stamped(draft, next.stamp, this.rows.get(draft.record), by);
    this.receive(change);
    return change;
  }

  receive(change: Change): void {
    if (this.known.has(change.hlc)) return;
    this.known.add(change.hlc);
    this.clock = observe(this.clock, change.hlc);
    this.changes.push(change);
    const own = this.changes
      .map((each, index) => ({ each, n: index + 1 }))
      .filter(({ each }) => each.record === change.record);
    const row =
      applied(this.rows.get(change.record), change, this.changes.length) ??
      rowOf(
        change.record,
        fold(own.map(({ each }) => each)),
        own.map(({ n }) => n),
      );
    if (row) this.rows.set(change.record, row);
  }
}

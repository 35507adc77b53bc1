import { toPlainWords } from '../standards/to-half-width.ts';
import type { ImportKind, Target } from '../exchange/targets.ts';
import { targetOfTitle } from '../exchange/targets.ts';
import { writeCell } from '../exchange/write-cell.ts';
import type { Values } from '../record/parse-record.ts';
import { type CellFault, cellFaults } from './cell-faults.ts';
import type { CarelessSheet, Fault } from './fault.ts';
import type { Random } from './random.ts';

type Cell = string | number | null;

/** One record for a sheet: of a post also what is known of its enterprise. */
export type SheetRecord = { readonly own: Values; readonly employer?: Values };

export type SheetOrder = {
  readonly file: string;
  readonly name: string;
  readonly kind: ImportKind;
  readonly targets: readonly Target[];
  readonly records: readonly SheetRecord[];
  /** Merged titles, blank lines, repeated headers, totals and signatures, as in a printed form. */
  readonly isForm: boolean;
  /** Firms merged over their posts. */
  readonly mergesEmployer?: boolean;
  /** How often each fault has been planted so far: the rarest comes next, so that even a short list has many kinds. */
  readonly planted: Map<string, number>;
  /** How many rows in a hundred get a fault of one cell. */
  readonly faultsInAHundred: number;
};

/** A sheet as a careless office would send it, and every fault that was planted in it. */
export function carelessSheet(order: SheetOrder, random: Random): { sheet: CarelessSheet; faults: Fault[] } {
  const titles = order.targets.map((target) => spelledTitle(order.kind, target, random));
  const writer = new SheetWriter(order, titles, random);
  writer.begin();
  order.records.forEach((record, i) => writer.write(record, i));
  return writer.end();
}

type SkipReason = Extract<Fault['expected'], { skipped: unknown }>['skipped'];

/** Writes the rows of one sheet, and notes what it plants. */
class SheetWriter {
  private readonly rows: Cell[][] = [];
  private readonly faults: Fault[] = [];
  private readonly merges: CarelessSheet['merges'][number][] = [];
  private readonly meant = new Map<number, Values>();
  private readonly head: Cell[];
  private header = 0;
  private readonly order: SheetOrder;
  private readonly titles: readonly string[];
  private readonly random: Random;

  constructor(order: SheetOrder, titles: readonly string[], random: Random) {
    this.order = order;
    this.titles = titles;
    this.random = random;
    this.head = ['序号', ...titles, '备注栏'];
  }

  begin(): void {
    const { rows, order, head } = this;
    if (order.isForm) {
      rows.push([`${order.name}汇总表`], ['填报单位:示例单位(盖章)', null, null, '填报日期:2026年11月'], []);
      this.merges.push({ s: { r: 0, c: 0 }, e: { r: 0, c: head.length - 1 } });
    }
    rows.push(head);
    this.header = rows.length;
  }

  write(record: SheetRecord, i: number): void {
    const { rows, order, random } = this;
    if (order.isForm && i > 0 && i % 40 === 0) {
      rows.push([...this.head]);
      this.skipped('header repeated', 'header-again');
    }
    if (i > 0 && random.chance(order.isForm ? 0.02 : 0.005)) {
      rows.push([]);
      this.skipped('blank line', 'blank');
    }
    const cells: Cell[] = [i + 1, ...order.targets.map((target) => cellOf(target, record)), null];
    this.putRecord(cells, record);
    if (random.chance(order.faultsInAHundred / 100)) {
      const planted = plant(cells, order, this.titles, random);
      if (planted) this.note(planted);
    } else if (random.chance(0.01)) {
      this.putRecord([...cells], record);
      this.note({ title: '', fault: 'row twice', expected: { refused: 'DUPLICATE_IN_FILE' } });
    }
  }

  end(): { sheet: CarelessSheet; faults: Fault[] } {
    const { rows, order, merges, faults, header, meant } = this;
    if (order.mergesEmployer) merges.push(...mergedEmployers(rows, header, order.targets, faults));
    if (order.isForm) {
      rows.push(['合计', `共 ${order.records.length} 条`]);
      this.skipped('total below the table', 'total');
      rows.push([], ['填表人:示例', null, '审核人:示例']);
      this.skipped('signature below the table', 'note');
    }
    return { sheet: { name: order.name, rows, merges, header, records: meant.size, meant }, faults };
  }

  private putRecord(cells: Cell[], record: SheetRecord): void {
    this.rows.push(cells);
    this.meant.set(this.rows.length, meantBy(record, this.order.targets));
  }

  private skipped(fault: string, reason: SkipReason): void {
    this.note({ title: '', fault, expected: { skipped: reason } });
  }

  /** What is wrong with the newest row. */
  private note(fault: Pick<Fault, 'title' | 'fault' | 'expected'>): void {
    this.faults.push({ file: this.order.file, sheet: this.order.name, row: this.rows.length, ...fault });
  }
}

function meantBy({ own }: SheetRecord, targets: readonly Target[]): Values {
  const names = targets.flatMap((each) => (each.part === 'own' ? [each.field.name] : []));
  return Object.fromEntries(names.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])));
}

function cellOf(target: Target, record: SheetRecord): Cell {
  const values = target.part === 'own' ? record.own : record.employer;
  const cell = writeCell(target.field, values?.[target.field.name]);
  return typeof cell === 'boolean' ? null : cell;
}

/** A title in one of the spellings that its field is known by, written as carelessly as people do. */
function spelledTitle(kind: ImportKind, target: Target, random: Random): string {
  const words = [target.field.label, ...(target.field.aliases ?? [])].filter(
    (word) => targetOfTitle(kind, word)?.key === target.key && /[\u4e00-\u9fff]/.test(word),
  );
  const title = random.pick(words);
  const middle = Math.ceil(title.length / 2);
  return random.pick([
    title,
    title,
    `${title}*`,
    ` ${title} `,
    `${title}(必填)`,
    `${title.slice(0, middle)} ${title.slice(middle)}`,
    `${title.slice(0, middle)}\n${title.slice(middle)}`,
    `*${title}`,
  ]);
}

function plant(
  cells: Cell[],
  order: SheetOrder,
  titles: readonly string[],
  random: Random,
): Pick<Fault, 'title' | 'fault' | 'expected'> | undefined {
  const possible = order.targets.flatMap((target, i) => {
    const [cell, title] = [cells[i + 1], titles[i] ?? ''];
    if (cell === null || cell === undefined || cell === '') return [];
    return cellFaults
      .filter((each) => each.fields.includes(target.key) && isPossible(each, order, target))
      .map((fault) => ({ fault, column: i + 1, title, spoiled: fault.spoil(String(cell), random) }))
      .filter(({ spoiled }) => spoiled !== undefined && spoiled !== cell);
  });
  const times = ({ fault }: { fault: CellFault }) => order.planted.get(fault.fault) ?? 0;
  const rarest = Math.min(...possible.map(times));
  const left = possible.filter((each) => times(each) === rarest);
  if (left.length === 0) return undefined;
  const { fault, column, title, spoiled } = random.pick(left);
  cells[column] = spoiled ?? null;
  order.planted.set(fault.fault, rarest + 1);
  return { title: title.trim(), fault: fault.fault, expected: fault.expected };
}

/** A merged firm is the same for several rows, so its own cells are left as they are. */
function isPossible(fault: CellFault, order: SheetOrder, target: Target): boolean {
  if (order.mergesEmployer && target.part === 'enterprise') return false;
  // A post without the name of its firm is still found by the firm's code.
  const hasCode = order.targets.some((each) => each.key === 'enterprise.uscc');
  return !(target.key === 'enterprise.name' && hasCode && 'refused' in fault.expected);
}

/** Firms of neighbouring posts merged into one cell, as people do by hand: the rows below are left empty. */
function mergedEmployers(
  rows: Cell[][],
  header: number,
  targets: readonly Target[],
  faults: readonly Fault[],
): CarelessSheet['merges'][number][] {
  const column = targets.findIndex((each) => each.key === 'enterprise.name') + 1;
  const isRecord = (r: number) =>
    typeof rows[r]?.[0] === 'number' && !faults.some((each) => each.row === r + 1);
  const merges: CarelessSheet['merges'][number][] = [];
  let r = header;
  while (r < rows.length) {
    const name = rows[r]?.[column];
    let end = r;
    while (
      isRecord(end) &&
      isRecord(end + 1) &&
      toPlainWords(String(rows[end + 1]?.[column])) === toPlainWords(String(name))
    )
      end += 1;
    for (let below = r + 1; below <= end; below += 1) {
      const row = rows[below];
      if (row) row[column] = null;
    }
    if (end > r) merges.push({ s: { r, c: column }, e: { r: end, c: column } });
    r = end + 1;
  }
  return merges;
}

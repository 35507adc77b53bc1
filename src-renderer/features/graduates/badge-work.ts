import { badgesAtOnce, type BadgeLayout } from '../../../src-core/graduate/badge-layout.ts';
import { recordPrinting } from '../../../src-core/graduate/record-printing.ts';
import type { Host } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { noteFirst } from '../../ui/words/note-first.ts';
import { makeBadges } from '../../workers/badge-client.ts';
import type { BadgeText } from '../../workers/badge-protocol.ts';

/** The paper that this laptop's printer has. */
export const layoutSetting = 'badges.layout';

/** Ids of everybody whose badge was printed, at whatever laptop. */
export async function readPrinted(read: Reading): Promise<ReadonlySet<string>> {
  return new Set((await read.all('printing')).flatMap(({ graduates }) => graduates));
}

/** What stands on the badges of these people; who is gone, or has an id of which no code can be made, is left out. */
export async function textsOf(
  store: ScreenStore,
  ids: readonly string[],
): Promise<{ texts: BadgeText[]; printed: string[] }> {
  const codeOf = await store.read.badgeCodes();
  const rows = await store.read.page('graduate', ids.slice(0, badgesAtOnce));
  const texts: BadgeText[] = [];
  const printed: string[] = [];
  for (const row of rows) {
    const code = row && codeOf(row.id);
    if (!row || code === undefined) continue;
    texts.push({ code, name: row.name, lines: [row.college, row.major].flatMap((line) => line ?? []) });
    printed.push(row.id);
  }
  return { texts, printed };
}

type Job = { ids: readonly string[]; layout: BadgeLayout; title: string; to: 'paper' | 'pdf' };
type Watching = { onProgress(done: number, total: number): void; signal: AbortSignal };

export type Printed =
  | { is: 'printed'; count: number; /** People without a badge. */ left: number; commit: CommitOutcome }
  | { is: 'closed' }
  | { is: 'failed'; sentence: string };

/** Draws badges, hands them to the printer or into a file, and notes who has one. */
export async function printBadges(
  { store, host, fair }: { store: ScreenStore; host: Host; fair: string | undefined },
  { ids, layout, title, to }: Job,
  { onProgress, signal }: Watching,
): Promise<Printed> {
  const { texts, printed } = await textsOf(store, ids);
  const made = await makeBadges({ badges: texts, layout, title }, onProgress, signal);
  if (!made || signal.aborted) return { is: 'closed' };
  if (made.is === 'failed') return { is: 'failed', sentence: say('badges.failed', { why: made.why }) };
  const label = layout.paper === 'label' ? { label: labelOf(layout) } : {};
  const name = say('badges.file', { title });
  const refused = await noteFirst(store, 'badges.print', fair === undefined ? {} : { fair });
  if (refused !== undefined) return { is: 'failed', sentence: refused };
  const document = { title: name, html: made.html, landscape: false, ...label };
  const done = to === 'paper' ? await onPaper(host, document) : await intoFile(host, document, `${name}.pdf`);
  if (done !== 'done') return done;
  const commit = await store.commit(recordPrinting, { graduates: printed, layout: layout.key });
  return { is: 'printed', count: printed.length, left: ids.length - printed.length, commit };
}

type Document = Parameters<typeof onPaper>[1];

async function onPaper(
  host: Host,
  document: { title: string; html: string; landscape: boolean; label?: ReturnType<typeof labelOf> },
): Promise<'done' | Exclude<Printed, { is: 'printed' }>> {
  const answer = await host('print.page', document);
  if (!answer.ok)
    return { is: 'failed', sentence: say('badges.failed', { why: say(`host.${answer.code}`) }) };
  return answer.value.printed ? 'done' : { is: 'closed' };
}

async function intoFile(
  host: Host,
  document: Document,
  suggestedName: string,
): Promise<'done' | Exclude<Printed, { is: 'printed' }>> {
  const pdf = await host('print.pdf', document);
  if (!pdf.ok) return { is: 'failed', sentence: say('badges.failed', { why: say(`host.${pdf.code}`) }) };
  const saved = await host('files.save', { suggestedName, bytes: pdf.value.bytes });
  if (!saved.ok) return { is: 'failed', sentence: say('badges.failed', { why: say(`host.${saved.code}`) }) };
  return saved.value.saved ? 'done' : { is: 'closed' };
}

export function labelOf({ widthInMm, heightInMm }: BadgeLayout): { widthInMm: number; heightInMm: number } {
  return { widthInMm, heightInMm };
}

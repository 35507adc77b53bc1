import type { JournalFile } from '../write/journal-file.ts';
import type { RebuildOffer } from '../store-opening.ts';
import { gapsIn, surveyOf } from './survey.ts';
import type { UsageMark } from './usage-mark.ts';

/** What the journal could bring back in place of a database that cannot be read; undefined when there is none. */
export async function rebuildOffer(
  journal: JournalFile,
  mark: UsageMark | undefined,
): Promise<RebuildOffer | undefined> {
  if (!journal.size) return undefined;
  const { header, heads, damagedLines, hasNewer } = await surveyOf(journal.lines());
  if (!header || hasNewer) return undefined;
  const joined = new Set([...heads.values()].flatMap((head) => head.joined.map(({ hash }) => hash)));
  const counted = [...heads.values()].filter(({ hash }) => !joined.has(hash));
  const next = Math.max(1, ...counted.map((head) => head.next));
  return {
    commits: counted.length,
    known: mark?.commits,
    isWhole: damagedLines === 0 && gapsIn(counted).length === 0 && next >= (mark?.next ?? 1),
  };
}

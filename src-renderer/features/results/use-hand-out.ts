import { useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { agreements, employerWorkbook } from '../../../src-core/results/employer-workbook.ts';
import { resultWorkbook } from '../../../src-core/results/result-workbook.ts';
import { say } from '../../locale/say.ts';
import { dayOf, momentWords } from '../../ui/words/clock-time.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useHost } from '../../context/use-host.ts';
import { usePreferences } from '../../context/use-preferences.ts';
import { useStore } from '../../context/use-store.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { noteAfter, noteFirst } from '../../ui/words/note-first.ts';
import type { Outcome } from './queries.ts';
import { summaryHtml } from './summary-html.ts';

export type HandOut = {
  isWriting: boolean;
  /** What became of the last workbook or print. */
  note: { tone: 'success' | 'warning' | 'error'; sentence: string } | undefined;
  download(isUnmasked: boolean): void;
  /** The interviews of one employer, for that employer: whoever has not agreed is masked. */
  downloadFor(enterprise: string): void;
  print(): void;
};

/** Names in the sentence about those who have not agreed; the workbook shows all of them masked. */
const namesShown = 20;

function failedNote(error: unknown): HandOut['note'] {
  return { tone: 'error', sentence: fileFailed(error).sentence };
}

/** Hands the results out: as a workbook that a person saves, or on paper. Both are entries of the audit trail. */
export function useHandOut(fair: StoredRecord<'fair'>, { facts, results }: Outcome): HandOut {
  const store = useStore();
  const host = useHost();
  const { language } = usePreferences().preferences;
  const { saveWorkbook } = useFileSaving();
  const about = { fair: fair.id };
  const [isWriting, setIsWriting] = useState(false);
  const [note, setNote] = useState<HandOut['note']>();

  async function write(isUnmasked: boolean): Promise<HandOut['note']> {
    // A line of its own in the audit trail: who took telephone numbers out, and when.
    const refused = isUnmasked && (await noteFirst(store, 'results.export-unmasked', about));
    if (refused) return { tone: 'error', sentence: refused };
    const workbook = resultWorkbook(facts, results, {
      language: language === 'en' ? 'en' : 'zh-CN',
      offsetInMinutes: -new Date().getTimezoneOffset(),
      isUnmasked,
      isAgreed: agreements(await store.read.all('consent')),
      open: (kind, field, value) => store.open(kind, field, value),
    });
    const name = `${fair.name}-${say('results.title')}-${dayOf(new Date().toISOString())}.xlsx`;
    const file = await saveWorkbook(workbook, name);
    if (file.state === 'failed') return { tone: 'error', sentence: file.sentence };
    if (file.state === 'closed') return undefined;
    const unnoted = isUnmasked ? undefined : await noteAfter(store, 'results.export', about);
    if (unnoted !== undefined) return { tone: 'warning', sentence: unnoted };
    return { tone: 'success', sentence: say('results.saved', { name: file.name }) };
  }
  async function writeFor(enterprise: string): Promise<HandOut['note']> {
    const { workbook, withheld } = employerWorkbook(facts, enterprise, await store.read.all('consent'), {
      language: language === 'en' ? 'en' : 'zh-CN',
      offsetInMinutes: -new Date().getTimezoneOffset(),
      open: (kind, field, value) => store.open(kind, field, value),
    });
    const refused = await noteFirst(store, 'results.export-employer', { ...about, enterprise });
    if (refused) return { tone: 'error', sentence: refused };
    const employer = facts.enterprises.get(enterprise)?.name ?? '';
    const file = await saveWorkbook(workbook, `${fair.name}-${employer}.xlsx`);
    if (file.state === 'failed') return { tone: 'error', sentence: file.sentence };
    if (file.state === 'closed') return undefined;
    const saved = say('results.saved', { name: file.name });
    if (withheld.length === 0) return { tone: 'success', sentence: saved };
    const names = withheld.slice(0, namesShown).map(({ name }) => name);
    const more = withheld.length > namesShown ? say('results.withheld-more') : '';
    const left = say('results.withheld', {
      count: withheld.length,
      employer,
      names: names.join('、') + more,
    });
    return { tone: 'warning', sentence: `${saved} ${left}` };
  }
  async function print(): Promise<HandOut['note']> {
    const html = summaryHtml(fair, results, momentWords(new Date().toISOString()));
    const printed = await host('print.page', { title: fair.name, html, landscape: false });
    if (!printed.ok)
      return { tone: 'error', sentence: say('results.printFailed', { why: say(`host.${printed.code}`) }) };
    const unnoted = printed.value.printed ? await noteAfter(store, 'results.print', about) : undefined;
    return unnoted === undefined ? undefined : { tone: 'warning', sentence: unnoted };
  }
  return {
    isWriting,
    note,
    download(isUnmasked) {
      setIsWriting(true);
      void write(isUnmasked)
        .catch(failedNote)
        .then(setNote)
        .finally(() => setIsWriting(false));
    },
    downloadFor(enterprise) {
      setIsWriting(true);
      void writeFor(enterprise)
        .catch(failedNote)
        .then(setNote)
        .finally(() => setIsWriting(false));
    },
    print: () => void print().catch(failedNote).then(setNote),
  };
}

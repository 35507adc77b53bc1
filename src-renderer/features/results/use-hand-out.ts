import { useRef, useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { resultWorkbook } from '../../../src-core/results/result-workbook.ts';
import { say } from '../../locale/say.ts';
import { dayOf, momentWords } from '../../ui/clock-time.ts';
import { useDesk } from '../../ui/desk.tsx';
import { makeFile } from '../../workers/export-worker-client.ts';
import type { Outcome } from './queries.ts';
import { summaryHtml } from './summary-html.ts';

export type HandOut = {
  isWriting: boolean;
  /** What became of the last workbook or print. */
  note: { tone: 'success' | 'error'; sentence: string } | undefined;
  download(isUnmasked: boolean): void;
  cancel(): void;
  print(): void;
};

/** Hands the results out: as a workbook that a person saves, or on paper. Both are entries of the audit trail. */
export function useHandOut(fair: StoredRecord<'fair'>, { facts, results }: Outcome): HandOut {
  const { store, host, language } = useDesk();
  const [isWriting, setIsWriting] = useState(false);
  const [note, setNote] = useState<HandOut['note']>();
  const stop = useRef<AbortController | undefined>(undefined);

  async function write(isUnmasked: boolean): Promise<HandOut['note']> {
    stop.current = new AbortController();
    const workbook = resultWorkbook(facts, results, {
      language: language === 'en' ? 'en' : 'zh-CN',
      offsetInMinutes: -new Date().getTimezoneOffset(),
      isUnmasked,
      open: (kind, field, value) => store.open(kind, field, value),
    });
    const made = await makeFile({ format: 'xlsx', workbook }, stop.current.signal);
    if (stop.current.signal.aborted) return undefined;
    if (!made.ok) return failed(made.detail);
    const suggestedName = `${fair.name}-${say('results.title')}-${dayOf(new Date().toISOString())}.xlsx`;
    const saved = await host('files.save', { suggestedName, bytes: made.bytes });
    if (!saved.ok) return failed(say(`host.${saved.code}`));
    if (!saved.value.saved) return undefined;
    await store.note(isUnmasked ? 'results.export-unmasked' : 'results.export');
    return { tone: 'success', sentence: say('results.saved', { name: saved.value.name }) };
  }
  async function print(): Promise<HandOut['note']> {
    const html = summaryHtml(fair, results, momentWords(new Date().toISOString()));
    const printed = await host('print.page', { title: fair.name, html, landscape: false });
    if (!printed.ok)
      return { tone: 'error', sentence: say('results.printFailed', { why: say(`host.${printed.code}`) }) };
    if (printed.value.printed) await store.note('results.print');
    return undefined;
  }
  return {
    isWriting,
    note,
    download(isUnmasked) {
      setIsWriting(true);
      void write(isUnmasked)
        .then(setNote)
        .finally(() => setIsWriting(false));
    },
    cancel: () => stop.current?.abort(),
    print: () => void print().then(setNote),
  };
}

function failed(why: string): HandOut['note'] {
  return { tone: 'error', sentence: say('results.saveFailed', { why }) };
}

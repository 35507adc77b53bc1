import { App } from 'antd';
import { type RefusedList, refusedSheet } from '../../../src-core/exchange/refused-rows.ts';
import { say } from '../../locale/say.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useStore } from '../../context/use-store.ts';
import { namedBy, sourceName } from '../../../src-core/exchange/import-source.ts';
import { noteFirst } from '../../ui/words/note-first.ts';
import { cellSentence, nounOf } from './import-words.ts';

/** Writes rows that cannot go in as a workbook for whoever sent them: every row with its reasons, under the titles of the file. */
export function useSendBack(): (list: RefusedList) => Promise<void> {
  const store = useStore();
  const { saveWorkbook } = useFileSaving();
  const { message } = App.useApp();
  return async (list) => {
    // Rows that did not go in stand in it as they came, telephone numbers and all.
    const refused = await noteFirst(store, `${list.kind}.export-refused`);
    if (refused !== undefined) return void message.error(refused, 8);
    const sheet = refusedSheet(list, {
      sheet: say('import.refused.sheet'),
      row: say('import.refused.row'),
      reasons: say('import.refused.reasons'),
      sentenceOf: cellSentence,
    });
    const { fileName, ...part } = namedBy(list);
    const name = sourceName({ fileName: fileName.replace(/\.[^.]+$/, ''), ...part });
    const outcome = await saveWorkbook(
      { sheets: [sheet] },
      say('import.refused.file', { noun: nounOf(list.kind), name }),
    );
    if (outcome.state === 'saved') void message.success(say('import.refused.saved', { name: outcome.name }));
    if (outcome.state === 'failed') void message.error(outcome.sentence, 8);
  };
}

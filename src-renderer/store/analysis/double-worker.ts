import { databaseName, FairDatabase } from '../database/database.ts';
import type { DoubleAnswer, DoubleQuestion } from './double-client.ts';
import { findDoubles } from './doubles.ts';
import { bareRows } from '../database/row-source.ts';

self.addEventListener('message', ({ data }: MessageEvent<DoubleQuestion>) => {
  void answerFor(data)
    .catch((error: unknown): DoubleAnswer => ({
      is: 'failed',
      why: error instanceof Error ? error.message : String(error),
    }))
    .then(answer);
});

function answer(message: DoubleAnswer): void {
  self.postMessage(message);
}

async function answerFor({ slot, kind }: DoubleQuestion): Promise<DoubleAnswer> {
  const db = new FairDatabase(databaseName(slot));
  await db.open();
  try {
    const found = await findDoubles(bareRows(db), kind, (done, total) =>
      answer({ is: 'progress', done, total }),
    );
    return { is: 'found', found };
  } finally {
    db.close();
  }
}

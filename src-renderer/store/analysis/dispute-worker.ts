import type { Slot } from '../../../src-core/contract/host.ts';
import { databaseName, FairDatabase } from '../database/database.ts';
import type { DisputeAnswer } from './dispute-client.ts';
import { findDisputes } from './disputes.ts';
import { bareRows } from '../database/row-source.ts';

self.addEventListener('message', ({ data }: MessageEvent<Slot>) => {
  void answerFor(data)
    .catch((error: unknown): DisputeAnswer => ({
      failed: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => self.postMessage(answer));
});

async function answerFor(slot: Slot): Promise<DisputeAnswer> {
  const db = new FairDatabase(databaseName(slot));
  await db.open();
  try {
    return { disputes: await findDisputes(bareRows(db)) };
  } finally {
    db.close();
  }
}

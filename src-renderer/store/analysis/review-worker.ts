import { hexToBytes } from '@noble/hashes/utils.js';
import { vaultOf } from '../../../src-core/change/seal.ts';
import { databaseName, FairDatabase } from '../database/database.ts';
import { checkedPosts } from './checked-posts.ts';
import type { CheckAnswer, CheckRequest } from './review-client.ts';
import { bareRows } from '../database/row-source.ts';

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void answerFor(data)
    .catch((error: unknown): CheckAnswer => ({
      type: 'failed',
      why: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => self.postMessage(answer));
});

async function answerFor({ slot, key, today, only }: CheckRequest): Promise<CheckAnswer> {
  const db = new FairDatabase(databaseName(slot));
  await db.open();
  try {
    const posts = await checkedPosts(bareRows(db), {
      vault: key === undefined ? undefined : vaultOf(hexToBytes(key)),
      today,
      only,
      onProgress: (done, total) => self.postMessage({ type: 'progress', done, total } satisfies CheckAnswer),
    });
    return { type: 'checked', posts };
  } finally {
    db.close();
  }
}

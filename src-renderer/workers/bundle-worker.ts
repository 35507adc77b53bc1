import { packBundle, unpackBundle } from './bundle.ts';
import type { BundleAnswer, BundleQuestion } from './bundle-protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<BundleQuestion>) => {
  void answerTo(data)
    .catch((error: unknown): BundleAnswer => ({
      failed: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => self.postMessage(answer));
});

function answerTo(question: BundleQuestion): Promise<BundleAnswer> {
  return question.do === 'pack'
    ? packBundle(question.head, question.contents, question.passphrase)
    : unpackBundle(question.bytes, question.passphrase);
}

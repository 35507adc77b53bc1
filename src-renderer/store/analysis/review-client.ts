import type { Finding } from '../../../src-core/compliance/check-advertisement.ts';
import type { Slot } from '../../../src-core/contract/host.ts';
import type { Day, Instant } from '../../../src-core/record/instant.ts';
import type { ReviewState } from '../../../src-core/review/review-state.ts';
import type { Stop } from '../../../src-core/review/standing.ts';

/** A post of the library, held against the rules, and where it stands in the review. */
export type CheckedPost = {
  id: string;
  title: string;
  enterprise: string;
  /** What the firm is called; empty where it is gone. */
  firm: string;
  state: ReviewState;
  /** Operators who passed the first check of this text. */
  firstBy: readonly string[];
  /** It was published and edited since. */
  wasPublished: boolean;
  /** It was sent back, in whatever text, and not published since. */
  wasStopped: Stop | undefined;
  /** Since when it stands where it stands. */
  since: Instant;
  fingerprint: string;
  findings: readonly Finding[];
};

export type CheckRequest = {
  slot: Slot;
  /** Of the sealed values, in hex: some rules look at the contacts. Without it those find nothing. */
  key: string | undefined;
  today: Day;
  /** These posts alone; without it all. */
  only?: readonly string[];
};

export type CheckAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'checked'; posts: readonly CheckedPost[] }
  | { type: 'failed'; why: string };

export type PostCheck = {
  /** Undefined where it was ended before. */
  result: Promise<{ posts: readonly CheckedPost[] } | { failed: string } | undefined>;
  end(): void;
};

/** Holds posts against the rules in a worker of its own: thousands of texts, and nobody's typing may wait for that. */
export function checkPosts(
  { slot, giveKey }: { slot: Slot; giveKey(): Promise<string | undefined> },
  today: Day,
  onProgress: (done: number, total: number) => void,
  only?: readonly string[],
): PostCheck {
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), {
    type: 'module',
    name: 'review',
  });
  let end: () => void = () => worker.terminate();
  const result = new Promise<{ posts: readonly CheckedPost[] } | { failed: string } | undefined>(
    (resolve) => {
      end = () => resolve(undefined);
      worker.addEventListener('error', (event) => resolve({ failed: event.message }));
      worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
        if (data.type === 'progress') onProgress(data.done, data.total);
        else resolve(data.type === 'checked' ? { posts: data.posts } : { failed: data.why });
      });
      giveKey().then(
        (key) => {
          const request: CheckRequest = { slot, key, today, ...(only ? { only } : {}) };
          worker.postMessage(request);
        },
        (error: unknown) => resolve({ failed: error instanceof Error ? error.message : String(error) }),
      );
    },
  ).finally(() => worker.terminate());
  return { result, end: () => end() };
}

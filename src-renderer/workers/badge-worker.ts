import { badgeSheets } from './badge-sheets.ts';
import type { BadgeAnswer, BadgeQuestion } from './badge-protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<BadgeQuestion>) => {
  answer(answerTo(data));
});

function answer(message: BadgeAnswer): void {
  self.postMessage(message);
}

function answerTo(question: BadgeQuestion): BadgeAnswer {
  try {
    return {
      is: 'made',
      html: badgeSheets(question, (done, total) => answer({ is: 'progress', done, total })),
    };
  } catch (error) {
    return { is: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

import { type ExportAnswer, exportBytes, type ExportQuestion } from './export-bytes.ts';

self.addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  self.postMessage(answerTo(data));
});

function answerTo(question: ExportQuestion): ExportAnswer {
  try {
    return { ok: true, bytes: exportBytes(question) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

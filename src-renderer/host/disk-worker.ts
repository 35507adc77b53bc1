import { refused, type HostAnswer, type HostAnswers } from '../../src-core/contract/host.ts';
import { blobsHere, getBlob, putBlob } from './opfs-blobs.ts';
import type { DiskCallName, DiskReply, DiskRequest } from './disk-worker-protocol.ts';
import { opfsJournals } from './opfs-journals.ts';
import { refuseFor } from './refuse-for.ts';

const answers: Pick<HostAnswers, DiskCallName> = {
  ...opfsJournals(),
  'blob.put': putBlob,
  'blob.get': getBlob,
  'blob.here': blobsHere,
};

/** One call after the other: two writes to one handle must never overlap. */
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<DiskRequest>) => {
  last = last.then(async () => {
    const reply: DiskReply = { call: data.call, answer: await answerOne(data) };
    self.postMessage(reply);
  });
});

async function answerOne({ name, args }: DiskRequest): Promise<HostAnswer<unknown>> {
  if (!Object.hasOwn(answers, name)) return refused('BAD_ARGUMENT', 'there is no such call');
  try {
    return await (answers[name] as (args: unknown) => Promise<HostAnswer<unknown>>)(args);
  } catch (error) {
    return refuseFor(error, name);
  }
}

import assert from 'node:assert/strict';
import { ask, refusal, textOf, utf8, value, type HostBench, type HostCase } from './host-bench.ts';

const slot = 'office';
const header = '{"v":1,"开":"头"}\n';
const headerSize = utf8(header).length;

async function started({ host }: HostBench): Promise<number> {
  return (await value(host('journal.create', { slot, text: header }))).size;
}

async function wholeText({ host }: HostBench): Promise<string> {
  return textOf((await value(host('journal.read', { slot, offset: 0, maxBytes: 1 << 24 }))).bytes);
}

export const journalCases: HostCase[] = [
  {
    title: 'a journal that was never made has no size, and opening it does not make one',
    run: async ({ host }) => {
      assert.equal((await value(host('journal.open', { slot }))).size, null);
      assert.equal((await value(host('journal.open', { slot }))).size, null);
    },
  },
  {
    title: 'a journal that was never made cannot be read, added to or cut',
    run: async ({ host }) => {
      await refusal(host('journal.read', { slot, offset: 0, maxBytes: 10 }), 'MISSING');
      await refusal(host('journal.append', { slot, text: 'a\n', expectedSize: 0 }), 'MISSING');
      await refusal(host('journal.cut', { slot, size: 0 }), 'MISSING');
    },
  },
  {
    title: 'a new journal holds its first line, in bytes and not in characters',
    run: async (bench) => {
      assert.equal(await started(bench), headerSize);
      assert.equal(await wholeText(bench), header);
    },
  },
  {
    title: 'the second copy of a journal never says anything else than the journal',
    run: async (bench) => {
      await started(bench);
      const { bytes } = await value(bench.host('journal.readTwin', { slot, offset: 0, maxBytes: 1 << 24 }));
      assert.ok(header.startsWith(textOf(bytes)));
    },
  },
  {
    title: 'a journal is never made over another one',
    run: async (bench) => {
      await started(bench);
      await refusal(bench.host('journal.create', { slot, text: 'other\n' }), 'EXISTS');
      assert.equal(await wholeText(bench), header);
    },
  },
  {
    title: 'the office and the demonstration write into journals of their own',
    run: async (bench) => {
      await started(bench);
      await value(bench.host('journal.create', { slot: 'demonstration', text: 'show\n' }));
      assert.equal(await wholeText(bench), header);
      assert.equal((await value(bench.host('journal.open', { slot: 'demonstration' }))).size, 5);
    },
  },
  {
    title: 'lines are added one after the other and are there after letting go and opening again',
    run: async (bench) => {
      let size = await started(bench);
      for (const line of ['一\n', 'two\n', '{"三":3}\n']) {
        const answer = await value(bench.host('journal.append', { slot, text: line, expectedSize: size }));
        assert.equal(answer.size, size + utf8(line).length);
        size = answer.size;
      }
      await value(bench.host('journal.release', { slot }));
      assert.equal((await value(bench.host('journal.open', { slot }))).size, size);
      assert.equal(await wholeText(bench), `${header}一\ntwo\n{"三":3}\n`);
    },
  },
  {
    title: 'a line meant for another length of the journal is refused and nothing is written',
    run: async (bench) => {
      const size = await started(bench);
      await refusal(bench.host('journal.append', { slot, text: 'x\n', expectedSize: size + 1 }), 'BUSY');
      await refusal(bench.host('journal.append', { slot, text: 'x\n', expectedSize: 0 }), 'BUSY');
      assert.equal(await wholeText(bench), header);
    },
  },
  {
    title: 'of two lines that are sent at once for the same place only the first is written',
    run: async (bench) => {
      const size = await started(bench);
      const answers = await Promise.all([
        bench.host('journal.append', { slot, text: 'first\n', expectedSize: size }),
        bench.host('journal.append', { slot, text: 'other\n', expectedSize: size }),
      ]);
      assert.deepEqual(
        answers.map(({ ok }) => ok),
        [true, false],
      );
      assert.equal(await wholeText(bench), `${header}first\n`);
    },
  },
  {
    title: 'reading gives pieces, fewer bytes only at the end, and none behind it',
    run: async (bench) => {
      const size = await started(bench);
      const first = await value(bench.host('journal.read', { slot, offset: 2, maxBytes: 3 }));
      assert.deepEqual([textOf(first.bytes), first.size], [header.slice(2, 5), size]);
      const last = await value(bench.host('journal.read', { slot, offset: size - 1, maxBytes: 100 }));
      assert.equal(textOf(last.bytes), '\n');
      assert.equal(
        (await value(bench.host('journal.read', { slot, offset: size + 5, maxBytes: 9 }))).bytes.length,
        0,
      );
    },
  },
  {
    title: 'a torn last line is cut off and the next line follows in its place',
    run: async (bench) => {
      const size = await started(bench);
      await value(bench.host('journal.append', { slot, text: '{"torn', expectedSize: size }));
      assert.equal((await value(bench.host('journal.cut', { slot, size }))).size, size);
      await value(bench.host('journal.append', { slot, text: 'whole\n', expectedSize: size }));
      assert.equal(await wholeText(bench), `${header}whole\n`);
      await value(bench.host('journal.release', { slot }));
      await value(bench.host('journal.open', { slot }));
      assert.equal(await wholeText(bench), `${header}whole\n`);
    },
  },
  {
    title: 'a journal is not cut behind its end',
    run: async (bench) => {
      const size = await started(bench);
      await refusal(bench.host('journal.cut', { slot, size: size + 1 }), 'BAD_ARGUMENT');
      assert.equal(await wholeText(bench), header);
    },
  },
  {
    title: 'a journal that was cut to nothing counts as none and can be made again',
    run: async (bench) => {
      await started(bench);
      await value(bench.host('journal.cut', { slot, size: 0 }));
      await value(bench.host('journal.create', { slot, text: 'anew\n' }));
      assert.equal(await wholeText(bench), 'anew\n');
    },
  },
  {
    title: 'a journal that was let go is not touched until it is opened again',
    run: async (bench) => {
      const size = await started(bench);
      await value(bench.host('journal.release', { slot }));
      await refusal(bench.host('journal.append', { slot, text: 'x\n', expectedSize: size }), 'BUSY');
      await refusal(bench.host('journal.read', { slot, offset: 0, maxBytes: 9 }), 'BUSY');
      assert.equal((await value(bench.host('journal.open', { slot }))).size, size);
    },
  },
  {
    title: 'while one window holds the journal another cannot, and after letting go it can',
    needsSecondWindow: true,
    run: async (bench) => {
      const size = await started(bench);
      const other = await bench.secondWindow!();
      await refusal(other('journal.open', { slot }), 'BUSY');
      await refusal(other('journal.append', { slot, text: 'x\n', expectedSize: size }), 'BUSY');
      await value(bench.host('journal.release', { slot }));
      assert.equal((await value(other('journal.open', { slot }))).size, size);
      await refusal(bench.host('journal.open', { slot }), 'BUSY');
      await value(other('journal.release', { slot }));
    },
  },
  {
    title: 'a line of two megabytes goes in and comes out unchanged',
    run: async (bench) => {
      const size = await started(bench);
      const line = `${'行'.repeat(700_000)}\n`;
      await value(bench.host('journal.append', { slot, text: line, expectedSize: size }));
      assert.equal(await wholeText(bench), header + line);
    },
  },
  {
    title: 'a journal of another name, or a size below nothing, is a bad argument',
    run: async ({ host }) => {
      await refusal(ask(host, 'journal.open', { slot: '../office' }), 'BAD_ARGUMENT');
      await refusal(ask(host, 'journal.open', { slot, path: '/tmp' }), 'BAD_ARGUMENT');
      await refusal(ask(host, 'journal.cut', { slot, size: -1 }), 'BAD_ARGUMENT');
      await refusal(ask(host, 'journal.append', { slot, text: 5, expectedSize: 0 }), 'BAD_ARGUMENT');
    },
  },
];

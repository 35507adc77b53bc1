import assert from 'node:assert/strict';
import { ask, refusal, sha256, textOf, utf8, value, type HostCase } from './host-bench.ts';

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
const page = {
  title: '签到表 <一>',
  html: '<h1>签到表</h1><script>document.title="run"</script>',
  landscape: false,
};

export const calmCases: HostCase[] = [
  {
    title: 'the host says what it is, which version, and when it was built',
    run: async ({ host, kind }) => {
      const info = await value(host('app.info', {}));
      assert.equal(info.host, kind);
      assert.match(info.version, /^\d+\.\d+\.\d+/);
      assert.ok(Date.parse(info.builtAt) > Date.parse('2020-01-01'));
    },
  },
  {
    title: 'a call that is not in the table is refused',
    run: async ({ host }) => {
      await refusal(ask(host, 'files.delete', { path: '/' }), 'BAD_ARGUMENT');
      await refusal(ask(host, 'constructor', {}), 'BAD_ARGUMENT');
      await refusal(ask(host, 'app.info', { more: 1 }), 'BAD_ARGUMENT');
      await refusal(ask(host, 'app.info', undefined), 'BAD_ARGUMENT');
    },
  },
  {
    title: 'a chosen file comes with its name, its size and its bytes',
    run: async ({ openWith }) => {
      const args = { accept: ['.csv'], multiple: false, maxBytes: 1_000_000 };
      const { files } = await value(openWith(args, [{ name: '企业名单.csv', bytes }]));
      assert.deepEqual(
        files.map(({ name, size }) => [name, size]),
        [['企业名单.csv', bytes.length]],
      );
      assert.deepEqual(new Uint8Array(files[0]!.bytes!), bytes);
    },
  },
  {
    title: 'several files can be chosen, and one that is too large is named but not read',
    run: async ({ openWith }) => {
      const args = { accept: [], multiple: true, maxBytes: 10 };
      const chosen = [
        { name: 'a.txt', bytes: utf8('small') },
        { name: 'b.txt', bytes: utf8('much too large') },
      ];
      const { files } = await value(openWith(args, chosen));
      assert.deepEqual(
        files.map(({ bytes }) => bytes && textOf(bytes)),
        ['small', null],
      );
      assert.equal(files[1]!.size, 14);
    },
  },
  {
    title: 'a dialog that is closed gives no files and is no failure',
    run: async ({ openWith }) => {
      const { files } = await value(openWith({ accept: ['.xlsx'], multiple: false, maxBytes: 10 }, null));
      assert.deepEqual(files, []);
    },
  },
  {
    title: 'a saved file holds exactly the bytes that were given',
    run: async ({ saveWith }) => {
      const { answer, written } = await saveWith({ suggestedName: '结果 2026.xlsx', bytes });
      assert.ok(answer.ok && answer.value.saved);
      assert.equal(answer.value.name, '结果 2026.xlsx');
      assert.deepEqual(new Uint8Array(written.bytes), bytes);
    },
  },
  {
    title: 'a large file is read piece by piece until it is let go',
    run: async ({ host, chooseWith }) => {
      const { file } = await value(chooseWith({ name: '交接.fairpack', bytes }));
      assert.ok(file);
      assert.deepEqual([file.name, file.size], ['交接.fairpack', bytes.length]);
      const part = async (offset: number, maxBytes: number) =>
        new Uint8Array((await value(host('file.read', { id: file.id, offset, maxBytes }))).bytes);
      assert.deepEqual(await part(1, 3), bytes.slice(1, 4));
      assert.deepEqual(await part(2, 100_000), bytes.slice(2));
      assert.deepEqual(await part(bytes.length, 10), new Uint8Array());
      await value(host('file.release', { id: file.id }));
      await refusal(host('file.read', { id: file.id, offset: 0, maxBytes: 1 }), 'MISSING');
      assert.deepEqual(await value(chooseWith(null)), { file: null });
    },
  },
  {
    title: 'a large file is written piece by piece, and stands under its name once it is finished',
    run: async ({ host, createWith }) => {
      const written = await createWith(async () => {
        const { file } = await value(host('file.create', { suggestedName: '交接.fairpack' }));
        assert.ok(file);
        await value(host('file.write', { id: file.id, bytes: bytes.slice(0, 3) }));
        await value(host('file.write', { id: file.id, bytes: bytes.slice(3) }));
        assert.match((await value(host('file.finish', file))).name, /交接\.fairpack$/);
        await value(host('file.release', file));
        await refusal(host('file.write', { id: file.id, bytes }), 'MISSING');
      });
      assert.equal(written.name, '交接.fairpack');
      assert.deepEqual(new Uint8Array(written.bytes), bytes);
    },
  },
  {
    title: 'a large file that is let go before it is finished leaves nothing, and another can follow',
    run: async ({ host, createWith }) => {
      const written = await createWith(async () => {
        const { file } = await value(host('file.create', { suggestedName: 'x.fairpack' }));
        assert.ok(file);
        await value(host('file.write', { id: file.id, bytes: utf8('half') }));
        await value(host('file.release', file));
        await refusal(host('file.finish', file), 'MISSING');
        const { file: next } = await value(host('file.create', { suggestedName: 'x.fairpack' }));
        assert.ok(next);
        await value(host('file.write', { id: next.id, bytes }));
        await value(host('file.finish', next));
      }, 2);
      assert.deepEqual(new Uint8Array(written.bytes), bytes);
    },
  },
  {
    title: 'a secret that is kept comes back as it was, and it is said whether it is protected',
    run: async ({ host }) => {
      const { kept, isProtected } = await value(host('secret.keep', { value: '钥匙 key' }));
      assert.equal(typeof isProtected, 'boolean');
      assert.ok(!kept.includes('钥匙'));
      assert.equal((await value(host('secret.give', { kept }))).value, '钥匙 key');
    },
  },
  {
    title: 'what is not a kept secret is called damaged',
    run: async ({ host }) => {
      await refusal(host('secret.give', { kept: 'never kept' }), 'DAMAGED');
      await refusal(host('secret.give', { kept: '' }), 'DAMAGED');
    },
  },
  {
    title: 'an attachment is kept under its hash, twice is once, and it comes back whole',
    run: async ({ host }) => {
      const name = sha256(bytes);
      await value(host('blob.put', { sha256: name, bytes }));
      await value(host('blob.put', { sha256: name, bytes }));
      assert.deepEqual(new Uint8Array((await value(host('blob.get', { sha256: name }))).bytes), bytes);
      // Of another size it is not whole.
      const [whole, half] = [bytes.length, bytes.length - 1].map((size) => ({ sha256: name, bytes: size }));
      assert.deepEqual(await value(host('blob.here', { files: [whole!] })), { here: [name] });
      assert.deepEqual(await value(host('blob.here', { files: [half!] })), { here: [] });
    },
  },
  {
    title: 'an empty attachment is an attachment',
    run: async ({ host }) => {
      const name = sha256(new Uint8Array());
      await value(host('blob.put', { sha256: name, bytes: new Uint8Array() }));
      assert.equal((await value(host('blob.get', { sha256: name }))).bytes.length, 0);
    },
  },
  {
    title: 'bytes under a wrong hash are not kept',
    run: async ({ host }) => {
      const name = sha256(utf8('something else'));
      await refusal(host('blob.put', { sha256: name, bytes }), 'DAMAGED');
      const files = [{ sha256: name, bytes: bytes.length }];
      assert.deepEqual(await value(host('blob.here', { files })), { here: [] });
      await refusal(host('blob.get', { sha256: name }), 'MISSING');
      await refusal(ask(host, 'blob.get', { sha256: '../../etc/passwd' }), 'BAD_ARGUMENT');
    },
  },
  {
    title: 'a document is printed',
    run: async ({ host }) => {
      assert.equal((await value(host('print.page', page))).printed, true);
    },
  },
  {
    title: 'a document becomes a PDF',
    only: 'electron',
    run: async ({ host }) => {
      assert.match(textOf((await value(host('print.pdf', page))).bytes.subarray(0, 8)), /^%PDF-1/);
    },
  },
  {
    title: 'a browser says that it cannot write a PDF',
    only: 'browser',
    run: async ({ host }) => refusal(host('print.pdf', page), 'UNSUPPORTED'),
  },
  {
    title: 'the free room on the disk is a number, or it is said that it is unknown',
    run: async ({ host, kind }) => {
      const { freeBytes, isPersistent } = await value(host('disk.space', {}));
      assert.ok(freeBytes === null || freeBytes > 0);
      assert.equal(typeof isPersistent, 'boolean');
      if (kind === 'electron') assert.ok(isPersistent);
      assert.equal(typeof (await value(host('disk.persist', {}))).isPersistent, 'boolean');
    },
  },
];

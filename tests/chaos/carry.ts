import { type BundleHead, packBundle } from '../../src-renderer/workers/bundle.ts';
import { readBundle } from '../../src-renderer/workers/read-bundle.ts';
import type { Replication } from '../../src-renderer/store/peers/peer.ts';

const cheapScrypt = 1;

/** Everything that a laptop would write into a bundle. */
export async function everythingIn(sync: Replication): Promise<string[]> {
  const end = sync.end();
  const texts: string[] = [];
  for (let from = 0, hasMore = true; hasMore;) {
    const page = await sync.changesUpTo(from, end);
    texts.push(...page.texts);
    from = page.through;
    hasMore = page.hasMore;
  }
  return texts;
}

/** Changes as they come out of a bundle that was made of them. @throws when it cannot be opened */
export async function throughBundle(head: BundleHead, texts: readonly string[]): Promise<unknown[]> {
  const source = {
    async *pages() {
      yield await Promise.resolve(texts);
    },
    files: [],
    file: () => Promise.resolve(undefined),
  };
  const stream = await packBundle(head, source, 'chaos', { workFactor: cheapScrypt });
  const bytes = new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
  const changes: unknown[] = [];
  const fault = await readBundle(() => new Blob([bytes]).stream(), 'chaos', {
    begin: () => Promise.resolve(true),
    keep: () => Promise.resolve(),
    take: (page) => Promise.resolve(void changes.push(...page)),
  });
  if (fault) throw new Error(`a bundle cannot be opened: ${fault}`);
  return changes;
}

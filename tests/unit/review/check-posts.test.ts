import { afterEach, expect, test, vi } from 'vitest';
import { checkPosts } from '../../../src-renderer/store/analysis/review-client.ts';
import type { Store } from '../../../src-renderer/store/store.ts';

afterEach(() => vi.unstubAllGlobals());

test('a check of posts ends with the reason where the key of the sealed contacts cannot be read', async () => {
  const terminate = vi.fn();
  vi.stubGlobal(
    'Worker',
    class {
      addEventListener = vi.fn();
      postMessage = vi.fn();
      terminate = terminate;
    },
  );
  const store = { slot: 'a', giveKey: () => Promise.reject(new Error('no key')) } as unknown as Store;
  const { result } = checkPosts(store, '2026-11-23', () => undefined);
  expect(await result).toEqual({ failed: 'no key' });
  expect(terminate).toHaveBeenCalledOnce();
});

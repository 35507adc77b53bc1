import { expect, test } from './fixtures.ts';

test('the page has no Node, no eval and no other origin within reach @host', async ({ desk }) => {
  const reach = await desk.page.evaluate(async () => {
    const outcome = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    const names = ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'standInSend'];
    return {
      globals: names.filter((name) => name in window),
      // In a later task: whatever DevTools evaluates is itself free of the policy.
      eval: await outcome(
        () =>
          new Promise((resolve, reject) =>
            setTimeout(() => {
              try {
                resolve((0, eval)('1 + 1'));
              } catch (error) {
                reject(error instanceof Error ? error : new Error(String(error)));
              }
            }),
          ),
      ),
      fetch: await outcome(() => fetch('https://example.com/')),
      worker: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
      ),
      bridge: window.fairdesk ? Object.keys(window.fairdesk) : null,
    };
  });
  expect(reach).toEqual({
    globals: [],
    eval: 'refused',
    fetch: 'refused',
    worker: 'refused',
    bridge: desk.kind === 'chromium' ? null : ['call'],
  });
});

test('no picture and no frame of another origin is loaded @host', async ({ desk }) => {
  const loaded = await desk.page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const picture = new Image();
    picture.src = 'https://example.com/a.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(picture, frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    picture.remove();
    frame.remove();
    return blocked.sort();
  });
  expect(loaded).toEqual(['frame-src', 'img-src']);
});

test('Electron opens no second window and goes to no other address @host', async ({ desk }) => {
  if (desk.kind === 'chromium') {
    // A browser has an address bar, and people go where they like; the page itself must not send them.
    expect(await desk.page.locator('a[href^="http"]').count()).toBe(0);
    return;
  }
  expect(await desk.page.evaluate(() => window.open('about:blank#elsewhere'))).toBeNull();
  await desk.page.evaluate(() => void (location.href = 'https://example.com/'));
  const origins = () => desk.context.pages().map((page) => new URL(page.url()).origin);
  await expect.poll(origins).toEqual([new URL(desk.origin).origin]);
  await expect(desk.page.locator('#root')).not.toBeEmpty();
});

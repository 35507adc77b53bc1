/**
 * Lets the page answer keys and draw before the next slice of work. By a message: from the fifth on, a timer of 0 ms takes
 * 4 ms, which a long import would wait for a thousand times.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

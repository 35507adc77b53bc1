/** A line that is longer is none of ours: a change is some kilobytes. */
const longestLine = 4 * 1024 * 1024;

/** The values of a stream of lines of JSON, in pages. @throws at a line that is not JSON, or has no end */
export async function* jsonLines(
  bytes: AsyncIterable<Uint8Array>,
  pageSize: number,
): AsyncGenerator<unknown[]> {
  let page: unknown[] = [];
  let rest = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Error('a line has no end');
    for (const line of lines) {
      if (line !== '') page.push(JSON.parse(line) as unknown);
      if (page.length < pageSize) continue;
      yield page;
      page = [];
    }
  }
  decoder.decode();
  if (rest !== '') page.push(JSON.parse(rest) as unknown);
  if (page.length > 0) yield page;
}

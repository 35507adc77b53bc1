/**
 * `npm run bench -- NAME`: one bench, one JSON line. Every bench measures its baseline in the same run, because only
 * ratios mean anything on another machine.
 */
const benches = [
  'store',
  'import',
  'search',
  'start',
  'sync',
  'scale',
  'compliance',
  'duplicates',
  'lists',
] as const;

const wanted = process.argv[2];
if (!benches.some((each) => each === wanted)) {
  console.error(`Which bench? One of: ${benches.join(', ')}`);
  process.exit(2);
}
const { bench } = (await import(`./${String(wanted)}.ts`)) as {
  bench(): Record<string, unknown> | Promise<Record<string, unknown>>;
};
console.log(JSON.stringify({ bench: wanted, ...(await bench()) }));

export {};

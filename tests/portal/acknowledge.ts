/** Pushes to an embedded portal in a folder and says on its standard output what was answered; strace watches it. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src-portal/open-database.ts';
import { aChange, PortalBench } from './portal-bench.ts';

const say = (word: string) => writeSync(1, `${word}\n`);
const sql = await openDatabase({ folder: process.argv[2]! }, () => undefined);
const bench = await PortalBench.open(sql);
const { stations } = await bench.stations('a');
say('BEGIN');
for (let batch = 0; batch < 5; batch += 1) {
  const changes = Array.from({ length: 100 }, (_, index) => aChange(batch * 100 + index));
  say(`ACK ${(await stations[0]!.push(changes)).statusCode}`);
}
await sql.ask('checkpoint');
say('CHECKPOINT');
await bench.app.close();
await sql.close();

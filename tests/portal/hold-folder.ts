/** Takes a folder at a moment, says whether it has it, and keeps it until it is killed: `hold-folder.ts FOLDER MS`. */
import { lockFolder } from '../../src-portal/database/lock-folder.ts';

const [folder = '', at] = process.argv.slice(2);
while (Date.now() < Number(at));
try {
  lockFolder(folder);
  console.log('held');
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}

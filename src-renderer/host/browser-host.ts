import {
  given,
  hostCalls,
  isHostCall,
  refused,
  type Host,
  type HostAnswers,
} from '../../src-core/contract/host.ts';
import { appInfo } from './app-info.ts';
import { openFiles, saveFile } from './browser-files.ts';
import { browserLargeFiles } from './browser-large-files.ts';
import { diskPersist, diskSpace } from './browser-disk.ts';
import { giveSecret, keepSecret } from './browser-secrets.ts';
import { printPage } from './browser-print.ts';
import { portalRequest } from './browser-portal.ts';
import { startDiskWorker } from './disk-worker-client.ts';

const noHub = async () => refused('UNSUPPORTED', 'a page cannot be reached by other computers');

/** A browser's side of the host contract. */
export function browserHost(): Host {
  const onDisk = startDiskWorker();
  const answers: HostAnswers = {
    'app.info': appInfo,
    'files.open': openFiles,
    'files.save': saveFile,
    ...browserLargeFiles(),
    'print.page': printPage,
    'print.pdf': async () => refused('UNSUPPORTED', 'print.pdf: a browser cannot write a PDF by itself'),
    'secret.keep': keepSecret,
    'secret.give': giveSecret,
    'journal.open': (args) => onDisk('journal.open', args),
    'journal.create': (args) => onDisk('journal.create', args),
    'journal.read': (args) => onDisk('journal.read', args),
    'journal.readTwin': (args) => onDisk('journal.readTwin', args),
    'journal.append': (args) => onDisk('journal.append', args),
    'journal.cut': (args) => onDisk('journal.cut', args),
    'journal.release': (args) => onDisk('journal.release', args),
    'blob.put': (args) => onDisk('blob.put', args),
    'blob.get': (args) => onDisk('blob.get', args),
    'blob.here': (args) => onDisk('blob.here', args),
    'portal.request': portalRequest,
    'hub.start': noHub,
    'hub.stop': noHub,
    'hub.state': async () => given({ hub: null, hasFailed: false }),
    'hub.find': noHub,
    'disk.space': diskSpace,
    'disk.persist': diskPersist,
  };
  const call = async (...[name, args]: Parameters<Host>): Promise<unknown> => {
    if (!isHostCall(name)) return refused('BAD_ARGUMENT', 'there is no such call');
    const parsed = hostCalls[name].args.safeParse(args);
    if (!parsed.success) {
      const paths = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
      return refused('BAD_ARGUMENT', `${name}: ${paths}`);
    }
    return (answers[name] as (args: unknown) => Promise<unknown>)(parsed.data);
  };
  return call as Host;
}

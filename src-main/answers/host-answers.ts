import { join } from 'node:path';
import { given, type HostAnswers, type HostValue } from '../../src-core/contract/host.ts';
import { journalShelf } from '../journal/journal-shelf.ts';
import { blobAnswers } from './blobs.ts';
import { diskAnswers } from './disk.ts';
import { fileAnswers, type FileDialogs } from './files.ts';
import { largeFiles } from './large-files.ts';
import { hubAnswers, type HubPlace } from './hub.ts';
import { portalAnswers } from './portal.ts';
import { printAnswers, type Printer } from './print.ts';
import { vaultAnswers, type Vault } from './vault.ts';

/** What the answers need of Electron and of this machine; a test hands in its own. */
export type Machine = {
  /** The folder that belongs to FairDesk alone. */
  userData: string;
  info: HostValue<'app.info'>;
  vault: Vault;
  printer: Printer;
  dialogsFor(owner: number): FileDialogs;
  hub: Pick<HubPlace, 'appFolder' | 'fork'>;
};

export type HostDesk = {
  /** Every call of the table, for the window `owner`. */
  answersFor(owner: number): HostAnswers;
  /** A window is gone: its journals and files are let go. */
  releaseAll(owner: number): Promise<void>;
};

/** Electron's side of the host contract. */
export function hostDesk(machine: Machine): HostDesk {
  const journals = journalShelf({ folder: join(machine.userData, 'journal') });
  const shared = {
    'app.info': async () => given(machine.info),
    ...printAnswers(machine.printer),
    ...vaultAnswers(machine.vault, machine.info.platform),
    ...blobAnswers(join(machine.userData, 'blobs')),
    ...portalAnswers,
    ...hubAnswers({ ...machine.hub, userData: machine.userData, version: machine.info.version }),
    ...diskAnswers(machine.userData),
  };
  const large = largeFiles();
  return {
    async releaseAll(owner) {
      await journals.releaseAll(owner);
      await large.releaseAll(owner);
    },
    answersFor: (owner) => ({
      ...shared,
      ...fileAnswers(machine.dialogsFor(owner)),
      ...large.answersFor(owner, machine.dialogsFor(owner)),
      ...journals.answersFor(owner),
    }),
  };
}

import { createContext, type ReactNode, useContext } from 'react';
import type { AttachmentPlace } from '../../src-core/attachment/attach-file.ts';
import type { Dispute } from '../../src-core/conflict/dispute.ts';
import type { Host, HostFailure, HubState, OfficeSlot, Slot } from '../../src-core/contract/host.ts';
import type { FairSession } from '../../src-core/fair/record.ts';
import type { StoredRecord } from '../../src-core/kinds.ts';
import type { Workbook } from '../../src-core/results/sheet.ts';
import type { Language } from '../locale/say.ts';
import type { PortalStation } from '../../src-core/contract/portal.ts';
import type { ProblemType } from '../../src-core/contract/portal-refusals.ts';
import type { OfficeHere } from '../store/offices-here.ts';
import type { Store } from '../store/store.ts';
import type { FileStatus, SyncStatus } from '../sync/sync-status.ts';
import type { Backgrounds } from './backgrounds.ts';
import type { UndoOffer } from './undo-offer.ts';
import type { Unsaved } from './unsaved.ts';

/** A screen of the app as it stands in the address: `#/graduates?open=<id>`. */
export type Route = { screen: string; open?: string };

/** How this laptop likes it; known before any store is open. */
export type Preferences = {
  slot: Slot;
  /** The office that was open last: where one comes back to from the demonstration. */
  office: OfficeSlot;
  look: 'light' | 'dark';
  language: Language;
};

/** What came of bringing the records of another office here; what was brought stays. */
export type BroughtIn =
  { state: 'brought' | 'stopped'; done: number; total: number } | { state: 'failed'; sentence: string };

/** The offices whose records are at this laptop. */
export type DeskOffices = {
  here: readonly OfficeHere[];
  open(slot: OfficeSlot): void;
  /** Shows the first screen in a free place, from which another office is joined; undefined where all are taken. */
  joinAnother: (() => void) | undefined;
  /** @param onProgress answers whether to go on */
  bringIn(from: OfficeSlot, onProgress: (done: number, total: number) => boolean): Promise<BroughtIn>;
};

/** What became of a file that was handed to a person. */
export type FileOutcome =
  | {
      state: 'saved';
      name: string;
      /** A part could not be read. */
      isIncomplete?: boolean;
      /** A file with everything in it has left without an entry in the audit trail: it is the way out where nothing can be written. */
      isUnnoted?: boolean;
    }
  | { state: 'closed' }
  | { state: 'failed'; sentence: string };

/** Why an exchange was refused: what the portal says, nobody there, or these records cannot take anything now. */
export type SyncProblem = ProblemType | 'offline' | 'not-here' | 'other-authority' | 'no-key' | 'untrusted';

export type JoinOutcome =
  { joined: true } | { joined: false; why: SyncProblem } | { joined: false; failure: HostFailure };

/** A bundle that a person has chosen; open until it is forgotten. */
export type BundleFile = { id: string; name: string; size: number; forget(): void };

/** How far a bundle is: in changes, while it is checked in bytes. */
export type BundleStep = {
  step: 'counting' | 'writing' | 'checking' | 'merging';
  done: number;
  total: number;
};

/** Looks on while a bundle is made or opened, and may stop it. */
export type BundleWatch = { onProgress(how: BundleStep): void; signal: AbortSignal };

/** What came of a bundle; refused, nothing of it was written unless the sentence says so. */
export type BundleTaken =
  /** `aside`: what could not be used and waits in the list of what is set aside. */
  | { taken: true; accepted: number; known: number; aside: number; at: string }
  | { taken: false; sentence: string };

/** Joining an office by a bundle, before there is a desk. */
export type BundleJoining = {
  onChooseBundle(): Promise<BundleFile | string | undefined>;
  onJoinByBundle(
    file: BundleFile,
    passphrase: string,
    stationName: string,
    watch: BundleWatch,
  ): Promise<BundleTaken>;
};

/** Handing over by a stick instead of a network. */
export type DeskBundles = {
  save(passphrase: string, watch: BundleWatch): Promise<FileOutcome>;
  choose(): Promise<BundleFile | string | undefined>;
  take(file: BundleFile, passphrase: string, watch: BundleWatch): Promise<BundleTaken>;
};

/** A hub that has presented itself, and the words that a person compares before anything secret is sent to it. */
export type HubMet = {
  url: string;
  workspace: string;
  name: string;
  authority: string;
  words: readonly string[];
};

/** Joining an office by a hub, before there is a desk. */
export type HubJoining = {
  /** Undefined where this host cannot look for hubs. */
  onFindHubs: (() => Promise<readonly string[]>) | undefined;
  onMeetHub(url: string): Promise<HubMet | { why: SyncProblem }>;
  onJoinHub(met: HubMet, code: string, stationName: string): Promise<JoinOutcome>;
};

/** A laptop that has joined by digits and waits for the key of the sealed values. */
export type KeyRequest = { station: string; name: string; exchangeKey: string };

/** What a portal or a hub knows of its stations, and how one is locked out of it. */
export type StationDesk = {
  /** The station that this laptop is there. */
  own: string | undefined;
  stations(): Promise<readonly PortalStation[] | { why: SyncProblem }>;
  revoke(id: string): Promise<SyncProblem | undefined>;
};

/** The hub of the hall: a portal on one of the laptops, without internet. */
export type DeskHub = StationDesk & {
  connection: { url: string; isHead: boolean } | null;
  status: SyncStatus;
  files: FileStatus;
  /** Whether this window exchanges; in one that only reads the keys are off. */
  isWriter: boolean;
  /** Changes that the hub has not acknowledged. */
  unsent: number;
  /** The hub on this laptop; null where none runs. */
  running: HubState | null;
  /** Why this laptop, which is to be the hub, is none; until somebody starts or stops it. */
  fault: string | undefined;
  /** Whether this laptop can be one. */
  isSupported: boolean;
  /** A page in a browser can be no hub. */
  isInBrowser: boolean;
  /** Of the authority of the office, to be compared with another screen. */
  words: readonly string[];
  /** At a head's laptop: who waits for the key until a person has looked. */
  waiting: readonly KeyRequest[];
  takeIn(request: KeyRequest): Promise<SyncProblem | undefined>;
  /** Locks the newcomer out. */
  turnAway(request: KeyRequest): Promise<SyncProblem | undefined>;
  /** A sentence where it could not be started. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
  /** Undefined where this host cannot look for hubs. */
  find: (() => Promise<readonly string[]>) | undefined;
  meet(url: string): Promise<HubMet | { why: SyncProblem }>;
  join(met: HubMet, code: string, usualName: string): Promise<SyncProblem | undefined>;
  invite(): Promise<{ text: string; expiresAt: string; digits: string } | { why: SyncProblem }>;
  leave(): Promise<SyncProblem | undefined>;
  wake(): void;
  pause(): void;
  resume(): void;
  /** Offers what it has set aside once more; how many changes it takes now. */
  offerAgain(): Promise<number>;
};

/** The exchange with the central portal. */
export type DeskSync = StationDesk & {
  /** Null where this workspace has no portal. */
  connection: { url: string; isHead: boolean } | null;
  status: SyncStatus;
  files: FileStatus;
  /** Whether this window exchanges; in one that only reads the keys are off. */
  isWriter: boolean;
  faultsOf(url: string, code: string): readonly ('address' | 'code')[];
  /** @param input `usualName`: for a laptop whose station has no name yet */
  connect(input: { url: string; code: string; usualName: string }): Promise<SyncProblem | undefined>;
  /** Why it could not be done: then it is connected as before. */
  disconnect(): Promise<SyncProblem | undefined>;
  /** What another laptop scans to join. It holds the key: to be shown for minutes. */
  invite(): Promise<{ text: string; expiresAt: string } | { why: SyncProblem }>;
  wake(): void;
  pause(): void;
  resume(): void;
  /** Offers what it has set aside once more; how many changes it takes now. */
  offerAgain(): Promise<number>;
};

/** The files of records; a sentence where something did not work. */
export type DeskFiles = {
  /** Lets the person choose files, and adds them to a field. */
  add(place: AttachmentPlace): Promise<string | undefined>;
  remove(place: AttachmentPlace, attachment: string): Promise<string | undefined>;
  /** Lets the person choose where a file goes; papers of a person leave on record. */
  save(
    place: AttachmentPlace,
    file: { id: string; name: string; sha256: string },
  ): Promise<string | undefined>;
  /** Opens a picture or a PDF for looking at; a sentence where it cannot be shown. */
  show(file: { name: string; sha256: string; mediaType: string }): Promise<ShownFile | string>;
};

/** A file that is looked at; `end` lets go of it. */
export type ShownFile = { end(): void } & (
  | { is: 'image'; url: string }
  | {
      is: 'pdf';
      pages: number;
      draw(page: number, canvas: HTMLCanvasElement, widthInPx: number): Promise<void>;
    }
);

/** What laptops that were apart wrote against each other. */
export type DeskDisputes = {
  /** Undefined until the first look has ended. */
  list: readonly Dispute[] | undefined;
  isLooking: boolean;
  /** Why the last look ended without an answer. */
  failed: string | undefined;
  /** Looks again; ends with the answer in the list. */
  look(): Promise<void>;
};

/** What every screen gets from the app. */
export type Desk = {
  store: Store;
  host: Host;
  language: Language;
  /** Shows another screen, with a record opened where `open` is given. */
  go(route: Route | string): void;
  route: Route;
  /** The fair and session chosen in the top bar; undefined before the first fair is made. */
  currentFair: StoredRecord<'fair'> | undefined;
  currentSession: FairSession | undefined;
  setFair(id: string): void;
  setSession(key: string): void;
  /** Nobody sits here: whatever is scanned or pressed is for nobody. */
  isLocked: boolean;
  preferences: Preferences;
  prefer(change: Partial<Preferences>): void;
  /** Hands everything that is stored to the person as a rescue file. */
  saveRescue(): Promise<FileOutcome>;
  /** Handing over to the central portal, and reading from it. */
  sync: DeskSync;
  hub: DeskHub;
  bundles: DeskBundles;
  offices: DeskOffices;
  disputes: DeskDisputes;
  files: DeskFiles;
  /** Somebody else works at this laptop from now on. */
  workAs(operator: string): void;
  /** What was typed and not saved on this screen. */
  unsaved: Unsaved;
  /** What Ctrl+Z takes back. */
  undoOffer: UndoOffer;
  /** What goes on behind the screen that is shown. */
  backgrounds: Backgrounds;
  /** Writes a workbook beside the page and lets the person choose where it goes. */
  saveWorkbook(workbook: Workbook, suggestedName: string): Promise<FileOutcome>;
  saveText(text: string, suggestedName: string): Promise<FileOutcome>;
};

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

/** Store, host, language and the fair at hand. @throws outside of the app's frame: a bug */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of the app');
  return desk;
}

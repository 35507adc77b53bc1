import { z } from 'zod';
import { idPattern } from '../change/id.ts';

/**
 * The whole bridge between a page of FairDesk and the machine it runs on: call name -> argument schema, answer
 * schema. Electron answers it in src-main/answers, a plain browser in src-renderer/host; one contract suite
 * (tests/contract) runs on both. Answers are values, never exceptions.
 */

/**
 * The places records can live in one installation: a demonstration never mixes with an office's own records, and who joins
 * another office keeps the own ones in their place.
 */
export const officeSlots = ['office', 'office-2', 'office-3', 'office-4'] as const;
export type OfficeSlot = (typeof officeSlots)[number];
export const slotSchema = z.enum([...officeSlots, 'demonstration']);
export type Slot = z.infer<typeof slotSchema>;

const bytes = z.instanceof(Uint8Array<ArrayBufferLike>);
const size = z.number().int().nonnegative();
const nothing = z.strictObject({});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a host could not answer. The page turns each into a sentence (locale: `host.<code>`). */
export const hostFailureSchema = z.enum([
  'BAD_ARGUMENT', // the arguments did not fit their schema: a bug, or somebody else is calling
  'UNSUPPORTED', // this host cannot do it (a browser cannot write a PDF by itself)
  'DISK_FULL', // nothing was written; what was half written was cut off again
  'MISSING', // no journal or blob of that name
  'EXISTS', // a journal of that name is there already: it is never overwritten
  'DAMAGED', // bytes are there but do not match their hash, or cannot be read
  'BUSY', // another window holds the journal
  'UNREACHABLE', // nobody answered at that address
  'DENIED', // the operating system or the browser refused
  'FAILED', // anything else; `detail` says what
]);
export type HostFailure = z.infer<typeof hostFailureSchema>;

export type HostAnswer<T> = { ok: true; value: T } | { ok: false; code: HostFailure; detail: string };

const openedFile = z.object({
  name: z.string(),
  size,
  /** null when the file is larger than the caller's `maxBytes`: it was not read at all. */
  bytes: bytes.nullable(),
});

const id = z.string().regex(idPattern);
const pem = z
  .string()
  .max(4_000)
  .regex(/^-----BEGIN [A-Z ]+-----[A-Za-z0-9+/=\s]+-----END [A-Z ]+-----\s*$/);
const authorityPair = z.strictObject({ certificate: pem, key: pem });

/** A hub that runs on this computer. */
const hubState = z.object({
  /** Where this computer itself reaches it. */
  url: z.string(),
  /** Where the others reach it: by number, the constant name of hubs last. */
  addresses: z.array(z.string()),
});
export type HubState = z.infer<typeof hubState>;

/** What every hub is called in its certificate and in the network, so that another laptop can take over. */
export const hubName = 'fairdesk-hub.local';

/** The port of a hub; the next ones where it is taken. */
export const hubPort = 4329;

const journalState = z.object({
  /** Bytes in the journal, null when there is none. */
  size: size.nullable(),
  /** Bytes in the second copy that the browser host keeps in another folder, null when this host keeps none. */
  twinSize: size.nullable(),
  /** The journal was gone and has been copied back from its twin. */
  recoveredFromTwin: z.boolean(),
  /** Bytes of all twins that ever said something else than the journal and were put aside; null nearly always. */
  asideSize: size.nullable(),
});

/** Of a large file in one call. */
export const largestPiece = 8 * 1024 * 1024;

/** Files in one question. */
export const mostFilesAsked = 1_000;

const sideInMm = z.number().min(10).max(420);

const printed = z.strictObject({
  title: z.string(),
  html: z.string(),
  landscape: z.boolean(),
  /** One label of the roll; without it the paper is A4. */
  label: z.strictObject({ widthInMm: sideInMm, heightInMm: sideInMm }).optional(),
});

function call<A extends z.ZodType, V extends z.ZodType>(args: A, value: V) {
  return { args, value };
}

export const hostCalls = {
  /** What we run on. `builtAt` is an ISO instant: a clock before it is wrong. */
  'app.info': call(
    nothing,
    z.object({
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      builtAt: z.string(),
      platform: z.string(),
    }),
  ),

  /** A person chooses files; an empty list means that the person closed the dialog. `accept` are endings with a dot. */
  'files.open': call(
    z.strictObject({ accept: z.array(z.string()), multiple: z.boolean(), maxBytes: size }),
    z.object({ files: z.array(openedFile) }),
  ),
  /** A person chooses where; `saved: false` means that the person closed the dialog. The page never names a path. */
  'files.save': call(
    z.strictObject({ suggestedName: z.string().min(1), bytes }),
    z.object({ saved: z.boolean(), name: z.string() }),
  ),

  /** A person chooses one large file, to be read piece by piece until `file.release`; null when the dialog was closed. */
  'file.choose': call(
    z.strictObject({ accept: z.array(z.string()) }),
    z.object({ file: z.object({ id, name: z.string(), size }).nullable() }),
  ),
  /** Up to `maxBytes` of a chosen file from `offset`; fewer only at its end. MISSING when it was never chosen, or released. */
  'file.read': call(
    z.strictObject({ id, offset: size, maxBytes: size.max(largestPiece) }),
    z.object({ bytes }),
  ),
  /** A person chooses where a large file goes, to be written piece by piece; null when the dialog was closed. */
  'file.create': call(
    z.strictObject({ suggestedName: z.string().min(1) }),
    z.object({ file: z.object({ id }).nullable() }),
  ),
  'file.write': call(
    z.strictObject({ id, bytes: bytes.refine((piece) => piece.length <= largestPiece) }),
    nothing,
  ),
  /** The file is whole and flushed: only now does it stand under its name. */
  'file.finish': call(z.strictObject({ id }), z.object({ name: z.string() })),
  /** Forgets a chosen file, or throws away what was not finished. */
  'file.release': call(z.strictObject({ id }), nothing),

  /** Prints one self-contained HTML document (no script is run in it) on A4, or on labels of a roll. */
  'print.page': call(printed, z.object({ printed: z.boolean() })),
  /** The same document as the bytes of a PDF. The browser host answers UNSUPPORTED. */
  'print.pdf': call(printed, z.object({ bytes })),

  /** Wraps a secret with what the operating system offers. `isProtected: false`: it is only encoded, not encrypted. */
  'secret.keep': call(
    z.strictObject({ value: z.string() }),
    z.object({ kept: z.string(), isProtected: z.boolean() }),
  ),
  /** Unwraps what `secret.keep` gave; DAMAGED when another person or machine wrapped it. */
  'secret.give': call(z.strictObject({ kept: z.string() }), z.object({ value: z.string() })),

  /** Opens the journal without ever creating it, and holds it for this window until `journal.release`. */
  'journal.open': call(z.strictObject({ slot: slotSchema }), journalState),
  /** Creates the journal with its first line. EXISTS when there is one that holds anything. */
  'journal.create': call(z.strictObject({ slot: slotSchema, text: z.string() }), z.object({ size })),
  /**
   * Up to `maxBytes` from `offset`; fewer only at the end or before a part that cannot be read. At such a part (a file of the
   * journal is lost or spoiled) there are no bytes, and `damagedBytes` says how many lie between here and what can be read.
   */
  'journal.read': call(
    z.strictObject({ slot: slotSchema, offset: size, maxBytes: size }),
    z.object({ bytes, size, damagedBytes: size.optional() }),
  ),
  /**
   * The same of the second copies: all that were put aside (`asideSize` bytes), each ending in a newline, then the twin. A
   * host without a second copy has none.
   */
  'journal.readTwin': call(
    z.strictObject({ slot: slotSchema, offset: size, maxBytes: size }),
    z.object({ bytes, size }),
  ),
  /**
   * Appends text (one or more lines, each ending in a newline) and flushes it to the disk before it answers.
   * `expectedSize` guards the order: BUSY when the journal has another size, so nothing can be interleaved or doubled.
   */
  'journal.append': call(
    z.strictObject({ slot: slotSchema, text: z.string(), expectedSize: size }),
    z.object({ size }),
  ),
  /** Cuts the journal to `size` bytes: a torn last line, or a line whose write was not acknowledged. */
  'journal.cut': call(z.strictObject({ slot: slotSchema, size }), z.object({ size })),
  /** Lets another window have the journal. */
  'journal.release': call(z.strictObject({ slot: slotSchema }), nothing),

  /** Keeps bytes under their SHA-256, flushed before it answers; putting the same twice is one. DAMAGED when they do not match. */
  'blob.put': call(z.strictObject({ sha256, bytes }), nothing),
  'blob.get': call(z.strictObject({ sha256 }), z.object({ bytes })),
  /** Which of these are kept here with so many bytes; nothing is read for it, so a hash is not checked. */
  'blob.here': call(
    z.strictObject({ files: z.array(z.strictObject({ sha256, bytes: size })).max(mostFilesAsked) }),
    z.object({ here: z.array(sha256) }),
  ),

  /**
   * One request to a portal or a hub, https alone but for this computer. Electron's main process sends it (no other origin is
   * within the page's reach), a browser fetches. UNREACHABLE when nobody answers within a minute.
   */
  'portal.request': call(
    z.strictObject({
      method: z.enum(['GET', 'POST', 'PUT', 'HEAD']),
      url: z.string().max(2_000),
      /**
       * For a hub: the authority that must have signed its certificate (PEM), for the constant name of hubs; `first-contact` to
       * ask a hub which one that is, before a person has compared the words. A browser goes by what its system trusts.
       */
      authority: z.union([z.literal('first-contact'), pem]).optional(),
      headers: z.record(z.string().regex(/^[a-z-]+$/), z.string().max(1_000)),
      body: bytes.optional(),
      /** The answer is an attachment, not text. */
      wants: z.literal('bytes').optional(),
    }),
    z.object({
      status: z.number().int(),
      text: z.string(),
      bytes: bytes.optional(),
      /** Of an attachment: how much of it is there (Upload-Offset). */
      offset: size.optional(),
    }),
  ),

  /**
   * Makes this computer the hub of the hall: a portal of its own in a process of its own. Without an authority one is made;
   * it comes back and belongs into the records. UNSUPPORTED in a browser, BUSY when there is one already.
   */
  'hub.start': call(
    z.strictObject({
      workspace: id,
      name: z.string().min(1).max(120),
      /** Null where this is the first hub of the office. */
      authority: authorityPair.nullable(),
      /** The station of this computer: the hub gives it a token. */
      station: z.strictObject({ id, name: z.string().min(1).max(60) }),
      /** Stations that were locked out, with the hash of the token by which one was taken in again: null for none. */
      revoked: z.array(z.strictObject({ id, readmittedWith: sha256.nullable() })).max(1_000),
    }),
    z.object({ hub: hubState, authority: authorityPair, token: z.string() }),
  ),
  'hub.stop': call(nothing, nothing),
  /**
   * Null where no hub runs on this computer. One that ends by itself is started again once, and stays here meanwhile; after that
   * `hasFailed` stands until it is started or stopped by hand.
   */
  'hub.state': call(nothing, z.object({ hub: hubState.nullable(), hasFailed: z.boolean() })),
  /** Hubs that announce themselves in this network, looked for during some two seconds. UNSUPPORTED in a browser. */
  'hub.find': call(nothing, z.object({ urls: z.array(z.string().max(200)) })),

  /** Free bytes for our data, null when the host cannot know; `isPersistent`: the browser has promised not to evict us. */
  'disk.space': call(
    nothing,
    z.object({ freeBytes: size.nullable(), usedBytes: size.nullable(), isPersistent: z.boolean() }),
  ),
  /** Asks the browser to keep our data; Electron always has it. */
  'disk.persist': call(nothing, z.object({ isPersistent: z.boolean() })),
} satisfies Record<string, { args: z.ZodType; value: z.ZodType }>;

export type HostCallName = keyof typeof hostCalls;
export type HostArgs<N extends HostCallName> = z.infer<(typeof hostCalls)[N]['args']>;
export type HostValue<N extends HostCallName> = z.infer<(typeof hostCalls)[N]['value']>;

/** What a page holds: one function for every call of the table. */
export type Host = <N extends HostCallName>(name: N, args: HostArgs<N>) => Promise<HostAnswer<HostValue<N>>>;

/** How a host answers: one function for every call of the table, arguments already parsed. */
export type HostAnswers = {
  [N in HostCallName]: (args: HostArgs<N>) => Promise<HostAnswer<HostValue<N>>>;
};

/** A call that succeeded. */
export function given<T>(value: T): HostAnswer<T> {
  return { ok: true, value };
}

/** A call that could not be answered. `detail` is for the log and must hold no personal data. */
export function refused(code: HostFailure, detail: string): { ok: false; code: HostFailure; detail: string } {
  return { ok: false, code, detail };
}

/** True for a name of the table; whatever else somebody asks for is refused. */
export function isHostCall(name: unknown): name is HostCallName {
  return typeof name === 'string' && Object.hasOwn(hostCalls, name);
}

/** The channel of one call between preload and main process. */
export function channelOf(name: HostCallName): string {
  return `fairdesk:${name}`;
}

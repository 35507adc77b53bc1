import { canonical, hashOfText } from '../change/canonical.ts';
import { type Kind, kinds, type StoredRecord } from '../kinds.ts';
import { typedFieldsOf } from '../record/fields.ts';

/** What a reviewer sees of a firm in each of its posts. Contacts are not part of what is published, and stay sealed. */
const fieldsOfFirm = ['name', 'uscc', 'introduction'] as const;

/** Files that can lift a rule (check-advertisement.ts). */
const evidenceOfJob = 'commissionFiles';
const evidenceOfFirm = 'licenceFiles';

type Values = Readonly<Record<string, unknown>>;

/**
 * What the office sets of a post while it works, and what no graduate is promised by: an edit of it sends nothing back
 * (ADR 0022). Whether a headcount is named at all is what the regulation asks for, and stays part of what was reviewed.
 */
const notReviewed: ReadonlySet<string> = new Set(['closesOn', 'category']);
const onlyWhether: ReadonlySet<string> = new Set(['headcount']);

/** Whether an edit of this field of a post or a firm can send posts back. */
export function isReviewed(kind: Kind, field: string): boolean {
  if (kind === 'enterprise') return field === evidenceOfFirm || fieldsOfFirm.some((each) => each === field);
  if (kind !== 'job' || notReviewed.has(field)) return false;
  return field === evidenceOfJob || field === 'enterprise' || fieldsOfJob().includes(field);
}

/** The text that a decision is about: every field of the post that a person fills in, and what its firm says of itself. */
export type SeenText = {
  /** Canonical JSON of `{ job, enterprise }`. */
  readonly seen: string;
  /** SHA-256 of what was reviewed of it. */
  readonly fingerprint: string;
};

/**
 * The text of a post as it is now. Empty fields are left out, so that a field that a later version adds changes nothing; so is
 * the link to the firm, which changes when doubles are merged.
 */
export function seenTextOf(
  job: StoredRecord<'job'>,
  enterprise: StoredRecord<'enterprise'> | undefined,
): SeenText {
  const [ofJob, ofFirm] = [fieldsOfJob(), fieldsOfFirm].map((names, index) => {
    const values = (index === 0 ? job : (enterprise ?? {})) as unknown as Values;
    return Object.fromEntries(names.map((name) => [name, values[name]]));
  });
  return { seen: canonical({ job: ofJob, enterprise: ofFirm }), fingerprint: fingerprintOf(job, enterprise) };
}

/** What decisions about a post hold for: its text, and the files that lie beside it. */
export type TextNow = {
  readonly fingerprint: string;
  /** `job.commissionFiles/<id>` and the like. */
  readonly evidence: readonly string[];
};

export function textNowOf(
  job: StoredRecord<'job'>,
  enterprise: StoredRecord<'enterprise'> | undefined,
): TextNow {
  return { fingerprint: fingerprintOf(job, enterprise), evidence: evidenceOf(job, enterprise) };
}

/** Files that a rule may have asked for, each as the path of its field and its id. */
export function evidenceOf(
  job: Pick<StoredRecord<'job'>, typeof evidenceOfJob>,
  enterprise: Pick<StoredRecord<'enterprise'>, typeof evidenceOfFirm> | undefined,
): string[] {
  return [
    ...(job[evidenceOfJob] ?? []).map((id) => `job.${evidenceOfJob}/${id}`),
    ...(enterprise?.[evidenceOfFirm] ?? []).map((id) => `enterprise.${evidenceOfFirm}/${id}`),
  ];
}

/** The fields whose files are gone, `job.commissionFiles`. */
export function takenOff(evidence: readonly string[], now: readonly string[]): string[] {
  const gone = evidence.filter((each) => !now.includes(each));
  return [...new Set(gone.map((each) => each.slice(0, each.indexOf('/'))))];
}

/** Of the texts that were asked for last: a screen that counts asks for the same thousands again and again. */
const known = new Map<string, string>();
const mostKnown = 10_000;

/** The fingerprint alone; of a text that was asked for before, without hashing it. */
export function fingerprintOf(
  job: StoredRecord<'job'>,
  enterprise: StoredRecord<'enterprise'> | undefined,
): string {
  const values = reviewedOf(job, enterprise);
  const key = JSON.stringify(values);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const [ofJob, ofFirm] = values;
  const named = (names: readonly string[], those: readonly unknown[]) =>
    Object.fromEntries(names.map((name, index) => [name, those[index]]));
  const text = canonical({ job: named(fieldsOfJob(), ofJob), enterprise: named(fieldsOfFirm, ofFirm) });
  const fingerprint = hashOfText(text);
  known.set(key, fingerprint);
  return fingerprint;
}

let namesOfJob: readonly string[] | undefined;

function fieldsOfJob(): readonly string[] {
  namesOfJob ??= typedFieldsOf(kinds.job).flatMap(({ name, link }) => (link === undefined ? [name] : []));
  return namesOfJob;
}

function reviewedOf(
  job: StoredRecord<'job'>,
  enterprise: StoredRecord<'enterprise'> | undefined,
): [readonly unknown[], readonly unknown[]] {
  const values = job as unknown as Values;
  const reviewed = (name: string): unknown => {
    if (notReviewed.has(name)) return undefined;
    return onlyWhether.has(name) ? values[name] !== undefined || undefined : values[name];
  };
  return [fieldsOfJob().map(reviewed), fieldsOfFirm.map((name) => enterprise?.[name])];
}

/** Names of the fields in which two texts differ, e.g. `job.description`. */
export function changedSince(before: string, now: string): string[] {
  const [old, present] = [before, now].map((text) => JSON.parse(text) as Record<string, Values>);
  return ['job', 'enterprise'].flatMap((part) => {
    const [was, is] = [old?.[part] ?? {}, present?.[part] ?? {}];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return names
      .filter((name) => canonical(was[name] ?? null) !== canonical(is[name] ?? null))
      .map((name) => `${part}.${name}`);
  });
}

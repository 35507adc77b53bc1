import { attachment } from './attachment/attachment-record.ts';
import { attendance } from './booth/attendance-record.ts';
import { booth } from './booth/record.ts';
import { placement } from './booth/placement-record.ts';
import { consent } from './consent/record.ts';
import { rule } from './compliance/rule-record.ts';
import { wage } from './compliance/wage-record.ts';
import { decision } from './conflict/decision-record.ts';
import { enterprise } from './enterprise/record.ts';
import { mapping } from './exchange/mapping-record.ts';
import { fair } from './fair/record.ts';
import { checkin } from './graduate/checkin-record.ts';
import { printing } from './graduate/printing-record.ts';
import { graduate } from './graduate/record.ts';
import { interview } from './interview/record.ts';
import { job } from './job/record.ts';
import { authority } from './office/authority-record.ts';
import { operator } from './office/operator-record.ts';
import { filter } from './office/filter-record.ts';
import { office } from './office/record.ts';
import { station } from './office/station-record.ts';
import { review } from './review/record.ts';
import type { RecordDeclaration, RecordOf, StoredOf } from './record/declare-record.ts';

/** Every kind of record that this version of FairDesk knows. */
export const kinds = {
  office,
  fair,
  enterprise,
  job,
  graduate,
  booth,
  attendance,
  placement,
  checkin,
  interview,
  operator,
  station,
  decision,
  authority,
  attachment,
  filter,
  mapping,
  printing,
  consent,
  review,
  rule,
  wage,
} as const;

export type Kind = keyof typeof kinds;
/** A record with its sensitive values in the open. */
export type KindRecord<K extends Kind> = RecordOf<(typeof kinds)[K]>;

/** A record as it is stored: sensitive values sealed. */
export type StoredRecord<K extends Kind> = StoredOf<(typeof kinds)[K]>;

export const kindNames = Object.keys(kinds) as readonly Kind[];

/** Whether this version knows the kind; changes of other kinds wait in `later`. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}

/** The declaration of a kind, seen as any declaration. */
export function declarationOf(kind: Kind): RecordDeclaration {
  return kinds[kind];
}

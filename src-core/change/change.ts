/** A hybrid logical clock's stamp as one sortable string (stamp.ts); unique, so it is the change's id. */
export type Stamp = string;

/** A change of one record, stamped and immutable (format `v: 1`, frozen with the first release). */
export type Change = {
  readonly v: 1;
  readonly hlc: Stamp;
  /** UUIDv7 of the commit's group. */
  readonly group: string;
  readonly kind: string;
  readonly record: string;
  readonly creates?: true;
  /** Fields and their new values; null clears. Sensitive values are sealed. */
  readonly patch: Readonly<Record<string, unknown>>;
  /** For each field of the patch the stamps of ALL tips that the writer saw; empty at creation. */
  readonly base: Readonly<Record<string, readonly Stamp[]>>;
  /** E.g. `interview.record`. */
  readonly action: string;
  /** Id of the operator. */
  readonly operator: string;
};

/** A change with the number under which this installation received it. */
export type NumberedChange = Change & { readonly n: number };

/** A row as the database gives it: bigint as number, timestamps as Date, bytea as Uint8Array. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Asks the database in PostgreSQL's own words, `$1` for the first parameter. */
export type Ask = <R extends SqlRow = SqlRow>(text: string, parameters?: readonly unknown[]) => Promise<R[]>;

/** One database, a server or embedded: the same SQL runs on both. */
export type Sql = {
  readonly ask: Ask;
  /**
   * All of it or nothing. Inside, ask only through what is handed in.
   *
   * @param turn transactions of the same name are done one after the other: name here what all of them would lock
   */
  transaction<T>(work: (ask: Ask) => Promise<T>, turn?: string): Promise<T>;
  /** Whether the database answers; it says so also while everything else waits. @throws when it does not within seconds */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** A row as the database gives it: bigint as number, timestamps as Date, bytea as Uint8Array. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Asks the database in PostgreSQL's own words, `$1` for the first parameter. */
export type Ask = <R extends SqlRow = SqlRow>(text: string, parameters?: readonly unknown[]) => Promise<R[]>;

/** One database, a server or embedded: the same SQL runs on both. */
export type Sql = {
  readonly ask: Ask;
  /** All of it or nothing. Inside, ask only through what is handed in. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

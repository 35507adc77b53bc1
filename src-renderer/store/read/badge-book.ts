import { type BadgeCode, badgeCodes, badgeNumber } from '../../../src-core/graduate/badge-code.ts';

/** Whose badge has which code: kept in memory, because a code is a part of the id and no index finds that. */
export class BadgeBook {
  private readonly known = { short: new Map<number, string[]>(), long: new Map<number, string[]>() };
  private readonly readIds: () => PromiseLike<string[]>;

  /** @param readIds ids of all graduates, deleted and merged ones too: their badges may be about */
  constructor(readIds: () => PromiseLike<string[]>) {
    this.readIds = readIds;
  }

  /** Ids with the code; all of them are read again only where it is not known, so a misread badge costs 0.1 s and a known one nothing. */
  async idsOf({ number, isLong }: BadgeCode): Promise<readonly string[]> {
    const of = () => this.known[isLong ? 'long' : 'short'].get(number);
    return of() ?? (await this.look(), of() ?? []);
  }

  /** The code of each graduate. */
  async codes(): Promise<(id: string) => string | undefined> {
    return badgeCodes(await this.look());
  }

  private async look(): Promise<string[]> {
    const ids = await this.readIds();
    this.known.short.clear();
    this.known.long.clear();
    for (const id of ids) {
      note(this.known.short, badgeNumber(id), id);
      note(this.known.long, badgeNumber(id, true), id);
    }
    return ids;
  }
}

function note(book: Map<number, string[]>, number: number | undefined, id: string): void {
  if (number === undefined) return;
  const ids = book.get(number);
  if (ids) ids.push(id);
  else book.set(number, [id]);
}

import type { Kind } from '../../../src-core/kinds.ts';
import type { TableRow } from '../database/database.ts';
import type { RowSource } from '../database/row-source.ts';

/** Answers that are kept of one kind; one desk asks for a fair, a booth and its placements again and again. */
const answersPerKind = 200;

/**
 * What the facts of earlier commits have read, so that the next person waits for fewer reads. It stays true because a
 * ledger's window writes alone: every write forgets the kinds that it touches, before anything else is read.
 */
export class RowMemory {
  private readonly kinds = new Map<Kind, Map<string, unknown>>();

  /** A source that asks `rows` only for what is not known. Long questions (an import's) are not kept. */
  over(rows: RowSource): RowSource {
    return {
      ...rows,
      get: (kind, id) => this.known(kind, `id ${id}`, () => rows.get(kind, id)),
      having: (kind, index, keys) =>
        keys.length === 1
          ? this.known(kind, `${index} ${keys[0] ?? ''}`, () => rows.having(kind, index, keys))
          : rows.having(kind, index, keys),
      merged: (kind) => this.known(kind, 'merged', () => rows.merged(kind)),
    };
  }

  forget(kinds: Iterable<Kind>): void {
    for (const kind of kinds) this.kinds.delete(kind);
  }

  private async known<T extends TableRow | TableRow[] | undefined>(
    kind: Kind,
    question: string,
    ask: () => PromiseLike<T>,
  ): Promise<T> {
    const answers = this.kinds.get(kind) ?? new Map<string, unknown>();
    if (answers.has(question)) return answers.get(question) as T;
    const answer = await ask();
    if (answers.size >= answersPerKind) answers.clear();
    answers.set(question, answer);
    this.kinds.set(kind, answers);
    return answer;
  }
}

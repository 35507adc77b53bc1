import type { MergeClash } from '../../../src-core/doubles/merge-clashes.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';

/** What a merge would set against each other, and what becomes of it. */
export function clashWords({ code, kind, about }: MergeClash): string {
  switch (code) {
    case 'ATTENDING_TWICE':
    case 'CHECKED_IN_TWICE':
    case 'ENTERPRISE_TWICE':
    case 'POST_TWICE':
    case 'INTERVIEWED_TWICE':
      return say(`doubles.clash.${code}`, about);
    case 'BOOTH_TWICE':
    case 'VALUE_TWICE':
      return say('doubles.clash.other', { kind: named(declarationOf(kind)) });
  }
}

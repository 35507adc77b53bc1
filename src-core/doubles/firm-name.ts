import { divisions } from '../standards/division-list.ts';
import { toPlainWords } from '../standards/to-half-width.ts';

/** A firm's name in its parts, as two firms are compared. */
export type FirmName = {
  /** What is left without region, trade words and legal form: `示例智能`. */
  readonly core: string;
  /** The region at its beginning or in brackets, without its level: `厦门`. */
  readonly region: string;
};

const legalForms =
  /(?:股份有限公司|有限责任公司|集团有限公司|控股有限公司|科技有限公司|技术有限公司|实业有限公司|贸易有限公司|有限公司|集团公司|总公司|分公司|公司|集团|工作室|事务所|研究院|中心|厂|店)+$/;
const branch = /(?:总部|总公司|[\p{Script=Han}]{2,6}分公司|[\p{Script=Han}]{2,6}分部|办事处)$/u;

const regions = regionNames();

/**
 * Splits a name as people write it: brackets, width and spaces do not count, and legal form and region do not make another
 * firm. Where nothing would be left the whole name is the core.
 */
export function firmName(name: string): FirmName {
  // The region can also stand in brackets behind the name: 示例智能装备（厦门）有限公司.
  const inside = /[(（]([^()（）]{2,12})[)）]/.exec(name);
  let region = wordsAt(inside?.[1] ?? '').find(({ spelling }) => spelling === inside?.[1])?.region ?? '';
  let rest = toPlainWords(region === '' ? name : name.replace(inside?.[0] ?? '', '')).replace(branch, '');
  for (const word of region === '' ? wordsAt(rest) : []) {
    if (!rest.startsWith(word.spelling)) continue;
    region = word.region;
    rest = rest.slice(word.spelling.length);
    break;
  }
  for (let shorter = rest.replace(legalForms, ''); shorter !== rest; shorter = rest.replace(legalForms, ''))
    rest = shorter;
  return rest.length < 2 ? { core: toPlainWords(name), region: '' } : { core: rest, region };
}

function wordsAt(text: string): readonly Word[] {
  return regions.get(text[0] ?? '') ?? [];
}

type Word = { spelling: string; region: string };

/** Provinces and cities by the first sign of each spelling, longest first: `厦门市` before `厦门`. */
function regionNames(): ReadonlyMap<string, readonly Word[]> {
  const all = new Map<string, Word[]>();
  for (const { code, spellings } of divisions.values()) {
    if (!code.endsWith('00')) continue;
    for (const spelling of spellings) {
      if (spelling.length < 2) continue;
      const list = all.get(spelling[0] ?? '') ?? [];
      list.push({ spelling, region: spellings.at(-1) ?? spelling });
      all.set(spelling[0] ?? '', list);
    }
  }
  for (const list of all.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return all;
}

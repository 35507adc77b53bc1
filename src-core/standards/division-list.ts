import { abolishedDivisionData, divisionData } from './division-data.ts';
import { ethnicGroupTable } from './ethnic-group-table.ts';

export type Division = {
  readonly code: string;
  readonly name: string;
  /** The name and the shorter ways people write it, longest first. */
  readonly spellings: readonly string[];
};

/**
 * County codes abolished before 2021 that identity numbers and licences still carry. From memory, unverified, and only the
 * well-known ones: an unknown code warns anyway.
 */
const abolishedEarlier = `
110100 03崇文区 04宣武区 21昌平县 22顺义县 24大兴县 28密云县 29延庆县
120100 07塘沽区 08汉沽区 09大港区 21宁河县 23静海县 25蓟县
310100 03卢湾区 08闸北区 19南汇区
310200 30崇明县
320500 02沧浪区 03平江区 04金阊区 84吴江市
330100 83富阳市 85临安市
350200 02鼓浪屿区 04开元区
370100 81章丘市
370200 05四方区 82即墨市 84胶南市
440100 83增城市 84从化市
510100 22双流县 24郫县
610100 25户县 26高陵县
`;

const names = ethnicGroupTable.codes
  .map((each) => each.label.replace(/族$/, ''))
  .filter((each) => each.length > 1 || '汉回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京'.includes(each));
const ethnic = new RegExp(`(?:${[...names].sort((a, b) => b.length - a.length).join('|')}|各)族$`);
// Without 族 only the names that cannot be the end of a place name of their own.
const ethnicWithout = /(?:哈萨克|柯尔克孜|蒙古|维吾尔|锡伯|塔吉克)$/;
/** Levels of the code that no one writes in an address. */
export const unwritten = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;

function read(data: string): Map<string, Division> {
  const all = new Map<string, Division>();
  for (const line of data.trim().split('\n')) {
    const head = line.slice(0, 4);
    for (const [i, part] of line.split(' ').entries()) {
      const code = i === 0 ? part.slice(0, 6) : head + part.slice(0, 2);
      const name = part.slice(i === 0 ? 6 : 2);
      if (name) all.set(code, { code, name, spellings: spellingsOf(name) });
    }
  }
  return all;
}

function spellingsOf(name: string): string[] {
  const short = shortNameOf(name);
  if (short === name) return [name];
  return name.endsWith('自治州') ? [name, `${short}州`, short] : [name, short];
}

/** 广东省 → 广东, 延边朝鲜族自治州 → 延边, 内蒙古自治区 → 内蒙古; a name of two characters stays as it is. */
function shortNameOf(name: string): string {
  const bare = name.replace(
    /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|盟|区|县|旗)$/,
    '',
  );
  if (bare.length < 2) return name;
  if (!/自治[区州县旗]$/.test(name) || name === '内蒙古自治区') return bare;
  return withoutEthnicGroups(bare);
}

function withoutEthnicGroups(name: string): string {
  for (const pattern of [ethnic, ethnicWithout]) {
    const rest = name.replace(pattern, '');
    if (rest !== name && rest.length >= 2) return withoutEthnicGroups(rest);
  }
  return name;
}

export const divisions: ReadonlyMap<string, Division> = read(divisionData);
export const abolishedDivisions: ReadonlyMap<string, Division> = new Map([
  ...read(abolishedEarlier),
  ...read(abolishedDivisionData),
]);

import { holdsNumberOfSomebody } from '../standards/number-of-somebody.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';
import { type Column, isWordOf } from './match-columns.ts';
import type { ImportKind } from './targets.ts';

/** The family names of most people (from the count of 2020, from memory) and those of two characters. */
const familyName =
  /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|东方|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛洪樊葛邢安齐易乔伍庞庄颜倪涂聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍成苗谷盛曲翁冉骆蓝路游靳辛管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈])[\u4e00-\u9fff]{1,2}$/;
/** 曾用名, 应聘者: what a column is called, though it begins like a name. */
const endsAsTitle = /[名人者员称别]$/;

/**
 * Whether the row that is taken for the header holds what belongs into the rows below: a list without a header begins with a
 * person. A number says so at once, in any column; on a list of graduates also a sex, a people or a degree; and a name where the column
 * was said to hold the names of people.
 */
export function isHeaderOfValues(kind: ImportKind, columns: readonly Column[]): boolean {
  return columns.some(
    ({ title, target }) =>
      holdsNumberOfSomebody(title) ||
      (kind === 'graduate' && isWordOfAPerson(title)) ||
      (isNameOfPerson(kind, target) && looksLikeAName(toHalfWidth(title))),
  );
}

function isWordOfAPerson(title: string): boolean {
  return ['gender', 'ethnic-group', 'degree'].some((table) => isWordOf(table, title));
}

function isNameOfPerson(kind: ImportKind, target: string | null): boolean {
  return kind === 'graduate' ? target === 'name' : target?.endsWith('contactName') === true;
}

function looksLikeAName(title: string): boolean {
  const bare = title.replace(/\s/g, '');
  return (
    /^[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+$/.test(bare) || (familyName.test(bare) && !endsAsTitle.test(bare))
  );
}

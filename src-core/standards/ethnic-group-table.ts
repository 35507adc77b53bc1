import type { CodeTable } from './code-table.ts';

const names =
  '汉Han 蒙古Mongol 回Hui 藏Tibetan 维吾尔Uygur 苗Miao 彝Yi 壮Zhuang 布依Buyei 朝鲜Korean 满Manchu 侗Dong 瑶Yao 白Bai 土家Tujia 哈尼Hani ' +
  '哈萨克Kazak 傣Dai 黎Li 傈僳Lisu 佤Va 畲She 高山Gaoshan 拉祜Lahu 水Sui 东乡Dongxiang 纳西Naxi 景颇Jingpo 柯尔克孜Kirgiz 土Tu 达斡尔Daur ' +
  '仫佬Mulao 羌Qiang 布朗Blang 撒拉Salar 毛南Maonan 仡佬Gelao 锡伯Xibe 阿昌Achang 普米Pumi 塔吉克Tajik 怒Nu 乌孜别克Uzbek 俄罗斯Russian ' +
  '鄂温克Ewenki 德昂Deang 保安Bonan 裕固Yugur 京Gin 塔塔尔Tatar 独龙Derung 鄂伦春Oroqen 赫哲Hezhen 门巴Monba 珞巴Lhoba 基诺Jino';

/** GB/T 3304-1991: 01-56, and 97 and 98 as the state's forms use them. */
export const ethnicGroupTable: CodeTable = {
  id: 'ethnic-group',
  label: '民族',
  en: 'Ethnic group',
  edition: 'GB/T 3304-1991',
  source: {
    label: 'GB/T 3304-1991；代码取自二手资料，名称次序凭记忆写成',
    en: 'GB/T 3304-1991; which codes there are from a secondary source, the order of the names from memory',
  },
  verified: false,
  codes: [
    ...names.split(' ').map((each, i) => {
      const [name, en] = [each.replace(/[A-Za-z]+$/, ''), each.replace(/^[^A-Za-z]+/, '')];
      return { code: String(i + 1).padStart(2, '0'), label: `${name}族`, en, aliases: [name, String(i + 1)] };
    }),
    { code: '97', label: '其他', en: 'Other', aliases: ['其它', '未识别民族', '穿青人'] },
    {
      code: '98',
      label: '外国血统中国籍人士',
      en: 'Chinese citizen of foreign descent',
      aliases: ['外国血统'],
    },
  ],
};

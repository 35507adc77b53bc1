import { provinceNames } from '../province-names.ts';

// Pieces of regular expressions over the normalised text (normalise.ts): commas and stops other than `。` are narrow there.

/** A sign within one clause, and within one sentence. */
export const inClause = '[^。;,!?\\n]';
export const inSentence = '[^。;!?\\n]';

export const only =
  '(?:(?<!不)(?:仅限|只限|限定|限招|只招|仅招|只要|只收|只想要|仅|仅考虑|只考虑|仅面向|只面向)|(?<![无不极有权期年上下界])限)(?:招聘|招收|招|聘)?';
export const must = '(?:要求|必须|须|需|应)(?:为|是)?';
export const refuse = '(?:不招|不要|不收|不录用|不录取|不录|不考虑|不接受|不接收|谢绝|拒绝|拒招|拒收)';
export const keepAway = [
  '(?:们|的)?(?:一律|暂时?|目前|就|均|都|统统|概|恕){0,2}',
  '(?:(?:请|敬请)?(?:自觉)?(?:勿|别|免|莫|慎|不必|不用)再?(?:投|扰|打扰|来(?!回)|试|谈|报(?!名费|销|考|费)|应聘|联系)',
  '|不招|不要|不收|不接收|缓一缓|不安排|不建议投|算了|不录|不考虑|不作考虑|不予(?:考虑|录用|录取|招收|报名|受理)|除外|绕道|绕行|止步|请勿|谢绝)',
].join('');
/** Said so plainly that other words may stand between it and those it is said to. */
export const turnedAway = [
  '(?:(?:勿|别|免|莫|不必|不用)再?(?:投|扰|打扰|来(?!回)|报(?!名费|销|考|费)|应聘)|恕不(?:接收|接待|录用|考虑)|绕道|绕行|止步|缓一缓',
  '|不(?:招|录|考虑|安排面试|予(?:考虑|录用|录取|招收|报名|受理)))',
].join('');
export const preferred = '(?:者)?(?:优先|为佳|更佳|尤佳|最佳|更好|为主|为宜|加分)';
/** `优先考虑男生`: the preference stands before whom it prefers. */
export const prefers =
  '(?:优先(?:考虑|录用|录取|安排|选择|选用)|首选|倾向于?|偏向于?|更希望|更想要)(?:招聘|录用|考虑)?';
export const begins = '(?:^|[。;,:、.)\\n])';
export const ends = '(?=[,;。、/\\d\\n]|$)';

const people =
  '性|士|生|员工|同学|青年|同志|同胞|同事|老师|教师|医生|护士|司机|销售|主播|助理|秘书|孩子?|的|人';
export const man = `(?:男(?:${people})?|小哥哥|帅哥|靓仔|小伙子?(?!伴)|汉子|爷们儿?|小鲜肉)`;
export const woman = `(?:女(?:${people})?|小姐姐|妹妹|美女|靓女|妹子|姑娘|小仙女|女汉子|姐妹|宝妈)`;
/** What is made for men or women, and both of them together. */
export const notMan =
  '(?!女|装|鞋|科|款|裤|包|表|厕|浴|篮|足|排|护|香|性消费|性用户|性护|性健康|生宿舍|生公寓|消费|用户|健康|宿舍|公寓)';
export const notWoman =
  '(?!装|鞋|科|款|裤|包|表|厕|浴|篮|足|排|职工|婿|内衣|护|香|士内衣|士护|士香|性消费|性用户|性护|性健康|生宿舍|生公寓|消费|用户|健康|宿舍|公寓)';
export const bothSexes = [
  '不限男女|男女不限|男女均可|男女皆可|男女都可|男女兼收|男女老少|性别不限|不限性别',
  '男(?:性|士|生|孩)?[/、或和与]?女|女(?:性|士|生|孩)?[/、或和与]男',
  `男${inClause}{0,3}女${inClause}{0,3}(?:不限|均可|皆可|都可|都行)|男,女(?:不限|均可|皆可|都可)`,
  '(?:帅哥|小哥哥|靓仔)[/、和与]?(?:美女|小姐姐|靓女)|(?:美女|小姐姐|靓女)[/、和与]?(?:帅哥|小哥哥|靓仔)',
].join('|');
export const staff =
  '(?:生|性|士|工|员工|普工|技工|司机|助理|文员|前台|秘书|服务员|销售|保安|会计|店员|同事|老师|孩)';
export const hiring = '(?:招聘|急招|急聘|诚聘|诚招|特聘|招|聘)';
export const marital = '(?:未婚|已婚|单身|离异|未生育|已生育|未育|已育)';
/** Parts of the country that people name instead of a province. */
export const places = `(?:东北|西北|西南|苏北|皖北|闽南|北方|南方|${provinceNames})`;

/** Those whom a firm serves: what is said of them is no condition of a post. */
const served =
  '(?:客户|用户|受众|客群|粉丝|消费者|读者|玩家|观众|会员|人群|群友|家长|患者|受访者|受试者)(?!经理|代表|专员|主任|服务|主管|总监|运营|资源)';
export const servedAre = `${served}[\\p{Script=Han}]{0,6}(?:以|是|为|在|年龄)${inClause}{0,16}`;
/** A condition that is spoken about, to forbid it or to find it in the texts of others. */
export const spokenAbout = [
  `(?:核查|检查|审核|审查|排查|识别|筛查|整改|杜绝|避免|防止|防范|打击|揭露|查处|纠正)${inClause}{0,40}(?:不合规|违规|违法|歧视|不合法|骗局|诈骗)`,
  `(?:违法|违规|非法)${inClause}{0,16}(?:案件|案例|纠纷|投诉|行为|线索|证据)`,
  `不(?:得|能|可|应)(?:出现|含有|设置|写|有)?${inClause}{0,2}(?:仅限|只限|只招|限定?)`,
];

export const women = '《妇女权益保障法》（2022）第四十三条';
export const promotion = '《就业促进法》';
export const market = '《人力资源市场暂行条例》第二十四条';
export const ministry = '教育部关于就业招聘活动“三个严禁”（2013）';

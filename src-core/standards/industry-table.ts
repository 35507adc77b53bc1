import { type CodeTable, codeOf } from './code-table.ts';

const sections = [
  { code: 'A', label: '农、林、牧、渔业', en: 'Agriculture', aliases: ['农林牧渔', '农林牧渔业'] },
  { code: 'B', label: '采矿业', en: 'Mining', aliases: ['采矿', '矿业'] },
  {
    code: 'C',
    label: '制造业',
    en: 'Manufacturing',
    aliases: ['制造', '工业', '智能制造', '生产制造', '制造业工业'],
  },
  {
    code: 'D',
    label: '电力、热力、燃气及水生产和供应业',
    en: 'Utilities',
    aliases: ['电力热力燃气水', '能源', '电力', '新能源', '公用事业'],
  },
  { code: 'E', label: '建筑业', en: 'Construction', aliases: ['建筑', '工程', '建筑工程', '土木'] },
  {
    code: 'F',
    label: '批发和零售业',
    en: 'Wholesale and retail',
    aliases: ['批发零售', '贸易', '商贸', '消费零售', '快消', '进出口贸易'],
  },
  {
    code: 'G',
    label: '交通运输、仓储和邮政业',
    en: 'Transport, storage and post',
    aliases: ['交通运输', '物流', '仓储物流', '交通物流', '物流运输', '快递'],
  },
  {
    code: 'H',
    label: '住宿和餐饮业',
    en: 'Hotels and catering',
    aliases: ['住宿餐饮', '酒店', '酒店餐饮', '餐饮酒店'],
  },
  {
    code: 'I',
    label: '信息传输、软件和信息技术服务业',
    en: 'Information technology',
    aliases: [
      '互联网',
      '移动互联网',
      '电商',
      '电子商务',
      'IT',
      '信息技术',
      '互联网IT',
      'IT互联网',
      '信息传输软件信息技术',
      '人工智能',
      '大数据',
      '云计算',
      'O2O',
      '游戏',
      '信息安全',
      '数据服务',
      '企业服务',
      '社交',
      '社交网络',
      '硬件',
      '物联网',
      '区块链',
      '计算机',
      '计算机软件',
      '软件和信息技术',
      '信息传输软件和信息技术',
      '互联网软件',
    ],
  },
  { code: 'J', label: '金融业', en: 'Finance', aliases: ['金融', '银行', '证券', '保险', '投资', '基金'] },
  { code: 'K', label: '房地产业', en: 'Real estate', aliases: ['房地产', '地产', '房产家居'] },
  {
    code: 'L',
    label: '租赁和商务服务业',
    en: 'Leasing and business services',
    aliases: ['租赁商务', '商务服务', '广告', '广告营销', '人力资源', '人力资源服务', '咨询', '法律', '会计'],
  },
  {
    code: 'M',
    label: '科学研究和技术服务业',
    en: 'Research and technical services',
    aliases: ['科研', '科研技术服务', '科学研究', '技术服务', '检测'],
  },
  {
    code: 'N',
    label: '水利、环境和公共设施管理业',
    en: 'Water, environment and public facilities',
    aliases: ['环保', '水利环境公共设施', '水利环境'],
  },
  {
    code: 'O',
    label: '居民服务、修理和其他服务业',
    en: 'Resident services',
    aliases: ['居民服务', '生活服务', '居民服务修理其他', '家政'],
  },
  {
    code: 'P',
    label: '教育',
    en: 'Education',
    aliases: ['教育培训', '培训', '在线教育', '教育行业', '教育业'],
  },
  {
    code: 'Q',
    label: '卫生和社会工作',
    en: 'Health and social work',
    aliases: ['医疗', '医疗健康', '医疗卫生', '健康', '卫生社会工作', '大健康'],
  },
  {
    code: 'R',
    label: '文化、体育和娱乐业',
    en: 'Culture, sports and entertainment',
    aliases: [
      '文化',
      '文娱',
      '传媒',
      '体育',
      '娱乐',
      '文化娱乐',
      '文娱内容',
      '内容',
      '文化传媒',
      '文化体育娱乐',
      '影视',
    ],
  },
  {
    code: 'S',
    label: '公共管理、社会保障和社会组织',
    en: 'Public administration',
    aliases: ['政府', '公共管理', '机关事业单位', '社会组织', '公共管理社会保障社会组织'],
  },
  { code: 'T', label: '国际组织', en: 'International organisations' },
];

/** One line a section: divisions with their two digits (and the few groups that the rule on enterprise size needs), `|` before other spellings. */
const divisionLines = `
A01农业;A02林业;A03畜牧业;A04渔业;A05农、林、牧、渔专业及辅助性活动
B06煤炭开采和洗选业;B07石油和天然气开采业;B08黑色金属矿采选业;B09有色金属矿采选业;B10非金属矿采选业;B11开采专业及辅助性活动;B12其他采矿业
C13农副食品加工业;C14食品制造业|食品;C15酒、饮料和精制茶制造业;C16烟草制品业;C17纺织业|纺织;C18纺织服装、服饰业|服装;C19皮革、毛皮、羽毛及其制品和制鞋业;C20木材加工和木、竹、藤、棕、草制品业;C21家具制造业|家具;C22造纸和纸制品业;C23印刷和记录媒介复制业;C24文教、工美、体育和娱乐用品制造业;C25石油、煤炭及其他燃料加工业;C26化学原料和化学制品制造业|化工,新材料;C27医药制造业|医药,制药,生物医药;C28化学纤维制造业;C29橡胶和塑料制品业;C30非金属矿物制品业;C31黑色金属冶炼和压延加工业;C32有色金属冶炼和压延加工业;C33金属制品业;C34通用设备制造业|机械,通用设备,机械制造;C35专用设备制造业|专用设备,医疗器械;C36汽车制造业|汽车,新能源汽车;C37铁路、船舶、航空航天和其他运输设备制造业|航空航天;C38电气机械和器材制造业|电气,锂电池;C39计算机、通信和其他电子设备制造业|电子,集成电路,半导体,芯片,电子信息,通信设备,电子设备;C40仪器仪表制造业|仪器仪表;C41其他制造业;C42废弃资源综合利用业;C43金属制品、机械和设备修理业
D44电力、热力生产和供应业;D45燃气生产和供应业;D46水的生产和供应业
E47房屋建筑业;E48土木工程建筑业;E49建筑安装业;E50建筑装饰、装修和其他建筑业|装修,装饰
F51批发业|批发;F52零售业|零售
G53铁路运输业|铁路;G54道路运输业;G55水上运输业|航运;G56航空运输业|航空;G57管道运输业;G58多式联运和运输代理业;G59装卸搬运和仓储业;G591装卸搬运;G592通用仓储|仓储;G60邮政业|邮政
H61住宿业|住宿;H62餐饮业|餐饮
I63电信、广播电视和卫星传输服务|电信,通信;I64互联网和相关服务|互联网服务;I65软件和信息技术服务业|软件,软件开发,软件业,软件服务
J66货币金融服务;J67资本市场服务;J68保险业;J69其他金融业
K70房地产业|;K701房地产开发经营|房地产开发;K702物业管理|物业;K703房地产中介服务|房产中介
L71租赁业|租赁;L72商务服务业
M73研究和试验发展|研发;M74专业技术服务业|工程设计;M75科技推广和应用服务业
N76水利管理业|水利;N77生态保护和环境治理业|环境治理;N78公共设施管理业;N79土地管理业
O80居民服务业;O81机动车、电子产品和日用产品修理业;O82其他服务业
P83教育|
Q84卫生;Q85社会工作
R86新闻和出版业|出版;R87广播、电视、电影和录音制作业;R88文化艺术业;R89体育|;R90娱乐业
S91中国共产党机关;S92国家机构;S93人民政协、民主党派;S94社会保障;S95群众团体、社会团体和其他成员组织;S96基层群众自治组织及其他组织
T97国际组织|
`;

function codesBelow() {
  return divisionLines
    .trim()
    .split(/[\n;]/)
    .map((each) => {
      const [, code = '', label = '', aliases = ''] = /^([A-T]\d+)([^|]+)\|?(.*)$/.exec(each) ?? [];
      return { code, label, aliases: [code.slice(1), ...aliases.split(',')].filter(Boolean) };
    });
}

/** GB/T 4754-2017: sections A-T and divisions 01-97, written `C39`. */
export const industryTable: CodeTable = {
  id: 'industry',
  label: '国民经济行业',
  en: 'Industry',
  edition: 'GB/T 4754-2017',
  source: {
    label: '门类取自公开代码库中的清单；大类、中类和常用词凭记忆写成',
    en: 'sections from a list in a public repository; divisions, groups and common words from memory',
  },
  verified: false,
  codes: [...sections, ...codesBelow()],
};

/**
 * The industry that a text means: a code (`C`, `39`, `C39`, `C3911`), an official name or a common word (互联网, 芯片). Of a
 * list (`移动互联网,金融`) the first that is known. Undefined where nothing matches: it never guesses.
 */
export function industryCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .match(/^([A-T]?)(\d{2})(\d{0,2})/);
  if (code && codeOf(industryTable, `${code[1]}${code[2]}`))
    return fineCode(code[1] ?? '', `${code[2]}${code[3]}`);
  const whole =
    codeOf(industryTable, text) ?? codeOf(industryTable, text.replace(/(?:行业|产业|业|类)$/, ''));
  if (whole) return whole;
  const parts = text.split(/[,，、;；/|｜丨\s]+/).filter(Boolean);
  return parts.length > 1 ? parts.map(industryCode).find((each) => each !== undefined) : undefined;
}

/** The letter of the section of a code, with or without its own letter; undefined for an unknown one. */
export function sectionOf(code: string): string | undefined {
  const letter = /^[A-T](?=\d*$)/.exec(code)?.[0];
  return letter ?? codeOf(industryTable, code.slice(0, 2))?.charAt(0);
}

/** `3911` → `C3911`: groups and classes are kept though the table has no names for most of them. */
function fineCode(letter: string, digits: string): string | undefined {
  const section = sectionOf(digits);
  return section !== undefined && (letter === '' || letter === section) ? `${section}${digits}` : undefined;
}

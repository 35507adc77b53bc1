import { describe, expect, test } from 'vitest';
import { findWords } from '../../../src-core/compliance/find-words.ts';
import { wordRules } from '../../../src-core/compliance/rule-set.ts';

type Table = {
  /** Each alone makes the rule speak. */
  fires: readonly string[];
  /** Nearly the same, and the rule is silent. */
  spares: readonly string[];
  /** The words are hidden: with spaces, full width, traditional signs, or others of the same sound. */
  disguised: readonly string[];
};

/** Invented sentences. */
const tables: Readonly<Record<string, Table>> = {
  G1: {
    fires: [
      '仅限男性报名',
      '同等条件下男士优先',
      '性别：男',
      '女生勿投',
      '现招聘男普工两名',
      '任职要求：1、男，能上夜班',
      '本岗位不招女生',
      '需要经常搬运，适合男生',
    ],
    spares: [
      '性别不限，男女均可',
      '负责男装设计',
      '员工宿舍男、女分开',
      '性别：男/女',
      '优先安排女职工的孕期休息',
    ],
    disguised: ['只 招 男', '限*男', '僅限男性', '男仕优先', '限南生'],
  },
  G2: {
    fires: ['限女性', '女士优先', '招美女前台', '男生勿扰', '性别要求：女', '形象气质佳女性', '女2名'],
    spares: ['负责女装买手工作', '不限男女', '落实女职工特殊保护', '女鞋版师三名'],
    disguised: ['限 女', '女 生 優 先', '女＊士＊优＊先', '女生尤先'],
  },
  G3: {
    fires: [
      '未婚优先',
      '要求已婚已育',
      '入职两年内不得怀孕',
      '承诺三年内不结婚',
      '婚姻状况：未婚',
      '面试时请说明近期有无生育计划',
      '怀孕者自动离职',
      '备孕勿投',
    ],
    spares: ['为已婚职工提供子女入学协助', '依法享受婚假、产假和育儿假', '不得询问婚育情况', '负责婚礼策划'],
    disguised: ['未 婚 优 先', '已婚已育優先', '未昏优先'],
  },
  G4: {
    fires: ['入职前须做孕检', '体检项目包含妊娠测试', '报到时提供HCG阴性报告', '女员工需接受妊娠检查'],
    spares: ['负责门诊孕检指导', '入职体检不做妊娠检测', '协助医生完成妊娠检查的登记'],
    disguised: ['入职须做 孕 检', '体检含妊·娠·测·试', '入职需ＨＣＧ检查', '入职前须做孕捡'],
  },
  E1: {
    fires: ['仅限汉族', '汉族优先', '不招少数民族', '维吾尔族勿投', '民族：汉', '要求无宗教信仰'],
    spares: [
      '民族不限',
      '组织少数民族文艺演出',
      '教授汉语课程',
      '尊重各民族风俗习惯',
      '不因民族、宗教信仰歧视任何人',
    ],
    disguised: ['限 汉 族', '漢族優先', '汗族优先'],
  },
  H1: {
    fires: [
      '乙肝患者勿投',
      '入职体检查乙肝两对半',
      '无乙肝、大三阳',
      '须提供HBV检测报告',
      '拒绝艾滋病感染者',
      '小三阳不录用',
    ],
    spares: ['负责乙肝疫苗临床随访', '入职体检不查乙肝', '完成生化和乙肝两对半检测', '参与艾滋病防治宣教'],
    disguised: ['乙 肝 勿 投', '体检查ＨＢＶ', '已肝携带者勿扰', '無乙肝'],
  },
  H2: {
    fires: ['抑郁症患者勿投', '无精神病史', '有心理疾病史者一律不录用', '无慢性病、遗传病'],
    spares: [
      '接听热线，识别抑郁倾向',
      '询问顾客是否有慢性病',
      '参与糖尿病药物研发',
      '不得因精神障碍拒绝录用',
    ],
    disguised: ['抑 郁 症 勿 投', '憂鬱症、抑鬱症患者勿投', '抑玉症勿投'],
  },
  D1: {
    fires: ['残疾人勿扰', '四肢健全', '身体无残疾', '不招残障人士'],
    spares: ['残疾人优先', '为残障人士提供个案服务', '残疾人就业辅导员', '不限残疾，合理便利'],
    disguised: ['残 疾 勿 扰', '殘疾人勿擾', '四支健全'],
  },
  O1: {
    fires: [
      '限本地户口',
      '本市户籍优先',
      '不要河南人',
      '外地人勿扰',
      '仅限城镇户口',
      '只招本地人',
      '须为厦门户籍',
    ],
    spares: [
      '不限户籍',
      '协助外地员工办理落户',
      '负责户籍政策研究',
      '外省员工每年报销一次路费',
      '有经验的人优先',
    ],
    disguised: ['限本地 户 口', '外地人勿 擾', '本地户藉优先'],
  },
  S1: {
    fires: [
      '仅限985、211毕业生',
      '非双一流勿投',
      '第一学历985',
      'QS前100院校硕士',
      '本科须为211院校',
      '双非勿扰',
      '985本科及以上学历',
    ],
    spares: ['与多所985高校共建实习基地', '院校不限', '双一流优先，不限院校', '应聘者学校不看985、211'],
    disguised: ['限9 8 5', '仅限九八五', '限９８５院校', '非双壹流勿投'],
  },
  S2: {
    fires: ['全日制统招本科', '要求第一学历本科', '不要专升本', '自考勿投', '985院校毕业生优先'],
    spares: ['全日制本科及以上', '支持员工参加自考和专升本', '负责函授教学管理', '统招与非统招均可'],
    disguised: ['统 招 本科', '統招本科', '桶招本科'],
  },
  A1: {
    fires: ['35岁以下', '年龄不超过30', '18-28周岁', '95后优先', '三十五岁以下', '年龄要求：25'],
    spares: ['年龄不限', '教6至12岁儿童编程', '年满18周岁', '面向16-18岁学生授课', '服务35岁以下用户'],
    disguised: ['３５ 岁 以 下', '35歲以下', '年令不超过30'],
  },
  P1: {
    fires: ['身高165以上', '五官端正', '形象气质佳', '处女座勿扰', '属虎优先', '体重不超过60', '无纹身'],
    spares: ['维护品牌形象', '记录动物体重和行为', '开展血型检验', '不看颜值，只看能力'],
    disguised: ['身 高 170', '五官 端 正', '五官端证'],
  },
  F1: {
    fires: [
      '入职须缴纳押金500元',
      '服装费200元由个人承担',
      '报到时交保证金',
      '培训费从工资中扣',
      '建档费100元',
      '体检费自理',
      '缴纳岗位稳定金',
      '押金满一年后退还',
    ],
    spares: [
      '不收取任何押金',
      '办理投标保证金缴纳和退还',
      '培训费由公司承担',
      '核对租赁押金的收退情况',
      '公司统一报销体检费',
      '谨防以报名费为名的诈骗',
    ],
    disguised: ['须交 押 金', '入职交压金', '繳納押金', '须交押＊金'],
  },
  F2: {
    fires: ['入职后身份证原件由公司保管', '扣押毕业证', '须提供担保人', '证件抵押', '担保人两名'],
    spares: ['请携带身份证复印件', '公司不扣押任何证件', '核实借款人和担保人资质', '查验来访者身份证'],
    disguised: ['扣 押 身份证', '扣押畢業證', '扣鸭身份证'],
  },
  F3: {
    fires: [
      '可办理培训贷',
      '先参加培训，培训费用8000元可分期',
      '学费分期付',
      '付费实习，名额有限',
      '保录取',
      '内推费2000',
    ],
    spares: [
      '先培训后上岗，培训期工资照发',
      '谨防培训贷',
      '负责学费收缴管理',
      '确保录用流程公平',
      '设有培训带教制度',
    ],
    disguised: ['培 训 贷', '培訓貸', '陪训贷', '付废实习'],
  },
  F4: {
    fires: [
      '发展下线可得提成',
      '拉人头奖励',
      '缴纳加盟费后上岗',
      '投资5万元入股',
      '推荐三人即可升级',
      '购买产品方可入职',
    ],
    spares: ['负责连锁加盟督导', '介绍品牌和加盟政策', '核心员工享有股权激励', '打击传销、拉人头行为'],
    disguised: ['拉 人 头', '發展下線', '拉人投有奖'],
  },
  T1: {
    fires: ['轻松月入过万', '工资日结', '无责高薪', '不看学历，高薪招聘', '在家就能赚钱', '日赚1000'],
    spares: ['收入与业绩挂钩', '核对日结货款', '月薪8000至12000元', '提成上不封顶'],
    disguised: ['轻松 月 入 过 万', '輕鬆月入過萬', '曰 结 千 元，工资日节'],
  },
  T4: {
    fires: ['薪资面议', '无底薪，高提成', '底薪900元，其余靠提成', '没有业绩当月只发补助300元'],
    spares: ['5000底薪加提成', '底薪180元/天', '组织薪酬、绩效面谈', '拒绝无底薪'],
    disguised: ['薪 资 面 议', '薪資面議', '零 底 薪'],
  },
  C1: {
    fires: [
      '试用期8个月',
      '试用期一年',
      '试用期内无工资',
      '试用期工资70%',
      '试用期工资打七折',
      '试岗三天无薪',
    ],
    spares: ['试用期3个月', '试用期工资100%', '试用期缴纳社保', '试用期六个月'],
    disguised: ['试 用 期 1 2 个月', '試用期無工資', '式用期内无工资'],
  },
  C2: {
    fires: ['不缴社保', '自愿放弃社保', '工资含社保', '实习期间无薪', '转正后缴纳五险', '社保折现发放'],
    spares: ['缴纳五险一金', '负责社保申报', '实习工资按月发放', '入职即缴社保'],
    disguised: ['不 缴 社 保', '不繳社保', '不缴射保'],
  },
  C3: {
    fires: ['能接受996', '大小周', '单休', '强制加班', '每天工作12小时', '月休两天'],
    spares: ['双休，拒绝996', '加班按劳动法支付加班费', '月休八天', '没有大小周'],
    disguised: ['９ ９ ６', '單休', '单修'],
  },
  I4: {
    fires: [
      '柬埔寨高薪招聘客服',
      '刷单兼职',
      '博彩客服',
      '海外包机票月入三万',
      '提供银行卡即可获得佣金',
      '招荷官',
    ],
    spares: [
      '运营海外社交媒体账号',
      '策划防范刷单的宣传',
      '处理涉赌举报，打击网络博彩',
      '博采众长，勤于学习',
      '发放海外补贴',
    ],
    disguised: ['刷 单', '刷單', '刷丹员', '簸彩客服，博 彩'],
  },
};

const rulesThatSpeak = (text: string) => findWords({ description: text }, wordRules).map(({ rule }) => rule);

test('every rule has its table', () => {
  expect(Object.keys(tables).sort()).toEqual(wordRules.map(({ id }) => id).sort());
});

describe.each(Object.entries(tables))('%s', (rule, { fires, spares, disguised }) => {
  test('has enough of each', () => {
    expect(fires.length).toBeGreaterThanOrEqual(3);
    expect(spares.length).toBeGreaterThanOrEqual(3);
    expect(disguised.length).toBeGreaterThanOrEqual(1);
  });
  test.each(fires)('speaks: %s', (text) => expect(rulesThatSpeak(text)).toContain(rule));
  test.each(spares)('is silent: %s', (text) => expect(rulesThatSpeak(text)).not.toContain(rule));
  test.each(disguised)('is not deceived: %s', (text) => expect(rulesThatSpeak(text)).toContain(rule));
});

test('the words are marked where they were written, whatever stood between', () => {
  const text = '岗位要求：只 招 男 性，能吃苦';
  const [hit] = findWords({ title: '普工', description: text }, wordRules);
  expect(hit).toMatchObject({ rule: 'G1', part: 'description', level: 'block', words: '只 招 男 性' });
  expect(text.slice(hit!.from, hit!.to)).toBe('只 招 男 性');
});

test('where the law itself asks for the condition, the rule only warns', () => {
  const text = '限男性（矿山井下作业属国家规定的女职工禁忌劳动范围）';
  expect(findWords({ description: text }, wordRules)).toMatchObject([{ rule: 'G1', level: 'warn' }]);
});

/** Words for invented firms, people and posts. Nothing here is taken from a list of real ones. */

export const schoolName = '示例理工大学';

/** City, GB/T 2260 code and a street that does not exist. */
export const cities = [
  { name: '广州', code: '440100', street: '示例大道' },
  { name: '深圳', code: '440300', street: '样本路' },
  { name: '东莞', code: '441900', street: '模拟街' },
  { name: '苏州', code: '320500', street: '示例大道' },
  { name: '无锡', code: '320200', street: '样本路' },
  { name: '南京', code: '320100', street: '模拟街' },
  { name: '杭州', code: '330100', street: '示例大道' },
  { name: '宁波', code: '330200', street: '样本路' },
  { name: '成都', code: '510100', street: '模拟街' },
  { name: '武汉', code: '420100', street: '示例大道' },
  { name: '西安', code: '610100', street: '样本路' },
  { name: '合肥', code: '340100', street: '模拟街' },
] as const;

export const brandStarts = [...'禾砚榕岚屿穗柏渡橙杉泊梨荻棠沅溪曦萤麓笙'];
export const brandMiddles = [...'枢衡矩量度测析格序阵础构程维界'];
export const brandEnds = [...'示样例拟'];

/** What a firm does, its code of GB/T 4754 and the posts that go with it. */
export const trades = [
  {
    words: '智能装备',
    industry: 'C35',
    posts: ['机械设计工程师', '电气工程师', '装配工艺员', '售后技术支持'],
  },
  { words: '精密机械', industry: 'C34', posts: ['数控编程员', '质量检验员', '机械工程师', '生产管培生'] },
  { words: '半导体', industry: 'C39', posts: ['工艺工程师', '测试工程师', '设备工程师', '版图设计助理'] },
  { words: '新材料', industry: 'C26', posts: ['研发工程师', '分析检测员', '工艺技术员', '安全环保专员'] },
  { words: '新能源', industry: 'C38', posts: ['电池研发工程师', '结构工程师', '项目助理', '仓储专员'] },
  { words: '生物医药', industry: 'C27', posts: ['药物分析员', '临床协调员', '质量管理员', '研发助理'] },
  {
    words: '软件科技',
    industry: 'I65',
    posts: ['前端开发工程师', '后端开发工程师', '测试工程师', '产品助理'],
  },
  { words: '工业互联网', industry: 'I64', posts: ['数据分析师', '实施工程师', '运维工程师', '算法工程师'] },
  { words: '检测技术', industry: 'M74', posts: ['检测工程师', '报告编制员', '客户专员', '采样员'] },
  { words: '环保工程', industry: 'N77', posts: ['环境工程师', '工艺设计员', '现场项目员', '造价员'] },
  { words: '供应链', industry: 'G592', posts: ['物流规划专员', '采购助理', '仓库主管', '计划员'] },
  {
    words: '汽车零部件',
    industry: 'C36',
    posts: ['结构设计工程师', '试验工程师', '工艺员', '供应商质量工程师'],
  },
] as const;

export const tiers = [
  'none',
  'innovative',
  'specialised',
  'little-giant',
  'key-little-giant',
  'champion',
] as const;
export const ownerships = [
  'private',
  'private',
  'private',
  'state',
  'joint-venture',
  'foreign',
  'listed',
] as const;
export const degrees = ['associate', 'bachelor', 'bachelor', 'bachelor', 'master', 'doctor'] as const;

export const familyNames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
export const givenFirst = [...'子雨思梓欣浩宇一若诗嘉俊佳文明晓书清'];
export const givenSecond = [...'涵轩怡晨琪博宁航悦泽彤源然辰瑶朗铭妍'];

export const colleges = [
  {
    name: '机械工程学院',
    majors: [
      ['0802', '机械设计制造及其自动化'],
      ['080203', '材料成型及控制工程'],
    ],
  },
  {
    name: '电气与自动化学院',
    majors: [
      ['0806', '电气工程及其自动化'],
      ['0808', '自动化'],
    ],
  },
  {
    name: '计算机学院',
    majors: [
      ['080901', '计算机科学与技术'],
      ['080902', '软件工程'],
      ['080910', '数据科学与大数据技术'],
    ],
  },
  {
    name: '材料科学学院',
    majors: [
      ['0804', '材料科学与工程'],
      ['080407', '高分子材料与工程'],
    ],
  },
  {
    name: '化工与制药学院',
    majors: [
      ['0813', '化学工程与工艺'],
      ['081302', '制药工程'],
    ],
  },
  {
    name: '经济管理学院',
    majors: [
      ['1202', '工商管理'],
      ['120203', '会计学'],
      ['120604', '供应链管理'],
    ],
  },
  {
    name: '环境学院',
    majors: [
      ['0825', '环境工程'],
      ['082503', '环境科学'],
    ],
  },
  {
    name: '外国语学院',
    majors: [
      ['050201', '英语'],
      ['050207', '日语'],
    ],
  },
] as const;

export const skills = [
  'CAD',
  'PLC',
  'Python',
  'SQL',
  'C/C++',
  '英语六级',
  'SolidWorks',
  '数据分析',
  '沟通协作',
  '项目管理',
];
export const benefits = '五险一金、带薪年假、员工宿舍、年度体检';
/** What the rules for advertisements object to, so that the demonstration has something to return. */
export const foulDescriptions = [
  '负责现场装配与调试。只招男性。',
  '负责客户回访。入职须交押金300元。',
  '负责测试记录。限985院校毕业。',
  '负责资料整理。轻松月入过万。',
];
export const gates = ['一号门', '二号门', '三号门'];

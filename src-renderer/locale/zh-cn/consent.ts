/** Consent of graduates, and the notice that is read out. */
export const consent = {
  'consent.title': '告知同意',
  'consent.none': '还没有记下同意。',
  'consent.office': '由本单位处理',
  'consent.given': '{who}：{version} 版，{channel}，{time}',
  'consent.withdrawn': '{time} 已撤回',
  'consent.withdraw': '撤回同意',
  'consent.to': '提供给企业（不选：由本单位处理）',
  'consent.give': '记下同意',
  'consent.channel': '方式',
  'consent.saved': '已记下{name}的同意。',
  'consent.taken': '已记下{name}撤回同意。',
  'consent.door-key': '同意告知书 F7',
  'consent.booth-key': '同意提供给本企业 F7',
  'consent.stands': '已同意（告知书 {version}）',
  'consent.stands-booth': '已同意提供给本企业',
  'consent.notice': '告知书',
  'consent.notice.purpose':
    '目的：组织本次招聘会的签到、面试记录、结果统计和求职帮扶；向您面试的企业提供简历和联系方式。',
  'consent.notice.kinds':
    '种类：姓名、学号、学院、专业、学历、电话、邮箱、求职意向、签到和面试记录；证件号码仅在核对身份时使用。',
  'consent.notice.kept': '保存：联系方式和证件号码在招聘会结束 12 个月后清除，服务台账按规定保存两年。',
  'consent.notice.given': '提供：给任何一家企业之前都单独征得您的同意；您不同意，不影响入场和面试。',
  'consent.notice.rights':
    '权利：可以随时向工作人员查阅、更正、删除，或撤回同意；撤回不影响撤回之前已做的处理。',
} as const;

import type { ProblemType } from '../../../src-core/contract/portal-refusals.ts';

/** Why a hub of the hall did not do something: nobody here has a portal or its administrator at hand. */
export const hub = {
  'hub.problem.address':
    '这个地址上没有主机应答。请与主机屏幕上的地址逐字核对，并确认两台电脑在同一个网络里、主机上的 FairDesk 开着。',
  'hub.problem.offline':
    '联系不上现场主机，正在找它。记录照常保存在这台电脑上；主机坏了，可以由负责人的另一台电脑接替。',
  'hub.problem.bad-request': '主机不认识这台电脑发出的内容。请把两台电脑升级到同一个版本。',
  'hub.problem.unauthorized': '主机不认识这台电脑。请在主机或负责人的电脑上点“接入另一台电脑”，重新加入。',
  'hub.problem.revoked': '这台电脑已被负责人停用，不能再连主机。记录仍在这台电脑上，请联系负责人。',
  'hub.problem.wrong-code':
    '邀请或六位数字不对、已用过或已过期（十分钟有效，错五次作废）。请在主机上点“换一个”，再输新的。',
  'hub.problem.wrong-workspace': '主机说这台电脑属于另一个办公室。请点“离开这个主机”，再连接本办公室的主机。',
  'hub.problem.other-office':
    '这是另一个办公室的主机（同一个网络里可能有别的学校），没有发送任何内容。请核对本单位主机屏幕上的地址。',
  'hub.problem.head-only': '只有负责人的电脑可以这样做。',
  'hub.problem.not-found': '主机上没有这一项。',
  'hub.problem.too-large': '有一批内容太大，主机不收。请联系维护人员。',
  'hub.problem.too-many-requests': '主机正忙，请稍等。会自动再试。',
  'hub.problem.protocol-too-old':
    '这台电脑的 FairDesk 版本比主机旧，主机不收。请升级；在那之前照常工作，记录都在。',
  'hub.problem.protocol-too-new':
    '主机上的 FairDesk 版本太旧。请升级主机那台电脑；在那之前照常工作，记录都在。',
  'hub.problem.unknown-cursor': '现场主机换过数据或换了电脑，正在从头核对；再交一遍不会重复。',
  'hub.problem.blob-mismatch': '附件在路上损坏了，会重新发送。',
  'hub.problem.blob-offset': '附件没有发完，会接着发送。',
  'hub.problem.unavailable': '主机的数据库或磁盘有问题，没有收下。会自动再试。',
  'hub.problem.failed': '主机出错了，没有收下。会自动再试；一直这样，请由负责人的另一台电脑接替主机。',
} as const satisfies Record<`hub.problem.${ProblemType}`, string> & Record<string, string>;

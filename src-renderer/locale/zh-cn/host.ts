import type { HostFailure } from '../../../src-core/contract/host.ts';

/** Why the machine could not do what it was asked. */
export const host = {
  'host.BAD_ARGUMENT': '程序内部出错，没有执行。请把发生的经过告诉维护人员。',
  'host.UNSUPPORTED': '这种运行方式做不到。请改用桌面版。',
  'host.DISK_FULL': '磁盘已满，没有写入。请腾出空间后再试。',
  'host.MISSING': '找不到要用的文件。',
  'host.EXISTS': '同名文件已经存在，没有覆盖。',
  'host.DAMAGED': '文件已损坏，读不出来。',
  'host.BUSY': '另一个窗口正在使用。请先关闭那个窗口。',
  'host.UNREACHABLE': '那个地址没有人应答。请检查网络和地址。',
  'host.DENIED': '操作系统或浏览器不允许。请检查权限后再试。',
  'host.FAILED': '没有成功。请再试一次。',
} as const satisfies Record<`host.${HostFailure}`, string>;

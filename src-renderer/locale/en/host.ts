import type { host as zh } from '../zh-cn/host.ts';

export const host: Record<keyof typeof zh, string> = {
  'host.BAD_ARGUMENT':
    'The program made a mistake; nothing was done. Please tell the maintainers what you did.',
  'host.UNSUPPORTED': 'This cannot be done here. Use the desktop version.',
  'host.DISK_FULL': 'The disk is full; nothing was written. Free some space and try again.',
  'host.MISSING': 'The file is not there.',
  'host.EXISTS': 'There is a file of that name already; it was not overwritten.',
  'host.DAMAGED': 'The file is damaged and cannot be read.',
  'host.BUSY': 'Another window is using it. Close that window first.',
  'host.UNREACHABLE': 'Nobody answers at that address. Check the network and the address.',
  'host.DENIED': 'The system or the browser refused. Check the permissions and try again.',
  'host.FAILED': 'It did not work. Please try again.',
};

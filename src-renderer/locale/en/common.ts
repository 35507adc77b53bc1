import type { common as zh } from '../zh-cn/common.ts';

export const common: Record<keyof typeof zh, string> = {
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.delete': 'Delete',
};

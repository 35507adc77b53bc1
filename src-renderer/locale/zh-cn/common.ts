/** Words that every screen uses. */
export const common = {
  'common.save': '保存',
  'common.cancel': '取消',
  'common.close': '关闭',
  'common.delete': '删除',
} as const;

/** Tables, forms, drawers and the small parts that every screen shares. */
export const ui = {
  'ui.weekday.0': '周日',
  'ui.weekday.1': '周一',
  'ui.weekday.2': '周二',
  'ui.weekday.3': '周三',
  'ui.weekday.4': '周四',
  'ui.weekday.5': '周五',
  'ui.weekday.6': '周六',
  'ui.outcome.one-copy': '已保存,但只存了一份,正在重试写入第二份。不用重新录入。',
  'ui.outcome.disk-full': '磁盘已满,没有保存。请清理磁盘后重试,已保存的记录不受影响。',
  'ui.outcome.not-writer': '另一个窗口正在记录,这里没有保存。请到那个窗口操作,或在这里接管。',
  'ui.outcome.stopped': '第二份副本写不进去,已停止接受新记录,这一条没有保存。请先导出救援文件。',
  'ui.outcome.failed': '没有保存:数据库没有接受。请重试;仍不行请重新打开 FairDesk。',
};

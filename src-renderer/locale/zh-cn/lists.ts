/** What the lists of the libraries have beside their rows: saved filters, work on many records, files. */
export const lists = {
  'lists.filters': '保存的筛选',
  'lists.filter.name': '给现在的筛选起个名称',
  'lists.filter.save': '保存',
  'lists.filter.replace': '替换',
  'lists.filter.first': '先查找或筛选，再在这里保存下来。',
  'lists.filter.shared': '保存的筛选随记录交接，办公室的每台电脑都有；按 f 打开。',
  'lists.filter.saved': '已保存筛选“{name}”。',
  'lists.filter.removed': '已删除筛选“{name}”。',
  'lists.filter.remove': '删除筛选“{name}”',
  'lists.filter.strange': '“{name}”里有这个版本不认识的条件，没有使用这些条件。',
};

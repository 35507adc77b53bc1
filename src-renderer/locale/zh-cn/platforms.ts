/** Handing posts and results to the national platforms. */
export const platforms = {
  'platforms.title': '平台导出',
  'platforms.noFair': '先新建招聘会，再生成报送文件。',
  'platforms.template': '报送模板',
  'platforms.inferred': '推定',
  'platforms.inferredHelp':
    '列名是按公开资料推定的，不是平台发给本校的模板。上传前请与平台的模板逐列核对；不一致时以平台为准。',
  'platforms.checking': '正在核对……',
  'platforms.ready': '共 {rows} 行，{good} 行可以报送',
  'platforms.faulty': '{count} 行有问题，共 {faults} 处',
  'platforms.faultless': '每一行都符合要求。',
  'platforms.empty': '这场招聘会还没有可以报送的内容。',
  'platforms.column.row': '行',
  'platforms.column.record': '记录',
  'platforms.column.field': '列',
  'platforms.column.fault': '问题',
  'platforms.open': '打开记录',
  'platforms.write': '生成工作簿（{count} 行）',
  'platforms.writeGood': '只写符合要求的行',
  'platforms.writing': '正在生成工作簿……',
  'platforms.saved': '已保存“{name}”，共 {count} 行。',
  'platforms.preview': '列：{columns}',
} as const;

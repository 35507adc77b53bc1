import { expect, test } from 'vitest';
import { matchColumns } from '../../../src-core/exchange/match-columns.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';

test.each<[ImportKind, string, readonly string[], string | null]>([
  ['enterprise', '编码', ['91350200MA2YJ1XR9G', '91440101MA5CJQ4N59', '91350200776049653A'], 'uscc'],
  ['enterprise', '编码', ['91350200MA2YJ1XR91', '91440101MA5CJQ4N51', '91350200776049651A'], null],
  ['enterprise', '参会方', ['甲示例有限公司', '乙示例集团', '丙示例机械厂'], 'name'],
  ['job', '参会方', ['甲示例有限公司', '乙示例集团', '丙示例机械厂'], 'enterprise.name'],
  ['job', '开价', ['8k-12k·14薪', '1.2万/月', '面议'], 'salaryText'],
  ['job', '门槛', ['本科及以上', '大专', '硕士'], 'lowestDegree'],
  ['graduate', '层级', ['本科', '硕士研究生', '本科'], 'degree'],
  ['graduate', '男女', ['男', '女', '女'], 'gender'],
  ['graduate', '去处', ['甲示例有限公司', '乙示例集团', '丙示例机械厂'], null],
  ['graduate', '等级', ['1', '2', '1'], null],
  ['graduate', '号', ['15400000001', '15400000002'], null],
])('%s, a column “%s” of %j means %s', (kind, title, values, target) => {
  const [column] = matchColumns(
    [title],
    kind,
    values.map((each) => [each]),
  );
  expect(column?.target).toBe(target);
});

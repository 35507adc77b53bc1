import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { fairResults } from '../../../src-core/results/fair-results.ts';
import { resultWorkbook, type ResultWorkbookAsked } from '../../../src-core/results/result-workbook.ts';
import { exportBytes } from '../../../src-renderer/workers/export-bytes.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';

const asked: ResultWorkbookAsked = {
  language: 'zh-CN',
  offsetInMinutes: 480,
  isUnmasked: false,
  open: () => '13812341234',
};

function reopened(how: Partial<ResultWorkbookAsked> = {}) {
  const facts = aFairWithResults();
  const workbook = resultWorkbook(facts, fairResults(facts), { ...asked, ...how });
  const book = read(exportBytes({ format: 'xlsx', workbook }), { type: 'array' });
  const rowsOf = (name: string) =>
    utils.sheet_to_json<Record<string, string | number>>(book.Sheets[name] ?? {}, { raw: true });
  return { names: book.SheetNames, rowsOf };
}

test('the workbook has enterprises, posts, check-ins, interviews and the summary', () => {
  expect(reopened().names).toEqual(['企业', '岗位', '签到', '面试', '汇总']);
  expect(reopened({ language: 'en' }).names).toEqual([
    'Enterprises',
    'Posts',
    'Check-ins',
    'Interviews',
    'Summary',
  ]);
});

test('an interview stands there as it was typed, in words and local time', () => {
  const [first] = reopened().rowsOf('面试');
  expect(first).toMatchObject({
    场次: '上午场',
    展位: 'A01',
    企业: '示例装备有限公司',
    岗位: '机械工程师',
    学号: '0023010001',
    结果: '达成意向',
    备注: '=不错',
    '意向月薪（元）': 9000,
    结束时间: '2026-11-23 09:30',
  });
});

test('telephone numbers are masked unless somebody asks for them', () => {
  expect(reopened().rowsOf('面试')[0]?.['手机']).toBe('138****1234');
  expect(reopened({ isUnmasked: true }).rowsOf('面试')[0]?.['手机']).toBe('13812341234');
});

test('an interview says whether its person may be handed to its firm', () => {
  const isAgreed = (graduate: string) => graduate === 'g1';
  const rows = reopened({ isAgreed }).rowsOf('面试');
  expect(new Set(rows.map((row) => row['同意提供给该企业']))).toEqual(new Set(['是', '否']));
  expect(reopened().rowsOf('面试')[0]).not.toHaveProperty('同意提供给该企业');
});

test('an enterprise shows where it stood, and a name that looks like a formula stays a name', () => {
  const rows = reopened().rowsOf('企业');
  expect(rows[0]?.['展位']).toBe('上午场 A01、下午场 A01');
  expect(rows[2]?.['企业名称']).toBe('=示例贸易');
});

test('the summary holds every table under one header', () => {
  const rows = reopened().rowsOf('汇总');
  expect(rows.find((row) => row['统计口径'] === '合计')).toMatchObject({
    参会企业: 2,
    入场人数: 2,
    入场人次: 3,
  });
  expect(rows.find((row) => row['类别'] === '证书已过期')).toMatchObject({ 参会企业: 1 });
  expect(rows.find((row) => row['类别'] === '未到场')).toMatchObject({ 记录: 1, 毕业生: 1 });
});

import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { fairResults } from '../../../src-core/results/fair-results.ts';
import { fillTemplate } from '../../../src-core/results/fill-template.ts';
import { figuresOfFair } from '../../../src-core/results/platform-figures.ts';
import { platformTemplateSchema } from '../../../src-core/results/platform-template.ts';
import { platformTemplates } from '../../../src-core/results/platform-templates.ts';
import { exportBytes } from '../../../src-renderer/workers/export-bytes.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';

const facts = aFairWithResults();
const results = fairResults(facts);

function filled(id: string) {
  const template = platformTemplates.find((each) => each.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const { findings, workbook } = fillTemplate(template, facts, results);
  const book = read(exportBytes({ format: 'xlsx', workbook }), { type: 'array' });
  const rowsOf = (name: string) =>
    utils.sheet_to_json<Record<string, string | number>>(book.Sheets[name] ?? {}, { raw: true });
  return { findings, rowsOf };
}

test('every column of every template names a field that exists', () => {
  const figures = Object.keys(figuresOfFair(results));
  for (const template of platformTemplates)
    for (const sheet of template.sheets)
      for (const { field } of sheet.columns) {
        const [kind, name] = (field ?? '').split('.');
        const known =
          kind === 'figure' ? figures : fieldsOf(declarationOf(kind as Kind)).map((each) => each.name);
        expect(known, `${template.id}: ${field}`).toContain(name);
      }
});

test('posts and results exist for both sites, each marked as inferred in its name and inside', () => {
  expect(platformTemplates.map((each) => each.id)).toEqual([
    '24365-posts',
    '24365-fair-results',
    'hundred-days-posts',
    'hundred-days-fair-results',
  ]);
  for (const { label, isInferred } of platformTemplates) {
    expect(isInferred).toBe(true);
    expect(label).toContain('推定');
  }
  expect(filled('24365-posts').rowsOf('说明')[3]?.['内容']).toContain('推定');
});

test('a post goes out in the words and units of the platform', () => {
  expect(filled('24365-posts').rowsOf('岗位')[0]).toMatchObject({
    职位名称: '机械工程师',
    单位名称: '示例装备有限公司',
    统一社会信用代码: '91350200776049653A',
    单位性质: '民营企业',
    单位规模: '100-499人',
    学历要求: '本科',
    工作地点代码: '110000,440106',
    '最低月薪(千元)': 8,
    '最高月薪(千元)': 13,
    招聘人数: 3,
  });
  expect(filled('hundred-days-posts').rowsOf('岗位')[0]?.['月薪上限(千元)']).toBe(12.5);
});

test('the dry run names what is missing, too long or unknown, with the record to open', () => {
  const { findings } = filled('24365-posts');
  expect(findings).toContainEqual({
    sheet: '岗位',
    row: 3,
    column: '统一社会信用代码',
    kind: 'enterprise',
    record: 'e2',
    name: '软件工程师 · 示例软件有限公司',
    problem: { code: 'REQUIRED', field: 'enterprise.uscc', about: { label: '统一社会信用代码' } },
  });
  expect(findings.find((each) => each.column === '学历要求')?.problem).toMatchObject({
    code: 'UNKNOWN_CODE',
    about: { value: 'postdoc' },
  });
  const long = aFairWithResults({
    jobs: facts.jobs.map((job) => ({ ...job, title: '很'.repeat(51) })),
  });
  const template = platformTemplates[0];
  if (!template) throw new Error('no template');
  expect(fillTemplate(template, long, fairResults(long)).findings[0]).toMatchObject({
    column: '职位名称',
    kind: 'job',
    record: 'j1',
    problem: { code: 'TOO_LONG', about: { max: 50, length: 51 } },
  });
});

test('fair results hold the totals of the fair and one row for each enterprise', () => {
  const { rowsOf, findings } = filled('24365-fair-results');
  expect(rowsOf('活动情况')).toHaveLength(1);
  expect(rowsOf('活动情况')[0]).toMatchObject({
    活动类型: '综合',
    参会企业数: 2,
    专精特新企业数: 1,
    入场人数: 2,
    收到简历份数: 2,
    现场签约人数: 1,
  });
  expect(rowsOf('参会企业台账')[0]).toMatchObject({
    企业名称: '示例装备有限公司',
    面谈次数: 3,
    达成意向人数: 1,
  });
  expect(findings.map(({ record, column }) => [record, column])).toContainEqual(['e2', '统一社会信用代码']);
});

test('a code that our table does not know is reported, whether its name or the code itself goes out', () => {
  const [first, ...others] = facts.jobs;
  const job = { ...first!, workRegions: ['火星市'] };
  const strange = { ...facts, jobs: [job, ...others] };
  const template = platformTemplates.find((each) => each.id === '24365-posts')!;
  const { findings } = fillTemplate(template, strange, fairResults(strange));
  const unknown = findings.filter(
    ({ problem, record }) => problem.code === 'UNKNOWN_CODE' && record === job.id,
  );
  expect(unknown.map(({ column }) => column)).toEqual(['工作地点代码', '工作地点']);
});

test.each(['job.nope', 'figure.nope', 'enterprise.contactPhone', 'office.schoolName'])(
  'a column set that asks for %s is no column set',
  (field) => {
    const [template] = platformTemplates;
    const sheets = [{ name: '岗位', rows: 'job', columns: [{ title: '列', field }] }];
    expect(platformTemplateSchema.safeParse({ ...template, sheets }).success).toBe(false);
  },
);

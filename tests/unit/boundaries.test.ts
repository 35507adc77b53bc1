import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const house = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** An import that a room may not have: the rule that must find it, who imports, and what. */
const forbidden: [rule: string, from: string, to: string][] = [
  ['core', 'src-core/fair/open.ts', 'src-renderer/store/store.ts'],
  ['core-libraries', 'src-core/fair/draw.ts', 'react'],
  ['core-libraries', 'src-core/fair/chart.ts', 'echarts'],
  ['node-in-main-and-portal', 'src-core/fair/read.ts', 'node:fs'],
  ['node-in-main-and-portal', 'src-renderer/ui/read.ts', 'node:path'],
  ['main', 'src-main/rows.ts', 'src-renderer/store/store.ts'],
  ['main', 'src-main/domain.ts', 'src-core/fair/record.ts'],
  ['main-libraries', 'src-main/sheet.ts', 'xlsx'],
  ['preload', 'src-main/preload.ts', 'src-main/main.ts'],
  ['preload-libraries', 'src-main/preload.ts', 'zod'],
  ['app', 'src-renderer/app/portal.ts', 'src-portal/app.ts'],
  ['host', 'src-renderer/host/rows.ts', 'src-renderer/store/store.ts'],
  ['host', 'src-renderer/host/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['host-libraries', 'src-renderer/host/draw.ts', 'react'],
  ['locale', 'src-renderer/locale/rows.ts', 'src-renderer/store/store.ts'],
  ['locale-runs-alone', 'src-renderer/locale/call.ts', 'src-core/contract/host.ts'],
  ['locale-libraries', 'src-renderer/locale/draw.ts', 'react'],
  ['store', 'src-renderer/store/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['store', 'src-renderer/store/push.ts', 'src-renderer/sync/loop.ts'],
  ['store-libraries', 'src-renderer/store/draw.ts', 'react'],
  ['sync', 'src-renderer/sync/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['sync', 'src-renderer/sync/fair.ts', 'src-core/fair/record.ts'],
  ['sync-libraries', 'src-renderer/sync/draw.ts', 'react'],
  ['context', 'src-renderer/context/rows.ts', 'src-renderer/store/store.ts'],
  ['context-types', 'src-renderer/context/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['context-types', 'src-renderer/context/form.ts', 'src-renderer/ui/form.tsx'],
  ['context-libraries', 'src-renderer/context/draw.ts', 'antd'],
  ['shared', 'src-renderer/shared/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['shared', 'src-renderer/shared/start.ts', 'src-renderer/app/root.tsx'],
  ['shared-libraries', 'src-renderer/shared/table.ts', 'dexie'],
  [
    'one-feature-at-a-time',
    'src-renderer/features/results/other.ts',
    'src-renderer/features/booths/view.tsx',
  ],
  ['features', 'src-renderer/features/results/start.ts', 'src-renderer/app/root.tsx'],
  ['features', 'src-renderer/features/results/file.ts', 'src-renderer/host/open-host.ts'],
  ['features', 'src-renderer/features/results/inside.ts', 'src-renderer/workers/import-worker.ts'],
  ['features', 'src-renderer/features/results/push.ts', 'src-renderer/sync/loop.ts'],
  ['features-libraries', 'src-renderer/features/results/sheet.ts', 'xlsx'],
  ['dexie-in-store', 'src-renderer/features/results/table.ts', 'dexie'],
  ['electron-in-main', 'src-renderer/features/results/window.ts', 'electron'],
  ['workers', 'src-renderer/workers/rows.ts', 'src-renderer/store/store.ts'],
  ['workers-libraries', 'src-renderer/workers/draw.ts', 'react'],
  ['ui', 'src-renderer/ui/decide.ts', 'src-core/fair/open-fair.ts'],
  ['ui', 'src-renderer/ui/rows.ts', 'src-renderer/store/store.ts'],
  ['ui-types', 'src-renderer/ui/view.ts', 'src-renderer/features/booths/view.tsx'],
  ['ui-types', 'src-renderer/ui/hub.ts', 'src-renderer/shared/hub.tsx'],
  ['ui-libraries', 'src-renderer/ui/table.ts', 'dexie'],
  ['portal', 'src-portal/view.ts', 'src-renderer/store/store.ts'],
  ['portal', 'src-portal/window.ts', 'src-main/main.ts'],
  ['portal', 'src-portal/plan.ts', 'src-core/planner/arrange.ts'],
  ['portal-libraries', 'src-portal/page.ts', 'react'],
  ['every-import-is-there', 'src-core/fair/lost.ts', 'src-core/fair/nowhere.ts'],
  ['every-library-is-declared', 'src-core/fair/draw.ts', 'react'],
  ['no-circles', 'src-core/fair/left.ts', 'src-core/fair/right.ts'],
];

/** Imports that the rooms need; none of them may be found. */
const allowed: [from: string, to: string][] = [
  ['src-core/fair/record.ts', 'zod'],
  ['src-core/fair/open-fair.ts', 'src-core/fair/record.ts'],
  ['src-core/fair/right.ts', 'src-core/fair/left.ts'],
  ['src-main/main.ts', 'electron'],
  ['src-main/main.ts', 'node:path'],
  ['src-main/main.ts', 'src-core/contract/host.ts'],
  ['src-main/preload.ts', 'src-core/contract/host.ts'],
  ['src-renderer/app/root.tsx', 'src-renderer/features/booths/view.tsx'],
  ['src-renderer/host/open-host.ts', 'src-core/contract/host.ts'],
  ['src-renderer/store/store.ts', 'dexie'],
  ['src-renderer/store/store.ts', 'src-core/fair/record.ts'],
  ['src-renderer/features/booths/view.tsx', 'src-renderer/store/store.ts'],
  ['src-renderer/features/booths/view.tsx', 'src-renderer/shared/hub.tsx'],
  ['src-renderer/features/booths/view.tsx', 'src-renderer/context/use-store.ts'],
  ['src-renderer/shared/hub.tsx', 'src-renderer/ui/form.tsx'],
  ['src-renderer/ui/form.tsx', 'src-renderer/context/use-store.ts'],
  ['src-renderer/context/use-store.ts', 'react'],
  ['src-renderer/features/booths/view.tsx', 'src-renderer/workers/import-client.ts'],
  ['src-renderer/features/booths/view.tsx', 'react'],
  ['src-renderer/workers/import-worker.ts', 'xlsx'],
  ['src-renderer/workers/pdf-client.ts', 'pdfjs-dist'],
  ['src-renderer/ui/form.tsx', 'src-core/record/problem.ts'],
  ['src-portal/app.ts', 'src-core/fair/record.ts'],
  ['src-portal/app.ts', 'fastify'],
];

/** A small house with one file for every path of the tables above, and a stub of every library. */
function build(folder: string): void {
  const files = new Map<string, string>();
  const has = (path: string) => files.set(path, files.get(path) ?? '');
  const imports = (from: string, to: string) => {
    const steps = '../'.repeat(from.split('/').length - 1);
    const line = `import * as it${files.size} from '${to.includes('/') ? steps + to : to}';\n`;
    files.set(from, has(from).get(from) + line + `export const use${files.size} = it${files.size};\n`);
    if (to.includes('/') && !to.endsWith('nowhere.ts')) has(to);
    if (!to.includes('/') && !to.startsWith('node:'))
      files.set(`node_modules/${to}/index.js`, 'export {};\n');
  };
  for (const [, from, to] of forbidden) imports(from, to);
  for (const [from, to] of allowed) imports(from, to);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text || 'export {};\n');
  }
}

describe('the rooms of the house', () => {
  let folder = '';
  const found = new Set<string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairdesk-house-'));
    build(folder);
    const { forbidden: rules, options } = house;
    const rooms = ['src-core', 'src-main', 'src-renderer', 'src-portal'];
    const how = { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: rules } };
    const { output } = await cruise(rooms, how);
    for (const { from, to, rule } of (output as ICruiseResult).summary.violations)
      found.add(`${rule.name}: ${from} > ${to.replace(/^node_modules\/([^/]+)\/.*$/, '$1')}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(forbidden)('%s: %s must not import %s', (rule, from, to) => {
    const short = to.replace(/^node:/, '');
    const isFound = [...found].some(
      (line) =>
        line.startsWith(`${rule}: ${from} > `) && (line.endsWith(short) || rule === 'every-import-is-there'),
    );
    expect(isFound, [...found].filter((line) => line.includes(from)).join('\n') || 'nothing was found').toBe(
      true,
    );
  });

  test.each(allowed)('%s may import %s', (from, to) => {
    const lines = [...found].filter((line) => line.endsWith(`${from} > ${to.replace(/^node:/, '')}`));
    expect(
      lines.filter((line) => !line.startsWith('no-circles') && !line.startsWith('every-library')),
    ).toEqual([]);
  });

  test('every rule of the house is tried here', () => {
    const tried = new Set(forbidden.map(([rule]) => rule));
    const names = (house.forbidden ?? []).map(({ name }) => name ?? '');
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });
});

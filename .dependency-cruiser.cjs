/**
 * Who may import whom, one room after the other. `npm run boundaries` holds the sources against it;
 * tests/unit/boundaries.test.ts shows for every rule that a forbidden import is found.
 */

const ofOurs = '^(?:src-|tests/|build/)';
const contract = '^src-core/contract/';
const record = '^src-core/record/';
const standards = '^src-core/standards/';
const declarations = ['^src-core/kinds[.]ts$', '^src-core/[a-z]+/[a-z-]*record[.]ts$'];
const renderer = (...rooms) => `^src-renderer/(?:${rooms.join('|')})/`;

/** What a worker shows to the page: who calls it and in which words. The worker itself is never imported. */
const workerDoors = '^src-renderer/workers/[a-z-]+-(?:client|protocol)[.]ts$';

/** Where a library's files lie once it is resolved. */
const library = (...names) => `node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;

/** A room may import nothing of ours but `allowed` (and itself, where it is named). */
function room(name, path, allowed, more = {}) {
  const { from = {}, to = {} } = more;
  const rule = {
    name,
    severity: 'error',
    comment: more.comment ?? 'See the table of rooms in CONTRIBUTING.md.',
  };
  return { ...rule, from: { path, ...from }, to: { path: ofOurs, pathNot: allowed, ...to } };
}

/** A room may use no library but those named. */
function libraries(name, path, allowed) {
  const comment = `This room uses ${allowed.length > 0 ? allowed.join(', ') : 'no library'}.`;
  const to = { path: 'node_modules', ...(allowed.length > 0 ? { pathNot: library(...allowed) } : {}) };
  return { name, severity: 'error', comment, from: { path }, to };
}

const react = ['react', 'react-dom', 'antd', '@ant-design/[a-z]+', 'dayjs', 'zustand'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other, be it for a type, are one idea in two places.',
      severity: 'error',
      from: { path: '^src-' },
      to: { circular: true },
    },
    {
      name: 'every-import-is-there',
      comment: 'A file is missing, or a library is not declared.',
      severity: 'error',
      from: { path: '^src-' },
      to: { couldNotResolve: true },
    },
    {
      name: 'every-library-is-declared',
      comment: 'A library that only another library brings along can be gone tomorrow.',
      severity: 'error',
      from: { path: '^src-' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'node-in-main-and-portal',
      comment: 'The core runs anywhere and the page runs in a browser: there is no Node.',
      severity: 'error',
      from: { path: '^src-(?:core|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-main',
      comment: 'The page reaches the machine through the host contract alone.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/' },
      to: { path: library('electron') },
    },
    {
      name: 'dexie-in-store',
      comment: 'Rows are written by commit and merge and read by live query; nobody else opens a table.',
      severity: 'error',
      from: { path: '^src-', pathNot: renderer('store') },
      to: { path: library('dexie', 'dexie-react-hooks') },
    },

    room('core', '^src-core/', '^src-core/'),
    libraries('core-libraries', '^src-core/', [
      'zod',
      '@noble/[a-z]+',
      '@scure/base',
      '@scure/bip39',
      'munkres',
      // What hides a word from the rules for advertisements: traditional signs, and others of the same sound.
      'opencc-js',
      'pinyin-pro',
    ]),

    room('main', '^src-main/', `^src-main/|${contract}|^src-portal/hub/`, {
      from: { pathNot: '/preload[.]ts$' },
    }),
    room('preload', '^src-main/preload[.]ts$', contract),
    libraries('main-libraries', '^src-main/(?!preload[.])', ['electron', 'zod', '@types/node']),
    libraries('preload-libraries', '^src-main/preload[.]ts$', ['electron']),

    room('app', renderer('app'), '^src-(?:renderer|core)/'),
    room('host', renderer('host'), `${renderer('host')}|${contract}`),
    libraries('host-libraries', renderer('host'), ['@noble/[a-z]+']),
    // Some types name what needs a sentence, so that the compiler finds one that is missing.
    room('locale', renderer('locale'), [
      renderer('locale'),
      '^src-core/record/problem[.]ts$',
      '^src-core/contract/host[.]ts$',
      '^src-core/contract/portal-refusals[.]ts$',
      '^src-core/compliance/(?:rule|rule-set|check-advertisement)[.]ts$',
    ]),
    {
      name: 'locale-runs-alone',
      comment: 'Sentences are data: of the files above they may know the types.',
      severity: 'error',
      from: { path: renderer('locale') },
      to: { path: ofOurs, pathNot: renderer('locale'), dependencyTypesNot: ['type-only'] },
    },
    libraries('locale-libraries', renderer('locale'), []),
    room('store', renderer('store'), `${renderer('store')}|^src-core/`),
    libraries('store-libraries', renderer('store'), ['dexie', '@noble/[a-z]+', 'pinyin-pro']),
    room('sync', renderer('sync'), `${renderer('sync', 'store', 'host')}|^src-core/change/|${contract}`),
    libraries('sync-libraries', renderer('sync'), ['age-encryption', '@scure/base']),

    // What the frame gives to the screens: types of the rooms around it, and the store of zustand behind some of it.
    room('context', renderer('context'), renderer('context'), { to: { dependencyTypesNot: ['type-only'] } }),
    room('context-types', renderer('context'), [
      renderer('context', 'locale', 'store'),
      '^src-core/',
      '^src-renderer/sync/sync-status[.]ts$',
    ]),
    libraries('context-libraries', renderer('context'), ['react', 'zustand']),

    room(
      'shared',
      renderer('shared'),
      `${renderer('shared', 'context', 'store', 'ui', 'locale')}|^src-core/|${workerDoors}|^src-renderer/sync/sync-status[.]ts$`,
    ),
    libraries('shared-libraries', renderer('shared'), react),

    {
      name: 'one-feature-at-a-time',
      comment: 'What two screens share belongs to shared, to ui or to the core.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: renderer('features'), pathNot: '^src-renderer/features/$1/' },
    },
    room(
      'features',
      renderer('features'),
      `${renderer('features', 'context', 'shared', 'store', 'ui', 'locale')}|^src-core/|${workerDoors}|^src-renderer/sync/sync-status[.]ts$`,
    ),
    libraries('features-libraries', renderer('features'), [...react, 'echarts']),

    room('workers', renderer('workers'), `${renderer('workers')}|^src-core/`),
    libraries('workers-libraries', renderer('workers'), [
      'xlsx',
      'fflate',
      'age-encryption',
      'modern-tar',
      'pdfjs-dist',
      '@noble/[a-z]+',
      // The signs of a QR code alone, as antd draws them.
      '@rc-component/qrcode',
    ]),

    // The ui is built from declarations: it may ask them and the tables behind their fields. Of the store, and of the
    // rest of the core, it knows the types that pass through its hands, and three small pure functions.
    room(
      'ui',
      renderer('ui'),
      [
        renderer('ui', 'context', 'locale'),
        record,
        standards,
        ...declarations,
        '^src-core/exchange/(?:template|list-cell)[.]ts$',
        '^src-core/results/sheet[.]ts$',
        '^src-core/change/stamp[.]ts$',
      ],
      { to: { dependencyTypesNot: ['type-only'] } },
    ),
    room('ui-types', renderer('ui'), `${renderer('ui', 'context', 'locale', 'store')}|^src-core/`),
    libraries('ui-libraries', renderer('ui'), [...react, '@tanstack/react-virtual']),

    room('portal', '^src-portal/', [
      '^src-portal/',
      '^src-core/change/',
      contract,
      record,
      standards,
      ...declarations,
      // The same statistics as on every laptop.
      '^src-core/results/',
    ]),
    libraries('portal-libraries', '^src-portal/', [
      '@electric-sql/pglite',
      '@fastify/[a-z-]+',
      'fastify',
      '@peculiar/x509',
      'reflect-metadata',
      'multicast-dns',
      'pg',
      'prom-client',
      'zod',
      '@types/node',
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};

/** Who may import whom: the table of the architecture, as rules. */
const core = '^src-core/';
const renderer = '^src-renderer/';

/** A room may import only what matches; everything else inside the house is refused. */
function only(name, from, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: from },
    to: { path: '^src-', pathNot: [from, ...allowed] },
  };
}

/** A room must not know a library. */
function never(name, from, libraries, pathNot) {
  return {
    name,
    severity: 'error',
    from: { path: from, ...(pathNot ? { pathNot } : {}) },
    to: { path: `node_modules/(${libraries.join('|')})(/|$)` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    only('core-imports-core', core, []),
    { name: 'core-has-no-node', severity: 'error', from: { path: core }, to: { dependencyTypes: ['core'] } },
    {
      name: 'core-uses-small-pure-libraries',
      severity: 'error',
      from: { path: core },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|@noble/hashes|@noble/ciphers|@scure/base|munkres)/',
      },
    },
    only('main-imports-contract', '^src-main/', ['^src-core/contract/', '^src-portal/']),
    only('host-imports-contract', '^src-renderer/host/', ['^src-core/contract/']),
    only('locale-imports-nothing', '^src-renderer/locale/', ['^src-core/(record/problem|contract/host)\\.ts$']),
    only('store-imports-core', '^src-renderer/store/', [core]),
    only('workers-import-core', '^src-renderer/workers/', [core]),
    only('ui-imports-record-and-locale', '^src-renderer/ui/', [
      core,
      '^src-renderer/locale/',
      '^src-renderer/store/',
    ]),
    {
      name: 'features-import-no-other-feature',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    only('features-import-core-store-ui', '^src-renderer/features/', [
      core,
      '^src-renderer/(store|ui|locale|workers)/',
    ]),
    never('store-knows-no-react', '^src-renderer/store/', ['react', 'antd', 'dexie-react-hooks']),
    never('only-store-knows-dexie', renderer, ['dexie'], '^src-renderer/store/'),
    never('host-and-workers-know-no-react', '^src-renderer/(host|workers|locale)/', ['react', 'antd']),
    never('renderer-knows-no-electron', renderer, ['electron']),
    never('only-workers-know-xlsx', renderer, ['xlsx', '@e965/xlsx'], '^src-renderer/workers/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};

/**
 * Who may import whom: the table of rooms in CONTRIBUTING.md, one rule a row. `npm run boundaries` runs it, and
 * tests/unit/boundaries.test.ts shows for every row that a forbidden import is found.
 */

const node = { dependencyTypes: ['core'] };
const libraries = {
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
};
const modules = (...names) => `node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;

/** From one room to every path of ours that is not among those named. */
function only(name, comment, from, allowed, more = {}) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, ...more.from },
    to: { path: '^src-', pathNot: allowed, ...more.to },
  };
}

/** From one room to every library and every module of Node that is not among those named. */
function onlyLibraries(name, comment, from, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { path: 'node_modules', pathNot: modules(...allowed) },
  };
}

function noNode(name, from) {
  return {
    name,
    comment: 'This room runs where there is no Node.',
    severity: 'error',
    from: { path: from },
    to: node,
  };
}

const contract = '^src-core/contract/';
const locale = '^src-renderer/locale/';
const store = '^src-renderer/store/';
const ui = '^src-renderer/ui/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other at run time are one idea in two places.',
      severity: 'error',
      from: { path: '^src-' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-there',
      comment:
        'An import that cannot be resolved is a file that is missing, or a library that is not declared.',
      severity: 'error',
      from: { path: '^src-' },
      to: { couldNotResolve: true, pathNot: '^electron$|[?]worker' },
    },

    only('core-imports-core', 'The core knows nothing but itself.', '^src-core/', '^src-core/'),
    onlyLibraries('core-libraries', 'Small pure libraries only.', '^src-core/', [
      'zod',
      '@noble/[a-z]+',
      '@scure/base',
      'munkres',
    ]),
    noNode('core-without-node', '^src-core/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};

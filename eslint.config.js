import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fortyLines } from './build/lint/forty-lines.mjs';
import { longerFiles, longerFunctions } from './build/lint/longer.mjs';

const scripts = ['**/*.{js,mjs,cjs}'];
const types = ['**/*.{ts,tsx}'];

/** The core is told the time and the identity; it never asks. */
const asksTheWorld = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Be told the time.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Be told the time.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Be told the time.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Be told the identity (a newId function), or a seed.',
  },
];
const worldGlobals = ['fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'process', 'window'];

/** Rules that hold for TypeScript, beyond the recommended ones; each has a reason in CONTRIBUTING.md. */
const houseRules = {
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // React and Node ignore what a handler gives back; a promise that is dropped elsewhere is caught by the rule above.
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { attributes: false, inheritedMethods: false } },
  ],
  // An answer of a contract is a promise whether or not this host has to wait for anything.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // Our objects are closures and antd's hooks are made to be taken apart; `this` is used by a handful of classes.
  '@typescript-eslint/unbound-method': 'off',
  // The value of any field is `unknown` until its declaration is asked; cellText writes the ones that are objects.
  '@typescript-eslint/no-base-to-string': 'off',
};

export default defineConfig([
  globalIgnores(['out/', 'release/', 'node_modules/', 'tests/fixtures/', 'test-results/', 'sample-data/']),
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Where control characters stand in a pattern they are the characters meant: file names, XML.
      'no-control-regex': 'off',
    },
  },
  {
    files: types,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: houseRules,
  },
  // Tables: the one of the divisions, and declarations of records and calls, which are one list each.
  {
    files: [
      'src-core/standards/division-data.ts',
      'src-core/enterprise/record.ts',
      'src-core/contract/portal.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: longerFiles,
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src-*/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'forty-lines': fortyLines } } },
    rules: { 'house/forty-lines': ['error', longerFunctions] },
  },
  {
    files: scripts,
    languageOptions: { globals: nodeGlobals() },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // A queue of scans outlives the drawing it was made in and must see the newest one: it holds that in a ref.
    files: [
      'src-renderer/features/checkin/use-door.ts',
      'src-renderer/features/interviews/use-interview-desk.ts',
    ],
    rules: { 'react-hooks/refs': 'off' },
  },
  {
    files: ['src-core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...asksTheWorld],
      'no-restricted-globals': ['error', ...worldGlobals],
    },
  },
]);

function nodeGlobals() {
  const names = ['process', 'console', 'URL', 'Buffer', 'fetch', 'AbortSignal', 'setTimeout', 'clearTimeout'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

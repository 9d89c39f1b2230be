import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import fences from './fences.cjs';
import { fileName } from './eslint-file-name.mjs';

const { pureLayers, hostGlobals } = fences;

/** Ends with the root of the project, wherever ESLint was started. */
const root = new URL('..', import.meta.url).pathname;
const pure = pureLayers.map((layer) => `src/${layer}/**/*.ts`);

const hostGlobalRule = [
  'error',
  ...Object.entries(hostGlobals).map(([name, message]) => ({ name, message })),
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by the name of its file: an import then says what it is.',
};
const noClass = {
  selector: 'ClassDeclaration, ClassExpression',
  message: 'Core is values and functions: declare a readonly type and functions over it.',
};
const noClockInWords = {
  selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
  message: 'Its text differs between hosts. Use the dates in full of the register.',
};

const noWaiting = {
  selector: ':function[async=true]',
  message: 'A program never waits: yield a request instead.',
};

const plainMistakes = Object.fromEntries(
  [
    'eqeqeq',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-debugger',
    'no-empty',
    'no-fallthrough',
    'no-irregular-whitespace',
    'no-loss-of-precision',
    'no-misleading-character-class',
    'no-self-assign',
    'no-sparse-arrays',
    'no-template-curly-in-string',
    'no-unreachable-loop',
    'no-unsafe-finally',
    'no-useless-escape',
  ].map((rule) => [rule, 'error']),
);

/** The rules of this house for every file of the product and its tests. */
const house = {
  'house/file-name': 'error',
  'no-restricted-syntax': ['error', noDefaultExport],
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  complexity: ['error', { max: 12, variant: 'modified' }],
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
};

/** Every rule that must have a trespasser: see check-fences.mjs. */
export const houseRules = [
  ...Object.keys(house),
  'no-restricted-globals',
  'no-restricted-properties',
  '@typescript-eslint/no-explicit-any',
  '@typescript-eslint/no-floating-promises',
];

export default defineConfig(
  { ignores: ['build/', 'dist/', 'reports/', 'coverage/', '.panel/', '.stryker-tmp/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: '.ci/tsconfig.lint.json',
        tsconfigRootDir: root,
      },
    },
    plugins: { house: { rules: { 'file-name': fileName } } },
    rules: {
      ...plainMistakes,
      ...house,
      // A program may have nothing to ask for in one of its branches, or at all.
      'require-yield': 'off',
      // There is no enum (the compiler refuses them) and hardly a class: a third of the time, for nothing.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // Nothing there waits, which the two rules after these see to: a quarter of the time, for nothing.
    files: pure,
    rules: {
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      'no-restricted-globals': hostGlobalRule,
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take the chance as an argument.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noClockInWords, noWaiting],
    },
  },
  {
    // Tables that are read as one: cutting them in two would only hide half.
    files: ['src/core/register/register.ts', 'src/forms/*-referral.ts', 'src/workbook/layout.ts'],
    rules: { 'max-lines': ['error', { max: 360, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noClockInWords, noWaiting, noClass],
    },
  },
  {
    // Modules of words: the only place where an import has no name of its own.
    files: ['src/text-modules.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'jest',
          property: 'mock',
          message: 'Run the real sibling: a mock proves wiring.',
        },
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['skip', 'only'].map((property) => ({
            object,
            property,
            message: 'Every test runs, every time.',
          })),
        ),
      ],
      // Tests read replies and files whose shape they are there to establish.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // The one place that may leave a test out: it says so, and fails where a browser is required.
    files: ['test/journey/browser.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['.ci/**/*.{mjs,cjs}'],
    rules: { ...plainMistakes, 'no-undef': 'error', 'no-unused-vars': 'error' },
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'performance', 'URL', 'require', 'module', '__filename', '__dirname'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  { files: ['.ci/**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);

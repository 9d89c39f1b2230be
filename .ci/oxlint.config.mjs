/** Types and lint in one reading, by oxlint: what asks about types runs in the native compiler (oxlint-tsgolint). */
import fences from './fences.cjs';
import { fixedRules, plainMistakes } from './lint-rules.mjs';

const { pureLayers, hostGlobals } = fences;

/** Patterns begin with any folder: oxlint reads them from the folder of this file. */
const pure = pureLayers.map((layer) => `**/src/${layer}/**/*.ts`);

const hostGlobalRule = [
  'error',
  ...Object.entries(hostGlobals).map(([name, message]) => ({ name, message })),
];

const atMost = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

/** The rules of this house for every file of the product and its tests. */
const house = {
  'house/file-name': 'error',
  'house/no-default-export': 'error',
  'max-lines': atMost(200),
  complexity: ['error', { max: 12, variant: 'modified' }],
  'no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  'typescript/consistent-type-definitions': ['error', 'type'],
  'typescript/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/restrict-plus-operands': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
};

const everyTest = [
  'error',
  { object: 'jest', property: 'mock', message: 'Run the real sibling: a mock proves wiring.' },
  ...['it', 'test', 'describe'].flatMap((object) =>
    ['skip', 'only'].map((property) => ({
      object,
      property,
      message: 'Every test runs, every time.',
    })),
  ),
];

export default {
  plugins: ['typescript'],
  jsPlugins: ['./house-rules.mjs'],
  // Every rule is named here: a newer oxlint brings none by itself.
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: 'error' },
  overrides: [
    {
      files: ['**/src/**/*.ts', '**/test/**/*.ts'],
      rules: { ...fixedRules, ...house },
    },
    {
      files: pure,
      rules: {
        'house/no-clock-in-words': 'error',
        'house/no-waiting': 'error',
        'no-restricted-globals': hostGlobalRule,
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'Take the chance as an argument.' },
        ],
      },
    },
    { files: ['**/src/core/**/*.ts'], rules: { 'house/no-class': 'error' } },
    {
      // Modules of words: the only place where an import has no name of its own.
      files: ['**/src/text-modules.d.ts'],
      rules: { 'house/no-default-export': 'off' },
    },
    {
      files: ['**/test/**/*.ts'],
      rules: {
        'max-lines': atMost(300),
        'no-restricted-properties': everyTest,
        // Tests read replies and files whose shape they are there to establish.
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/no-non-null-assertion': 'off',
      },
    },
    {
      // The one place that may leave a test out: it says so, and fails where a browser is required.
      files: ['**/test/journey/browser.ts'],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      files: ['**/*.{mjs,cjs}'],
      env: { node: true },
      rules: { ...plainMistakes, 'no-undef': 'error', 'no-unused-vars': 'error' },
    },
  ],
};

/** `npm run mutate`: breaks the rules of the panels one by one and sees whether a test goes red. */
export default {
  mutate: ['src/core/**/*.ts'],
  buildCommand: 'node .ci/bundle-core-tests.mjs',
  plugins: [import.meta.resolve('./mutation-runner.mjs')],
  testRunner: 'rules',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: false,
  // A mutant that only runs slowly on a busy machine must not count as killed.
  timeoutMS: 5_000,
  // Tables built once when a file is loaded: each change to one would cost a run of every test.
  ignoreStatic: true,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['build', 'dist', 'reports', '.panel', 'docs'],
};

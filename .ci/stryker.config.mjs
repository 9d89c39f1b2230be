/** `npm run mutate`: breaks the rules of the panels one by one and sees whether a test goes red. */
export default {
  mutate: ['src/core/**/*.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: '.ci/jest.mutate.config.mjs',
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: false,
  timeoutMS: 2_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['build', 'dist', 'reports', '.panel', 'docs'],
};

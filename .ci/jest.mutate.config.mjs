import config from './jest.config.mjs';

// Fewer seeded trials for each mutant: what one in twenty does not kill counts as alive.
process.env.PANEL_TRIALS = '0.05';

/** The rules' own tests, run inside Stryker's copy of the tree. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/core/**/*.test.ts'],
  modulePathIgnorePatterns: [],
};

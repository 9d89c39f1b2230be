import config from './jest.config.mjs';

// Fewer seeded trials for each mutant: what one in twenty does not kill counts as alive.
process.env.PANEL_TRIALS = '0.05';

/** The rules' own tests as one file, made by `bundle-core-tests.mjs` inside Stryker's copy of the tree. */
export default {
  ...config,
  roots: ['<rootDir>/build'],
  testMatch: ['<rootDir>/build/core-tests.cjs'],
  transform: {},
  modulePathIgnorePatterns: [],
};

import config from './jest.config.mjs';

/** The rules' own tests, run inside Stryker's copy of the tree. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/core/**/*.test.ts'],
  modulePathIgnorePatterns: [],
};

import config from './jest.config.mjs';

/** All tests, as `npm test` runs them: a file a room, as `bundle-tests.mjs` made them. */
export default {
  ...config,
  roots: ['<rootDir>/build/tests'],
  testMatch: ['<rootDir>/build/tests/*.test.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|reports|\\.panel|\\.stryker-tmp)/'],
};

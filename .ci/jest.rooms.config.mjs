import config from './jest.config.mjs';
import { alone } from './rooms.mjs';

/** All tests, as `npm test` runs them: a file a room where `bundle-tests.mjs` made one. */
export default {
  ...config,
  roots: ['<rootDir>/build/tests', ...alone.map((room) => `<rootDir>/test/${room}`)],
  testMatch: ['<rootDir>/build/tests/*.test.cjs', '<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|reports|\\.panel|\\.stryker-tmp)/'],
};

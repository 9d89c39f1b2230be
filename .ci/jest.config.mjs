import { fileURLToPath } from 'node:url';

const transform = fileURLToPath(new URL('jest-transform.cjs', import.meta.url));

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  roots: ['<rootDir>/src', '<rootDir>/test'],
  watchman: false,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '\\.(ts|md|css|html|yaml)$': transform },
  transformIgnorePatterns: ['/node_modules/'],
  moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/(build|dist|reports|\\.panel|\\.stryker-tmp)/'],
  // Two engines of work on a small machine; a test that takes longer than this is stuck.
  testTimeout: 60_000,
  // Left alone, Jest keeps one core of two idle.
  maxWorkers: '100%',
  testSequencer: fileURLToPath(new URL('longest-first.cjs', import.meta.url)),
};

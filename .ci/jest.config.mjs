import { fileURLToPath } from 'node:url';

const transform = fileURLToPath(new URL('jest-transform.cjs', import.meta.url));

/**
 * Found at once by each file, as its arguments. Otherwise each use of them asks the context that Jest runs tests
 * in, by a call out of the engine: a quarter of all the time.
 * Source: https://jestjs.io/docs/configuration#sandboxinjectedglobals-arraystring
 */
const sandboxInjectedGlobals = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'RegExp', 'Reflect', 'Proxy', 'Promise', 'Function'],
  ...['Error', 'TypeError', 'RangeError', 'Date', 'Intl'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Int32Array', 'Uint32Array', 'Float64Array'],
  ...['parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent'],
];

export default {
  sandboxInjectedGlobals,
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

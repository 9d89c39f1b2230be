/**
 * The order of test files. Where none was run before, Jest goes by their size; those that start browsers
 * and processes are small and slow, and one of them begun last would keep the other core waiting.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** By the seconds each took, the longest first; a file that is not named here comes after. */
const longest = [
  'tests/shells-apps-script',
  'tests/crash',
  'commands/clasp',
  'tests/app',
  'pages/accessible',
  'commands/command-line',
  'commands/google',
  'journey/week',
  'tests/workbook',
  'tests/core',
  'tests/documents',
  'pages/serve-pages',
];

const place = ({ path }) => {
  const at = longest.findIndex((name) => path.includes(`/${name}.test.`));
  return at === -1 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};

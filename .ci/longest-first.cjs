/**
 * The order of the rooms. Where none was run before, Jest goes by their size; those that start browsers
 * and processes are small and slow, and one of them begun last would keep the other core waiting.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** By the seconds each took, the longest first; a file that is not named here comes after. */
const longest = [
  'shells-apps-script',
  'crash',
  'journey-week',
  'commands-clasp',
  'app',
  'core',
  'commands-command-line',
  'shells-local-pages-accessible',
  'workbook',
  'commands',
  'commands-google',
  'small',
  'shells-local-pages-serve-pages',
  'site',
];

const place = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`/${name}.test.cjs`));
  return at === -1 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};

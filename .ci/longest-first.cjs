/**
 * The order of test files. Where none was run before, Jest goes by their size; those that start browsers
 * and processes are small and slow, and one of them begun last would keep the other core waiting.
 */
const Sequencer = require('@jest/test-sequencer').default;

const slow = /\/tests?\/(journey|crash|hands|commands|shells|app)\b/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => slow.test(path)),
      ...sorted.filter(({ path }) => !slow.test(path)),
    ];
  }
};

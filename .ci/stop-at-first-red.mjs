/** For the mutation run: one red test is enough to know. Jest itself stops only between files. */
import fc from 'fast-check';

let red = false;

const untilRed =
  (test) =>
  (...given) => {
    if (red) return;
    try {
      test(...given);
    } catch (failure) {
      red = true;
      throw failure;
    }
  };

const { it } = globalThis;
globalThis.it = Object.assign((name, test) => it(name, untilRed(test)), {
  each:
    (...table) =>
    (name, test) =>
      it.each(...table)(name, untilRed(test)),
});

// The smallest counterexample is for people to read.
fc.configureGlobal({ endOnFailure: true });

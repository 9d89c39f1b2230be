import vm from 'node:vm';

/** What came after ES2022, and may be missing where Google runs the script. */
const newer = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'group'])
    delete Array.prototype[name];
  for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf'])
    delete Set.prototype[name];
  delete Array.fromAsync;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Promise.withResolvers;
  delete globalThis.Iterator;
  for (const prototype of [[].values(), new Map().values(), new Set().values()].map((one) => Object.getPrototypeOf(Object.getPrototypeOf(one))))
    for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
      delete prototype[name];
  delete globalThis.WebAssembly;
  delete globalThis.SharedArrayBuffer;
`;

/** The clock of the context shows what `now` gives, in milliseconds. */
const clock = `
  globalThis.Date = class extends Date {
    constructor(...given) {
      if (given.length === 0) super(fakeNow());
      else super(...given);
    }
    static now() {
      return fakeNow();
    }
  };
`;

const prelude = new vm.Script(newer + clock);

/** Leaves a context only what the script is said to assume: V8 with the library of ES2022. */
export function removeNewer(context: vm.Context, now: () => number): void {
  Object.assign(context, { fakeNow: now });
  prelude.runInContext(context);
}

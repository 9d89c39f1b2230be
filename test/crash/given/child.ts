import { writeSync } from 'node:fs';
import { actFrom } from './acts.ts';
import { openHands } from './hands.ts';
import { begins } from './week.ts';

/** A process that is there to be killed. After each request it says which act it is at, and its clock. */
const [, , folder = ''] = process.argv;
let act = 0;
const hands = openHands(begins, {
  strict: false,
  folder,
  onRequest: () => {
    writeSync(1, `${String(act)} ${hands.now()}\n`);
  },
});
actFrom(hands, 0, (number) => {
  act = number;
});

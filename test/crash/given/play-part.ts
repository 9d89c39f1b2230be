import { interleavings } from './interleavings.ts';
import { oneFault } from './one-fault.ts';
import type { Found } from './soak.ts';
import { twoFaults } from './two-faults.ts';
import { theAgenda } from './week.ts';

const other = (name: string): boolean => !theAgenda.has(name);
const agenda = (name: string): boolean => theAgenda.has(name);

const parts: Readonly<Record<string, () => Found>> = {
  'four runs at once': interleavings,
  'one fault': () => oneFault(other),
  'one fault, while the agenda goes': () => oneFault(agenda),
  'two faults': () => twoFaults(other),
  'two faults, while the agenda goes': () => twoFaults(agenda),
};

/** A process of its own plays one part, and says what it found as one line of JSON. */
const [, , name = ''] = process.argv;
const play = parts[name];
if (!play) throw new Error(`There is no part "${name}".`);
process.stdout.write(JSON.stringify(play()));

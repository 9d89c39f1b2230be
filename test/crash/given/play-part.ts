import { interleavings } from './interleavings.ts';
import { oneFault } from './one-fault.ts';
import type { Found } from './soak.ts';
import { twoFaults } from './two-faults.ts';
import type { Scenes } from './one-fault.ts';
import { scenesBesideTheWeek } from './other-jobs.ts';
import { scenesOfTheWeek, theAgenda } from './week.ts';

const other: Scenes = (strict) =>
  scenesOfTheWeek(strict).filter(({ name }) => !theAgenda.has(name));
const agenda: Scenes = (strict) =>
  scenesOfTheWeek(strict).filter(({ name }) => theAgenda.has(name));

const parts: Readonly<Record<string, () => Found>> = {
  'four runs at once': interleavings,
  'one fault': () => oneFault(other),
  'one fault, while the agenda goes': () => oneFault(agenda),
  'one fault, beside the week': () => oneFault(scenesBesideTheWeek),
  'two faults': () => twoFaults(other),
  'two faults, while the agenda goes': () => twoFaults(agenda),
  'two faults, beside the week': () => twoFaults(scenesBesideTheWeek),
};

/** A process of its own plays one part, and says what it found as one line of JSON. */
const [, , name = ''] = process.argv;
const play = parts[name];
if (!play) throw new Error(`There is no part "${name}".`);
process.stdout.write(JSON.stringify(play()));

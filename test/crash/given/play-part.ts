import { scenesOfAnotherPanel } from './another-panel.ts';
import { interleavings } from './interleavings.ts';
import { oneFault, stage } from './one-fault.ts';
import type { Scenes } from './one-fault.ts';
import { scenesBesideTheWeek } from './other-jobs.ts';
import type { Found } from './soak.ts';
import { twoFaults } from './two-faults.ts';
import { scenesOfTheWeek, theAgenda } from './week.ts';

const other: Scenes = (strict) =>
  scenesOfTheWeek(strict).filter(({ name }) => !theAgenda.has(name));
const agenda: Scenes = (strict) =>
  scenesOfTheWeek(strict).filter(({ name }) => theAgenda.has(name));

/** A sample costs less than the week that is played before it: that is played once for both. */
function both(scenesOf: Scenes): Found {
  const shared = stage(scenesOf, true);
  const [one, two] = [oneFault(shared), twoFaults(shared)];
  return { said: `${one.said}. ${two.said}`, wrong: [...one.wrong, ...two.wrong] };
}

const parts: Readonly<Record<string, () => Found>> = {
  'four runs at once': interleavings,
  'one fault and two': () => both(scenesOfTheWeek),
  'one fault and two, beside the week': () => both(scenesBesideTheWeek),
  'one fault and two, of another panel': () => both(scenesOfAnotherPanel),
  'one fault': () => oneFault(stage(other, true)),
  'one fault, while the agenda goes': () => oneFault(stage(agenda, true)),
  'one fault, beside the week': () => oneFault(stage(scenesBesideTheWeek, true)),
  'one fault, of another panel': () => oneFault(stage(scenesOfAnotherPanel, true)),
  'two faults': () => twoFaults(stage(other, false)),
  'two faults, while the agenda goes': () => twoFaults(stage(agenda, false)),
  'two faults, beside the week': () => twoFaults(stage(scenesBesideTheWeek, false)),
  'two faults, of another panel': () => twoFaults(stage(scenesOfAnotherPanel, false)),
};

/** A process of its own plays one part, and says what it found as one line of JSON. */
const [, , name = ''] = process.argv;
const play = parts[name];
if (!play) throw new Error(`There is no part "${name}".`);
process.stdout.write(JSON.stringify(play()));

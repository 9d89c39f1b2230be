import { tick } from '../../../src/app/tick.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { administrator, openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { interleave } from './interleaving.ts';
import type { Bustle } from './interleaving.ts';
import type { Scene } from './scene.ts';
import { soaking, thousands } from './soak.ts';
import type { Found } from './soak.ts';
import { begins, scenesOfTheWeek, setUp } from './week.ts';

const full = 20_000;
const sampled = 12;

function sceneNamed(scenes: readonly Scene[], name: string): Scene {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`There is no scene "${name}".`);
  return found;
}

/** What is going on around the runs. Referrals arriving are the commonest, and the quickest to play. */
function bustlesOf(hands: Hands): readonly Bustle[] {
  setUp(hands);
  const scenes = scenesOfTheWeek(false);

  hands.goTo('2026-11-23T10:00:00');
  const arriving: Bustle = {
    name: 'referrals arrive',
    world: hands.workspace.snapshot(),
    at: hands.now(),
    program: tick,
    asked: false,
    arrivals: [
      requestFor('Alpha', 1),
      requestFor('Beta', 2, { iroInput: '', worker: 'worker.two@council.example' }),
      requestFor('Gamma', 3),
    ],
    typing: [
      { tab: 'referrals', column: 'accept', value: 'Invented: it cannot wait.' },
      { tab: 'referrals', column: 'withdraw', value: 'Invented: a carer was found.' },
    ],
  };

  const going: Bustle = {
    ...sceneNamed(scenes, 'send the agenda'),
    arrivals: [requestFor('Delta', 5, { lateReason: 'Invented: it was not known before.' })],
    typing: [
      { tab: 'referrals', column: 'withdraw', value: 'Invented: a carer was found.' },
      { tab: 'referrals', column: 'newWorker', value: 'worker.two@council.example' },
      { tab: 'outbox', column: 'stop', value: 'yes' },
    ],
  };

  const recording: Bustle = {
    ...sceneNamed(scenes, 'make the records'),
    arrivals: [],
    typing: [
      { tab: 'outbox', column: 'sendNow', value: administrator },
      { tab: 'records', column: 'filedBy', value: administrator },
      { tab: 'outbox', column: 'sendNow', value: administrator },
    ],
  };

  return [arriving, arriving, arriving, going, recording];
}

/** Up to four runs at once, seed after seed. */
export function interleavings(): Found {
  const hands = openHands(begins, { strict: false });
  const bustles = bustlesOf(hands);
  const trials = soaking ? full : sampled;
  const wrong: string[] = [];
  const counts = { requests: 0, faults: 0 };
  for (let seed = 0; seed < trials; seed += 1) {
    const bustle = bustles[seed % bustles.length];
    if (!bustle) continue;
    const played = interleave(hands, bustle, seed);
    counts.requests += played.requests;
    counts.faults += played.faults;
    wrong.push(...played.wrong.map((words) => `seed ${String(seed)}, ${bustle.name}: ${words}`));
  }
  const said =
    `Interleavings: ${thousands(trials)} of ${thousands(full)}, with ${thousands(counts.requests)} ` +
    `requests and ${thousands(counts.faults)} faults${soaking ? '' : '; npm run soak plays all'}`;
  return { said, wrong };
}

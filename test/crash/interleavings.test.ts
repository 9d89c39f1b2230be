import { tick } from '../../src/app/tick.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { administrator, openHands } from './given/hands.ts';
import { interleave } from './given/interleaving.ts';
import type { Bustle } from './given/interleaving.ts';
import type { Scene } from './given/scene.ts';
import { say, soaking, thousands } from './given/soak.ts';
import { begins, scenesOfTheWeek, setUp } from './given/week.ts';

const full = 20_000;
const sampled = 40;
const hands = openHands(begins, { strict: false });
setUp(hands);
const scenes = scenesOfTheWeek(false);

function sceneNamed(name: string): Scene {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`There is no scene "${name}".`);
  return found;
}

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
  ...sceneNamed('send the agenda'),
  arrivals: [requestFor('Delta', 5, { lateReason: 'Invented: it was not known before.' })],
  typing: [
    { tab: 'referrals', column: 'withdraw', value: 'Invented: a carer was found.' },
    { tab: 'referrals', column: 'newWorker', value: 'worker.two@council.example' },
    { tab: 'outbox', column: 'stop', value: 'yes' },
  ],
};

const recording: Bustle = {
  ...sceneNamed('make the records'),
  arrivals: [],
  typing: [
    { tab: 'outbox', column: 'sendNow', value: administrator },
    { tab: 'records', column: 'filedBy', value: administrator },
    { tab: 'outbox', column: 'sendNow', value: administrator },
  ],
};

/** Referrals arriving are the commonest bustle, and the quickest to play. */
const bustles = [arriving, arriving, arriving, going, recording];

describe('up to four runs at once', () => {
  it('loses no referral, doubles none, fills no document twice and sends no mail twice', () => {
    const trials = soaking ? full : sampled;
    const wrong: string[] = [];
    const counts = { requests: 0, faults: 0 };
    for (let seed = 0; seed < trials; seed += 1) {
      const bustle = bustles[seed % bustles.length] ?? arriving;
      const played = interleave(hands, bustle, seed);
      counts.requests += played.requests;
      counts.faults += played.faults;
      wrong.push(...played.wrong.map((words) => `seed ${String(seed)}, ${bustle.name}: ${words}`));
    }
    say(
      `Interleavings: ${thousands(trials)} of ${thousands(full)}, with ${thousands(counts.requests)} ` +
        `requests and ${thousands(counts.faults)} faults${soaking ? '' : '; the soak plays them all'}.`,
    );
    expect(wrong).toEqual([]);
  });
});

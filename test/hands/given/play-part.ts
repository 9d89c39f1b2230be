import { seeded } from '../../crash/given/seeded.ts';
import { soaking, thousands } from '../../crash/given/soak.ts';
import type { Found } from '../../crash/given/soak.ts';
import { disturbed, wholeOf } from './disturbed.ts';
import { kinds } from './kinds.ts';
import { manyHands } from './many-hands.ts';
import { agendaDay } from './stage.ts';
import type { Stage } from './stage.ts';

const sampled = { edits: 5, seeds: 1 };
/** How many seeds; fewer or others where a long run is cut in pieces. */
const [fromSeed, toSeed] = (process.env['PANEL_SEEDS'] ?? '0-1000').split('-').map(Number) as [
  number,
  number,
];

/** Every kind of edit before every request of the agenda’s job. */
function everyEdit({ hands, agenda }: Stage): Found {
  const whole = wholeOf(hands, agenda);
  const chance = seeded(20);
  const { asked, steps } = whole.trial;
  const counts = { trials: 0, played: 0 };
  const wrong: string[] = [];
  const play = (kind: (typeof kinds)[number], at: number): void => {
    counts.played += 1;
    const words = disturbed(hands, whole, kind, at);
    wrong.push(...words.map((each) => `${kind.name}, before request ${String(at)}: ${each}`));
  };
  // The workbook is the same until it is next asked for: what is done meanwhile comes to the same.
  const next = (at: number): number => {
    const read = steps.findIndex(
      ({ request }, step) => step >= at && request.method.startsWith('sheets.'),
    );
    return read < asked ? read : at;
  };
  const places = steps.slice(0, asked).map((_, at) => next(at));
  if (soaking) {
    for (const kind of kinds) {
      for (const at of new Set(places)) play(kind, at);
      counts.trials += places.length;
    }
  } else {
    const open = kinds.filter((kind) => !kind.refused);
    for (; counts.trials < sampled.edits; counts.trials += 1) {
      play(chance.oneOf(open), chance.oneOf(places));
    }
  }
  const all = kinds.length * asked;
  const said =
    `${String(kinds.length)} kinds of edit, each before ${String(asked)} requests of the agenda’s job: ` +
    (soaking
      ? `all ${thousands(counts.trials)} trials (${thousands(counts.played)} played; the rest come to the very same)`
      : `${thousands(counts.trials)} of ${thousands(all)} trials; npm run soak plays all`);
  return { said, wrong };
}

/** Fifty submissions and twenty edits among several runs; a few of each without a soak. */
function everySeed({ hands, morning }: Stage): Found {
  const crowd = soaking ? { submissions: 50, edits: 20 } : { submissions: 6, edits: 12 };
  const to = soaking ? toSeed : sampled.seeds;
  const counts = { requests: 0, edits: 0, seeds: 0 };
  const wrong: string[] = [];
  for (let seed = soaking ? fromSeed : 0; seed < to; seed += 1) {
    const played = manyHands(hands, morning, crowd, seed);
    counts.seeds += 1;
    counts.requests += played.requests;
    counts.edits += played.edits;
    wrong.push(...played.wrong.map((words) => `seed ${String(seed)}: ${words}`));
  }
  const said =
    `Submissions and edits interleaved: ${thousands(counts.seeds)} of 1,000 seeds, each with ` +
    `${String(crowd.submissions)} submissions, in all ${thousands(counts.edits)} edits before some of ` +
    `${thousands(counts.requests)} requests${soaking ? '' : '; npm run soak plays all, with 50 and 20 each'}`;
  return { said, wrong };
}

/** A process of its own plays both parts, or the one named, and says what it found as one line of JSON. */
const [, , only] = process.argv;
const stage = agendaDay();
const parts = { 'one edit': everyEdit, 'many hands': everySeed };
const found = Object.entries(parts).flatMap(([name, play]) =>
  only === undefined || only === name ? [[name, play(stage)]] : [],
);
process.stdout.write(JSON.stringify(Object.fromEntries(found)));

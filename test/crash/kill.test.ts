import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalDateTime } from '../../src/core/calendar/local-date-time.ts';
import { createWorkspace } from '../../src/shells/local/workspace/create-workspace.ts';
import { roleAccount } from '../../src/commands/trial/trial-people.ts';
import { tick } from '../../src/app/tick.ts';
import type { World } from '../../src/shells/local/workspace/world.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { actFrom } from './given/acts.ts';
import { openHands } from './given/hands.ts';
import { bundled } from './given/bundled.ts';
import { killed } from './given/killed.ts';
import { broken, wordsByKey } from './given/promises.ts';
import type { Undisturbed } from './given/promises.ts';
import type { Scene } from './given/scene.ts';
import { seeded } from './given/seeded.ts';
import { soaking } from './given/soak.ts';
import { endingOf, tickUntilQuiet } from './given/trial.ts';
import type { Ending } from './given/trial.ts';
import { begins } from './given/week.ts';

const full = 200;
const sampled = 3;
const requests: WorkspaceRequest[] = [];
const hands = openHands(begins, { strict: false, onRequest: (request) => requests.push(request) });
const empty = hands.workspace.snapshot();

/** Moments are nothing to compare: a process that was killed goes on when it is started again. */
const scene: Scene = {
  name: 'two days of the panel',
  world: empty,
  at: '' as LocalDateTime,
  program: tick,
  asked: false,
};

function untilTheEnd(first: number): Ending {
  actFrom(hands, first, () => undefined);
  return endingOf(hands, scene, tickUntilQuiet(hands));
}

const undisturbed = untilTheEnd(0);
const asked = requests.length;
const whole: Undisturbed<Ending> = {
  scene,
  trial: undisturbed,
  answered: undisturbed.standing,
  wordsOf: wordsByKey(scene, undisturbed, requests),
};

/** What another process finds in the folder. */
function foundIn(folder: string): World {
  const workspace = createWorkspace({ roleAccount, now: () => `${begins}.000Z`, folder });
  const world = workspace.snapshot();
  workspace.close();
  return world;
}

describe('a process killed at any moment', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'panel-crash-'));
  let program = '';
  const chance = seeded(9);

  beforeAll(async () => {
    program = await bundled('child');
  });
  afterAll(() => {
    rmSync(program, { force: true });
    rmSync(home, { recursive: true });
  });

  it('leaves no damaged file, and everything comes out as if it had lived', async () => {
    const times = soaking ? full : sampled;
    const wrong: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const folder = path.join(home, String(time));
      const after = { requests: chance.below(asked), milliseconds: chance.below(12) };
      const last = await killed(program, folder, after);
      hands.begin(foundIn(folder), last.now);
      // Set-up that died half-way is asked for again before anything can tick.
      if (last.act > 0) tickUntilQuiet(hands);
      const ending = untilTheEnd(last.act);
      const trial = { ...ending, world: hands.workspace.snapshot(), now: hands.now() };
      const words = broken(hands, whole, trial, 1);
      wrong.push(...words.map((each) => `after ${JSON.stringify(after)}: ${each}`));
      rmSync(folder, { recursive: true });
    }
    process.stdout.write(
      `Kills: ${String(times)} of ${String(full)}${soaking ? '' : '; npm run soak does all'}.
`,
    );
    expect(wrong).toEqual([]);
  });
});

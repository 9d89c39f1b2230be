import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { bundled } from './given/bundled.ts';
import { soaking } from './given/soak.ts';
import type { Found } from './given/soak.ts';

/** The longest first: in full, or by sample. */
const parts = soaking
  ? [
      'one fault',
      'one fault, while the agenda goes',
      'one fault, beside the week',
      'one fault, of another panel',
      'four runs at once',
      'two faults',
      'two faults, while the agenda goes',
      'two faults, beside the week',
      'two faults, of another panel',
    ]
  : [
      'one fault and two',
      'four runs at once',
      'one fault and two, beside the week',
      'one fault and two, of another panel',
    ];

const found = new Map<string, Promise<Found>>();
let program = '';

/** Plays the parts in processes of their own, as many at once as the machine has room for. */
async function playAll(): Promise<void> {
  program = await bundled('play-part');
  const workers = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  parts.forEach((part, index) => {
    const worker = index % workers.length;
    const played = (workers[worker] ?? Promise.resolve()).then(() => play(part));
    workers[worker] = played.then(
      () => undefined,
      () => undefined,
    );
    found.set(part, played);
  });
}

async function play(part: string): Promise<Found> {
  const maxBuffer = 2 ** 26;
  const args = [...process.execArgv, program, part];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer });
  return JSON.parse(stdout) as Found;
}

// A busy machine takes its time; an endless trial is still ended.
jest.setTimeout(soaking ? 3_600_000 : 240_000);

describe('a crash anywhere', () => {
  beforeAll(playAll);
  afterAll(() => {
    rmSync(program, { force: true });
  });

  it.each(parts)('%s: nothing is lost, doubled or filled twice', async (part) => {
    const { said, wrong } = (await found.get(part)) ?? { said: '', wrong: ['never played'] };
    process.stdout.write(`${said}.\n`);
    expect(wrong).toEqual([]);
  });
});

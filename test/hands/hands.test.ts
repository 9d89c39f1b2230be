import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { soaking } from '../crash/given/soak.ts';
import type { Found } from '../crash/given/soak.ts';
import { bundleForNode } from '../given/bundle-for-node.ts';

// A busy machine takes its time; an endless trial is still ended.
jest.setTimeout(soaking ? 14_400_000 : 240_000);

describe('people edit while the register works', () => {
  let program = '';
  let found: Readonly<Record<string, Found>> = {};

  beforeAll(async () => {
    program = await bundleForNode('test/hands/given/play-part.ts', 'hands-play-part');
    const maxBuffer = 2 ** 26;
    const { stdout } = await promisify(execFile)(process.execPath, [program], { maxBuffer });
    found = JSON.parse(stdout) as typeof found;
  });
  afterAll(() => {
    rmSync(program, { force: true });
  });

  it.each([
    [
      'one edit',
      'of every kind, before any request: nothing of theirs is changed, nothing stands in a wrong row',
    ],
    [
      'many hands',
      'with submissions, before any request of several runs: every referral stands once',
    ],
  ])('%s %s', (part) => {
    const { said, wrong } = found[part] ?? { said: '', wrong: ['never played'] };
    process.stdout.write(`${said}.\n`);
    expect(wrong).toEqual([]);
  });
});

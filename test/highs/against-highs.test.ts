import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { soaking } from '../crash/given/soak.ts';
import { bundleForNode } from '../given/bundle-for-node.ts';

type Compared = {
  readonly said: readonly string[];
  /** Named and left out: what one of the two did not prove in its time. */
  readonly left: readonly string[];
  readonly wrong: readonly string[];
  readonly equal: number;
};

/** In a process of its own: inside Jest our part takes several times as long, and that of HiGHS does not. */
async function compared(): Promise<Compared> {
  const program = await bundleForNode('test/highs/given/play-part.ts', 'highs-play-part');
  try {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const { stdout } = spawn(process.execPath, [program], { stdio: [...stdio] });
    return JSON.parse(await text(stdout)) as Compared;
  } finally {
    rmSync(program, { force: true });
  }
}

jest.setTimeout(soaking ? 14_400_000 : 60_000);

describe('bestOrder, against HiGHS [CPR-3.3]', () => {
  it(`finds what HiGHS proves, level by level, in ${soaking ? '300 sittings' : 'a sitting'}`, async () => {
    const { said, left, wrong, equal } = await compared();
    if (soaking) process.stdout.write([...said, ...left, ''].join('\n'));
    expect(wrong).toEqual([]);
    expect(equal).toBeGreaterThan(0);
    expect(soaking ? [] : left).toEqual([]);
  });
});

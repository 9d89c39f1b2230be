import { minutesCompiled } from '../../../src/commands/bench/minutes-compiled.ts';

describe('the bench of minutes', () => {
  it('fills the template as it stands today, each child by itself', () => {
    const [one, three] = minutesCompiled([1, 3]);
    expect(one?.requests).toBeGreaterThan(10);
    expect(three?.requests).toBeGreaterThan(2 * (one?.requests ?? 0));
  });
});

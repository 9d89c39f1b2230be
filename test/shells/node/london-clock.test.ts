import { Settings } from 'luxon';
import { instantOf, londonTime } from '../../../src/shells/node/london-clock.ts';
import { moment } from '../../core/given/day.ts';

const usual = Settings.now;

describe.each([
  ['winter', '2026-11-23T10:00:00Z'],
  ['summer', '2026-07-01T10:00:00Z'],
])('instantOf, asked in %s', (_, runsAt) => {
  beforeAll(() => {
    Settings.now = () => Date.parse(runsAt);
  });
  afterAll(() => {
    Settings.now = usual;
  });

  it('takes the first of the two in the hour that October repeats', () => {
    expect(instantOf(moment('2026-10-25 01:30'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is what londonTime shows as that moment', () => {
    for (const at of ['2026-10-25 00:59', '2026-10-25 02:00', '2026-07-01 12:00'].map(moment)) {
      expect(londonTime(instantOf(at))).toBe(at);
    }
  });
});

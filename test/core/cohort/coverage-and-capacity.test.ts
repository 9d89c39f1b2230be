import { cohortOn } from '../../../src/core/cohort/cohort-on.ts';
import { coverageOf } from '../../../src/core/cohort/covered.ts';
import { sittingsNeeded } from '../../../src/core/cohort/sittings-needed.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { child, cohortOf, knowing } from './given-children.ts';

describe('who was heard and who was missed [NS-8.5]', () => {
  const panel = preset('next-steps');
  const covered = (known: ReturnType<typeof knowing>, on: string): readonly string[] =>
    coverageOf(panel, cohortOf(panel, 'approaching-18'), known, day(on)).map(
      ({ kind, on: when }) => `${kind} ${when}`,
    );

  it('counts whoever turned 18 or left care unheard as missed, beside those heard, put down and to come', () => {
    const known = knowing(
      [
        child('1000001', '2008-11-20'),
        child('1000002', '2009-01-20'),
        child('1000003', '2009-02-20'),
        child('1000004', '2009-03-20', { goneOn: day('2026-11-10') }),
        child('1000005', '2009-04-20'),
        child('1000006', '2010-11-30'),
      ],
      { discussed: { 1000002: ['2026-11-05'] }, waiting: ['1000003'] },
    );
    expect(covered(known, '2026-11-30')).toEqual([
      'missed 2026-11-19',
      'heard 2026-11-05',
      'put-down 2027-02-19',
      'missed 2026-11-09',
      'to-come 2027-04-19',
    ]);
  });

  it('says nothing of whoever was 18 or gone before the register knew them', () => {
    const known = knowing([
      child('1000001', '2007-12-20'),
      child('1000002', '2009-03-20', { goneOn: day('2026-01-02') }),
    ]);
    expect(covered(known, '2026-11-30')).toEqual([]);
  });
});

describe('how many sittings are needed, and by when [NS-8.1]', () => {
  const panel = preset('next-steps');
  const entries = (births: readonly string[]) =>
    cohortOn(
      panel,
      cohortOf(panel, 'approaching-18'),
      knowing(births.map((born, at) => child(String(1000001 + at), born))),
      day('2026-11-05'),
    );
  const years = (count: number) => entries(Array.from({ length: count }, () => '2009-06-01'));
  const weekly = (free: number, ...days: readonly string[]) =>
    days.map((on) => ({ on: day(on), free }));

  it('is people by slots: 22 children at nine a sitting need three', () => {
    expect(
      sittingsNeeded(years(22), weekly(9, '2026-11-05', '2026-11-12', '2026-11-19'), 9),
    ).toEqual({
      toCome: 22,
      perSitting: 9,
      sittings: 3,
      lastOn: '2026-11-19',
      tooLate: 0,
    });
  });

  it('has no last day where too few are planned, and counts the full ones it takes besides', () => {
    const needed = sittingsNeeded(years(22), weekly(9, '2026-11-05'), 9);
    expect(needed.sittings).toBe(3);
    expect(needed.lastOn).toBeUndefined();
    expect(needed.tooLate).toBe(13);
  });

  it('leaves out sittings that are full, and those already heard or put down', () => {
    const days = [...weekly(0, '2026-11-05'), ...weekly(9, '2026-11-12')];
    expect(sittingsNeeded(years(9), days, 9)).toMatchObject({ sittings: 1, lastOn: '2026-11-12' });
    const [one, ...others] = years(3);
    const some = [{ ...one!, waits: true }, ...others];
    expect(sittingsNeeded(some, days, 9).toCome).toBe(2);
  });

  it('counts who would be heard after their limit, though the soonest limit goes first', () => {
    const days = weekly(1, '2026-11-05', '2026-11-12', '2026-11-19');
    const some = entries(['2009-06-01', '2008-11-08', '2008-11-13']);
    expect(sittingsNeeded(some, days, 1).tooLate).toBe(0);
    const more = entries(['2009-06-01', '2008-11-08', '2008-11-09']);
    expect(sittingsNeeded(more, days, 1).tooLate).toBe(1);
  });
});

import { dissentsIn } from '../../../src/core/minutes/agreed-in.ts';
import { laterDateIn, plain } from '../../../src/core/minutes/answers-in.ts';
import { clockSaid } from '../../../src/core/minutes/clock-said.ts';
import { dateAsWritten } from '../../../src/core/minutes/date-as-written.ts';
import { markSaid } from '../../../src/core/minutes/mark-said.ts';
import { plainLabel } from '../../../src/core/minutes/plain-label.ts';
import { day } from '../given/day.ts';

const on = day('2026-06-10');
const read = <T>(...taken: readonly T[]) => ({ taken, flaws: [] });

describe('other words of the minutes', () => {
  it('are dissents, a line each [CPR-3.4f]', () => {
    const dissent = { by: 'A', from: 'b', why: 'c: d' };
    expect(dissentsIn('A – b – c: d\n\n\nNone', 'R')).toStrictEqual(read(dissent));
    expect(dissentsIn('all of them\n\nA: b: c: d', 'R')).toStrictEqual({
      taken: [dissent],
      flaws: [
        {
          ...{ code: 'not-a-dissent', label: 'Dissent', row: 1, rule: 'R' },
          expected: 'who dissents: from what: why, one a line, or None',
        },
      ],
    });
  });

  it('are days to come back, or none [NS-8.8]', () => {
    const back = (text: string) => laterDateIn({ label: 'Label' }, text, on, 'R');
    for (const text of ['', 'None', 'No return', 'no  return.']) {
      expect(back(text)).toStrictEqual(read());
    }
    expect(back('11 June 2026')).toStrictEqual(read('2026-06-11'));
    const expected = 'a date after the sitting, such as 8 July 2026, or None';
    expect(back('10 June 2026')).toStrictEqual({
      taken: [],
      flaws: [{ code: 'too-early', label: 'Label', expected, rule: 'R' }],
    });
  });

  it('are compared without capitals, hints, numbers and marks', () => {
    expect(plain(' Joint  -  With.')).toBe('joint with');
    expect(plainLabel('12) Child’s **View** & wish (or none,\nwhy): ')).toBe(
      "child's view and wish",
    );
    expect(plainLabel(' 3 Reasons.')).toBe('reasons');
    expect(plainLabel('Part 3 Reasons')).toBe('part 3 reasons');
    expect(plainLabel('123 Reasons')).toBe('123 reasons');
    expect(plainLabel('Rea\u200dsons')).toBe('reasons');
    expect(plainLabel('Reasons(why)given')).toBe('reasons given');
  });

  it('are marks with a remark, times and weekdays [CPR-2.3]', () => {
    const absent = { mark: 'absent', cover: '' };
    expect(markSaid('Absent  without cover')).toEqual(absent);
    expect(markSaid('Absent, without cover')).toBeUndefined();
    expect(markSaid('Absent but then without cover')).toBeUndefined();
    expect(markSaid('Cover:  A.B., Deputy ')).toEqual({ mark: 'cover', cover: 'A.B., Deputy' });
    expect(markSaid('Cover')).toEqual({ mark: 'cover', cover: '' });
    expect([clockSaid(''), clockSaid('1'), clockSaid('1pm')]).toEqual([
      undefined,
      undefined,
      '13:00',
    ]);
    const date = (text: string) => dateAsWritten(text, on);
    expect(date('Weds 8 July')).toEqual({ ok: true, value: '2026-07-08' });
    expect(date('Wedsx 8 July').ok).toBe(false);
    expect(date('')).toEqual({ ok: false, error: 'not-a-date' });
  });
});

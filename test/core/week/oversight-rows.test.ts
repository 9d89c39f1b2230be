import { day } from '../given/day.ts';
import {
  afterNextSteps,
  finalOn,
  nextStepsRows,
  overseen,
  recommended,
  reviewing,
} from '../../given/next-steps.ts';
import { admin } from '../../given/people.ts';
import { registerOf } from '../../given/panels.ts';
import { at } from '../../given/register.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Oversight } from '../../../src/core/register/oversight.ts';
import type { Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { standingWords } from '../../../src/core/week/oversight-words.ts';
import { oversightToSettle } from '../../../src/core/week/oversight-to-settle.ts';
import { oversightDeadlines } from '../../../src/core/week/oversight-deadlines.ts';
import {
  officerReading,
  oversightStanding,
  raiseOversight,
  reviewOf,
} from '../../../src/core/week/oversight.ts';
import { preset } from '../given/presets.ts';

import { checks, kept, looked, own, path, rowOf, ruled, today, two } from './given-overseen.ts';

describe('what is checked at the next review [NS-7.2]', () => {
  const standing = (altered: Partial<Oversight>, oversight: Panel['oversight'] = two) => {
    const fed = afterNextSteps([recommended('signpost')]);
    const register = ruled(kept({ reviewOn: day('2027-02-12'), ...altered }, fed), oversight);
    return oversightStanding(register, rowOf(register), day('2027-02-20'));
  };

  it('is done once each check was met, on the last day of them', () => {
    const yes = (on: string) => looked('yes', on);
    expect(standing(checks(yes('2027-02-12')))).toEqual({ is: 'overdue', on: '2027-02-12' });
    const done = { is: 'done', on: '2027-02-14' };
    expect(standing(checks(yes('2027-02-12'), yes('2027-02-14')))).toEqual(done);
    expect(standing(checks(yes('2027-02-14'), yes('2027-02-12')))).toEqual(done);
    expect(standing(checks(yes('2027-02-12'), looked('no', '2027-02-14')))).toEqual({
      is: 'date-needed',
    });
  });

  it('is over for a child of whom a later version says that it was not heard', () => {
    const fed = afterNextSteps([recommended('signpost')]);
    const register = ruled(kept({ reviewOn: day('2027-02-12') }, fed), two);
    const item = register.rows.item.get(rowOf(register).key)!;
    const away = withChanges(register, [{ table: 'item', row: { ...item, status: 'not-heard' } }]);
    expect(oversightStanding(away, rowOf(away), day('2027-02-20'))).toEqual({ is: 'not-heard' });
    expect(oversightToSettle(away, at('2027-02-20 09:00'))).toEqual([]);
    expect(oversightDeadlines(away, at('2027-02-20 09:00'))).toEqual([]);
    expect(oversightDeadlines(register, at('2027-02-20 09:00'))).toHaveLength(2);
    expect(standingWords(preset('next-steps'), { is: 'not-heard' })).toBe('– Not heard after all');
  });

  it('is looked at in every review where the file asks for nothing at the next one', () => {
    expect(standing({}, own.oversight!.slice(1))).toEqual({ is: 'ongoing' });
  });

  it('waits for a later review after one of its checks was not met there, on its day too', () => {
    const wanted = (on: string, reviewOn?: string) => {
      const row = { ...checks(looked('no', on)), ...(reviewOn && { reviewOn: day(reviewOn) }) };
      const register = ruled(kept(row), two);
      return reviewOf(register, rowOf(register));
    };
    expect(wanted('2027-02-12', '2027-02-12')).toBeUndefined();
    expect(wanted('2027-02-13', '2027-02-12')).toBeUndefined();
    expect(wanted('2027-02-11', '2027-02-12')).toBe('2027-02-12');
    expect(wanted('2027-02-12')).toBeUndefined();
  });

  it('has a limit for each check that is not met, with whom it is and from when it is near', () => {
    const yes = checks(looked('yes', '2027-01-12'));
    const register = ruled(kept({ reviewOn: day('2027-02-12'), ...yes }), two);
    expect(oversightDeadlines(register, at('2027-02-20 09:00'))).toEqual([
      {
        key: `oversight:${overseen}:also`,
        panel: 'next-steps',
        what: 'Also this: check at the review, NS-26-0001',
        owners: [reviewing],
        dueAt: at('2027-02-12 23:59'),
        rule: 'NS-7.2',
        about: overseen,
        path,
        nearHours: 336,
      },
    ]);
    const nobody = afterNextSteps([], { reviewingOfficer: '', nextReviewOn: day('2027-02-12') });
    const [first, ...more] = oversightDeadlines(nobody, at(today));
    expect(first?.owners).toEqual([admin]);
    expect(more).toEqual([]);
    expect(oversightDeadlines(afterNextSteps(), at(today))).toEqual([]);
  });

  it('is read by its officer until it is checked or passed on', () => {
    const read = (altered: Partial<Oversight>, recommends = 'signpost') =>
      officerReading(
        kept(altered, afterNextSteps([recommended(recommends)])),
        overseen,
        day('2027-02-20'),
      );
    const met = checks(looked('yes', '2027-02-12'));
    expect(read({})).toBe(reviewing);
    expect(read(met)).toBe('');
    expect(read(met, 'advice')).toBe(reviewing);
    expect(read({ passed: { on: day('2027-01-04'), by: admin, at: at(today) } })).toBe('');
    expect(officerReading(afterNextSteps(), 'another', day('2027-02-20'))).toBe('');
  });
});

describe('a row of what others look at [NS-7.2]', () => {
  const before = (changes: readonly Change[] = []): Register =>
    withChanges(registerOf('next-steps', nextStepsRows()), changes);
  const raised = (register: Register) => raiseOversight(register, at(finalOn));

  it('begins once the child was heard, with the clause that asks for it', () => {
    const row = { key: overseen, panel: 'next-steps', reference: 'NS-26-0001', since: at(finalOn) };
    const log = expect.objectContaining({
      about: overseen,
      what: 'To be looked at in the next review',
      rule: 'NS-7.2',
    }) as object;
    expect(raised(before())).toEqual([
      { table: 'oversight', row },
      { table: 'log', row: log },
    ]);
    const child = nextStepsRows([], { nextReviewOn: day('2027-02-12') })[0]!;
    expect(raised(before([child]))[0]).toEqual({
      table: 'oversight',
      row: { ...row, reviewOn: '2027-02-12' },
    });
  });

  it('begins for a panel that was stopped, for no other panel, and for no child who was not heard', () => {
    const { panels, ...register } = before();
    expect(raised({ ...register, panels: [], stopped: panels })).toHaveLength(2);
    const item = before().rows.item.get(overseen)!;
    const sitting = before().rows.sitting.get(item.sitting)!;
    const changed = (change: Change) => raised(before([change]));
    expect(changed({ table: 'item', row: { ...item, status: 'not-heard' } })).toEqual([]);
    expect(changed({ table: 'item', row: { ...item, sitting: 'none' } })).toEqual([]);
    const both = { ...before(), panels: [...panels, preset('resources')] };
    const elsewhere: Change = { table: 'sitting', row: { ...sitting, panel: 'resources' } };
    expect(raised(withChanges(both, [elsewhere]))).toEqual([]);
    expect(raised(ruled(before(), undefined))).toEqual([]);
  });

  it('waits after a check that was not met only for a day later than the one it had', () => {
    const told = (next: string): string | undefined => {
      const register = kept({ reviewOn: day('2027-02-12'), ...checks(looked('no', '2027-02-12')) });
      const child = nextStepsRows([], { nextReviewOn: day(next) })[0]!;
      const [change] = raiseOversight(withChanges(register, [child]), at('2027-02-20 09:00'));
      return change?.table === 'oversight' ? change.row.reviewOn : undefined;
    };
    expect(told('2027-02-12')).toBeUndefined();
    expect(told('2027-02-11')).toBeUndefined();
    expect(told('2027-02-13')).toBe('2027-02-13');
  });

  it('is moved no more once it was passed on', () => {
    const passed = { on: day('2026-12-01'), by: admin, at: at(today) };
    const child = nextStepsRows([], { nextReviewOn: day('2027-03-01') })[0]!;
    const register = withChanges(kept({ passed, reviewOn: day('2027-02-12') }), [child]);
    expect(raiseOversight(register, at(today))).toEqual([]);
  });
});

import { day } from '../given/day.ts';
import {
  afterNextSteps,
  finalOn,
  overseen,
  recommended,
  reviewing,
} from '../../given/next-steps.ts';
import { admin, workerOne } from '../../given/people.ts';
import { deciding, mailKeys, ordered, refusal, settled } from '../../given/week.ts';
import { givenReferrals, givenRegister } from '../../given/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { OversightOrder } from '../../../src/core/order/oversight-order.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { lookedWords, standingWords } from '../../../src/core/week/oversight-words.ts';
import { oversightStanding } from '../../../src/core/week/oversight.ts';
import { preset } from '../given/presets.ts';
import { fed, lines, rowOf, told, words } from './given-overseen.ts';

const panel = preset('next-steps');

const standing = (register: Register, on: string): string =>
  standingWords(panel, oversightStanding(register, rowOf(register), day(on)));

const reviewOn = (on: string): OversightOrder => ({
  kind: 'review-on',
  oversight: overseen,
  on: day(on),
});
const look = (answer: 'yes' | 'no', on: string, code = 'in-pathway-plan'): OversightOrder => ({
  kind: 'look-at',
  ...{ oversight: overseen, code, answer },
  on: day(on),
});
const withReview = (next = '2027-02-12') => told(afterNextSteps(), next, finalOn);

describe('what a reviewing officer checks after the panel [NS-7.2]', () => {
  it('waits on their To do for the day of the next review, and is overdue only once that has passed', () => {
    const register = withReview();
    expect(standing(register, '2027-01-28')).toBe('○ To come');
    expect(standing(register, '2027-01-29')).toBe('● Due soon');
    expect(standing(register, '2027-02-12')).toBe('● Due soon');
    expect(standing(register, '2027-02-13')).toBe('▲ Overdue');
    const [line] = lines(register, '2027-02-13 00:00').filter((one) => one.who === reviewing);
    expect(line).toMatchObject({
      words: '▲ Overdue',
      what: 'All recommendations are in the Pathway Plan: check at the review, NS-26-0001, by Friday 12 February 2027, 11:59pm',
      path: `/oversight/${encodeURIComponent(overseen)}`,
      clause: expect.stringContaining('The Role of the Safeguarding Unit') as string,
    });
    expect(words(register, '2027-02-12 20:00')[0]).toBe(`● Due soon (${reviewing})`);
  });

  it('chases them once when the review is near and once when it has passed', () => {
    const key = (state: string) =>
      `reminder:oversight:${overseen}:in-pathway-plan:2027-02-12T23:59:00:${state}:${reviewing}`;
    const near = settled(withReview(), '2027-02-01 09:00');
    expect(mailKeys(near).filter((one) => one.includes('oversight'))).toEqual([key('near')]);
    const late = settled(near, '2027-02-15 09:00');
    expect(mailKeys(late).filter((one) => one.includes('oversight'))).toEqual([
      key('late'),
      key('near'),
    ]);
  });

  it('says that a date is needed, not that it is overdue, while no review is known', () => {
    const register = afterNextSteps();
    expect(standing(register, '2028-01-31')).toBe('◆ Review date needed');
    expect(words(register, '2027-12-01 09:00')).toEqual([
      `◆ Review date needed (${reviewing})`,
      `○ For the plan (${workerOne})`,
    ]);
    const typed = ordered(register, reviewOn('2027-02-12'), '2026-12-01 09:00');
    expect(standing(typed, '2027-02-13')).toBe('▲ Overdue');
  });

  it('takes no review that was before the sitting, or on its day, for the next one', () => {
    for (const on of ['2026-10-01', '2026-11-05']) {
      expect(rowOf(told(afterNextSteps(), on, finalOn)).reviewOn).toBeUndefined();
    }
    expect(refusal(afterNextSteps(), reviewOn('2026-11-05'), finalOn)).toBe(
      'The next review comes after the sitting of Thursday 5 November 2026.',
    );
  });

  it('follows a review that is moved before it has come, and never the one after it', () => {
    const register = withReview();
    expect(rowOf(told(register, '2027-03-01', '2027-02-11 09:00')).reviewOn).toBe('2027-03-01');
    for (const today of ['2027-02-12 09:00', '2027-02-20 09:00']) {
      expect(rowOf(told(register, '2027-08-12', today)).reviewOn).toBe('2027-02-12');
    }
  });

  it('keeps a day that somebody typed, whatever an extract tells', () => {
    const typed = ordered(withReview(), reviewOn('2027-01-20'), '2026-12-01 09:00');
    expect(rowOf(told(typed, '2027-03-01', '2026-12-02 09:00')).reviewOn).toBe('2027-01-20');
  });

  it('is met only when all that was recommended stands in the plan', () => {
    const register = withReview();
    expect(refusal(register, look('yes', '2027-02-12'), '2027-02-12 15:00', reviewing)).toBe(
      '1 of what was recommended is not in the Pathway Plan yet: say of each since when it stands there, or why not.',
    );
    const met = ordered(fed(register), look('yes', '2027-02-12'), '2027-02-12 15:00', reviewing);
    expect(standing(met, '2027-03-01')).toBe('✓ Checked Friday 12 February 2027');
    expect(lines(met, '2027-03-01 09:00')).toEqual([]);
    expect(lookedWords(panel, rowOf(met))).toEqual([
      'All recommendations are in the Pathway Plan: yes, Friday 12 February 2027',
    ]);
  });

  it('opens again when a later version of the minutes recommends more', () => {
    const met = ordered(
      fed(withReview()),
      look('yes', '2027-02-12'),
      '2027-02-12 15:00',
      reviewing,
    );
    const action = { key: `${overseen}/v2-1`, item: overseen, ...recommended('advice', 'More') };
    const more = withChanges(met, [{ table: 'action', row: action }]);
    expect(standing(more, '2027-03-01')).toBe('▲ Overdue');
  });

  it('waits for the review after one that found something missing', () => {
    const register = ordered(withReview(), look('no', '2027-02-12'), '2027-02-12 15:00', reviewing);
    expect(standing(register, '2027-02-13')).toBe('◆ Review date needed');
    expect(standing(told(register, '2027-08-12', '2027-02-20 09:00'), '2027-02-20')).toBe(
      '○ To come',
    );
  });

  it('is said by the administrator in their place, and shown so', () => {
    const register = fed(withReview());
    const { said } = deciding(register, look('yes', '2027-02-12'), '2027-02-12 15:00');
    expect(said).toContain('yes, Friday 12 February 2027, for the officer.');
    const met = ordered(register, look('yes', '2027-02-12'), '2027-02-12 15:00');
    expect(rowOf(met).answers?.['in-pathway-plan']).toMatchObject({ by: admin, forThem: true });
    expect(lookedWords(panel, rowOf(met))).toEqual([
      `All recommendations are in the Pathway Plan: yes, Friday 12 February 2027, said by ${admin} for the officer`,
    ]);
    expect(refusal(register, look('yes', '2027-02-12'), '2027-02-11 15:00')).toBe(
      'Give a day that has already come.',
    );
  });

  it('is the administrator’s where no officer is known', () => {
    const register = afterNextSteps([], {
      reviewingOfficer: '',
      nextReviewOn: day('2027-02-12'),
    });
    expect(words(register, '2026-12-01 09:00')).toEqual([`○ To come (${admin})`]);
  });

  it('passes to Leaving Care where no review is left before 18', () => {
    const register = withReview('2028-03-01');
    expect(standing(register, '2027-01-01')).toBe('◆ No review left before 18');
    expect(standing(withReview('2028-02-29'), '2027-01-01')).toBe('○ To come');
    expect(lines(register, '2027-01-01 09:00')[0]?.what).toBe(
      'NS-26-0001: no review is left before 18 at which it could be checked. Say on its page on which day it passed to Leaving Care.',
    );
    const pass = { kind: 'pass-on', oversight: overseen, on: day('2027-01-04') } as const;
    expect(refusal(register, pass, '2027-01-03 09:00')).toBe('Give a day that has already come.');
    const passed = ordered(register, pass, '2027-01-04 09:00', reviewing);
    expect(standing(passed, '2029-01-01')).toBe(
      '– No review left: passed to Leaving Care, Monday 4 January 2027',
    );
    expect(lines(passed, '2029-01-01 09:00')).toEqual([]);
    expect(refusal(passed, pass, '2027-01-05 09:00')).toBe('It was passed on already.');
  });

  it('is nothing of a panel whose file asks for none', () => {
    expect(settled(givenRegister(givenReferrals(2)), finalOn).rows.oversight.size).toBe(0);
  });
});

describe('what reviewing officers look at in every review [NS-7.4]', () => {
  it('is answered line by line, holds nothing up, and the last answer counts', () => {
    const first = ordered(
      withReview(),
      look('no', '2027-02-12', 'contingency'),
      '2027-02-12 15:00',
      reviewing,
    );
    expect(standing(first, '2027-02-12')).toBe('● Due soon');
    const then = ordered(first, look('yes', '2027-02-13', 'contingency'), '2027-02-13 15:00');
    const both = ordered(
      then,
      look('no', '2027-02-13', 'preparing'),
      '2027-02-13 15:00',
      reviewing,
    );
    expect(lookedWords(panel, rowOf(both))).toEqual([
      `The social worker is contingency planning for post 18: yes, Saturday 13 February 2027, said by ${admin} for the officer`,
      'Foster carers or providers prepare the young person for independence: no, Saturday 13 February 2027',
    ]);
    expect(refusal(both, look('yes', '2027-02-13', 'weather'), '2027-02-13 15:00')).toContain(
      'nothing to look at called weather',
    );
  });
});

import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import { day } from '../given/day.ts';
import { faults, judged, outcome, reading } from '../given/minutes.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

describe('decisionIn [CPR-3.5]', () => {
  it.each([
    ['Approve', 'approve'],
    ['approved', 'approve'],
    ['APPROVED.', 'approve'],
    [' Approve ', 'approve'],
    ['Decline', 'decline'],
    ['Declined', 'decline'],
    ['Defer', 'defer'],
    ['deferred', 'defer'],
  ])('reads %j as %s', (text, decision) =>
    expect(outcome({ Decision: text }).decision).toBe(decision),
  );

  it.each([
    'Approve / Decline / Defer',
    'Agreed',
    'not approved',
    'Approve for six weeks',
    'Defe',
    'Not heardly',
    'He was not heard',
    'Ap.prove',
    'Heard',
  ])('does not guess what %j means', (text) =>
    expect(faults({ Decision: text })).toEqual([['Decision', 'not-a-decision', undefined]]),
  );

  it('records a decision made after the placement as retrospective [CPR-A13]', () => {
    const on = (placedOn: string) => {
      const found = outcomeOf(reading(), resourcesPanel, day('2026-06-10'), {
        placedOn: day(placedOn),
      });
      return found.ok && found.value.retrospective;
    };
    expect(on('2026-06-05')).toBe(true);
    expect(on('2026-06-10')).toBe(true);
    expect(on('2026-06-11')).toBe(false);
  });
});

describe('laterDateIn', () => {
  it.each([
    ['3 July 2026', '2026-07-03'],
    ['11 June', '2026-06-11'],
    ['10 June', '2027-06-10'],
  ])('takes a review date of %s for %s', (text, reviewOn) =>
    expect(outcome({ 'Review date': text }).reviewOn).toBe(reviewOn),
  );

  it.each([
    ['10 June 2026', 'too-early'],
    ['Thu 8 July', 'wrong-weekday'],
    ['six weeks', 'not-a-date'],
  ])('refuses a review date of %s', (text, code) =>
    expect(faults({ 'Review date': text })).toEqual([['Review date', code, undefined]]),
  );
});

describe('fundingIn [CPR-1.4]', () => {
  it.each([
    ['None', 'none'],
    ['Tripartite', 'tripartite'],
    ['joint-sen', 'joint-sen'],
    ['Joint SEN', 'joint-sen'],
    ['joint health.', 'joint-health'],
    ['Joint with Special Educational Needs', 'joint-sen'],
    ['Joint with Health', 'joint-health'],
    ['SEN', 'joint-sen'],
    ['Health', 'joint-health'],
    ['Joint with SEN', 'joint-sen'],
  ])('reads %j as %s', (text, funding) =>
    expect(outcome({ 'Shared funding': text }).sharedFunding).toBe(funding),
  );

  it('refuses what is none of the choices', () =>
    expect(judged({ 'Shared funding': 'maybe' })).toMatchObject({
      error: [
        {
          code: 'not-a-funding',
          label: 'Shared funding',
          expected: 'one of: None, SEN, Health, Tripartite',
          rule: 'CPR-1.4',
        },
      ],
    }));
});

describe('confirmedIn [CPR-3.6]', () => {
  it.each([
    'Yes',
    'y',
    'yes, by the chair',
    'Confirmed',
    'confirmed: on the day',
    'x',
    '✓',
    '✔',
    '☑',
    'YES.',
  ])('takes %j for yes', (text) =>
    expect(outcome({ 'Confirmed to social worker and manager': text }).confirmed).toBe(true),
  );

  it.each(['', 'No', 'n', 'Not yet', '☐', 'no – worker had left'])('takes %j for no', (text) =>
    expect(outcome({ 'Confirmed to social worker and manager': text }).confirmed).toBe(false),
  );

  it('asks again for anything else', () =>
    expect(judged({ 'Confirmed to social worker and manager': 'perhaps' })).toMatchObject({
      error: [
        {
          code: 'not-yes-or-no',
          label: 'Confirmed to social worker and manager',
          expected: 'Yes or No',
          rule: 'CPR-3.6',
        },
      ],
    }));
});

import { day } from '../given/day.ts';
import {
  actionKey,
  afterNextSteps,
  finalOn,
  overseen,
  recommended,
  reviewing,
} from '../../given/next-steps.ts';
import { admin, workerOne } from '../../given/people.ts';
import { ordered, refusal } from '../../given/week.ts';
import type { OversightOrder } from '../../../src/core/order/oversight-order.ts';
import { forPlan, planWords } from '../../../src/core/week/in-plan.ts';
import { escalationWords } from '../../../src/core/week/oversight-words.ts';
import { preset } from '../given/presets.ts';
import { fed, lines, rowOf, told, words } from './given-overseen.ts';

const panel = preset('next-steps');

const withReview = (next = '2027-02-12') => told(afterNextSteps(), next, finalOn);

describe('what was recommended [NS-1.4]', () => {
  it('waits for the child’s worker until it stands in the plan, or need not', () => {
    const kinds = ['recommendation', 'advice', 'support', 'signpost'];
    const register = afterNextSteps(kinds.map((kind) => recommended(kind)));
    expect(forPlan(register, panel, overseen).map(({ kind }) => kind)).toEqual(kinds.slice(0, 3));
    expect(lines(register, '2026-11-20 09:00').find(({ who }) => who === workerOne)).toMatchObject({
      words: '○ For the plan',
      what: '3 things that were recommended are not in the Pathway Plan yet, NS-26-0001. Say on its page since when, or why not.',
    });
    const one = fed(register);
    const order = { kind: 'not-needed-in-plan', action: actionKey(2) } as const;
    expect(refusal(one, { ...order, why: ' ' }, '2026-11-21 09:00')).toBe(
      'Say why it is not needed in the Pathway Plan.',
    );
    expect(refusal(one, { ...order, why: 'x'.repeat(201) }, '2026-11-21 09:00')).toBe(
      'Say it in at most 200 letters.',
    );
    const two = ordered(one, { ...order, why: 'Done on the day' }, '2026-11-21 09:00', workerOne);
    expect(forPlan(two, panel, overseen).map((action) => planWords(panel, action))).toEqual([
      '✓ In the Pathway Plan since Friday 20 November 2026',
      '– Not needed in the Pathway Plan: Done on the day',
      '○ Not in the Pathway Plan yet',
    ]);
    expect(lines(two, '2026-11-22 09:00').find(({ who }) => who === workerOne)?.what).toContain(
      'One thing that was recommended is not in the Pathway Plan yet',
    );
    expect(words(fed(two, 3), '2026-11-22 09:00')).toEqual([`◆ Review date needed (${reviewing})`]);
  });

  it('presses as the review comes near, and when it has passed', () => {
    const register = withReview();
    const signs = ['2027-01-01 09:00', '2027-02-10 09:00', '2027-02-13 09:00'].map(
      (when) => lines(register, when).find(({ who }) => who === workerOne)?.words,
    );
    expect(signs).toEqual(['○ For the plan', '● For the plan', '▲ For the plan']);
  });

  it('stands in no plan before its day, and nothing else goes into one', () => {
    const register = afterNextSteps([recommended('signpost'), recommended('advice')]);
    const since = day('2026-11-20');
    expect(
      refusal(register, { kind: 'in-plan', action: actionKey(1), since }, '2026-11-21 09:00'),
    ).toBe('This is nothing that goes into a plan.');
    expect(
      refusal(register, { kind: 'in-plan', action: actionKey(2), since }, '2026-11-19 09:00'),
    ).toBe('Give a day that has already come.');
    expect(refusal(register, { kind: 'in-plan', action: 'none', since }, '2026-11-21 09:00')).toBe(
      'There is no action none.',
    );
  });
});

describe('drift, delay and disputes [NS-7.5] [NS-7.6]', () => {
  const escalate = (altered: Partial<Extract<OversightOrder, { kind: 'escalate' }>> = {}) =>
    ({
      kind: 'escalate',
      oversight: overseen,
      code: 'escalation',
      stage: 'Formal escalation',
      on: day('2027-02-12'),
      why: 'Invented: nothing happened',
      about: actionKey(1),
      ...altered,
    }) as const;
  const when = '2027-02-12 15:00';

  it('are kept by stage with their day, wait for what comes of them, and keep that too', () => {
    const open = ordered(withReview(), escalate(), when, reviewing);
    expect(rowOf(open).escalations?.map(escalationWords)).toEqual([
      '◆ Formal escalation since Friday 12 February 2027',
    ]);
    expect(lines(open, when).find((line) => line.words === '◆ Escalated')).toMatchObject({
      what: 'NS-26-0001, Formal escalation since Friday 12 February 2027: say on its page what came of it.',
      who: reviewing,
    });
    const end = {
      kind: 'escalation-ended',
      ...{ oversight: overseen, number: 1, on: day('2027-02-20'), words: 'Agreed' },
    } as const;
    expect(refusal(open, { ...end, on: day('2027-02-11') }, '2027-02-20 09:00')).toBe(
      'It cannot have ended before it began.',
    );
    expect(refusal(open, { ...end, words: '' }, '2027-02-20 09:00')).toBe('Say what came of it.');
    expect(refusal(open, { ...end, number: 2 }, '2027-02-20 09:00')).toBe(
      'There is no such escalation.',
    );
    const ended = ordered(open, end, '2027-02-20 09:00', reviewing);
    expect(rowOf(ended).escalations?.map(escalationWords)).toEqual([
      '✓ Formal escalation, Friday 12 February 2027; ended Saturday 20 February 2027: Agreed',
    ]);
    expect(lines(ended, '2027-02-20 09:00').map((line) => line.words)).not.toContain('◆ Escalated');
    expect(refusal(ended, end, '2027-02-20 09:00')).toBe('What came of it is kept already.');
  });

  it('are kept in one record, disputes beside them, about the plan as a whole too', () => {
    const first = ordered(withReview(), escalate(), when);
    const dispute = escalate({ code: 'dispute', stage: 'Dispute resolution', about: '' });
    const both = ordered(first, dispute, when, reviewing);
    expect(rowOf(both).escalations).toMatchObject([
      { stage: 'Formal escalation', action: actionKey(1), by: admin },
      { stage: 'Dispute resolution', by: reviewing },
    ]);
    expect(rowOf(both).escalations?.[1]).not.toHaveProperty('action');
  });

  it.each([
    [{ stage: 'Shouting' }, 'Choose one of the stages.'],
    [{ code: 'weather' }, 'Choose one of the stages.'],
    [{ why: '  ' }, 'Say why it is escalated.'],
    [{ about: 'another/1' }, 'Choose an action of this child.'],
    [{ on: day('2027-02-13') }, 'Give a day that has already come.'],
  ])('are not kept as %j', (altered, why) =>
    expect(refusal(withReview(), escalate(altered), when)).toBe(why),
  );

  it('are kept once, given twice', () => {
    const open = ordered(withReview(), escalate(), when, reviewing);
    expect(refusal(open, escalate(), when, reviewing)).toBe('This is kept already.');
    const again = ordered(open, escalate({ why: 'Still nothing' }), when, reviewing);
    expect(rowOf(again).escalations).toHaveLength(2);
  });
});

import { differences, differenceWords } from '../../../src/core/minutes/differences.ts';
import type { Outcome } from '../../../src/core/register/register.ts';
import { decided } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const resources = preset('resources');
const saidOf = (code: string) =>
  differences(preset(code), undefined, decided()).map(({ what }) => what);
const lines = (was: Outcome | undefined, now: Outcome) =>
  differences(resources, was, now).map((one) => `${one.what}: ${one.was} → ${one.now}`);

describe('what taking the minutes would change', () => {
  it('is nothing where they say what stands in the register', () =>
    expect(differences(resources, decided(), decided())).toEqual([]));

  it('is all that they say where nothing stands there yet', () =>
    expect(lines(undefined, decided({ recommendations: '' }))).toEqual([
      'Decision:  → Approve',
      'Reasons:  → It meets the assessed need.',
      'Shared funding:  → None',
      'Confirmed to social worker and manager:  → Yes',
    ]));

  it('is named part by part, in the order of the minutes', () => {
    const was = decided({
      decision: 'defer',
      deferredTo: day('2026-12-02'),
      confirmed: false,
      actions: [{ what: 'Visit', owner: 'Worker One', dueOn: day('2026-12-09') }],
    });
    const now = decided({
      retrospective: true,
      reasons: 'Another.',
      recommendations: 'Visit soon.',
      sharedFunding: 'tripartite',
      reviewOn: day('2027-01-06'),
      actions: [
        { what: 'Visit', owner: '', dueOn: day('2026-12-09') },
        { what: 'Call', owner: 'Worker One' },
        { what: 'Write', owner: '' },
      ],
      dissents: [
        { by: 'Person Finance', from: 'Decision', why: 'Too dear.' },
        { by: 'Person Health', from: 'Decision', why: 'Too far.' },
      ],
    });
    expect(lines(was, now)).toEqual([
      'Decision: Defer → Approve',
      'Made after the placement:  → Yes',
      'Reasons: It meets the assessed need. → Another.',
      'Recommendations: None → Visit soon.',
      'Shared funding: None → Tripartite',
      'Actions: Visit (Worker One, by Wednesday 9 December 2026) → Visit (by Wednesday 9 December 2026)\nCall (Worker One)\nWrite',
      'Review date:  → Wednesday 6 January 2027',
      'Deferred to: Wednesday 2 December 2026 → ',
      'Dissent:  → Person Finance: Decision. Too dear.\nPerson Health: Decision. Too far.',
      'Confirmed to social worker and manager: No → Yes',
    ]);
  });

  it('says when somebody dissents from something else, for the same reason [AT-19]', () => {
    const dissents = (from: string) =>
      decided({ dissents: [{ by: 'Person Finance', from, why: 'Too dear.' }] });
    expect(lines(dissents('Decision'), dissents('Action'))).toEqual([
      'Dissent: Person Finance: Decision. Too dear. → Person Finance: Action. Too dear.',
    ]);
  });

  it('says of an open list of what kind each part of it is', () => {
    const actions = [{ what: 'Keep the plan', owner: '', kind: 'supported' }];
    const found = differences(
      preset('best-care'),
      undefined,
      decided({ decision: 'heard', actions }),
    );
    const label = preset('best-care').decisions?.choices.find(({ value }) => value === 'supported');
    expect(found).toContainEqual({
      what: 'Actions',
      was: '',
      now: `${label?.label ?? 'No such kind'}: Keep the plan`,
    });
  });

  it('says whether a decision was confirmed only where the terms ask for that', () => {
    const confirmed = 'Confirmed to social worker and manager';
    expect(saidOf('resources')).toContain(confirmed);
    for (const code of ['best-care', 'next-steps', 'lasting-homes', 'permanence']) {
      expect(saidOf(code)).not.toContain(confirmed);
    }
  });
});

describe('a difference in a line', () => {
  const words = (was: string, now: string) => differenceWords({ what: 'Reasons', was, now });

  it('shows both sides, and nothing where one is empty', () => {
    expect(words('A', 'B')).toBe('Reasons: A → B');
    expect(words('', 'B')).toBe('Reasons: nothing → B');
    expect(words('A', '')).toBe('Reasons: A → nothing');
  });

  it('only says that longer words differ', () => {
    expect(words('x'.repeat(40), 'B')).toBe(`Reasons: ${'x'.repeat(40)} → B`);
    expect(words('x'.repeat(41), 'B')).toBe('Reasons: changed');
    expect(words('A', 'x'.repeat(41))).toBe('Reasons: changed');
    expect(words('A', 'B\nC')).toBe('Reasons: changed');
  });
});

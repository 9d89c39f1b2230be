import type { Child } from '../../../src/core/register/child.ts';
import type { Change, Register, Sitting } from '../../../src/core/register/register.ts';
import { registerOf } from '../../given/panels.ts';
import { admin, managerOne, workerOne } from '../../given/people.ts';
import { at, givenReferral } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-27 10:00';
const sitting = 'next-steps:2026-12-03';
const panel = preset('next-steps');
const planned: Sitting = {
  key: sitting,
  panel: 'next-steps',
  on: day('2026-12-03'),
  status: 'planned',
};
const born = '2009-01-20';
const given = (children: readonly Child[], altered: Partial<Sitting> = {}): Register =>
  registerOf('next-steps', [
    { table: 'sitting', row: { ...planned, ...altered } },
    ...children.map((row): Change => ({ table: 'child', row })),
  ]);
const down = (children: readonly string[], altered: object = {}) =>
  ({
    kind: 'put-down',
    ...{ sitting, cohort: 'approaching-18', children, requestType: 'transition' },
    ...altered,
  }) as const;
const asked = 'Their workers are asked by mail to write the request.';

describe('a child that is put down [NS-3.2] [NS-3.4] [NS-A2]', () => {
  const referralOf = (facts: object) => ({
    reference: 'NS-26-0001',
    panel: 'next-steps',
    responses: ['brought-over'],
    forgotten: ['brought-over'],
    version: 1,
    status: 'accepted',
    receivedAt: at(now),
    completedAt: at(now),
    facts: {
      ...{
        requestType: 'transition',
        initials: 'A.B.',
        caseNumber: '1000001',
        manager: managerOne,
      },
      ...facts,
    },
    missing: [],
    sitting,
    cohort: 'approaching-18',
  });

  it('is a case with all that the extract says, in the log without a number', () => {
    const one = child('1000001', born, { siblings: ['1000002'] });
    const { changes, said } = deciding(given([one]), down(['1000001']), now);
    expect(changes[0]).toStrictEqual({
      table: 'referral',
      row: referralOf({
        ...{ referrer: workerOne, worker: workerOne, dateOfBirth: born, siblings: ['1000002'] },
      }),
    });
    expect(changes[1]).toMatchObject({ table: 'document', row: { key: 'paper:NS-26-0001:1' } });
    const rule = panel.cohorts?.find(({ code }) => code === 'approaching-18')?.rule;
    const what = `Put down for ${sitting}, from approaching-18`;
    expect(changes[2]).toStrictEqual({
      table: 'log',
      row: { at: at(now), by: admin, about: 'NS-26-0001', what, rule },
    });
    expect(said).toBe(`1 child is put down for Thursday 3 December 2026. ${asked}`);
  });

  it('is of whoever put it down where no worker is known, and may have no date of birth', () => {
    const { dateOfBirth: _, ...one } = child('1000001', born, { worker: '' });
    const { changes } = deciding(given([one]), down(['1000001']), now, 'Admin@council.example');
    expect(changes[0]).toStrictEqual({
      table: 'referral',
      row: referralOf({ referrer: admin, worker: '', siblings: [] }),
    });
  });

  it('is one of several, counted, with those passed over named', () => {
    const all = ['1000001', '1000002', '1000003', '1000004'];
    const waits = (number: number) =>
      givenReferral(number, '2026-11-20 09:00', {
        ...{ reference: `NS-26-000${number}`, panel: 'next-steps' },
        facts: { caseNumber: `100000${number}` },
      });
    const register = registerOf('next-steps', [
      { table: 'sitting', row: planned },
      ...all.map((key): Change => ({ table: 'child', row: child(key, born) })),
      waits(3),
      waits(4),
    ]);
    const over = (number: number) =>
      `LCS 100000${number} waits before the panel already, as NS-26-000${number}.`;
    expect(deciding(register, down(all), now).said).toBe(
      `2 children are put down for Thursday 3 December 2026. ${asked} ${over(3)} ${over(4)}`,
    );
    expect(refusal(register, down(all.slice(2)), now)).toBe(`${over(3)} ${over(4)}`);
    expect(refusal(register, down(['1000009']), now)).toBe('Nobody is ticked.');
  });

  it('is for a sitting that is planned and has not begun', () => {
    const begun = 'That sitting has begun, or is stood down. Choose a coming one.';
    const one = [child('1000001', born)];
    for (const status of ['held', 'stood-down'] as const) {
      expect(refusal(given(one, { status }), down(['1000001']), now)).toBe(begun);
    }
    expect(refusal(given(one), down(['1000001']), '2026-12-03 09:30')).toBe(begun);
    expect(deciding(given(one), down(['1000001']), '2026-12-03 09:29').said).toContain('1 child');
  });

  it('is of a cohort and a type of request that the panel has', () => {
    const one = given([child('1000001', born)]);
    const types = 'Choose what is to be discussed.';
    const { requestTypes: _, ...typeless } = panel;
    const { cohorts: __, ...alone } = panel;
    const without = { ...one, panels: [typeless] };
    expect(refusal(without, down(['1000001']), now)).toBe(types);
    expect(deciding(without, down(['1000001'], { requestType: '' }), now).said).toContain(
      '1 child',
    );
    expect(refusal({ ...one, panels: [alone] }, down(['1000001']), now)).toBe(
      'There is no such cohort here.',
    );
    expect(refusal(one, down(['1000001'], { requestType: '' }), now)).toBe(types);
  });
});

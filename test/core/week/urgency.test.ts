import { day } from '../given/day.ts';
import { homes, sitting } from '../../given/homes.ts';
import { givenChild } from '../../given/panels.ts';
import { at } from '../../given/register.ts';
import { itemsAt, settled } from '../../given/week.ts';
import { preset } from '../given/presets.ts';
import { referralFacts } from '../../../src/forms/referral-facts.ts';
import { referralFields } from '../../../src/forms/referral-fields.ts';
import type { Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { requestLabel } from '../../../src/core/week/status-words.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { urgencyOf } from '../../../src/core/week/urgency.ts';

const panel = preset('lasting-homes');
const second = 'LH-26-0002';

/** One who waits since before, and one over 18 who came later. */
function two(urgency: string | undefined, facts: Partial<Referral['facts']> = {}): Register {
  const child = givenChild('lasting-homes', 2, '2026-11-27 09:00', {
    sitting,
    facts: {
      requestType: 'homelessness',
      dateOfBirth: day('2007-01-01'),
      ...(urgency === undefined ? {} : { urgency }),
      ...facts,
    },
  });
  return settled(withChanges(homes(), [child]), '2026-12-01 10:00');
}

const lines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ words }) => words === '▲ Urgent');

const labelOf = (register: Register): string => {
  const row = register.rows.referral.get(second);
  return row ? requestLabel(register, row) : '';
};

describe('one over 18 who is homeless, or nearly [LCLH-1.4]', () => {
  it('is asked how urgent it is, and nobody else is', () => {
    const field = referralFields(panel).find(({ id }) => id === 'urgency');
    expect(field).toMatchObject({
      label: 'How urgent it is',
      needed: 'section',
      showIf: { field: 'requestType', is: ['homelessness'] },
      rule: 'LCLH-1.4',
    });
    expect(referralFacts(panel, { urgency: 'homeless' }, 'w@council.example').urgency).toBe(
      'homeless',
    );
    expect(referralFacts(panel, {}, 'w@council.example')).not.toHaveProperty('urgency');
  });

  it.each([
    ['homeless', 'Homeless now', true],
    ['before-next-panel', 'Homeless before the next panel', true],
    ['threatened', 'Threatened with homelessness', false],
  ])('is read as answered: %s', (urgency, label, urgent) => {
    const register = two(urgency);
    const row = register.rows.referral.get(second);
    expect(row && urgencyOf(panel, row)).toEqual({ label, urgent, rule: 'LCLH-1.4' });
    expect(labelOf(register)).toBe(`Over 18, homeless or threatened with homelessness: ${label}`);
  });

  it('goes before those who came earlier where it cannot wait, and else takes its turn', () => {
    expect(itemsAt(two('homeless'), sitting)[0]).toBe(`09:30 ${second} listed`);
    expect(itemsAt(two('threatened'), sitting)[0]).toBe('09:30 LH-26-0001 listed');
    expect(itemsAt(two(undefined), sitting)[0]).toBe('09:30 LH-26-0001 listed');
  });

  it('asks for a sitting while none hears it within a week [LCLH-A11]', () => {
    const register = two('homeless');
    const [line, ...more] = lines(register, '2026-12-07 10:00');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ about: second, path: '/panels/lasting-homes/sittings' });
    expect(line?.what).toBe(
      'LH-26-0002: Homeless now. It is heard on Tuesday 15 December 2026. Add a sitting, or move it to an earlier one ("Move to sitting on" on Referrals).',
    );
    expect(lines(register, '2026-12-08 10:00')).toEqual([]);
    expect(lines(two('threatened'), '2026-12-01 10:00')).toEqual([]);
    const row = register.rows.referral.get(second);
    if (!row) throw new Error('There is no such request.');
    const { sitting: _, ...nowhere } = row;
    const waits = withChanges(register, [
      { table: 'referral', row: { ...nowhere, status: 'accepted' } },
    ]);
    expect(lines(waits, '2026-12-08 10:00')[0]?.what).toContain('No sitting hears it yet.');
    const gone = withChanges(register, [{ table: 'referral', row: { ...row, status: 'heard' } }]);
    expect(lines(gone, '2026-12-01 10:00')).toEqual([]);
  });

  it('says nothing of an answer that the panel no longer has', () => {
    expect(labelOf(two('unheard-of'))).toBe('Over 18, homeless or threatened with homelessness');
  });
});

import { day } from '../core/given/day.ts';
import type { Attendance, Person, Register } from '../../src/core/register/register.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import { givenChild, registerOf } from './panels.ts';
import { people } from './people.ts';
import { at } from './register.ts';
import { worked } from './week.ts';

/** The sitting of Tuesday 8 December 2026. */
export const homesSitting = 'lasting-homes:2026-12-08';
export const finalAt = at('2026-12-09 10:00');

const member = (email: string, title: string): Person => ({
  role: 'member',
  email: `${email}@council.example`,
  name: `Person ${email}`,
  title,
});

export const housing = 'housing@council.example';

/** Every partner but the Residential Services Manager has somebody; housing authorities have two. */
const partners: readonly Person[] = [
  member('senior', 'Leaving Care Service Senior Manager'),
  member('care', 'Children in Our Care Team Manager'),
  member('leaving', 'Leaving Care Service Team Manager'),
  member('housing', 'Housing Authority representatives'),
  member('housing.two', 'housing authority representatives'),
  member('homes', 'Local supported accommodation provider representatives'),
  member('foster', 'Fostering Manager'),
  member('access', 'Access to Resources representative'),
  member('justice', 'Child and Youth Justice Service'),
  member('quality', 'Quality and Assurance Manager'),
];

const early = { by: 'w', at: at('2026-11-20 09:00'), heard: 0 } as const;

/** A child listed for Tuesday 8 December 2026, and the agenda gone. */
export const homesTold = ((): Register => {
  const child = givenChild('lasting-homes', 1, '2026-11-19 09:00', {
    facts: { dateOfBirth: day('2010-03-01') },
    sitting: homesSitting,
    said: {
      'gate:case-heard': { answer: 'Yes', ...early },
      'gate:share-documents': { answer: 'Yes', ...early },
      'gate:section-removed': { answer: 'Removed', ...early },
    },
  });
  const register = withChanges(registerOf('lasting-homes', [child]), [
    {
      table: 'sitting',
      row: { key: homesSitting, panel: 'lasting-homes', on: day('2026-12-08'), status: 'planned' },
    },
  ]);
  const listed = worked({ ...register, people: [...people, ...partners] }, '2026-11-27 10:00');
  return ['2026-12-01 12:00', '2026-12-01 12:20'].reduce(worked, listed);
})();

/** Held, every seat marked present but for these, and its minutes final. */
export function homesFinal(marks: Readonly<Record<string, Partial<Attendance>>> = {}): Register {
  const held = worked(homesTold, '2026-12-08 17:00');
  const sitting = held.rows.sitting.get(homesSitting);
  if (!sitting) throw new Error('There is no such sitting.');
  return withChanges(held, [
    ...[...held.rows.attendance.values()].map((seat) => ({
      table: 'attendance' as const,
      row: { ...seat, mark: 'present' as const, ...marks[seat.person] },
    })),
    { table: 'sitting', row: { ...sitting, finalAt } },
  ]);
}

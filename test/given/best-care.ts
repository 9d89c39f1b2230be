import { withChanges } from '../../src/core/register/rows.ts';
import type {
  Attendance,
  Change,
  Outcome,
  Person,
  Referral,
  Register,
} from '../../src/core/register/register.ts';
import { day } from '../core/given/day.ts';
import { givenChild, registerOf } from './panels.ts';
import { chair, managerOne, workerOne } from './people.ts';
import { decided } from './register.ts';
import { ordered, settled, worked } from './week.ts';

const person = (email: string, title: string, altered: Partial<Person> = {}): Person => ({
  role: 'member',
  email: `${email}@council.example`,
  name: `Person ${email}`,
  title,
  ...altered,
});

export const reviewing = 'reviewing@council.example';
export const fostering = 'fostering@council.example';

/** Somebody for each part of the quorum; worker and manager come with the child. */
export const bestCarePeople: readonly Person[] = [
  person('chair', 'LAC Service Manager', {
    role: 'chair',
    flags: ['experienced operational decision-maker'],
  }),
  person('admin', 'Panel Administrator', { role: 'administrator' }),
  person(
    'reviewing',
    'Quality and Assurance Service Manager / Independent Reviewing Officer (IRO) Manager',
  ),
  person('school', 'Virtual School Head for LAC'),
  person('fostering', 'Fostering and Placements Team Manager'),
  person('resourcing', 'Access to Resources Team Manager'),
  person('worker.one', 'Social Worker', { role: 'worker' }),
  person('manager.one', 'Team Manager', { role: 'manager' }),
];

export const young = 'best-care:2026-12-01:under-18';
export const first = 'BC-26-0001';
const friday = '2026-11-20 10:00';

/** A child in in-house foster care, listed for Tuesday 1 December 2026, and the people of the panel. */
export function bestCareWeek(
  facts: Partial<Referral['facts']> = {},
  people: readonly Person[] = bestCarePeople,
): Register {
  const child = givenChild('best-care', 1, '2026-11-19 09:00', {
    facts: { dateOfBirth: day('2010-03-01'), placement: 'in-house-foster', ...facts },
  });
  const add = {
    kind: 'add-sittings',
    panel: 'best-care',
    on: [day('2026-12-01')],
    stream: 'under-18',
    why: '',
  } as const;
  const register = { ...registerOf('best-care', [child]), people };
  return settled(ordered(register, add, friday), friday);
}

/** The agenda has gone, and the sitting was held. */
export const heldWeek = (register: Register = bestCareWeek()): Register =>
  ['2026-11-26 12:01', '2026-11-27 12:00', '2026-12-01 16:30'].reduce(worked, register);

/** Everybody is marked: present, but for those named. */
export function marked(
  register: Register,
  others: Readonly<Record<string, Attendance['mark']>> = {},
): Register {
  const changes = [...register.rows.attendance.values()].map((seat): Change => ({
    table: 'attendance',
    row: { ...seat, mark: others[seat.person] ?? 'present' },
  }));
  return withChanges(register, changes);
}

/** Drafted, and approved as final by the chair on the day after. */
export function finalWeek(register: Register, altered: Partial<Outcome> = {}): Register {
  const sent = ordered(register, { kind: 'send-draft', sitting: young }, '2026-12-02 09:00');
  const outcome = decided({ decision: 'heard', recommendations: '', ...altered });
  const approve = {
    kind: 'approve-minutes',
    sitting: young,
    outcomes: { [first]: outcome },
    text: 'the text',
    parts: {},
  } as const;
  const drafted = worked(sent, '2026-12-02 09:00');
  return worked(ordered(drafted, approve, '2026-12-02 10:00', chair), '2026-12-02 10:00');
}

export { chair, managerOne, workerOne };

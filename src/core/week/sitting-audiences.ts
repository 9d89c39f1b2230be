import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Grant, Register, RegisterDocument } from '../register/register.ts';
import { isOver, openToMembersUntil } from './access-ends.ts';
import { isFinal } from './final-minutes.ts';
import { circulates } from '../panel/step-ways.ts';
import { circulationOf } from './circulation.ts';
import { byRole, panelOf, peopleIn, standingMembers } from './sittings.ts';
import { seated, readers } from './grants.ts';

/** The papers of a sitting are open to the standing members of its panel, by the folder they lie in. */
export const folderAudience = (
  register: Register,
  panel: string,
  now: LocalDateTime,
): readonly Grant[] => readers(standingMembers(register, panel, now).map(({ email }) => email));

/** Chair and administrator write in the minutes; they are nobody else's. Source: CPR-5.2b. */
export const minutesAudience = (
  register: Register,
  panel: string,
  now: LocalDateTime,
): readonly Grant[] =>
  byRole(standingMembers(register, panel, now))
    .filter(({ role }) => role !== 'member')
    .map(({ email }) => ({ email, role: 'writer' }));

/** Opened to nobody new once the sitting is done with. */
export function ofSitting(
  register: Register,
  { sitting: key = '', audience }: RegisterDocument,
  standing: readonly Grant[],
): readonly Grant[] {
  const sitting = register.rows.sitting.get(key);
  const isDone = sitting?.status === 'stood-down' || (sitting !== undefined && isFinal(sitting));
  return isDone ? onlyThose(audience, standing) : standing;
}

/**
 * Members to whom the final notes went read the whole of them, as long as they read for the sitting.
 * Source: NS-6.3. Source: BC-8.1.
 */
export function notesReaders(
  register: Register,
  { sitting: key = '' }: RegisterDocument,
  writers: readonly Grant[],
  today: LocalDate,
): readonly Grant[] {
  const sitting = register.rows.sitting.get(key);
  if (!sitting || !isFinal(sitting) || !circulates(panelOf(register, sitting.panel))) return [];
  if (isOver(openToMembersUntil(register, sitting), today)) return [];
  const told = circulationOf(register, sitting).filter(
    ({ type, status }) => type === 'notes' && status !== 'held' && status !== 'stopped',
  );
  const members = new Set(
    peopleIn(register, sitting.panel, ['member'], today).map(({ email }) => email),
  );
  const own = new Set(writers.map(({ email }) => email));
  return readers(told.map(({ to }) => to).filter((to) => members.has(to) && !own.has(to)));
}

/** Members read for a sitting: some days after it, they are let out. */
export function withoutMembers(
  register: Register,
  { sitting: key = '' }: RegisterDocument,
  audience: readonly Grant[],
  today: LocalDate,
): readonly Grant[] {
  const sitting = register.rows.sitting.get(key);
  if (!sitting || !isOver(openToMembersUntil(register, sitting), today)) return audience;
  const own = peopleIn(register, sitting.panel, seated, today);
  return audience.filter(({ email }) => own.some((person) => person.email === email));
}

const onlyThose = (audience: readonly Grant[], still: readonly Grant[]): readonly Grant[] =>
  audience.filter(({ email }) => still.some((grant) => grant.email === email));

import { lateApprovers } from '../panel/late-approvers.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Grant, Referral, Register, RegisterDocument } from '../register/register.ts';
import { isOver, openToMembersUntil, paperOpenUntil, recordOpenUntil } from './access-ends.ts';
import { isFinal } from './final-minutes.ts';
import { itemKey } from './list-items.ts';
import { panelOf, peopleIn, peopleOn, standingMembers } from './sittings.ts';

const readers = (emails: readonly string[]): readonly Grant[] =>
  [...new Set(emails)].map((email) => ({ email, role: 'reader' }));

/** Stands where a permission id would: Google would not let this person in. */
export const notLetIn = 'refused';

/**
 * A request paper is open to those who must judge the request, to its sender, and to its worker and
 * manager where People knows them, until it is done with. A worker it was taken from loses sight of it,
 * sender or not. Members read it in the folder of its sitting. Source: CPR-5.1a.
 */
export function paperAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
): readonly Grant[] {
  const approvers = lateApprovers(panelOf(register, referral.panel));
  const judging = peopleIn(register, [...approvers, 'administrator'], on).map(({ email }) => email);
  const { formerWorkers = [], facts } = referral;
  const former = new Set(formerWorkers);
  if (isOver(paperOpenUntil(register, referral), on)) return readers(judging);
  const own = [facts.referrer, ...knownOf(register, referral, on)];
  return readers([...judging, ...own.filter((email) => !former.has(email))]);
}

/**
 * A record is open to filers and chairs, and to the child's own worker and manager until some days after it
 * was filed. Source: CPR-5.3a.
 */
export function recordAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
  item?: string,
): readonly Grant[] {
  const standing = peopleIn(register, ['chair', 'vice-chair', 'administrator'], on);
  if (item !== undefined && isOver(recordOpenUntil(register, item), on)) {
    return readers(standing.map(({ email }) => email));
  }
  return readers([...standing.map(({ email }) => email), ...knownOf(register, referral, on)]);
}

function knownOf(register: Register, { facts }: Referral, on: LocalDate): readonly string[] {
  const known = new Set(peopleOn(register, on).map(({ email }) => email));
  return [facts.worker, facts.manager].filter((email) => known.has(email));
}

/** The papers of a sitting are open to its standing members, by the folder they lie in. */
export const folderAudience = (register: Register, now: LocalDateTime): readonly Grant[] =>
  readers(standingMembers(register, now).map(({ email }) => email));

/** Chair and administrator write in the minutes; they are nobody else's. Source: CPR-5.2b. */
export const minutesAudience = (register: Register, now: LocalDateTime): readonly Grant[] =>
  standingMembers(register, now)
    .filter(({ role }) => role !== 'member')
    .map(({ email }) => ({ email, role: 'writer' }));

/**
 * Keeps who may open each document in step with People and the referral: who comes in is let in, who
 * leaves is let out. What belongs to a sitting that is over is opened to nobody new.
 */
export function keepAudiences(register: Register, now: LocalDateTime): readonly Change[] {
  const standing = {
    folder: folderAudience(register, now),
    minutes: minutesAudience(register, now),
  };
  return [...register.rows.document.values()].flatMap((row): readonly Change[] => {
    const audience = audienceOf(register, row, standing, dateOf(now));
    const same = JSON.stringify(audience) === JSON.stringify(row.audience);
    return same ? [] : [{ table: 'document', row: { ...row, audience } }];
  });
}

function audienceOf(
  register: Register,
  row: RegisterDocument,
  standing: Readonly<Record<'folder' | 'minutes', readonly Grant[]>>,
  today: LocalDate,
): readonly Grant[] {
  const referral = register.rows.referral.get(row.reference ?? '');
  switch (row.kind) {
    case 'paper':
      return referral ? paperAudience(register, referral, today) : row.audience;
    case 'record':
      return referral
        ? recordAudience(register, referral, today, itemKey(referral.reference, row.sitting ?? ''))
        : row.audience;
    case 'folder':
      return withoutMembers(register, row, ofSitting(register, row, standing.folder), today);
    case 'minutes':
      return ofSitting(register, row, standing.minutes);
    case 'agenda':
      return row.audience;
  }
}

/** Opened to nobody new once the sitting is done with. */
function ofSitting(
  register: Register,
  { sitting: key = '', audience }: RegisterDocument,
  standing: readonly Grant[],
): readonly Grant[] {
  const sitting = register.rows.sitting.get(key);
  const isDone = sitting?.status === 'stood-down' || (sitting !== undefined && isFinal(sitting));
  return isDone ? onlyThose(audience, standing) : standing;
}

/** Members read for a sitting: some days after it, they are let out. */
function withoutMembers(
  register: Register,
  { sitting: key = '' }: RegisterDocument,
  audience: readonly Grant[],
  today: LocalDate,
): readonly Grant[] {
  const sitting = register.rows.sitting.get(key);
  if (!sitting || !isOver(openToMembersUntil(register, sitting), today)) return audience;
  const own = peopleIn(register, ['chair', 'vice-chair', 'administrator'], today);
  return audience.filter(({ email }) => own.some((person) => person.email === email));
}

const onlyThose = (audience: readonly Grant[], still: readonly Grant[]): readonly Grant[] =>
  audience.filter(({ email }) => still.some((grant) => grant.email === email));

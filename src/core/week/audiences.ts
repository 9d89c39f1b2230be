import { othersAsked } from '../attendance/attendees.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Grant, Referral, Register, RegisterDocument } from '../register/register.ts';
import { isOver, openToMembersUntil, paperOpenUntil, recordOpenUntil } from './access-ends.ts';
import { isFinal } from './final-minutes.ts';
import { circulates } from '../panel/step-ways.ts';
import { circulationOf } from './circulation.ts';
import { blockedBy } from './gates.ts';
import { getsPdf } from './gets-pdf.ts';
import { leftOn } from './left-on.ts';
import { itemKey } from './list-items.ts';
import { officerReading } from './oversight.ts';
import { panelBehind } from './panel-behind.ts';
import { byRole, panelOf, peopleIn, peopleOn, standingMembers } from './sittings.ts';

/** Those who keep what a panel made open for as long as they have their seat. */
const seated = ['chair', 'vice-chair', 'administrator'] as const;

const readers = (emails: readonly string[]): readonly Grant[] =>
  [...new Set(emails)].map((email) => ({ email, role: 'reader' }));

/** Stands where a permission id would: Google would not let this person in. */
export const notLetIn = 'refused';

/**
 * A request paper is open to those who must judge the request, to its sender, and to its worker and
 * manager where People knows them, until it is done with. A worker it was taken from loses sight of it,
 * sender or not, and so does a sender who has left. Members read it in the folder of its sitting. Source: CPR-5.1a.
 */
export function paperAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
): readonly Grant[] {
  const approvers = lateApprovers(panelOf(register, referral.panel));
  const judges = peopleIn(register, referral.panel, [...approvers, 'administrator'], on);
  const judging = judges.map(({ email }) => email);
  const { formerWorkers = [], facts } = referral;
  const former = new Set(formerWorkers);
  if (isOver(paperOpenUntil(register, referral), on)) return readers(judging);
  const own = [
    ...(hasLeftSince(register, referral, on) ? [] : [facts.referrer]),
    ...knownOf(register, referral, on),
    ...asked(register, referral, on),
  ];
  return readers([...judging, ...own.filter((email) => !former.has(email))]);
}

/** Its sender was on People when it came, or later, and is there no more. Who never stood there may have sent it. */
function hasLeftSince(register: Register, referral: Referral, on: LocalDate): boolean {
  const left = leftOn(register.people, referral.facts.referrer, on);
  return left !== undefined && left >= dateOf(referral.receivedAt);
}

/** The same people read what was added from the case system; one that was taken back is the administrator's alone. */
export function addedAudience(
  register: Register,
  referral: Referral,
  { key }: Pick<RegisterDocument, 'key'>,
  on: LocalDate,
): readonly Grant[] {
  const isBack = referral.papers?.some((paper) => paper.key === key && paper.takenBack);
  if (!isBack) return paperAudience(register, referral, on);
  const administrators = peopleIn(register, referral.panel, ['administrator'], on);
  return readers(administrators.map(({ email }) => email));
}

/**
 * A record is open to filers and chairs, to whoever looks at the child in its next review until that is done,
 * and to the child's own worker and manager until some days after it was filed. Source: CPR-5.3a.
 */
export function recordAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
  item?: string,
): readonly Grant[] {
  const seats = peopleIn(register, referral.panel, seated, on).map(({ email }) => email);
  const standing = [...seats, ...officers(register, item, on)];
  if (item !== undefined && isOver(recordOpenUntil(register, item), on)) return readers(standing);
  return readers([...standing, ...knownOf(register, referral, on)]);
}

/** Whoever looks at the child in the next review reads its record until that is done. Source: NS-7.2. */
function officers(register: Register, item = '', on: LocalDate): readonly string[] {
  const officer = officerReading(register, item, on);
  return peopleOn(register, on).some(({ email }) => email === officer) ? [officer] : [];
}

function knownOf(register: Register, { facts }: Referral, on: LocalDate): readonly string[] {
  const known = new Set(peopleOn(register, on).map(({ email }) => email));
  return [facts.worker, facts.manager].filter((email) => known.has(email));
}

/** Those of People who are asked to the item for which it is listed. Source: CPP-3.6. Source: LCLH-2.5. */
function asked(register: Register, referral: Referral, on: LocalDate): readonly string[] {
  const item = register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));
  if (!item || (item.status !== 'listed' && item.status !== 'heard')) return [];
  if (item.status === 'listed' && blockedBy(register, referral, 'papers').length > 0) return [];
  const known = new Set(peopleOn(register, on).map(({ email }) => email));
  const others = othersAsked(register, panelOf(register, referral.panel), item);
  return others.filter((email) => known.has(email));
}

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

/**
 * Keeps who may open each document in step with People and the referral: who comes in is let in, who
 * leaves is let out. What belongs to a sitting that is over is opened to nobody new. With somebody without a
 * Google account no file is shared: Drive would send an invitation, or refuse.
 */
export function keepAudiences(register: Register, now: LocalDateTime): readonly Change[] {
  const standing = standingIn(register, now);
  return [...register.rows.document.values()].flatMap((row): readonly Change[] => {
    const audience = audienceOf(register, row, standing, dateOf(now)).filter(
      (grant) => !getsPdf(register, grant.email) && !isGivenOtherwise(row, grant),
    );
    const same = JSON.stringify(audience) === JSON.stringify(row.audience);
    return same ? [] : [{ table: 'document', row: { ...row, audience } }];
  });
}

/** They are in already, to do more or less than this: they are let out first, since Drive takes nothing away. */
const isGivenOtherwise = ({ audience, granted }: RegisterDocument, { email, role }: Grant) =>
  granted[email] !== undefined &&
  !audience.some((before) => before.email === email && before.role === role);

/**
 * Who would be let in to a document had they a Google account: they get it by PDF in mail, and no file of it.
 */
export function readersByPdf(
  register: Register,
  now: LocalDateTime,
): (row: RegisterDocument) => readonly Grant[] {
  const standing = standingIn(register, now);
  return (row) =>
    audienceOf(register, row, standing, dateOf(now)).filter(({ email }) =>
      getsPdf(register, email),
    );
}

type Standing = Readonly<Record<'folder' | 'minutes', readonly Grant[]>>;

/** Of each panel once, however many documents it has. */
function standingIn(register: Register, now: LocalDateTime): (panel: string) => Standing {
  const known = new Map<string, Standing>();
  return (panel) => {
    const standing = known.get(panel) ?? {
      folder: folderAudience(register, panel, now),
      minutes: minutesAudience(register, panel, now),
    };
    known.set(panel, standing);
    return standing;
  };
}

function audienceOf(
  register: Register,
  row: RegisterDocument,
  standing: (panel: string) => Standing,
  today: LocalDate,
): readonly Grant[] {
  const own = (kind: keyof Standing): readonly Grant[] =>
    ofSitting(register, row, standing(panelBehind(register, row) ?? '')[kind]);
  const referral = register.rows.referral.get(row.reference ?? '');
  switch (row.kind) {
    case 'paper':
      return referral ? paperAudience(register, referral, today) : row.audience;
    case 'added':
      return referral ? addedAudience(register, referral, row, today) : row.audience;
    case 'record':
      return referral
        ? recordAudience(register, referral, today, itemKey(referral.reference, row.sitting ?? ''))
        : row.audience;
    case 'folder':
      return withoutMembers(register, row, own('folder'), today);
    case 'minutes':
      return [...own('minutes'), ...notesReaders(register, row, own('minutes'), today)];
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

/**
 * Members to whom the final notes went read the whole of them, as long as they read for the sitting.
 * Source: NS-6.3. Source: BC-8.1.
 */
function notesReaders(
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
function withoutMembers(
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

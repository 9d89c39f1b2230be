import { othersAsked } from '../attendance/attendees.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Grant, Referral, Register, RegisterDocument } from '../register/register.ts';
import {
  memberEnds,
  openToMembersUntil,
  paperEnds,
  paperOpenUntil,
  recordEnds,
  recordOpenUntil,
} from './access-ends.ts';
import { readersByPdf } from './audiences.ts';
import { grantsByPdf, grantsOf } from './grants-of.ts';
import { itemKey } from './list-items.ts';
import { officerReading } from './oversight.ts';
import { pdfsSent } from './pdfs-sent.ts';
import { panelBehind } from './panel-behind.ts';
import { panelOf, peopleIn } from './sittings.ts';

/** One person who may open one document: as what, why, and until when. */
export type MayOpen = {
  readonly person: string;
  /** The document's key: `paper:RP-26-0001:1`. */
  readonly document: string;
  readonly name: string;
  readonly role: Grant['role'];
  /** Its text is closed to whoever might write in it. */
  readonly isLocked: boolean;
  /** Why they may, in words; empty where nobody could say. */
  readonly because: string;
  /** They have no Google account: the file is not shared with them, they get it by PDF in mail. */
  readonly byPdf: boolean;
  /** The day on which they were last sent it so; absent while they were not. */
  readonly sentOn?: LocalDate;
  /** By a seat that opens everything, as long as it is theirs. */
  readonly bySeat: boolean;
  /** The last day, where it is known. */
  readonly until?: LocalDate;
  /** What ends it where no day is known, behind the word "until". */
  readonly ends: string;
};

/**
 * Everybody who may open each document that stands, those in a folder through that folder, in the order of
 * people and documents. What Google was asked for, not what is wished for; and what was sent as PDF, since
 * nobody can take that back.
 */
export function whoMayOpen(register: Register, now: LocalDateTime): readonly MayOpen[] {
  const made = [...register.rows.document.values()].filter(({ status }) => status === 'made');
  const byPdf = readersByPdf(register, now);
  return made
    .flatMap((row) => [
      ...grantsOf(register, row).map((grant) => opened(register, row, grant, now)),
      ...grantsByPdf(register, row, byPdf).map((grant) => opened(register, row, grant, now, true)),
    ])
    .sort((a, b) => (`${a.person} ${a.document}` < `${b.person} ${b.document}` ? -1 : 1));
}

function opened(
  register: Register,
  row: RegisterDocument,
  { email, role }: Grant,
  now: LocalDateTime,
  byPdf = false,
): MayOpen {
  const { key, name } = row;
  const seat = seatOf(register, row, email, now);
  const sentOn = byPdf ? pdfsSent(register.rows.mail).get(key)?.get(email) : undefined;
  const { because, until, ends }: Reason =
    seat ??
    ownOf(register, row, email) ??
    officerOn(register, row, email, now) ??
    memberOf(register, row, email, now) ??
    (sentOn ? { because: 'It was theirs when it was sent', ends: '' } : unknown);
  const bySeat = seat !== undefined && !byPdf;
  return {
    person: email,
    document: key,
    name,
    role,
    isLocked: row.locked !== undefined,
    because,
    byPdf,
    bySeat,
    ends,
    ...(until ? { until } : {}),
    ...(sentOn ? { sentOn } : {}),
  };
}

type Reason = {
  readonly because: string;
  readonly until?: LocalDate | undefined;
  readonly ends: string;
};

const unknown: Reason = { because: '', ends: '' };

const seats: Readonly<Record<string, string>> = {
  chair: 'Chair of the panel',
  'vice-chair': 'Vice chair of the panel',
  administrator: 'Administrator of the panel',
};

function seatOf(
  register: Register,
  row: RegisterDocument,
  email: string,
  now: LocalDateTime,
): Reason | undefined {
  const panel = panelBehind(register, row) ?? '';
  const roles = ['chair', 'vice-chair', 'administrator'] as const;
  const person = peopleIn(register, panel, roles, dateOf(now)).find((one) => one.email === email);
  const because = seats[person?.role ?? ''];
  return because === undefined ? undefined : { because, ends: 'They leave the seat' };
}

/** A paper lies in the folder of the sitting that its members read it for. */
function memberOf(
  register: Register,
  row: RegisterDocument,
  email: string,
  now: LocalDateTime,
): Reason | undefined {
  const folder = register.rows.document.get(row.filedIn ?? '') ?? row;
  const sitting = register.rows.sitting.get(folder.sitting ?? '');
  if (!sitting) return undefined;
  const members = peopleIn(register, sitting.panel, ['member'], dateOf(now));
  if (!members.some((one) => one.email === email)) return undefined;
  const until = openToMembersUntil(register, sitting);
  const ends = memberEnds(panelOf(register, sitting.panel));
  return { because: 'Member, for this sitting', until, ends };
}

const ofOneChild: ReadonlySet<RegisterDocument['kind']> = new Set(['paper', 'added', 'record']);

/** Whoever sent or presents the request. */
function ownOf(
  register: Register,
  { kind, reference = '', sitting = '' }: RegisterDocument,
  email: string,
): Reason | undefined {
  const referral = register.rows.referral.get(reference);
  if (!referral || !ofOneChild.has(kind)) return undefined;
  const { worker, manager, referrer } = referral.facts;
  const panel = panelOf(register, referral.panel);
  const end =
    kind === 'record'
      ? { until: recordOpenUntil(register, itemKey(reference, sitting)), ends: recordEnds(panel) }
      : { until: paperOpenUntil(register, referral), ends: paperEnds(panel) };
  if (email === worker) return { because: 'Presents the child', ...end };
  if (email === manager) return { because: 'Manager of whoever presents the child', ...end };
  if (kind === 'record') return undefined;
  if (email === referrer) return { because: 'Sent the request', ...end };
  return isAskedTo(register, referral, email)
    ? { because: 'Asked to the item of the child', ...end }
    : undefined;
}

/** The record, until the child was looked at in its next review. Source: NS-7.2. */
function officerOn(
  register: Register,
  { kind, reference = '', sitting = '' }: RegisterDocument,
  email: string,
  now: LocalDateTime,
): Reason | undefined {
  if (kind !== 'record') return undefined;
  const officer = officerReading(register, itemKey(reference, sitting), dateOf(now));
  return officer === email
    ? { because: 'Looks at the child in its next review', ends: 'They have looked at the child' }
    : undefined;
}

function isAskedTo(register: Register, referral: Referral, email: string): boolean {
  const item = register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));
  if (!item) return false;
  return othersAsked(register, panelOf(register, referral.panel), item).includes(email);
}

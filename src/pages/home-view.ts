import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Mail, Register } from '../core/register/register.ts';
import { dayOfSitting, nextSitting, sittingsInOrder } from '../core/week/sittings.ts';
import { mailName } from '../core/week/mail-name.ts';
import { mailWords, referralWords, sittingWords } from '../core/week/status-words.ts';
import { toDo } from '../core/week/to-do.ts';
import type { HomeView } from './home-page.ts';
import { pathTo } from './routes.ts';
import { sittingSummary } from './sitting-summary.ts';
import type { Frame, Visitor } from './view.ts';

const shownOfEach = 8;

/** What the one screen shows to this visitor now. Referrals and mails are the administrator's to see. */
export function homeView(frame: Frame, register: Register, now: LocalDateTime): HomeView {
  const administers = frame.visitor.roles.includes('administrator');
  const stopped = register.rows.workbook.get('workbook')?.stopped;
  const [panel] = register.panels;
  const sitting = panel && nextSitting(register, panel.code, now);
  const mails = [...register.rows.mail.values()];
  return {
    frame,
    ...(stopped === undefined ? {} : { stopped }),
    ...(panel && sitting ? { sitting: sittingSummary(register, panel, sitting, now) } : {}),
    toDo: toDo(register, now)
      .filter((line) => concerns(line.who, frame.visitor))
      .map((line) => ({
        state: line.words,
        what: line.what,
        who: line.who,
        path: line.path,
        clause: line.clause,
      })),
    referrals: visibleReferrals(register, frame.visitor).slice(0, shownOfEach),
    mails: administers ? newestFirst(mails).slice(0, shownOfEach).map((mail) => mailRow(register, mail)) : [],
    mailCounts: administers ? counts(mails) : 'The administrator sees the outbox.',
    minutes: minutesRows(register).slice(0, shownOfEach),
  };
}

/** Whether a line of To do is this visitor's: theirs by address or role, or the administrator looks. */
function concerns(who: string, visitor: Visitor): boolean {
  if (visitor.roles.includes('administrator')) return true;
  const named = who.toLowerCase().split(/,\s*/);
  return named.includes(visitor.email) || visitor.roles.some((role) => named.includes(role));
}

function visibleReferrals(register: Register, visitor: Visitor): HomeView['referrals'] {
  const all = visitor.roles.includes('administrator');
  return [...register.rows.referral.values()]
    .filter(
      ({ facts }) => all || [facts.referrer, facts.worker, facts.manager].includes(visitor.email),
    )
    .sort((a, b) => (a.reference < b.reference ? 1 : -1))
    .map((referral) => {
      const sitting = register.rows.sitting.get(referral.sitting ?? '');
      return {
        reference: referral.reference,
        initials: referral.facts.initials,
        state: referralWords(referral),
        sitting: sitting ? fullDate(dayOfSitting(sitting)) : '',
      };
    });
}

/** When a mail went, or is to go. */
export const mailMoment = (mail: Mail): string =>
  mail.sentAt
    ? `Sent ${fullDateTime(mail.sentAt)}`
    : `${waiting.has(mail.status) ? 'Waits since' : 'To go'} ${fullDateTime(mail.sendAt)}`;

/** Mails that wait for a person first, then by when they went or are to go, newest first. */
export const newestFirst = (mails: readonly Mail[]): readonly Mail[] =>
  [...mails].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));

const waiting: ReadonlySet<Mail['status']> = new Set(['held', 'not-known', 'failed', 'stopped']);
const orderOf = (mail: Mail): string =>
  `${waiting.has(mail.status) ? 1 : 0} ${mail.sentAt ?? mail.sendAt} ${mail.key}`;

const mailRow = (register: Register, mail: Mail): HomeView['mails'][number] => ({
  key: mail.key,
  words: mailName(register, mail),
  state: mailWords(mail),
  when: mailMoment(mail),
});

function counts(mails: readonly Mail[]): string {
  const count = (...statuses: Mail['status'][]): number =>
    mails.filter(({ status }) => statuses.includes(status)).length;
  return `${count('sent')} sent, ${count('ready', 'claimed')} to go, ${count('held', 'stopped')} held or stopped, ${count('not-known', 'failed')} to settle.`;
}

const minutesRows = (register: Register): HomeView['minutes'] =>
  sittingsInOrder(register)
    .filter(({ status }) => status === 'held')
    .reverse()
    .map((sitting) => ({
      day: fullDate(dayOfSitting(sitting)),
      state: sittingWords(sitting),
      path: pathTo('minutes', { sitting: sitting.key }),
    }));

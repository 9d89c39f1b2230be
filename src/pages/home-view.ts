import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Mail, Referral, Register, Sitting } from '../core/register/register.ts';
import { dayOfSitting, nextSitting, sittingsInOrder, startOf } from '../core/week/sittings.ts';
import { documentUrl } from '../core/week/links.ts';
import { minutesKey } from '../core/week/prepare-sittings.ts';
import { mailName } from '../core/week/mail-name.ts';
import { mailWords, sittingWords, standingWords } from '../core/week/status-words.ts';
import { toDo } from '../core/week/to-do.ts';
import type { ToDoLine } from '../core/week/to-do.ts';
import { ownFollowed } from './followed-rows.ts';
import type { HomeView } from './home-page.ts';
import { mailMoment, newestFirst } from './mail-moment.ts';
import { invitationViews } from './reply-views.ts';
import { reportLinks } from './report-view.ts';
import { pathTo } from './routes.ts';
import { sittingSummary } from './sitting-summary.ts';
import { sittingsOfToday } from './sitting-today.ts';
import { stoppedBy } from './stopped-notice.ts';
import { whoseOf } from './whose.ts';
import { isOwnChild } from './who-follows.ts';
import { slotsOf } from './slot-views.ts';
import type { Frame, Visitor } from './view.ts';
import {
  administers,
  administersAll,
  administersAny,
  concernedBy,
  mailsSeen,
  mayApprove,
  mayFollow,
  rolesOn,
  sits,
} from './who-may.ts';

const shownOfEach = 8;

/** What the one screen shows to this visitor now: to each their own, and to the administrator all. */
export function homeView(frame: Frame, register: Register, now: LocalDateTime): HomeView {
  const { visitor } = frame;
  const all = administersAny(visitor);
  const next = register.panels
    .filter(({ code }) => concernedBy(visitor, code))
    .flatMap((panel) => {
      const sitting = nextSitting(register, panel.code, now);
      return sitting ? [{ panel, sitting, mayOpen: sits(visitor, panel.code) }] : [];
    })
    .sort((a, b) => (startOf(register, a.sitting) < startOf(register, b.sitting) ? -1 : 1));
  const seen = next.filter(({ mayOpen }) => mayOpen);
  const minutes = minutesRows(register, visitor);
  const { asked, answered } = invitationViews(frame, register, now);
  return {
    frame,
    ...stoppedBy(register, all),
    today: register.panels.flatMap((panel) => sittingsOfToday(frame, register, panel, now)),
    sittings: next.map(({ panel, sitting, mayOpen }) => ({
      ...sittingSummary(register, panel, sitting, now),
      mayOpen,
      reports: reportLinks(frame, panel),
      ...(administers(visitor, panel.code)
        ? { all: pathTo('panelSittings', { panel: panel.code }) }
        : {}),
    })),
    toDo: [
      ...toDo(register, now)
        .filter((line) => concerns(register, line, visitor))
        .map((line) => ({
          state: line.words,
          what: line.what,
          who: line.who + (line.panel === '' ? '' : whoseOf(register, line.panel)),
          path: line.path,
          clause: line.clause,
        })),
      ...asked,
    ],
    followed: ownFollowed(
      register,
      (panel, child) => isOwnChild(visitor, register, panel, child),
      now,
    ),
    invitations: answered,
    referrals: visibleReferrals(register, visitor).slice(0, shownOfEach),
    ...(seen.length > 0 && !all
      ? {
          agendas: seen.map(({ panel, sitting }) => ({
            panel: panel.shortName,
            slots: slotsOf(frame, register, sitting),
          })),
        }
      : {}),
    ...(all ? { outbox: outboxRows(register, visitor, now) } : {}),
    ...(minutes ? { minutes: minutes.slice(0, shownOfEach) } : {}),
  };
}

/**
 * Whether a line of To do is this visitor's: theirs by address, or by what they are on its panel; all of a
 * panel's for whoever runs it. What is of the workbook itself is for those who run every panel.
 */
function concerns(register: Register, { who, panel }: ToDoLine, visitor: Visitor): boolean {
  if (panel === '' ? administersAll(visitor, register.panels) : administers(visitor, panel)) {
    return true;
  }
  const named = who.toLowerCase().split(/,\s*/);
  const roles = panel === '' ? [] : rolesOn(visitor, panel);
  return named.includes(visitor.email) || roles.some((role) => named.includes(role));
}

const visibleReferrals = (register: Register, visitor: Visitor): HomeView['referrals'] =>
  [...register.rows.referral.values()]
    .filter((referral) => mayFollow(visitor, referral))
    .sort(lastReceivedFirst)
    .map((referral) => {
      const { status } = referral;
      const sitting =
        status === 'withdrawn' ? undefined : register.rows.sitting.get(referral.sitting ?? '');
      return {
        reference: referral.reference,
        initials: referral.facts.initials,
        state: standingWords(register, referral),
        sitting: sitting ? fullDate(dayOfSitting(sitting)) : '',
      };
    });

/** The prefixes of panels stand in no order: when it came in does, and then its number. */
const lastReceivedFirst = (a: Referral, b: Referral): number =>
  whenReceived(a) < whenReceived(b) ? 1 : -1;
const whenReceived = ({ receivedAt, reference }: Referral): string => `${receivedAt} ${reference}`;

function outboxRows(
  register: Register,
  visitor: Visitor,
  now: LocalDateTime,
): NonNullable<HomeView['outbox']> {
  const mails = mailsSeen(register, visitor);
  return {
    counts: counts(mails),
    mails: newestFirst(mails)
      .slice(0, shownOfEach)
      .map((mail) => ({
        key: mail.key,
        words: mailName(register, mail),
        state: mailWords(mail),
        when: `${mail.to}. ${mailMoment(mail, now)}`,
      })),
  };
}

function counts(mails: readonly Mail[]): string {
  const count = (...statuses: Mail['status'][]): number =>
    mails.filter(({ status }) => statuses.includes(status)).length;
  return `${count('sent')} sent, ${count('ready', 'claimed')} to go, ${count('held', 'stopped')} held or stopped, ${count('not-known', 'failed')} to settle.`;
}

/** Its minutes are made already, and it is still to come. */
const isPrepared = (register: Register, { key, status }: Sitting): boolean =>
  status === 'planned' && documentUrl(register, minutesKey({ key })) !== undefined;

/** Of each panel for those who write or approve its minutes; nothing for those who do so for none. */
function minutesRows(register: Register, visitor: Visitor): HomeView['minutes'] {
  const own = register.panels.filter(
    ({ code }) => administers(visitor, code) || mayApprove(visitor, code),
  );
  if (own.length === 0) return undefined;
  return sittingsInOrder(register)
    .filter(({ panel }) => own.some(({ code }) => code === panel))
    .filter((sitting) => sitting.status === 'held' || isPrepared(register, sitting))
    .reverse()
    .map((sitting) => ({
      day: `${fullDate(dayOfSitting(sitting))}${whoseOf(register, sitting.panel)}`,
      state: sittingWords(sitting),
      path: pathTo('minutes', { sitting: sitting.key }),
      sitting: pathTo('sitting', { sitting: sitting.key }),
    }));
}

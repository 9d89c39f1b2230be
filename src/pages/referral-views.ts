import { fullDate, fullDateTime, clockTime } from '../core/calendar/dates-in-full.ts';
import { isToBeWritten } from '../core/register/brought-over.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Answered, Referral, Register, Sitting } from '../core/register/register.ts';
import { decisionDone } from '../core/minutes/decision-words.ts';
import { documentUrl } from '../core/week/links.ts';
import { notControlled } from '../core/week/papers-of.ts';
import { standingPapers, takesPapers } from './papers-view.ts';
import { planOverseer } from '../core/week/plan-overseer.ts';
import { lateFor, sittingFor } from '../core/sitting/sitting-for.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { dayOfSitting, panelOf, sittingsInOrder } from '../core/week/sittings.ts';
import { heldWords, requestLabel, standingWords } from '../core/week/status-words.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { isAskedAbout } from './asked-view.ts';
import { answeredTo, cellsOf } from './cells.ts';
import type { Panel } from '../core/panel/panel.ts';
import { dayHeard } from './day-heard.ts';
import type { Hearing } from './referral-pages.ts';
import { weekDeadlines } from './sitting-summary.ts';
import type { Event, StatusView } from './status-page.ts';
import type { Frame } from './view.ts';
import { administers, mayWithdraw } from './who-may.ts';
import { withdrawable } from './withdrawal.ts';

/** The sitting a request sent now would be for: the one it is just late for, or the next it meets. */
export function hearingNow(
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): Hearing | undefined {
  const sittings = sittingsInOrder(register);
  const missed = panel.late && lateFor(now, panel, sittings, register.calendar, {});
  const sitting = missed ?? sittingFor(now, panel, sittings, register.calendar, {});
  const cutOff = sitting && weekDeadlines(register, panel, sitting, now)[0];
  if (!sitting || !cutOff) return undefined;
  return {
    panel: panel.shortName,
    day: dayHeard(register, sitting),
    cutOff,
    ...(missed ? { late: clauseWords(panel, panel.late.rule) } : {}),
  };
}

const open: ReadonlySet<Referral['status']> = new Set(['returned', 'parked', 'accepted', 'listed']);

/** Where one request stands, for its sender, its presenters or the administrator. */
export function statusView(
  frame: Frame,
  snapshot: Snapshot,
  referral: Referral,
  now: LocalDateTime,
  sent: boolean,
): StatusView {
  const { register } = snapshot;
  const { reference, facts } = referral;
  const panel = panelOf(register, referral.panel);
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  return {
    frame,
    reference,
    initials: facts.initials,
    state: standingWords(register, referral),
    requestType: requestLabel(register, referral),
    worker: facts.worker,
    manager: facts.manager,
    overseer: planOverseer(register, referral, sitting ? dayOfSitting(sitting) : dateOf(now)),
    missing: referral.missing,
    toCorrect: referral.toCorrect ?? [],
    hearing: hearingWords(register, referral, sitting),
    deadlines:
      sitting && open.has(referral.status) ? weekDeadlines(register, panel, sitting, now) : [],
    events: eventsOf(register, referral),
    paper: documentUrl(register, `paper:${reference}:${referral.version}`),
    papers: papersOn(register, referral),
    asked: open.has(referral.status) && isAskedAbout(frame.visitor, register, referral),
    takesPapers: takesPapers(referral),
    records: recordsOf(register, reference),
    open: open.has(referral.status) || isToBeWritten(referral),
    mayWithdraw:
      mayWithdraw(frame.visitor, referral) &&
      withdrawable(register, referral, now, frame.visitor).open,
    sent,
    commands: administers(frame.visitor, referral.panel)
      ? cellsOf(snapshot, 'referrals', reference, frame)
      : [],
    answered: answeredTo(register, 'referrals', reference),
  };
}

function hearingWords(
  register: Register,
  referral: Referral,
  sitting: Sitting | undefined,
): string {
  if (referral.status === 'withdrawn') return 'Not heard: it was withdrawn';
  if (!sitting) return '';
  const item = register.rows.item.get(`${referral.reference}@${sitting.key}`);
  const day = fullDate(dayOfSitting(sitting));
  // While the slot is only held, nobody is told its time.
  return item?.startsAt && heldWords(register, item) === ''
    ? `${day}, ${clockTime(item.startsAt)}`
    : day;
}

const papersOn = (register: Register, referral: Referral): StatusView['papers'] =>
  standingPapers(referral).map(({ title, key, link }) =>
    link === undefined
      ? { words: title, path: documentUrl(register, key) }
      : { words: `${title} (${notControlled})`, path: link },
  );

const recordsOf = (register: Register, reference: string): StatusView['records'] =>
  [...register.rows.record.values()]
    .filter((record) => record.reference === reference)
    .flatMap((record) => {
      const path = documentUrl(register, recordDocument(record));
      const sitting = register.rows.sitting.get(record.sitting);
      if (!path || !sitting) return [];
      const words = `Record of ${fullDate(dayOfSitting(sitting))}`;
      return [{ words: record.notHeard ? `${words} (does not stand: not heard)` : words, path }];
    });

function eventsOf(register: Register, referral: Referral): readonly Event[] {
  const { permission, acceptedAsItStands, withdrawn, completedAt } = referral;
  const answered = (words: string, by: Answered | undefined): readonly Event[] =>
    by ? [{ words: `${words} by ${by.by}`, when: fullDateTime(by.at), standing: 'done' }] : [];
  const heard = [...register.rows.item.values()].filter(
    (item) => item.reference === referral.reference && item.outcome,
  );
  return [
    {
      words: `Received, version ${referral.version}`,
      when: fullDateTime(referral.receivedAt),
      standing: 'done',
    },
    ...(completedAt
      ? [{ words: 'Complete', when: fullDateTime(completedAt), standing: 'done' } as const]
      : [{ words: 'Incomplete', when: '', standing: 'late' } as const]),
    ...answered('Accepted as it stands', acceptedAsItStands),
    ...(permission ? permissionEvents(permission) : []),
    ...answered('Withdrawn', withdrawn),
    ...heard.map((item): Event => ({
      words: `Decision: ${item.outcome ? decisionDone(panelOf(register, referral.panel), item.outcome) : ''}`,
      when: dayWords(register, item.sitting),
      standing: 'done',
    })),
  ];
}

const dayWords = (register: Register, key: string): string => {
  const sitting = register.rows.sitting.get(key);
  return sitting ? fullDate(dayOfSitting(sitting)) : '';
};

function permissionEvents(permission: NonNullable<Referral['permission']>): readonly Event[] {
  const asked: Event = {
    words: 'Late: the chair was asked',
    when: fullDateTime(permission.askedAt),
    standing: permission.answered ? 'done' : 'waiting',
  };
  if (!permission.answered) return [asked];
  const words = permission.answer === 'yes' ? 'Permission given' : 'Permission refused';
  const when = fullDateTime(permission.answered.at);
  return [asked, { words: `${words} by ${permission.answered.by}`, when, standing: 'done' }];
}

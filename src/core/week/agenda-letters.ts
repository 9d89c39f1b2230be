import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import { addMinutes, atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type {
  AgendaIssue,
  Change,
  Invite,
  IssuedItem,
  Mail,
  Register,
} from '../register/register.ts';
import { itemKey } from './list-items.ts';
import { mailOf } from './post.ts';
import type { Letter } from './post.ts';
import { panelOf, standingMembers, toldIssue } from './sittings.ts';
import { noteOn, requestLabel } from './status-words.ts';

/** A mail still at rest: its words may follow the agenda, or it may be called off. */
const atRest: ReadonlySet<Mail['status']> = new Set(['ready', 'held', 'stopped', 'cancelled']);

/**
 * Keeps the mails of every pending issue in step with it: the whole agenda to standing members, each
 * presenter only their own item, someone taken off only that it is off.
 * Source: CPR-5.1a. Source: CPR-4.4.
 */
export const writeAgendaLetters = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.issue.values()].flatMap((issue) => {
    if (issue.status === 'ready') return inStep(register, issue, now);
    return issue.status === 'superseded' ? calledOff(register, issue, new Set()) : [];
  });

function inStep(register: Register, issue: AgendaIssue, now: LocalDateTime): readonly Change[] {
  const letters = lettersOf(register, issue, now);
  const wanted = new Set(letters.map((letter) => letter.key));
  const kept = letters.flatMap((letter): readonly Change[] => {
    const row = mailOf(register, now, letter);
    const before = register.rows.mail.get(letter.key);
    if (!before) return [{ table: 'mail', row }];
    if (!atRest.has(before.status)) return [];
    const same =
      before.status !== 'cancelled' &&
      before.sendAt === row.sendAt &&
      JSON.stringify([before.facts, before.invite]) === JSON.stringify([row.facts, row.invite]);
    return same ? [] : [{ table: 'mail', row }];
  });
  return [...kept, ...calledOff(register, issue, wanted)];
}

/** Mails of the issue that nobody is to get any more. */
function calledOff(
  register: Register,
  issue: AgendaIssue,
  wanted: ReadonlySet<string>,
): readonly Change[] {
  return mailsOf(register, issue).flatMap((mail): readonly Change[] => {
    if (wanted.has(mail.key) || !atRest.has(mail.status) || mail.status === 'cancelled') return [];
    return [
      {
        table: 'mail',
        row: { ...mail, status: 'cancelled', because: 'The agenda changed before this went.' },
      },
    ];
  });
}

/** Every mail of one issue: their keys begin with the issue's. */
export const mailsOf = (register: Register, issue: AgendaIssue): readonly Mail[] =>
  [...register.rows.mail.values()].filter((mail) => mail.key.startsWith(`${issue.key}/`));

function lettersOf(register: Register, issue: AgendaIssue, now: LocalDateTime): readonly Letter[] {
  const told = toldIssue(register, issue.sitting);
  return [...memberLetters(register, issue, now), ...presenterLetters(register, issue, told)].map(
    (letter) => ({
      ...letter,
      sendAt: issue.sendAt,
      sitting: issue.sitting,
      thread: `sitting-${issue.sitting.replace(':', '-')}`,
      rule: 'CPR-5.1a',
    }),
  );
}

type Draft = Omit<Letter, 'thread' | 'rule'>;

function memberLetters(
  register: Register,
  issue: AgendaIssue,
  now: LocalDateTime,
): readonly Draft[] {
  const sitting = register.rows.sitting.get(issue.sitting);
  const panel = panelOf(register, sitting?.panel ?? '');
  const day = fullDate(issue.on);
  return standingMembers(register, now).map((member): Draft => {
    const base = { key: `${issue.key}/${member.email}`, to: member.email };
    if (issue.kind === 'stand-down') {
      const why = sitting?.stoodDown?.why ?? '';
      return { ...base, type: 'stand-down', facts: { panel: panel.name, day, why } };
    }
    return {
      ...base,
      type: 'agenda',
      links: { agendaUrl: issue.key },
      facts: {
        panel: panel.name,
        day,
        issue: String(issue.issue),
        reissue: issue.changes.length > 0,
        changes: issue.changes.map((sentence) => ({ sentence })),
        starts: clockTime(issue.items[0]?.startsAt ?? panel.session.earliestStart),
        finish: clockTime(finishOf(issue).slice(11, 16)),
        items: issue.items.map((item) => itemFacts(register, item)),
      },
    };
  });
}

/** When the last item ends. */
export function finishOf(issue: Pick<AgendaIssue, 'items' | 'on'>): LocalDateTime {
  const last = issue.items.at(-1);
  return last
    ? addMinutes(atTime(issue.on, last.startsAt), last.minutes)
    : atTime(issue.on, '00:00');
}

/** One line of an agenda as mail and document both give it: tier 1 only. */
export function itemFacts(
  register: Register,
  item: IssuedItem,
): Readonly<
  Record<'time' | 'reference' | 'initials' | 'requestType' | 'note' | 'worker' | 'manager', string>
> {
  const referral = register.rows.referral.get(item.reference);
  return {
    time: clockTime(item.startsAt),
    reference: item.reference,
    initials: item.initials,
    requestType: referral ? requestLabel(register, referral) : item.requestType,
    note: referral ? noteOn({ ...item, key: '', sitting: '', status: 'listed' }, referral) : '',
    worker: item.worker,
    manager: item.manager,
  };
}

function presenterLetters(
  register: Register,
  issue: AgendaIssue,
  told: AgendaIssue | undefined,
): readonly Draft[] {
  const before = new Map((told?.items ?? []).map((item) => [item.reference, item]));
  const coming = issue.items.flatMap((item) =>
    presenters(item).flatMap((to): readonly Draft[] => {
      const was = before.get(item.reference);
      const knows = was !== undefined && presenters(was).includes(to);
      const same =
        knows &&
        was.startsAt === item.startsAt &&
        was.minutes === item.minutes &&
        told?.on === issue.on;
      return same ? [] : [comingLetter(register, issue, item, to, knows)];
    }),
  );
  const off = [...before.values()].flatMap((was) => {
    const is = issue.items.find((item) => item.reference === was.reference);
    return presenters(was)
      .filter((to) => !is || !presenters(is).includes(to))
      .map((to) => offLetter(register, issue, was, to));
  });
  return [...coming, ...off];
}

const presenters = (item: IssuedItem): readonly string[] =>
  [...new Set([item.worker, item.manager])].filter((who) => who !== '');

function comingLetter(
  register: Register,
  issue: AgendaIssue,
  item: IssuedItem,
  to: string,
  knows: boolean,
): Draft {
  const panel = panelOf(register, issue.sitting.split(':')[0] ?? '');
  const paper = `paper:${item.reference}:${register.rows.referral.get(item.reference)?.version ?? 1}`;
  return {
    key: `${issue.key}/${item.reference}/${to}`,
    type: 'agenda-presenter',
    to,
    reference: item.reference,
    links: { paperUrl: paper },
    invite: inviteTo(issue, item, panel.shortName, 'REQUEST'),
    facts: {
      panel: panel.name,
      day: fullDate(issue.on),
      time: clockTime(item.startsAt),
      minutes: String(item.minutes),
      reference: item.reference,
      initials: item.initials,
      reissue: knows,
      changes: [],
    },
  };
}

function offLetter(register: Register, issue: AgendaIssue, item: IssuedItem, to: string): Draft {
  const panel = panelOf(register, issue.sitting.split(':')[0] ?? '');
  return {
    key: `${issue.key}/${item.reference}/off/${to}`,
    type: 'agenda-off',
    to,
    reference: item.reference,
    invite: inviteTo(issue, item, panel.shortName, 'CANCEL'),
    facts: { panel: panel.name, day: fullDate(issue.on), reference: item.reference },
  };
}

/** One event per item, whatever issue it was first told in; each issue is a higher sequence. */
const inviteTo = (
  issue: AgendaIssue,
  item: IssuedItem,
  panel: string,
  method: Invite['method'],
): Invite => ({
  method,
  uid: itemKey(item.reference, issue.sitting),
  sequence: issue.issue,
  startsAt: atTime(issue.on, item.startsAt),
  minutes: item.minutes,
  summary: `${panel}, slot ${item.reference}`,
});

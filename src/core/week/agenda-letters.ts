import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import { atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { AgendaIssue, Invite, IssuedItem, Referral, Register } from '../register/register.ts';
import { agendaTimes } from './agenda-times.ts';
import { dayChanges, timeChanges } from './changes-between.ts';
import { itemKey } from './list-items.ts';
import { isPaperMissing } from './papers-to-follow.ts';
import type { Letter } from './post.ts';
import { sharedWords } from './one-slot.ts';
import { panelAt, panelOf, standingMembers, toldIssue } from './sittings.ts';
import { noteOn, requestLabel } from './status-words.ts';

/**
 * The mails of one issue: the whole agenda to standing members, to each presenter their own item where it
 * is news to them, and to someone taken off only that it is off. Source: CPR-5.1a. Source: CPR-4.4.
 */
export function lettersOf(
  register: Register,
  issue: AgendaIssue,
  now: LocalDateTime,
): readonly Letter[] {
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
  const panel = panelOfIssue(register, issue);
  const day = fullDate(issue.on);
  return standingMembers(register, panel.code, now).map((member): Draft => {
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
        ...agendaTimes(sitting ? panelAt(register, sitting) : panel, issue),
        items: issue.items.map((item) => itemFacts(register, item)),
      },
    };
  });
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
    note: referral ? noteOfIssued(register, item, referral) : '',
    worker: item.worker,
    manager: item.manager,
  };
}

/** Papers that wait are said to follow, so that nobody takes a closed link for a fault. */
function noteOfIssued(register: Register, item: IssuedItem, referral: Referral): string {
  const notes = noteOn({ ...item, key: '', sitting: '', status: 'listed' }, referral);
  const waits = isPaperMissing(register, referral);
  const shared = sharedWords(item.oneSlotWith);
  return [notes, shared, waits ? 'Papers to follow' : '']
    .filter((words) => words !== '')
    .join('. ');
}

/** Only where their own item or time is not as they were told. */
function presenterLetters(
  register: Register,
  issue: AgendaIssue,
  told: AgendaIssue | undefined,
): readonly Draft[] {
  const coming = issue.items.flatMap((item) => {
    const was = told?.items.find((one) => one.reference === item.reference);
    return presenters(item).flatMap((to): readonly Draft[] => {
      if (!told || !was || !presenters(was).includes(to)) {
        return [comingLetter(register, issue, item, to)];
      }
      const changes = [...dayChanges(told.on, issue.on), ...timeChanges(was, item)];
      return changes.length === 0 ? [] : [comingLetter(register, issue, item, to, changes)];
    });
  });
  const off = (told?.items ?? []).flatMap((was) => {
    const is = issue.items.find((item) => item.reference === was.reference);
    return presenters(was)
      .filter((to) => !is || !presenters(is).includes(to))
      .map((to) => offLetter(register, { ...issue, on: told?.on ?? issue.on }, was, to));
  });
  return [...coming, ...off];
}

/** Everybody who is asked to an item, and hears of that alone. Source: CPP-3.6. Source: LCLH-2.5. */
const presenters = ({ worker, manager, others = [] }: IssuedItem): readonly string[] =>
  [...new Set([worker, manager, ...others])].filter((who) => who !== '');

/** @param changes - what is not as this person was told, if they were told anything. */
function comingLetter(
  register: Register,
  issue: AgendaIssue,
  item: IssuedItem,
  to: string,
  changes: readonly string[] = [],
): Draft {
  const panel = panelOfIssue(register, issue);
  const { version = 1 } = register.rows.referral.get(item.reference) ?? {};
  return {
    key: `${issue.key}/${item.reference}/${to}`,
    type: 'agenda-presenter',
    to,
    reference: item.reference,
    links: { paperUrl: `paper:${item.reference}:${version}` },
    invite: inviteTo(issue, item, panel.shortName, 'REQUEST'),
    facts: {
      panel: panel.name,
      day: fullDate(issue.on),
      time: clockTime(item.startsAt),
      minutes: String(item.minutes),
      reference: item.reference,
      initials: item.initials,
      ...(item.oneSlotWith ? { oneSlotWith: item.oneSlotWith.join(' and ') } : {}),
      ...(item.others?.includes(to) ? { attends: true } : {}),
      reissue: changes.length > 0,
      changes: changes.map((sentence) => ({ sentence })),
    },
  };
}

/** @param told - the issue with the day they were told of: the sitting itself may have moved since. */
function offLetter(register: Register, told: AgendaIssue, item: IssuedItem, to: string): Draft {
  const panel = panelOfIssue(register, told);
  return {
    key: `${told.key}/${item.reference}/off/${to}`,
    type: 'agenda-off',
    to,
    reference: item.reference,
    invite: inviteTo(told, item, panel.shortName, 'CANCEL'),
    facts: { panel: panel.name, day: fullDate(told.on), reference: item.reference },
  };
}

const panelOfIssue = (register: Register, issue: AgendaIssue): Panel =>
  panelOf(register, issue.sitting.split(':')[0] ?? '');

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
  summary: `${panel}, slot ${[item.reference, ...(item.oneSlotWith ?? [])].join(' and ')}`,
});

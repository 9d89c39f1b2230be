import { addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type {
  AgendaIssue,
  Change,
  IssuedItem,
  Item,
  Register,
  Sitting,
} from '../register/register.ts';
import { changesBetween } from './changes-between.ts';
import { logged } from './logged.ts';
import {
  dayOfSitting,
  issuesOf,
  itemsOf,
  sittingsInOrder,
  startOf,
  timetableFor,
  toldIssue,
} from './sittings.ts';

/** Local default: how long a re-issue stands in the Outbox, where it can be stopped. */
const reissueAfterMinutes = 15;

/**
 * Keeps one agenda issue of each coming sitting in step with its items. Once the cut-off has passed
 * (or the administrator asked) issue 1 stands ready; after it has gone, any change makes the next
 * numbered issue, which says first what changed. Crossed or unknown dates issue nothing.
 * Source: CPR-5.1a. Source: CPR-4.4. Source: CPR-A7. Source: CPR-A12.
 */
export const issueAgendas = (register: Register, now: LocalDateTime): readonly Change[] =>
  sittingsInOrder(register).flatMap((sitting) => issueFor(register, sitting, now));

function issueFor(register: Register, sitting: Sitting, now: LocalDateTime): readonly Change[] {
  if (sitting.status === 'held' || startOf(register, sitting) <= now) return [];
  const told = toldIssue(register, sitting.key);
  const pending = issuesOf(register, sitting.key).find(
    (issue) => issue.status === 'ready' || issue.status === 'stopped',
  );
  const draft = told ? nextIssue(register, sitting, told, now) : firstIssue(register, sitting, now);
  if (!draft) return pending ? [{ table: 'issue', row: { ...pending, status: 'superseded' } }] : [];
  if (!pending) {
    return [
      { table: 'issue', row: draft },
      logged(now, draft.key, `Ready, to go at ${draft.sendAt}`, 'CPR-5.1a'),
    ];
  }
  const row: AgendaIssue = {
    ...draft,
    key: pending.key,
    issue: pending.issue,
    status: pending.status,
    sendAt: told ? pending.sendAt : draft.sendAt,
  };
  return JSON.stringify(row) === JSON.stringify(pending) ? [] : [{ table: 'issue', row }];
}

const issueKey = (sitting: string, issue: number): string => `agenda:${sitting}:${issue}`;

/** One more than any issue there ever was, so that a key is never used for two texts. */
const nextNumber = (register: Register, sitting: string): number =>
  1 +
  Math.max(
    0,
    ...[...register.rows.issue.values()]
      .filter((one) => one.sitting === sitting)
      .map((one) => one.issue),
  );

function firstIssue(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): AgendaIssue | undefined {
  const on = dayOfSitting(sitting);
  const bare = { sitting: sitting.key, on, status: 'ready', changes: [] } as const;
  const issue = nextNumberUnlessPending(register, sitting);
  if (sitting.status === 'stood-down') {
    if (sitting.stoodDown?.by === 'Panel register') return undefined;
    return {
      ...bare,
      key: issueKey(sitting.key, issue),
      issue,
      kind: 'stand-down',
      items: [],
      sendAt: addMinutes(sitting.stoodDown?.at ?? now, reissueAfterMinutes),
    };
  }
  const timetable = timetableFor(register, sitting);
  if (!timetable.ok) return undefined;
  const { cutOff, agendaSendAt } = timetable.value;
  const items = issuedItems(register, sitting);
  const open = cutOff.at < now || sitting.buildAskedAt !== undefined;
  if (!open || items.length === 0) return undefined;
  return {
    ...bare,
    key: issueKey(sitting.key, issue),
    issue,
    kind: 'agenda',
    items,
    sendAt: agendaSendAt,
  };
}

function nextIssue(
  register: Register,
  sitting: Sitting,
  told: AgendaIssue,
  now: LocalDateTime,
): AgendaIssue | undefined {
  const issue = nextNumberUnlessPending(register, sitting);
  const bare = {
    key: issueKey(sitting.key, issue),
    sitting: sitting.key,
    issue,
    on: dayOfSitting(sitting),
    status: 'ready',
  } as const;
  const sendAt = addMinutes(now, reissueAfterMinutes);
  if (sitting.status === 'stood-down') {
    if (told.kind === 'stand-down') return undefined;
    return { ...bare, kind: 'stand-down', items: [], changes: [], sendAt };
  }
  const items = issuedItems(register, sitting);
  const changes = changesBetween(told, { items, on: bare.on });
  if (changes.length === 0) return undefined;
  return { ...bare, kind: 'agenda', items, changes, sendAt };
}

function nextNumberUnlessPending(register: Register, sitting: Sitting): number {
  const pending = issuesOf(register, sitting.key).find(
    (issue) => issue.status === 'ready' || issue.status === 'stopped',
  );
  return pending?.issue ?? nextNumber(register, sitting.key);
}

/** The listed items as they would be issued now, in the order they are heard. */
function issuedItems(register: Register, sitting: Sitting): readonly IssuedItem[] {
  return itemsOf(register, sitting.key).flatMap((item) => issuedItem(register, item));
}

function issuedItem(register: Register, item: Item): readonly IssuedItem[] {
  const referral = register.rows.referral.get(item.reference);
  if (item.status !== 'listed' || item.startsAt === undefined || !referral) return [];
  return [
    {
      reference: item.reference,
      initials: referral.facts.initials,
      startsAt: item.startsAt,
      minutes: item.minutes ?? 0,
      requestType: referral.facts.requestType,
      late: item.late,
      from: item.from,
      worker: referral.facts.worker,
      manager: referral.facts.manager,
    },
  ];
}

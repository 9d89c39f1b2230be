import { parseLocalDate, addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { atTime } from '../../core/calendar/local-date-time.ts';
import type { Change } from '../../core/register/register.ts';
import { trialPeople } from '../trial/trial-people.ts';
import { made, sent } from './sent-and-made.ts';

const itemsPerSitting = 8;
const lastSitting = parseLocalDate('2026-11-18') as LocalDate;
const worker = 'worker.one@council.example';
const manager = 'manager.one@council.example';
const members = trialPeople.filter(({ role }) => role !== 'worker' && role !== 'manager');

/**
 * So many referrals of the weeks before: heard, decided, told, recorded and filed, eight to a sitting,
 * with every mail and document they made.
 */
export function pastYears(referrals: number): readonly Change[] {
  const weeks = Math.ceil(referrals / itemsPerSitting);
  return Array.from({ length: weeks }, (_, back) => {
    const count = Math.min(itemsPerSitting, referrals - back * itemsPerSitting);
    return week(addDays(lastSitting, -7 * back), back, count);
  }).flat();
}

function week(on: LocalDate, back: number, count: number): readonly Change[] {
  const sitting = `resources:${on}`;
  const sentAt = atTime(addDays(on, -1), '11:30');
  const issue = `agenda:${sitting}:1`;
  const children = Array.from({ length: count }, (_, place) => childAt(sitting, on, back, place));
  return [
    {
      table: 'sitting',
      row: {
        key: sitting,
        panel: 'resources',
        on,
        status: 'held',
        finishedAt: atTime(on, '12:30'),
        draftSentAt: atTime(addDays(on, 1), '10:00'),
        finalAt: atTime(addDays(on, 2), '10:00'),
        approvedBy: 'chair@council.example',
      },
    },
    {
      table: 'issue',
      row: {
        key: issue,
        sitting,
        issue: 1,
        kind: 'agenda',
        on,
        status: 'gone',
        items: children.map((child) => child.issued),
        changes: [],
        sendAt: sentAt,
        goneAt: sentAt,
      },
    },
    ...(['folder', 'agenda', 'minutes'] as const).map((kind) =>
      made(kind === 'agenda' ? issue : `${kind}:${sitting}`, kind, sitting),
    ),
    ...members.flatMap(({ email, title }): readonly Change[] => [
      sent(`${issue}/${email}`, 'agenda', email, sentAt),
      {
        table: 'attendance',
        row: {
          key: `${sitting}/${email}`,
          sitting,
          person: email,
          title,
          mark: 'present',
          cover: '',
        },
      },
    ]),
    ...children.flatMap((child) => child.changes),
  ];
}

type Child = {
  readonly issued: Extract<Change, { table: 'issue' }>['row']['items'][number];
  readonly changes: readonly Change[];
};

function childAt(sitting: string, on: LocalDate, back: number, place: number): Child {
  const number = String(back * itemsPerSitting + place + 1).padStart(5, '0');
  const reference = `RP-00-${number}`;
  const item = `${reference}@${sitting}`;
  const receivedAt = atTime(addDays(on, -3), '10:00');
  const startsAt = `${String(9 + Math.floor(place / 2)).padStart(2, '0')}:${place % 2 === 0 ? '30' : '55'}`;
  const issued = {
    reference,
    initials: 'C.A.',
    startsAt,
    minutes: 25,
    requestType: 'new',
    late: false,
    from: 'referral',
    worker,
    manager,
  } as const;
  const outcome = {
    decision: 'approve',
    retrospective: false,
    reasons: 'Invented: it meets the assessed needs.',
    recommendations: '',
    sharedFunding: '',
    actions: [],
    dissents: [],
    confirmed: true,
  } as const;
  const action = { key: `${item}/1`, item, what: 'Invented: visit', owner: worker };
  return {
    issued,
    changes: [
      {
        table: 'referral',
        row: {
          reference,
          panel: 'resources',
          responses: [`past-${number}`],
          version: 1,
          status: 'heard',
          receivedAt,
          completedAt: receivedAt,
          facts: {
            requestType: 'new',
            initials: 'C.A.',
            caseNumber: `8${number}0`,
            referrer: worker,
            worker,
            manager,
            siblings: [],
          },
          missing: [],
          sitting,
        },
      },
      {
        table: 'item',
        row: {
          key: item,
          reference,
          sitting,
          from: 'referral',
          status: 'heard',
          late: false,
          startsAt,
          minutes: 25,
          outcome,
        },
      },
      { table: 'action', row: { ...action, dueOn: addDays(on, 14), doneOn: addDays(on, 10) } },
      {
        table: 'record',
        row: {
          key: item,
          reference,
          sitting,
          filer: 'admin@council.example',
          filedAt: atTime(addDays(on, 2), '12:00'),
          filedBy: 'admin@council.example',
        },
      },
      made(`paper:${reference}:1`, 'paper', sitting),
      made(`record:${item}`, 'record', sitting),
      sent(`receipt:${reference}:1`, 'receipt', worker, receivedAt),
      ...[worker, manager].flatMap((to) => [
        sent(`agenda:${sitting}:1/${reference}/${to}`, 'agenda-presenter', to, receivedAt),
        sent(`outcome:${item}:${to}`, 'outcome', to, receivedAt),
      ]),
    ],
  };
}

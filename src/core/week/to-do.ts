import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { stateOf } from '../deadline/deadline-state.ts';
import { clauseWords } from '../panel/citations.ts';
import type { Register } from '../register/register.ts';
import { deadlinesOf } from './deadlines.ts';
import type { WeekDeadline } from './week-deadline.ts';
import { issuesOf, panelOf } from './sittings.ts';
import { askedToSettle } from './asked-to-settle.ts';
import { attendeesToSettle } from './attendees-to-settle.ts';
import { caseNotesToSettle } from './case-note.ts';
import { childrenToSettle } from './children-to-settle.ts';
import { concernsToSettle } from './concerns-to-settle.ts';
import { effectsToSettle } from './effects-to-settle.ts';
import { followedToSettle } from './followed-to-settle.ts';
import { handOffsToSettle } from './hand-offs-to-settle.ts';
import { minutesToSettle } from './minutes-to-settle.ts';
import type { OpenMatter } from './open-matter.ts';
import { oversightToSettle } from './oversight-to-settle.ts';
import { overrunsToSettle } from './overruns.ts';
import { papersToAdd } from './papers-to-add.ts';
import { papersToFollow } from './papers-to-follow.ts';
import { recordsToCompare } from './record-attendance.ts';
import { recordsToFile, waitsForRecords } from './records-to-file.ts';
import { panelsToSettle } from './panels-to-settle.ts';
import { referralsToSettle } from './referrals-to-settle.ts';
import { partnersToSettle } from './partners-to-settle.ts';
import { phasesToSettle } from './phases-to-settle.ts';
import { quorumToSettle } from './quorum-to-settle.ts';
import { reportsToSettle } from './reports-to-settle.ts';
import { repliesToSettle } from './replies-to-settle.ts';
import { seatsToSettle } from './seats-to-settle.ts';
import { sittingsToSettle } from './sittings-to-settle.ts';
import { turnedToSettle } from './turned-to-settle.ts';
import { urgentToSettle } from './urgency.ts';

/** One line of To do: due first, then what has no time. Nothing in it is kept: it follows from the register. */
export type ToDoLine = Omit<OpenMatter, 'rule' | 'isOf'> & { readonly clause: string };

/** Everything that waits for a person, the most pressing first. */
export function toDo(register: Register, now: LocalDateTime): readonly ToDoLine[] {
  const matters: readonly OpenMatter[] = [
    ...deadlineMatters(register, now),
    ...effectsToSettle(register),
    ...panelsToSettle(register, now),
    ...caseNotesToSettle(register),
    ...seatsToSettle(register, now),
    ...reportsToSettle(register, now),
    ...sittingsToSettle(register, now),
    ...papersToFollow(register, now),
    ...papersToAdd(register, now),
    ...overrunsToSettle(register),
    ...minutesToSettle(register),
    ...turnedToSettle(register),
    ...repliesToSettle(register, now),
    ...attendeesToSettle(register, now),
    ...partnersToSettle(register, now),
    ...quorumToSettle(register, now),
    ...askedToSettle(register, now),
    ...followedToSettle(register, now),
    ...referralsToSettle(register, now),
    ...urgentToSettle(register, now),
    ...handOffsToSettle(register),
    ...concernsToSettle(register, now),
    ...oversightToSettle(register, now),
    ...recordsToFile(register, now),
    ...recordsToCompare(register),
    ...childrenToSettle(register, now),
    ...phasesToSettle(register, now),
  ];
  return [...matters]
    .sort((a, b) => (pressing(a) < pressing(b) ? -1 : 1))
    .map((matter) => {
      const { panel, rule, isOf = panel, ...line } = matter;
      const isAsked = panel !== '' && rule !== '';
      const clause = isAsked ? clauseWords(panelOf(register, panel), rule) : '';
      return { ...line, panel: isOf, clause };
    });
}

const pressing = (line: OpenMatter): string =>
  `${'▲●◆○'.indexOf(line.words.slice(0, 1))} ${line.dueAt ?? '9999'} ${line.about} ${line.what}`;

function deadlineMatters(register: Register, now: LocalDateTime): readonly OpenMatter[] {
  return deadlinesOf(register, now).flatMap((deadline): readonly OpenMatter[] => {
    const state = stateOf(deadline.dueAt, deadline.doneAt, now, deadline.nearHours);
    if (state === 'done' || state === 'done-late') return [];
    if (isSaidByRecord(register, deadline) || isSaidByAgenda(register, deadline, now)) return [];
    return [
      {
        words: { late: '▲ Overdue', near: '● Due soon', 'to-come': '○ To come' }[state],
        dueAt: deadline.dueAt,
        what: `${deadline.what}, by ${fullDateTime(deadline.dueAt)}`,
        who: deadline.owners.join(', '),
        about: deadline.about,
        path: deadline.path,
        panel: deadline.panel,
        rule: deadline.rule,
      },
    ];
  });
}

/** The limit for filing, or for a step of the panel's own, stands on each record's own line while there is one. */
const isSaidByRecord = (register: Register, { key, about }: WeekDeadline): boolean =>
  key.endsWith(`:${about}`) &&
  waitsForRecords(register, about, key.slice(0, key.length - about.length - 1));

/** An agenda that goes by itself before its limit has a line that says so. */
const isSaidByAgenda = (
  register: Register,
  { key, about, dueAt }: WeekDeadline,
  now: LocalDateTime,
): boolean =>
  key === `agenda:${about}` &&
  issuesOf(register, about).some(
    ({ status, sendAt }) => status === 'ready' && sendAt >= now && sendAt <= dueAt,
  );

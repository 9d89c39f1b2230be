import { fullDate } from '../calendar/dates-in-full.ts';
import { atTime, dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isPanelRole } from '../panel/roles.ts';
import type { PanelRole } from '../panel/roles.ts';
import type { Register, Sitting } from '../register/register.ts';
import type { RecordStepDue } from '../deadline/step-due.ts';
import { actionRule } from '../minutes/minutes-rules.ts';
import type { StepWay } from '../panel/step-way.ts';
import { isOneAddress } from './one-address.ts';
import { oversightDeadlines } from './oversight-deadlines.ts';
import { paths } from './page-paths.ts';
import { recordStepsOf } from './record-steps-of.ts';
import { replyDeadlines } from './reply-deadlines.ts';
import { stepOwner } from './step-owner.ts';
import type { WeekDeadline } from './week-deadline.ts';
import {
  dayOfSitting,
  itemsOf,
  panelOf,
  peopleIn,
  sittingsInOrder,
  timetableFor,
  toldIssue,
} from './sittings.ts';

/**
 * Every deadline whose clock is running: agendas, the steps of the record, actions. A step whose clock
 * has not started is nobody's deadline yet.
 * Source: CPR-5.1a. Source: CPR-5.2a. Source: CPR-5.2b. Source: CPR-5.3a.
 */
export const deadlinesOf = (register: Register, now: LocalDateTime): readonly WeekDeadline[] => [
  ...sittingsInOrder(register).flatMap((sitting) => [
    ...agendaDeadline(register, sitting, now),
    ...recordDeadlines(register, sitting, now),
  ]),
  ...replyDeadlines(register, now),
  ...actionDeadlines(register),
  ...oversightDeadlines(register, now),
];

const emails = (
  register: Register,
  panel: string,
  role: PanelRole,
  now: LocalDateTime,
): readonly string[] => peopleIn(register, panel, [role], dateOf(now)).map(({ email }) => email);

function agendaDeadline(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly WeekDeadline[] {
  const timetable = timetableFor(register, sitting);
  const agendaDue = timetable.ok ? timetable.value.agendaDue : undefined;
  const told = toldIssue(register, sitting.key);
  const listed = itemsOf(register, sitting.key).some((item) => item.status === 'listed');
  if (!agendaDue || sitting.status !== 'planned' || (!listed && !told)) return [];
  if (told?.status === 'gone') return [];
  return [
    {
      key: `agenda:${sitting.key}`,
      panel: sitting.panel,
      what: `Agenda for ${fullDate(dayOfSitting(sitting))}`,
      owners: emails(register, sitting.panel, 'administrator', now),
      dueAt: agendaDue.at,
      rule: 'CPR-5.1a',
      about: sitting.key,
      path: paths.sitting(sitting.key),
      nearHours: 1,
    },
  ];
}

function recordDeadlines(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly WeekDeadline[] {
  if (sitting.status !== 'held') return [];
  return recordStepsOf(register, sitting)
    .filter((step) => !step.assumed)
    .map((step) => ({
      key: `${step.step}:${sitting.key}`,
      panel: sitting.panel,
      what: `${step.task}: ${fullDate(dayOfSitting(sitting))}${remarksOn(sitting, step)}`,
      owners: ownersOf(register, sitting, step, now),
      dueAt: step.dueAt,
      ...(step.doneAt ? { doneAt: step.doneAt } : {}),
      rule: step.citation.rule,
      about: sitting.key,
      path: pathOf(step.way, sitting),
      nearHours: 24,
    }));
}

/** The chair's clock runs on while the administrator changes what was returned. Source: CPR-5.2b. */
const isReturned = ({ returnedForEdits }: Sitting, { way }: RecordStepDue): boolean =>
  way === 'approval' && returnedForEdits !== undefined;

const remarksOn = (sitting: Sitting, step: RecordStepDue): string =>
  [
    step.shortened ? ' (shortened: before the next sitting)' : '',
    isReturned(sitting, step) ? ' (returned for edits: change them, then send them again)' : '',
  ].join('');

/** Somebody of the panel; whose turn it is, once the chair returned it; of a step that is the children's own workers', those who have yet to do it. */
function ownersOf(
  register: Register,
  sitting: Sitting,
  due: RecordStepDue,
  now: LocalDateTime,
): readonly string[] {
  const { step, owner, way } = due;
  if (isReturned(sitting, due)) return emails(register, sitting.panel, 'administrator', now);
  if (isPanelRole(owner)) return emails(register, sitting.panel, owner, now);
  const all = [...register.rows.record.values()].filter(
    (record) => record.sitting === sitting.key && !record.notHeard,
  );
  const open = all.filter(({ filedAt, done }) =>
    way === 'filing' ? filedAt === undefined : done?.[step] === undefined,
  );
  const owners = open.flatMap(({ reference }) => {
    const referral = register.rows.referral.get(reference);
    return referral ? [stepOwner(register, { owner }, referral, dayOfSitting(sitting))] : [];
  });
  return [...new Set(owners)].filter(isOneAddress);
}

function pathOf(way: StepWay, { key }: Sitting): string {
  if (way === 'filing' || way === 'owner') return paths.tab('records');
  return way === 'circulation' ? paths.tab('outbox') : paths.minutes(key);
}

function actionDeadlines(register: Register): readonly WeekDeadline[] {
  return [...register.rows.action.values()].flatMap((action): readonly WeekDeadline[] => {
    const panel = register.rows.item.get(action.item)?.sitting.split(':')[0] ?? '';
    if (!action.dueOn || action.replaced) return [];
    return [
      {
        key: `action:${action.key}`,
        panel: panelOf(register, panel).code,
        what: `Action for ${action.owner}, ${action.item.split('@')[0] ?? ''}`,
        owners: action.owner.includes('@') ? [action.owner] : [],
        dueAt: atTime(action.dueOn, '17:00'),
        ...(action.doneOn ? { doneAt: atTime(action.doneOn, '17:00') } : {}),
        rule: actionRule(panelOf(register, panel)),
        about: action.key,
        path: paths.action(action.key),
        nearHours: 24,
      },
    ];
  });
}

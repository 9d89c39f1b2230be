import { seatsFilled } from '../attendance/who-came.ts';
import type { SeatFilled } from '../attendance/who-came.ts';
import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Concern } from '../register/concern.ts';
import type { Change, Mail, Register } from '../register/register.ts';
import { logged } from './logged.ts';
import { post } from './post.ts';
import { panelOf } from './sittings.ts';

/**
 * Proposes a concern where a member stayed away without cover as often as the panel's file says, and writes
 * what would be said: to the member first; to their line manager only once that was said and they stayed away
 * again. Each is held until a person sends it. Source: CPR-2.4.
 */
export const proposeConcerns = (register: Register, now: LocalDateTime): readonly Change[] => [
  ...register.panels.flatMap((panel) => raised(register, panel, now)),
  ...[...register.rows.concern.values()].flatMap((concern) => letters(register, concern, now)),
];

function raised(register: Register, panel: Panel, now: LocalDateTime): readonly Change[] {
  const { monitored } = panel.attendance;
  if (!monitored) return [];
  return [...seatsByPerson(register, panel)].flatMap(([person, all]): readonly Change[] => {
    const concerns = concernsOf(register, panel, person);
    if (concerns.some((concern) => isOpenConcern(register, concern))) return [];
    const saidOf =
      concerns
        .flatMap((concern) => lastCounted(register, concern))
        .sort()
        .at(-1) ?? '';
    const absences = all
      .slice(-monitored.ofSittings)
      .filter(({ mark, on }) => mark === 'absent' && on > saidOf);
    const first = absences[0];
    if (!first || absences.length < monitored.absences) return [];
    const row: Concern = {
      key: `${first.sitting}/${person}`,
      panel: panel.code,
      person,
      title: first.title,
      since: first.on,
    };
    return [
      { table: 'concern', row },
      logged(now, row.key, 'Attendance concern proposed', monitored.rule),
    ];
  });
}

function seatsByPerson(
  register: Register,
  panel: Panel,
): ReadonlyMap<string, readonly SeatFilled[]> {
  const seats = new Map<string, SeatFilled[]>();
  for (const seat of seatsFilled(register, panel)) {
    const all = seats.get(seat.person) ?? [];
    all.push(seat);
    seats.set(seat.person, all);
  }
  return seats;
}

const concernsOf = ({ rows }: Register, { code }: Panel, person: string): readonly Concern[] =>
  [...rows.concern.values()].filter((one) => one.panel === code && one.person === person);

/** The last day that counted for a concern: of its closing, or of its last absence. */
const lastCounted = (register: Register, concern: Concern): readonly string[] => [
  ...(concern.closed ? [dateOf(concern.closed.at)] : []),
  ...absencesOf(register, concern).map(({ on }) => on),
];

/** The absences of one person that a concern tells of: from its first until it is closed, or over. */
export function absencesOf(register: Register, concern: Concern): readonly SeatFilled[] {
  const { since, closed } = concern;
  const lastWatched = sinceSaid(register, concern).at(-1)?.on;
  const isOver = !closed && !isOpenConcern(register, concern);
  const until = closed ? dateOf(closed.at) : isOver ? (lastWatched ?? since) : '9999';
  return seatsOfPerson(register, concern).filter(
    ({ mark, on }) => mark === 'absent' && on >= since && on <= until,
  );
}

const seatsOfPerson = (register: Register, { panel, person }: Concern): readonly SeatFilled[] =>
  seatsFilled(register, panelOf(register, panel)).filter((seat) => seat.person === person);

/** Who a concern is said to: the member, then their line manager. */
export type ConcernStage = 'member' | 'manager';

export const concernMail = (
  { rows }: Register,
  { key }: Concern,
  stage: ConcernStage,
): Mail | undefined => rows.mail.get(`attendance-concern:${key}:${stage}`);

/** How their seat was filled after it was said to the member, for as many sittings as are looked at. */
function sinceSaid(register: Register, concern: Concern): readonly SeatFilled[] {
  const sentAt = concernMail(register, concern, 'member')?.sentAt;
  if (sentAt === undefined) return [];
  return seatsOfPerson(register, concern)
    .filter(({ on }) => on > dateOf(sentAt))
    .slice(0, watched(register, concern));
}

const watched = (register: Register, { panel }: Concern): number =>
  panelOf(register, panel).attendance.monitored?.ofSittings ?? 1;

/** The day they stayed away again after it was said to them, if they did. */
export const awayAgain = (register: Register, concern: Concern): SeatFilled | undefined =>
  sinceSaid(register, concern).find(({ mark }) => mark === 'absent');

/** Not closed by a person, and the member has not come ever since, for as long as is looked at. */
export const isOpenConcern = (register: Register, concern: Concern): boolean =>
  !concern.closed &&
  (sinceSaid(register, concern).length < watched(register, concern) ||
    awayAgain(register, concern) !== undefined);

function letters(register: Register, concern: Concern, now: LocalDateTime): readonly Change[] {
  const panel = panelOf(register, concern.panel);
  const { monitored } = panel.attendance;
  if (!monitored) return [];
  if (!isOpenConcern(register, concern)) return takenBack(register, concern);
  const { lineManager = '', person, title } = concern;
  const again = awayAgain(register, concern);
  const days = absencesOf(register, concern).map(({ on }) => ({ sentence: fullDate(on) }));
  const letter = (stage: ConcernStage, to: string): readonly Change[] =>
    post(register, now, {
      key: `attendance-concern:${concern.key}:${stage}`,
      type: 'attendance-concern',
      to,
      thread: `attendance-concern-${concern.key}-${stage}`,
      rule: monitored.rule,
      facts: {
        panel: panel.name,
        day: fullDate(stage === 'manager' ? (again?.on ?? concern.since) : concern.since),
        toManager: stage === 'manager',
        person,
        title,
        days,
      },
    });
  return [
    ...letter('member', person),
    ...(again && lineManager !== '' ? letter('manager', lineManager) : []),
  ];
}

const takenBack = (register: Register, concern: Concern): readonly Change[] =>
  (['member', 'manager'] as const)
    .flatMap((stage) => concernMail(register, concern, stage) ?? [])
    .filter(({ status }) => status === 'held' || status === 'stopped')
    .map((mail) => ({
      table: 'mail',
      row: { ...mail, status: 'cancelled', because: 'The concern is closed.' },
    }));

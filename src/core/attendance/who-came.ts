import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Attendance, Register } from '../register/register.ts';
import { quarterOf } from '../report/period.ts';
import { dayOfSitting, sittingsInOrder } from '../week/sittings.ts';
import { seatsOf } from './invitations.ts';

/** How one seat was filled at one sitting that was held. */
export type SeatFilled = {
  readonly sitting: string;
  readonly on: LocalDate;
  readonly person: string;
  readonly title: string;
  /** Empty where nobody noted it. */
  readonly mark: Attendance['mark'];
};

/** Every seat of the panel's own at each of its sittings that was held, in order. Presenters have none. */
export const seatsFilled = (register: Register, { code }: Panel): readonly SeatFilled[] =>
  sittingsInOrder(register)
    .filter(({ panel, status }) => panel === code && status === 'held')
    .flatMap((sitting) =>
      seatsOf(register, sitting)
        .filter(({ presents }) => presents === undefined)
        .map(({ person, title, mark }) => ({
          sitting: sitting.key,
          on: dayOfSitting(sitting),
          person,
          title,
          mark,
        })),
    );

/** How often a seat was filled in a quarter, and how. */
export type SeatQuarter = {
  /** Named by its first month: `2026-10`. */
  readonly quarter: string;
  readonly title: string;
  readonly sittings: number;
  readonly came: number;
  readonly covered: number;
  readonly absent: number;
  readonly notNoted: number;
};

const none = { sittings: 0, came: 0, covered: 0, absent: 0, notNoted: 0 };

const counts: Readonly<Record<Attendance['mark'], Exclude<keyof typeof none, 'sittings'>>> = {
  present: 'came',
  cover: 'covered',
  absent: 'absent',
  '': 'notNoted',
};

/** Who came, by seat and quarter: the latest quarter first, then by title. Source: CPR-2.4. */
export function attendanceByQuarter(register: Register, panel: Panel): readonly SeatQuarter[] {
  const lines = new Map<string, SeatQuarter>();
  for (const { on, title, mark } of seatsFilled(register, panel)) {
    const quarter = quarterOf(on);
    const key = `${quarter} ${title}`;
    const line = lines.get(key) ?? { quarter, title, ...none };
    const count = counts[mark];
    lines.set(key, { ...line, sittings: line.sittings + 1, [count]: line[count] + 1 });
  }
  return [...lines.values()].sort((a, b) =>
    a.quarter === b.quarter ? order(a.title, b.title) : order(b.quarter, a.quarter),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

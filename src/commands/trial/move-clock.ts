import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { addHours, dateOf } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Register } from '../../core/register/register.ts';
import { nextMoment } from '../../core/week/next-moment.ts';
import type { Ticked } from '../../app/tick.ts';
import type { ClockMove } from '../../shells/local/pages/desk.ts';
import type { TrialClock } from './trial-clock.ts';

/** More moments than a month of the panel has. */
const mostStops = 500;

/**
 * Moves the clock and does what falls due on the way, each at its own moment: a day passed in one click
 * sends what a day sends. The daily check comes with the first stop of each day.
 * @returns what happened, in words.
 */
export async function moveClock(
  move: ClockMove,
  clock: TrialClock,
  turn: () => Promise<Ticked>,
  dailyCheck: () => Promise<void>,
): Promise<string> {
  let { register, effects } = await turn();
  const from = clock.now();
  const to = targetOf(move, from, register);
  if (to === undefined) return 'Nothing is due.';
  const done = [...effects];
  for (let stops = 0; stops < mostStops; stops += 1) {
    const next = nextMoment(register, clock.now());
    const at: LocalDateTime = next !== undefined && next < to ? next : to;
    const newDay = dateOf(at) > dateOf(clock.now());
    clock.set(at);
    if (newDay) await dailyCheck();
    ({ register, effects } = await turn());
    done.push(...effects);
    if (at === to) break;
  }
  const mails = done.filter((key) => register.rows.mail.has(key)).length;
  const documents = done.length - mails;
  return `It is now ${fullDateTime(to)}. ${count(mails, 'mail')} went out. ${count(documents, 'document')} ${documents === 1 ? 'was' : 'were'} made.`;
}

function targetOf(
  move: ClockMove,
  from: LocalDateTime,
  register: Register,
): LocalDateTime | undefined {
  switch (move.by) {
    case 'hour':
      return addHours(from, 1);
    case 'day':
      return addHours(from, 24);
    case 'next':
      return nextMoment(register, from);
    case 'set':
      return move.at;
  }
}

const count = (n: number, noun: string): string =>
  `${n === 0 ? 'No' : n} ${noun}${n === 1 ? '' : 's'}`;

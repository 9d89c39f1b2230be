import { markWords, presenceToTake, seatName } from '../minutes/presence-differences.ts';
import type { PresenceSaid } from '../minutes/presence.ts';
import type { Attendance, Change, Register, Sitting } from '../register/register.ts';
import { finished } from './finish-of-sitting.ts';
import type { Given } from './order.ts';

/**
 * Marks, who presided and the finish, as the minutes say them, once a person has accepted it. What was
 * typed on Attendance stays as it is typed: beside it stands what counts now. Source: CPR-2.3.
 */
export function takenSeats(
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
  { by }: Given,
): readonly Change[] {
  const { seats } = presenceToTake(register, sitting, presence);
  return [...register.rows.attendance.values()]
    .filter((seat) => seat.sitting === sitting.key)
    .flatMap((seat): readonly Change[] => {
      const { before, ...rest } = seat;
      const said = seats[seat.key];
      if (!said) return before === undefined ? [] : [{ table: 'attendance', row: rest }];
      const was = { mark: seat.mark, cover: seat.cover };
      const row = { ...rest, mark: said.mark, cover: said.cover || seat.cover, before: was };
      const words = `${seatName(seat)}: ${markWords(row)}, as the minutes say. Accepted by ${by}; it counts until something else is chosen here.`;
      return [{ table: 'attendance', row }, ...besideMark(register, seat, words)];
    });
}

/** The finish stands in the log as if it had been typed; one past the latest as a breach. Source: CPR-3.2. */
export function finishLogged(
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
  given: Given,
): readonly Change[] {
  const { finishedAt } = presenceToTake(register, sitting, presence);
  const decided = finishedAt && finished(register, sitting, finishedAt, given);
  return decided?.ok ? decided.value.changes.filter(({ table }) => table === 'log') : [];
}

/** The row of the sitting with what the minutes say of it, and what it said before. */
export function sittingTaken(
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
): Sitting {
  const { presiding, finishedAt } = presenceToTake(register, sitting, presence);
  const { before: _, ...rest } = sitting;
  if (presiding === undefined && finishedAt === undefined) return rest;
  const before = {
    ...(sitting.presiding === undefined ? {} : { presiding: sitting.presiding }),
    ...(sitting.finishedAt === undefined ? {} : { finishedAt: sitting.finishedAt }),
  };
  return { ...rest, ...(presiding && { presiding }), ...(finishedAt && { finishedAt }), before };
}

export function seatsPutBack(register: Register, sitting: Sitting): readonly Change[] {
  return seatsToPutBack(register, sitting).flatMap((seat): readonly Change[] => {
    const { before, ...rest } = seat;
    const row = { ...rest, ...before };
    const words = `${seatName(seat)}: ${markWords(row) || 'not marked'}, as before the minutes were read.`;
    return [{ table: 'attendance', row }, ...besideMark(register, seat, words)];
  });
}

export const seatsToPutBack = (register: Register, sitting: Sitting): readonly Attendance[] =>
  [...register.rows.attendance.values()].filter(
    (seat) => seat.sitting === sitting.key && seat.before !== undefined,
  );

export function sittingPutBack(sitting: Sitting): Sitting {
  const { before, presiding: _, finishedAt: __, ...rest } = sitting;
  return before ? { ...rest, ...before } : sitting;
}

/** The answer beside the administrator's own column, which stays theirs. */
function besideMark({ rows }: Register, { key }: Attendance, words: string): readonly Change[] {
  const name = `attendance/${key}`;
  const row = rows.taken.get(name) ?? { key: name, values: {}, answers: {} };
  return [{ table: 'taken', row: { ...row, answers: { ...row.answers, mark: `✓ ${words}` } } }];
}

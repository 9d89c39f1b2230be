import { minutesRule } from '../minutes/minutes-rules.ts';
import { presenceDifferences, proposalOf } from '../minutes/presence-differences.ts';
import { differenceWords } from '../minutes/differences.ts';
import type { Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { panelOf } from '../week/sittings.ts';
import type { Decided, Given } from './order.ts';
import { takenTimes } from './take-times.ts';
import { finishLogged, sittingTaken, takenSeats } from './take-presence.ts';

/**
 * Final minutes say otherwise who was there, who presided or when it ended: the administrator takes it, or
 * leaves what stands on Attendance and Sittings. Source: CPR-2.3.
 */
export function settlePresence(
  register: Register,
  sitting: Sitting,
  takes: boolean,
  given: Given,
): Decided {
  const { proposed: _, ...row } = sitting;
  const proposed = proposalOf(register, sitting);
  if (!proposed) return err('Nothing the minutes say of who was there waits for an answer.');
  const words = presenceDifferences(register, sitting, proposed).map(differenceWords).join('; ');
  const said = takes
    ? `Taken from the minutes: ${words}.`
    : 'Left as it stands on Attendance and Sittings.';
  return ok({
    changes: [
      ...(takes ? takenSeats(register, sitting, proposed, given) : []),
      ...(takes ? takenTimes(register, sitting, proposed, given) : []),
      ...(takes ? finishLogged(register, sitting, proposed, given) : []),
      { table: 'sitting', row: takes ? sittingTaken(register, row, proposed) : row },
      logged(given.now, sitting.key, said, minutesRule(panelOf(register, sitting.panel)), given.by),
    ],
    said,
  });
}

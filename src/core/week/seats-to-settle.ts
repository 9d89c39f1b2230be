import { nominatedSeats } from '../attendance/seated.ts';
import type { NominatedSeat } from '../attendance/seated.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { standingMembers } from './sittings.ts';

/** Seats that nobody holds, or for which nobody is named yet, where a panel's file asks for both. Source: NS-2.2. */
export const seatsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  register.panels.flatMap((panel) =>
    nominatedSeats(panel, standingMembers(register, panel.code, now)).flatMap((seat) => {
      const lacks = whatLacks(seat);
      if (lacks === undefined) return [];
      return [
        {
          words: lacks.words,
          what: `${panel.shortName}, ${seat.title}: ${lacks.what}`,
          who: administrator,
          about: seat.title,
          path: paths.tab('people'),
          panel: panel.code,
          rule: seat.rule,
        },
      ];
    }),
  );

function whatLacks({
  title,
  flag,
  holders,
  nominees,
}: NominatedSeat): Pick<OpenMatter, 'words' | 'what'> | undefined {
  const howTo = `A nominee is a row of People with the title “${title}” and “${flag}” under Flag.`;
  if (holders.length + nominees.length === 0) {
    return { words: '◆ Seat vacant', what: `nobody holds the seat, and nobody is named. ${howTo}` };
  }
  if (holders.length === 0) {
    return { words: '◆ Seat vacant', what: 'nobody holds the seat. The nominee sits.' };
  }
  return nominees.length > 0
    ? undefined
    : {
        words: '○ Nominee to be named',
        what: `until somebody is named, whoever holds the seat sits. ${howTo}`,
      };
}

import { fullDate } from '../calendar/dates-in-full.ts';
import { crossedWords } from '../deadline/crossed-words.ts';
import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register, Sitting } from '../register/register.ts';
import { holidayOn } from '../sitting/next-sittings.ts';
import type { OpenMatter } from './open-matter.ts';
import { calendarAt, dayOfSitting, issuesOf, itemsOf, panelOf, timetableFor } from './sittings.ts';
import { aboutSitting } from './matter-of-sitting.ts';

/** A sitting on a holiday, or whose dates holidays put out of order. Source: CPR-3.1. Source: CPR-4.3. */
export function datesMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const day = fullDate(dayOfSitting(sitting));
  const timetable = timetableFor(register, sitting);
  const holiday = holidayOn(dayOfSitting(sitting), calendarAt(register, sitting));
  const lines: OpenMatter[] = [];
  if (holiday !== undefined) {
    lines.push({
      words: '◆ Needs you',
      what: `${day} is ${holiday}. Keep the sitting, move it ("Move the sitting to"), or stand it down ("Stand down: why").`,
      ...aboutSitting(sitting, 'CPR-3.1'),
    });
  }
  if (timetable.ok) return lines;
  if (timetable.error.code === 'crossed-order') {
    lines.push({
      words: '▲ Dates cross',
      what: `${day}: ${crossedWords(timetable.error)}. Nothing is sent. Type both under "Cut-off by hand" and "Agenda due by hand" on Sittings, or stand the sitting down.`,
      ...aboutSitting(sitting, 'CPR-4.3'),
    });
  } else {
    lines.push({
      words: '◆ Not yet known',
      what: `${day}: working days not yet known after ${fullDate(timetable.error.covers.to)}. Add the bank holidays on Holidays, or type the dates under "Cut-off by hand" and "Agenda due by hand" on Sittings.`,
      ...aboutSitting(sitting, 'CPR-4.3'),
    });
  }
  return lines;
}

/** Local default: from how many days before, where no time is stated, a person is asked for the agenda. */
const askedDays = 7;

/** An agenda for which no time is stated is asked for when its sitting comes near. */
export function unlimitedMatter(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const timetable = timetableFor(register, sitting);
  const day = dayOfSitting(sitting);
  const listed = itemsOf(register, sitting.key).some(({ status }) => status === 'listed');
  const open = timetable.ok && timetable.value.agendaDue === undefined && listed;
  if (!open || addDays(dateOf(now), askedDays) < day) return [];
  if (issuesOf(register, sitting.key).length > 0) return [];
  return [
    {
      words: '● Agenda to build',
      dueAt: timetable.value.startsAt,
      what: `${fullDate(day)}: the terms of reference state no time for the agenda. Tick "Build agenda now" on Sittings when it is to go.`,
      ...aboutSitting(sitting, panelOf(register, sitting.panel).sittings.rule),
    },
  ];
}

import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Panel } from '../../core/panel/panel.ts';
import type { Asked } from '../panel-file/dates.ts';
import { diaryLines } from './diary-event.ts';
import { playCycle } from './play-cycle.ts';

/** How long is played and by which seed; sittings typed by hand and phases confirmed beforehand. */
export type Simulated = Asked & {
  readonly from: LocalDate;
  readonly weeks: number;
  readonly seed: number;
};

/** `panel simulate`: the diary of a cycle with invented children, a line for each event with its clause. */
export function simulation(
  panel: Panel,
  { from, weeks, seed, ...asked }: Simulated,
  json: boolean,
): readonly string[] {
  const to = addDays(from, weeks * 7 - 1);
  const played = playCycle(panel, { ...asked, from, to, seed });
  if (json) return [JSON.stringify({ panel: panel.name, from, to, seed, ...played }, null, 2)];
  return [
    `${panel.name}: ${fullDate(from)} to ${fullDate(to)}, seed ${seed}. Every child is invented.`,
    'What is due stands on its day, as if it were done then. The clause of each line stands behind it.',
    'Nobody had been heard before: nothing is owed for an earlier sitting.',
    ...diaryLines(played.events),
    '',
    `Heard: ${played.heard}.${played.discussed === 0 ? '' : ` Discussed and not decided: ${played.discussed}.`} Waiting, or coming back later: ${played.waiting}.`,
  ];
}

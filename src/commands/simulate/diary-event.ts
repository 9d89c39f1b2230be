import { clockTime, fullDate } from '../../core/calendar/dates-in-full.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Citation } from '../../core/panel/panel.ts';

/** One thing that happens on a day of the played cycle, and the clause under which it does. */
export type DiaryEvent = {
  readonly on: LocalDate;
  /** `HH:mm`, London; absent where it has no time of its own. */
  readonly time?: string;
  /** After everything else of its day: something that begins then, and for which no time is stated. */
  readonly last?: true;
  readonly what: string;
  readonly rule: string;
  readonly printed: string;
};

export const event = (
  on: LocalDate,
  time: string | undefined,
  what: string,
  { rule, printed }: Pick<Citation, 'rule' | 'printed'>,
): DiaryEvent => ({ on, ...(time === undefined ? {} : { time }), what, rule, printed });

/** By day, and of one day by time; what has no time first, unless it is last, and in the order it was told. */
export const inOrderOfTime = (events: readonly DiaryEvent[]): readonly DiaryEvent[] =>
  events
    .map((one, at) => ({ one, at, key: `${one.on}${one.last ? 'z' : (one.time ?? '')}` }))
    .sort((a, b) => (a.key === b.key ? a.at - b.at : a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

/** The diary in lines: each day once, and a line for each event with its clause. */
export function diaryLines(events: readonly DiaryEvent[]): readonly string[] {
  let day: LocalDate | undefined;
  return inOrderOfTime(events).flatMap(({ on, time, what, printed }) => {
    const head = on === day ? [] : ['', fullDate(on)];
    day = on;
    return [
      ...head,
      `  ${(time === undefined ? '' : timeWords(time)).padEnd(11)}${what} (${printed})`,
    ];
  });
}

const timeWords = (time: string): string => (time === '23:59' ? 'end of day' : clockTime(time));

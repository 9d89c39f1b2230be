import { calendarOf } from '../../core/calendar/division.ts';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import type { Citation } from '../../core/panel/panel.ts';
import type { Quorum } from '../../core/quorum/quorum-of.ts';
import type { NotQuorate } from '../../core/quorum/without-quorum.ts';
import { countWords, seatsAskedDays } from '../../core/week/quorum-to-settle.ts';
import { event } from './diary-event.ts';
import type { Listed, PlayedSitting, World } from './world.ts';

/** One thing that stops a decision: as it is said beforehand and on the day, and its clause. */
type Lack = {
  readonly code: string;
  readonly before: (day: string, of: string) => string;
  readonly there: string;
  readonly citation: Pick<Citation, 'rule' | 'printed'>;
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Seats that nobody fills and that do not only warn, then what is missing in numbers. */
const lacksIn = ({ seats, counts }: Quorum): readonly Lack[] => [
  ...seats.flatMap((seat): readonly Lack[] =>
    seat.missing?.effect === 'blocks'
      ? [
          {
            code: seat.seat,
            before: (day, of) =>
              `Nobody comes as ${seat.label} on ${day}: To do asks for somebody, for ${of}`,
            there: `nobody is there as ${seat.label}`,
            citation: seat,
          },
        ]
      : [],
  ),
  ...counts.flatMap((count): readonly Lack[] =>
    count.met
      ? []
      : [
          {
            code: `:${count.asks}`,
            before: (day, of) =>
              `${capital(countWords(count))} on ${day}: To do says so, for ${of}`,
            there: countWords(count),
            citation: count,
          },
        ],
  ),
];

/** Who says beforehand that they stay away is asked about, so that somebody can stand in. Source: BC-5.0. */
export function askForMissing(
  { panel, diary, events }: World,
  { on }: PlayedSitting,
  quorums: readonly Quorum[],
): void {
  const asked = countWorkingDays(on, -seatsAskedDays, calendarOf(panel, diary.calendar));
  if (!asked.ok) return;
  const lacks = new Map<string, { readonly lack: Lack; readonly of: string[] }>();
  for (const quorum of quorums) {
    for (const lack of lacksIn(quorum)) {
      const known = lacks.get(lack.code) ?? { lack, of: [] };
      known.of.push(quorum.reference);
      lacks.set(lack.code, known);
    }
  }
  for (const { lack, of } of lacks.values()) {
    const what = lack.before(fullDate(on), of.join(', '));
    events.push(event(asked.value, undefined, what, lack.citation));
  }
}

/** What the panel's file has follow. Source: BC-A3. */
const follows: Readonly<Record<NotQuorate['then'], string>> = {
  'carry-forward': 'it may be discussed, and is carried forward with a claim before others',
  'discuss-only':
    'it may be discussed, nothing is decided, and it comes to no other sitting by itself',
  'stand-down': 'it is not heard, and goes to the next sitting with a claim before others',
};

/** A child about whom nothing may be decided: told, and put where the panel's file says. */
export function isNotQuorate(
  world: World,
  { on }: PlayedSitting,
  { startsAt, told: _, ...one }: Listed,
  quorum: Quorum,
  otherwise: NotQuorate,
): void {
  const lacks = lacksIn(quorum);
  const why = lacks.map(({ there }) => there).join(', and ');
  const [first] = lacks;
  const what = `${quorum.reference} is not quorate, ${why}: ${follows[otherwise.then]}`;
  const rule = first?.citation ?? world.panel.sittings;
  world.events.push(event(on, startsAt, what, rule));
  if (otherwise.next === undefined) {
    world.discussed.add(quorum.reference);
    return;
  }
  world.waiting = [...world.waiting, { ...one, how: 'carried', hearOn: addDays(on, 1) }];
}

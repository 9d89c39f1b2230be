import * as v from 'valibot';
import { ages } from './child-schema.ts';
import {
  citation,
  date,
  listOf,
  maybe,
  monthOf,
  oneOf,
  section,
  shortName,
  shortNames,
  weekday,
  wholeNumber,
  words,
} from './figures.ts';

const rules = {
  except: maybe(
    listOf(
      section({
        from: date('2026-07-20'),
        to: date('2026-09-04'),
        why: words('why nobody sits', 'School holidays'),
      }),
      'stretches of days',
    ),
  ),
  onHoliday: maybe(oneOf(['ask', 'skip', 'next-working-day', 'previous-working-day'])),
};

const nth = v.pipe(
  v.picklist([1, 2, 3, 4, 5, 'last']),
  v.description('which of the month: 1 to 5, or last'),
  v.examples([2]),
);

const one = <const E extends v.ObjectEntries>(own: E) => ({ ...own, ...rules, ...citation });

/** Each rhythm by its name, without the section it stands in. */
const patterns = [
  section(one({ pattern: v.literal('weekly'), weekday: weekday(3) })),
  section(
    one({
      pattern: v.literal('every-weeks'),
      weeks: wholeNumber(1, 52, 'weeks', 2),
      from: maybe(date('2026-11-05')),
    }),
  ),
  section(
    one({
      pattern: v.literal('monthly'),
      days: listOf(section({ nth, weekday: weekday(3) }), 'days of the month'),
      everyMonths: maybe(wholeNumber(1, 12, 'months', 2)),
      firstMonth: maybe(monthOf('2026-01')),
    }),
  ),
  section(
    one({ pattern: v.literal('dates'), dates: listOf(date('2026-05-26'), 'days, year first') }),
  ),
  section(one({ pattern: v.literal('by-hand') })),
] as const;

export const longestGap = section({ days: wholeNumber(1, 400, 'days', 63), ...citation });

const stream = section({
  code: shortName,
  label: words('what people call the stream', 'Under 18'),
  ages: maybe(ages),
  category: maybe(
    section({ of: words('what divides the children', 'Request type'), values: shortNames }),
  ),
  sittings: v.variant('pattern', patterns),
  longestGap: maybe(longestGap),
  ...citation,
});

const phase = section({
  code: shortName,
  label: words('what people call the phase', 'Approaching 18'),
  weeks: wholeNumber(1, 52, 'weeks', 1),
  cohorts: shortNames,
  ends: maybe(
    section({
      when: oneOf(['cohorts-heard']),
      cohorts: shortNames,
      confirmedBy: oneOf(['administrator', 'chair']),
      ...citation,
    }),
  ),
  ...citation,
});

export const sittings = v.variant('pattern', [
  ...patterns,
  section({ pattern: v.literal('streams'), streams: listOf(stream, 'streams'), ...citation }),
  section(
    one({
      pattern: v.literal('phases'),
      from: date('2026-11-05'),
      phases: listOf(phase, 'phases'),
    }),
  ),
]);

import { bankHolidays, englandAndWales } from './england-and-wales.ts';
import { northernIreland } from './northern-ireland.ts';
import { scotland } from './scotland.ts';
import { workingCalendar } from './working-calendar.ts';
import type { DayOff, WorkingCalendar } from './working-calendar.ts';

/** The parts of the United Kingdom that have bank holidays of their own. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

export type Division = (typeof divisions)[number];

/** As people call it. */
export const divisionNames: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** The bank holidays of each as published, in order. */
export const publishedIn: Readonly<Record<Division, readonly DayOff[]>> = {
  'england-and-wales': bankHolidays,
  scotland,
  'northern-ireland': northernIreland,
};

/** The working days of every part, before a council adds closure days of its own. */
export const publishedCalendar: WorkingCalendar = {
  ...englandAndWales,
  elsewhere: {
    scotland: workingCalendar(scotland, englandAndWales.covers),
    'northern-ireland': workingCalendar(northernIreland, englandAndWales.covers),
  },
};

/** What a panel's file says of whose bank holidays it keeps; those of England and Wales where it says nothing. */
type Keeps = { readonly holidays?: { readonly division: Division } };

export const divisionOf = ({ holidays }: Keeps): Division =>
  holidays?.division ?? 'england-and-wales';

/** The days that a panel works, of a calendar that knows every part. */
export function calendarOf(panel: Keeps, calendar: WorkingCalendar): WorkingCalendar {
  const division = divisionOf(panel);
  if (division === 'england-and-wales') return calendar;
  const own = calendar.elsewhere?.[division] ?? publishedCalendar.elsewhere?.[division];
  return own ?? calendar;
}

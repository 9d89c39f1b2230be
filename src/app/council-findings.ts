import { fullDate } from '../core/calendar/dates-in-full.ts';
import { daysBetween } from '../core/calendar/local-date.ts';
import type { Person } from '../core/register/register.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { advice, wrong } from './workbook-finding.ts';
import type { WorkbookFinding } from './workbook-finding.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/** Seats without which nothing can be asked or decided. Rows that cannot be read are told of elsewhere. */
export function peopleFindings({ register }: Snapshot, run: Run): readonly WorkbookFinding[] {
  const on = today(run);
  const sits = ({ from, to }: Person): boolean =>
    (from === undefined || from <= on) && (to === undefined || to >= on);
  const serves = (...roles: readonly Person['role'][]): boolean =>
    register.people.some((person) => roles.includes(person.role) && sits(person));
  const fix = 'Add a row to People, with the address and the role.';
  return [
    ...(serves('administrator')
      ? []
      : [wrong('People names no administrator: nobody is told what waits.', fix)]),
    ...(serves('chair', 'vice-chair')
      ? []
      : [wrong('People names no chair and no vice-chair: nobody can permit or approve.', fix)]),
  ];
}

/** Less than this many days ahead, the list is worth extending now. */
const aYear = 365;

/** Whether Holidays reaches far enough ahead. */
export function holidayFindings({ register }: Snapshot, run: Run): readonly WorkbookFinding[] {
  const { to } = register.calendar.covers;
  const left = daysBetween(today(run), to);
  if (left >= aYear) return [];
  const fix = 'Add the bank holidays of the next year to Holidays, from www.gov.uk/bank-holidays.';
  const what = `Holidays ends on ${fullDate(to)}: working days after it are not known.`;
  return [left < 0 ? wrong(what, fix) : advice(what, fix)];
}

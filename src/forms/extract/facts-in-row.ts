import { addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { dateAsWritten } from '../../core/minutes/date-as-written.ts';
import type { ChildFacts } from '../../core/register/child.ts';
import { isOneAddress } from '../../core/week/one-address.ts';
import { initialsOf } from '../initials-of.ts';
import { cellOf, headingOf } from './extract-columns.ts';
import type { ColumnId, Columns } from './extract-columns.ts';
import type { CsvRow } from './read-csv.ts';
import { legalStatusFrom, placementFrom } from './statuses-and-placements.ts';
import { nobodyCanTell, whyNoLegalStatus, whyNoPlacement } from './why-not-understood.ts';

const dates = [
  'legalSince',
  'placedSince',
  'inCareSince',
  'secondReviewOn',
  'nextReviewOn',
  'assessedOn',
] as const;

/** A day of a child's plan. */
export type PlanFact = 'planSince' | 'planEndsOn';

const planFacts: readonly PlanFact[] = ['planSince', 'planEndsOn'];

const addresses = ['worker', 'manager', 'reviewingOfficer'] as const;

/** Nobody in care, or lately out of it, is older. */
const oldestMonths = 26 * 12;

/**
 * What the register keeps of a row. What is odd in it is remarked on, and its fact left out.
 *
 * @param asked - days of a plan that panels count from: one that is missing is remarked on too.
 *
 * Source: NS-3.3.
 */
export function factsIn(
  row: CsvRow,
  columns: Columns,
  today: LocalDate,
  asked: readonly PlanFact[],
  remarks: string[],
): Partial<ChildFacts> {
  const cell = (id: ColumnId): string => cellOf(row, columns, id);
  const read = <Value>(
    id: ColumnId,
    value: Value | undefined,
    why = nobodyCanTell,
  ): Record<string, Value> => {
    if (value !== undefined) return { [id]: value };
    if (cell(id) !== '') remarks.push(`${headingOf(id)}: ${why}`);
    return {};
  };
  const onDay = (id: ColumnId): Record<string, LocalDate> => read(id, dayIn(cell(id)));
  const mailOf = (id: ColumnId): Record<string, string> => {
    const address = cell(id).toLowerCase();
    return { [id]: '', ...read(id, isOneAddress(address) ? address : undefined) };
  };
  return {
    initials: initialsIn(cell, remarks),
    ...birth(cell('dateOfBirth'), today, remarks),
    ...read('legalStatus', legalStatusFrom(cell('legalStatus')), whyNoLegalStatus),
    ...read(
      'placement',
      placementFrom(cell('placement'), cell('provider')),
      whyNoPlacement(cell('placement')),
    ),
    ...inOne(dates.map(onDay)),
    ...planDays(inOne(planFacts.map(onDay)), cell, asked, remarks),
    ...inOne(addresses.filter((id) => columns.has(id)).map(mailOf)),
    ...(columns.has('team') ? { team: cell('team') } : {}),
    ...(columns.has('siblings')
      ? { siblings: [...new Set(cell('siblings').match(/\d{6,8}/g) ?? [])] }
      : {}),
  };
}

const planDayMissing = {
  planSince: 'There is no day since when the plan runs',
  planEndsOn: 'There is no day on which the plan ends',
} as const;

/** Days that contradict each other are both left out: nobody can tell which is right. */
function planDays(
  days: Partial<Record<PlanFact, LocalDate>>,
  cell: (id: ColumnId) => string,
  asked: readonly PlanFact[],
  remarks: string[],
): Partial<ChildFacts> {
  for (const fact of asked) {
    if (cell(fact) === '') {
      remarks.push(`${planDayMissing[fact]}. The child belongs to no cohort that counts by it.`);
    }
  }
  const { planSince, planEndsOn } = days;
  if (planSince === undefined || planEndsOn === undefined || planSince <= planEndsOn) return days;
  remarks.push(
    `${headingOf('planEndsOn')}: it is before the plan begins. Both days are left empty.`,
  );
  return {};
}

const inOne = <Value>(parts: readonly Readonly<Record<string, Value>>[]): Record<string, Value> =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

const earliest = '1950-01-01' as LocalDate;

/** A year must be there: without one, no day of the past is meant. A time behind the day counts for nothing. */
function dayIn(text: string): LocalDate | undefined {
  const written = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?.*$/, '');
  if (!/\d{4}/.test(written)) return undefined;
  const date = dateAsWritten(written, earliest);
  return date.ok ? date.value : undefined;
}

/** Source: NS-3.3. */
function birth(text: string, today: LocalDate, remarks: string[]): Partial<ChildFacts> {
  const dateOfBirth = dayIn(text);
  const why =
    text === ''
      ? 'There is no date of birth'
      : dateOfBirth === undefined
        ? 'The date of birth is not a date'
        : dateOfBirth > today
          ? 'The date of birth is in the future'
          : addMonths(dateOfBirth, oldestMonths) <= today
            ? 'The date of birth is 26 years ago or more'
            : '';
  if (why === '' && dateOfBirth !== undefined) return { dateOfBirth };
  remarks.push(`${why}. The child is taken without one, and belongs to no age.`);
  return {};
}

/** `Surname, Forename` is turned round. */
function initialsIn(cell: (id: ColumnId) => string, remarks: string[]): string {
  const given = cell('initials');
  const isInitials = /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(given);
  if (isInitials) return given;
  if (/^\p{Lu}{2,3}$/u.test(given)) return `${given.charAt(0)}.${given.slice(-1)}.`;
  const [last = '', first = ''] = cell('name').split(',');
  const name = [cell('forename'), cell('surname')].join(' ').trim() || `${first} ${last}`.trim();
  const initials = initialsOf(name === '' ? given : name);
  if (initials === '?') remarks.push('There is neither a name nor initials. It is shown as “?”.');
  return initials;
}

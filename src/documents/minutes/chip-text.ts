import type { docs_v1 } from '@googleapis/docs';
import { plainDate } from '../../core/calendar/dates-in-full.ts';
import { addDays, parseLocalDate } from '../../core/calendar/local-date.ts';

/** The words of a chip: a person's name or address, a file's title, a day as `8 July 2026`. */
export function chipText({
  person,
  richLink,
  dateElement,
}: docs_v1.Schema$ParagraphElement): string {
  const named = person?.personProperties;
  return (
    named?.name ??
    named?.email ??
    richLink?.richLinkProperties?.title ??
    (dateElement ? dayOf(dateElement.dateElementProperties ?? {}) : '')
  );
}

/**
 * The day a date chip means. What it shows may lack the year or put the month first, `Jul 8`; its
 * timestamp lacks neither, but is in UTC: from 11pm on it may be the day after in London. The day has
 * to be one that the chip shows; where it is not, or a time is shown as well, the chip's words stand.
 */
function dayOf(properties: docs_v1.Schema$DateElementProperties): string {
  const shown = properties.displayText ?? '';
  const stamp = properties.timestamp ?? '';
  const stamped = parseLocalDate(stamp.slice(0, 10));
  const timed = (properties.timeFormat ?? '').startsWith('TIME_FORMAT_HOUR');
  if (stamped === undefined || timed) return shown;
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  const meant = (stamp.slice(11, 13) === '23' ? [0, 1] : [0])
    .map((later) => addDays(stamped, later))
    .filter((date) => numbers.includes(Number(date.slice(8))));
  const [day] = meant;
  return day === undefined || meant.length > 1 ? shown : plainDate(day);
}

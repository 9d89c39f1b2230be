import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { streamsOpenTo } from './stream-on.ts';
import type { OfStream } from './stream-on.ts';

/**
 * Whether a sitting hears a child: of a panel with streams, only those of the child's own stream on the day.
 * A child of whom that is not known, or who is of none, is kept from none: a person sees it at listing.
 *
 * Source: BC-A6.
 */
export function hears(
  panel: Panel,
  { stream }: Pick<Sitting, 'stream'>,
  child: OfStream,
  meetsOn: LocalDate,
): boolean {
  const open = streamsOpenTo(panel, child, meetsOn);
  return stream === undefined || open.length === 0 || open.some(({ code }) => code === stream);
}

import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { streamOn } from './stream-on.ts';

/**
 * Whether a sitting hears a child of this date of birth: of a panel with streams, only those of the
 * child's own stream on the day. A child whose date of birth is not known is kept from none: a person sees
 * it at listing.
 *
 * Source: BC-A6.
 */
export function hears(
  panel: Panel,
  { stream }: Pick<Sitting, 'stream'>,
  born: LocalDate | undefined,
  meetsOn: LocalDate,
): boolean {
  if (stream === undefined || born === undefined) return true;
  const own = streamOn(panel, born, meetsOn);
  return own === undefined || own === stream;
}

import type { Roster } from '../quorum/roster.ts';
import { err, ok, type Result } from '../result.ts';
import { streamOn } from '../sitting/stream-on.ts';
import { firstOfEach, inForm } from './in-form.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import { rosterSchema } from './roster-schema.ts';
import { rosterBroken } from './roster-relations.ts';

/**
 * Who sits and what is heard, from data nobody has vouched for, against the panel it is for. A child whose
 * date of birth is given, and the day of the sitting, is put in the stream of that age; one whose type of
 * request is given, in the stream that hears it.
 *
 * @returns the roster, or every fault at once: of form first, then what it names and the panel does not
 *   have.
 *
 * Source: BC-A6.
 */
export function parseRoster(panel: Panel, input: unknown): Result<Roster, readonly PanelFault[]> {
  const parsed = inForm(rosterSchema, input);
  const faults = [...(parsed.ok ? [] : parsed.error.faults), ...rosterBroken(panel, input)];
  if (!parsed.ok || faults.length > 0) return err(firstOfEach(faults));
  const items = parsed.value.items.map((item) => {
    const { born, on, requestType = '' } = item;
    const child = { ...(born ? { dateOfBirth: born } : {}), requestType };
    const stream = streamOn(panel, child, on);
    return { ...(stream === undefined ? {} : { stream }), ...item };
  });
  return ok({ ...parsed.value, items });
}

import type { Order } from '../core/order/order.ts';
import type { Register } from '../core/register/register.ts';
import type { Inputs } from '../workbook/snapshot.ts';
import { fromMinutes } from './read-asked.ts';
import type { Readings } from './read-asked.ts';

type Typed = {
  readonly key: string;
  readonly inputs: Inputs;
  readonly register: Register;
  readonly readings: Readings;
};

const noMinutes = 'There are no minutes to read back yet.';

/** What the minutes would change is shown, and nothing taken. Source: CPR-5.1b. */
export function asksToReadBack({ key, readings }: Typed): Order | string {
  const read = readings.get(key);
  return read ? { kind: 'show-reading', sitting: key, read: fromMinutes(read) } : noMinutes;
}

/** What was shown is taken. Both ticks at once would take what nobody has seen. Source: CPR-5.1b. */
export function asksToTakeRead({ key, readings, inputs, register }: Typed): Order | string {
  const read = readings.get(key);
  if (!read) return noMinutes;
  const { readBack = '' } = inputs;
  const isNewlyAsked = readBack !== register.rows.taken.get(`sittings/${key}`)?.values['readBack'];
  return readBack !== '' && isNewlyAsked
    ? 'Look first at what was read, then untick this and tick it again.'
    : { kind: 'take-reading', sitting: key, read: fromMinutes(read) };
}

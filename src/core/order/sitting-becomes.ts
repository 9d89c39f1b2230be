import type { Sitting } from '../register/register.ts';
import { ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given } from './order.ts';

/**
 * A sitting as an order alters it, with the line of the log and the sentence said beside it.
 *
 * @param rule - the panel's own that it is done by.
 */
export const becomes = (
  row: Sitting,
  said: string,
  { by, now }: Given,
  rule = 'CPR-3.1',
): Decided =>
  ok({ changes: [{ table: 'sitting', row }, logged(now, row.key, said, rule, by)], said });

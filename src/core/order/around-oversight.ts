import type { Panel } from '../panel/panel.ts';
import type { Oversight } from '../register/oversight.ts';
import type { Register } from '../register/register.ts';
import { ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given } from './order.ts';

/** The row an order speaks of, and who gives it. */
export type AroundOversight = {
  readonly register: Register;
  readonly row: Oversight;
  readonly panel: Panel;
  readonly given: Given;
};

/** The row as it becomes, a line of the log, and the same words said. */
export const became = (
  { given: { by, now } }: AroundOversight,
  row: Oversight,
  what: string,
  rule: string,
): Decided =>
  ok({
    changes: [{ table: 'oversight', row }, logged(now, row.key, what, rule, by)],
    said: `${what}.`,
  });

import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Action, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { isForPlan } from '../week/in-plan.ts';
import { logged } from '../week/logged.ts';
import { panelOf } from '../week/sittings.ts';
import type { Decided, Given } from './order.ts';
import type { PlanOrder } from './oversight-order.ts';

/** Local default: a short text, never a narrative. */
export const mostLetters = 200;

/** What was recommended stands in the plan since a day, or need not, with a reason. The last word counts. Source: NS-1.4. */
export function decidePlan(register: Register, order: PlanOrder, { by, now }: Given): Decided {
  const action = register.rows.action.get(order.action);
  const item = action && register.rows.item.get(action.item);
  const sitting = item && register.rows.sitting.get(item.sitting);
  if (!sitting) return err(`There is no action ${order.action}.`);
  const panel = panelOf(register, sitting.panel);
  if (action.replaced || !isForPlan(panel, action) || !panel.plan) {
    return err('This is nothing that goes into a plan.');
  }
  const { label, rule } = panel.plan;
  const became = (row: Action, what: string): Decided =>
    ok({
      changes: [{ table: 'action', row }, logged(now, action.key, what, rule, by)],
      said: `${what}.`,
    });
  if (order.kind === 'in-plan') {
    if (order.since > dateOf(now)) return err('Give a day that has already come.');
    const plan = { since: order.since, by: by.toLowerCase(), at: now };
    return became({ ...action, plan }, `In the ${label} since ${fullDate(order.since)}`);
  }
  const why = order.why.replace(/\s+/g, ' ').trim();
  if (why === '') return err(`Say why it is not needed in the ${label}.`);
  if (why.length > mostLetters) return err(`Say it in at most ${mostLetters} letters.`);
  const plan = { notNeeded: why, by: by.toLowerCase(), at: now };
  return became({ ...action, plan }, `Not needed in the ${label}`);
}

import { fullDate } from '../calendar/dates-in-full.ts';
import type { Panel } from '../panel/panel.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { Action, ItemKey, Register, Rows } from '../register/register.ts';

const actionsByItem = oncePer((actions: Rows['action']) =>
  gatheredBy(
    [...actions.values()].filter(({ replaced }) => replaced === undefined),
    ({ item }) => item,
  ),
);

/** Whether what was agreed is of a kind that goes into the panel's plan. */
export const isForPlan = ({ plan }: Pick<Panel, 'plan'>, { kind }: Pick<Action, 'kind'>): boolean =>
  kind !== undefined && plan !== undefined && plan.kinds.includes(kind);

/** What was recommended of one child and is for the plan, as the minutes in force say it. Source: NS-1.4. */
export const forPlan = ({ rows }: Register, panel: Panel, item: ItemKey): readonly Action[] =>
  (actionsByItem(rows.action).get(item) ?? []).filter((action) => isForPlan(panel, action));

/** What does not stand in the plan yet, and of which nobody said why it need not. Source: NS-1.4. */
export const notInPlan = (register: Register, panel: Panel, item: ItemKey): readonly Action[] =>
  forPlan(register, panel, item).filter(({ plan }) => plan === undefined);

/** How it stands in the plan: `✓ In the Pathway Plan since Friday 4 December 2026`; empty where it is for none. */
export function planWords(panel: Pick<Panel, 'plan'>, action: Action): string {
  const { plan: stands } = action;
  const label = panel.plan?.label ?? '';
  if (!isForPlan(panel, action)) return '';
  if (stands === undefined) return `○ Not in the ${label} yet`;
  return 'since' in stands
    ? `✓ In the ${label} since ${fullDate(stands.since)}`
    : `– Not needed in the ${label}: ${stands.notNeeded}`;
}

/** Of an open list of outcomes: `Recommendation: visit the college`. */
export function kindWords({ decisions }: Panel, { kind, what }: Action): string {
  const label = decisions?.choices.find(({ value }) => value === kind)?.label ?? kind;
  return label === undefined ? what : `${label}: ${what}`;
}

import { fullDate } from '../calendar/dates-in-full.ts';
import { dueChecks, lookedAt } from '../panel/oversight-parts.ts';
import type { Panel } from '../panel/panel.ts';
import type { Escalated, Oversight } from '../register/oversight.ts';
import { unreachable } from '../unreachable.ts';
import type { OversightStanding } from './oversight.ts';

/** How what is due at the next review stands: a sign and words. Source: NS-7.2. Source: NS-A12. */
export function standingWords(panel: Panel, standing: OversightStanding): string {
  switch (standing.is) {
    case 'done':
      return `✓ Checked ${fullDate(standing.on)}`;
    case 'passed':
      return `– No review left: passed to ${servicePassedTo(panel)}, ${fullDate(standing.on)}`;
    case 'not-heard':
      return '– Not heard after all';
    case 'overdue':
      return '▲ Overdue';
    case 'near':
      return '● Due soon';
    case 'to-come':
      return '○ To come';
    case 'none-left':
      return '◆ No review left before 18';
    case 'date-needed':
      return '◆ Review date needed';
    case 'ongoing':
      return '– Looked at in every review';
    default:
      return unreachable(standing);
  }
}

/** With whom it rests where no review is left; empty where the panel's file names nobody. */
const servicePassedTo = (panel: Panel): string =>
  dueChecks(panel).flatMap(({ passesTo }) => passesTo ?? [])[0]?.service ?? '';

/** What was looked at so far, in the order of the panel's file: `All in the plan: yes, Friday 12 February 2027`. */
export const lookedWords = (panel: Panel, { answers = {} }: Oversight): readonly string[] =>
  [...dueChecks(panel), ...lookedAt(panel)].flatMap(({ code, label }) => {
    const looked = answers[code];
    if (!looked) return [];
    const forThem = looked.forThem ? `, said by ${looked.by} for the officer` : '';
    return [`${label}: ${looked.answer}, ${fullDate(looked.on)}${forThem}`];
  });

/** `◆ Formal escalation since Friday 12 February 2027`, or what came of it and when. Source: NS-7.5. */
export const escalationWords = ({ stage, on, outcome }: Escalated): string =>
  outcome
    ? `✓ ${stage}, ${fullDate(on)}; ended ${fullDate(outcome.on)}: ${outcome.words}`
    : `◆ ${stage} since ${fullDate(on)}`;

/** The escalations of one action. Source: NS-7.5. */
export const escalationsOf = (
  row: Pick<Oversight, 'escalations'> | undefined,
  action: string,
): readonly Escalated[] => (row?.escalations ?? []).filter((one) => one.action === action);

import { oncePer } from '../register/once-per.ts';
import type { Citation, Panel } from './panel.ts';

/** Every citation of a panel, once each, in the order of its file. */
export const citationsOf = (panel: Panel): readonly Citation[] => [...citations(panel).values()];

const citations = oncePer((panel: Panel): ReadonlyMap<string, Citation> => {
  const all: readonly Citation[] = [
    panel.sittings,
    panel.session,
    panel.slots,
    panel.cutOff,
    panel.late,
    panel.agenda,
    ...panel.record.steps,
    panel.record.cap,
    panel.requestTypes,
    panel.decisions,
    panel.review,
    panel.sharedFunding,
    panel.members,
    panel.chairs,
    ...Object.values(panel.attendance),
    ...panel.clauses,
  ];
  const byRule = new Map<string, Citation>();
  for (const one of all) if (!byRule.has(one.rule)) byRule.set(one.rule, one);
  return byRule;
});

/**
 * A rule as people are shown it: `Resources Panel, Panel Requests 3.6: “no later than 5:00pm on
 * Monday”`. Never the rule's id, whose letters mean something else to another panel.
 */
export function clauseWords(panel: Panel, rule: string): string {
  const found = citations(panel).get(rule);
  if (!found) return panel.shortName;
  const phrase = found.phrase === '' ? '' : `: “${found.phrase}”`;
  return `${panel.shortName}, ${found.printed}${phrase}`;
}

/**
 * Where people find a rule, without its words: `Resources Panel, Panel Requests 3.6`. Empty for a rule
 * that the terms of reference of no panel here print.
 */
export function printedRule(panels: readonly Panel[], rule: string): string {
  for (const panel of panels) {
    const found = citations(panel).get(rule);
    if (found) return `${panel.shortName}, ${found.printed}`;
  }
  return '';
}

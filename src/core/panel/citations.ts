import { oncePer } from '../register/once-per.ts';
import { citationIn } from './citation.ts';
import { sameElsewhere } from './same-elsewhere.ts';
import type { Citation, Panel } from './panel.ts';

/** Every citation of a panel, once each, in the order of its file. */
export const citationsOf = (panel: Panel): readonly Citation[] => [...citations(panel).values()];

const citations = oncePer((panel: Panel): ReadonlyMap<string, Citation> => {
  const byRule = new Map<string, Citation>();
  for (const one of citationsIn(panel)) if (!byRule.has(one.rule)) byRule.set(one.rule, one);
  return byRule;
});

/** A section's own citation comes before those of what stands in it. */
function citationsIn(part: unknown): readonly Citation[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'rule' in part ? [citationIn(part as Citation)] : [];
  return [...own, ...Object.values(part).flatMap(citationsIn)];
}

/** The rule itself where the panel cites it, else the panel's own that speaks of the same. */
const citedFor = (panel: Panel, rule: string): Citation | undefined =>
  citations(panel).get(rule) ?? sameElsewhere(panel, rule);

/** The id of the rule by which a panel asks for what this one asks for; empty where it does not. */
export const ownRule = (panel: Panel, rule: string): string => citedFor(panel, rule)?.rule ?? '';

/**
 * A rule as people are shown it: `Resources Panel, Panel Requests 3.6: “no later than 5:00pm on
 * Monday”`. Never the rule's id, whose letters mean something else to another panel.
 */
export function clauseWords(panel: Panel, rule: string): string {
  const found = citedFor(panel, rule);
  return found ? quotationWords(panel, found) : panel.shortName;
}

/** The same of one part of the file, where several parts cite one rule with words of their own. */
export const quotationWords = (
  { shortName }: Pick<Panel, 'shortName'>,
  { printed, phrase }: Citation,
): string => `${shortName}, ${printed}${phrase === '' ? '' : `: “${phrase}”`}`;

/**
 * Where people find a rule, without its words: `Resources Panel, Panel Requests 3.6`. Empty for a rule
 * that the terms of reference of no panel here print.
 */
export function printedRule(panels: readonly Panel[], rule: string): string {
  for (const panel of panels) {
    const found = citedFor(panel, rule);
    if (found) return `${panel.shortName}, ${found.printed}`;
  }
  return '';
}

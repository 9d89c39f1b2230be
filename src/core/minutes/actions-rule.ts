import type { DecisionChoice, Panel } from '../panel/panel.ts';
import { isOpen } from './decision-rows.ts';

/** What a panel asks of the table of actions of each child. */
export type ActionsRule = {
  /** The kinds of outcome of an open list: the table then has a column for them. */
  readonly kinds: readonly DecisionChoice[];
  /** Blank is no answer; "None" is one. */
  readonly required: boolean;
  /** An action needs its owner and date, and not only words. */
  readonly needsAll: boolean;
  readonly expected: string;
  readonly rule: string;
  /** The panel's own words for it, where it has any. */
  readonly label?: string;
};

export function actionsRule(panel: Panel): ActionsRule {
  const section = panel.minutes?.sections.find(({ reads }) => reads === 'actions');
  const kinds = isOpen(panel) ? (panel.decisions?.choices ?? []) : [];
  const needed = section?.answer === 'required';
  return {
    kinds,
    required: needed || kinds.length > 0,
    needsAll: needed,
    ...saidBy(panel, section),
  };
}

type Section = NonNullable<Panel['minutes']>['sections'][number];

function saidBy(
  { decisions }: Panel,
  section: Section | undefined,
): Pick<ActionsRule, 'expected' | 'rule' | 'label'> {
  const open = decisions?.kind === 'open';
  const usual = open ? 'each outcome on a row of its own, or None' : 'each action, or None';
  if (section) {
    return { expected: section.expected ?? usual, rule: section.rule, label: section.label };
  }
  return { expected: usual, rule: open ? decisions.rule : '' };
}

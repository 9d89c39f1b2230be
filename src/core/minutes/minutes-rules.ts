import type { Panel } from '../panel/panel.ts';
import { actionsRule } from './actions-rule.ts';

/** The rule that says what the minutes hold: that of its actions, else of its decisions. */
export const minutesRule = (panel: Panel): string =>
  actionsRule(panel).rule || decisionsRule(panel);

export const decisionsRule = ({ decisions }: Panel): string => decisions?.rule ?? '';

/** The rule by which whoever presented is told what was decided. */
export const outcomeRule = (panel: Panel): string =>
  panel.decisions?.confirmed?.rule ?? decisionsRule(panel);

/** The rule by which a child comes back. */
export const reviewRule = ({ review }: Panel): string => review?.rule ?? '';

/** The rule by which actions are followed up. */
export const actionRule = (panel: Panel): string =>
  panel.minutes?.followUp?.rule ?? actionsRule(panel).rule;

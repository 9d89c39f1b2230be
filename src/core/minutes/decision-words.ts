import type { Panel } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { closedChoices, doneWords } from './decision-rows.ts';

const heardOrNot = { heard: 'Heard', 'not-heard': 'Not heard' } as const;

/** What an outcome may say of the decision, as something done: its value → `Approved`. */
export function decisionsDone(panel: Panel): Readonly<Record<string, string>> {
  const { heard, ...others } = heardOrNot;
  const choices = closedChoices(panel);
  const own =
    choices.length > 0 ? choices.map((one) => [one.value, doneWords(one)]) : [['heard', heard]];
  return { ...(Object.fromEntries(own) as Readonly<Record<string, string>>), ...others };
}

/** The decision as the panel's list has it: `Approve`. */
export const decisionLabel = (panel: Panel, { decision }: Outcome): string =>
  closedChoices(panel).find(({ value }) => value === decision)?.label ??
  decisionsDone(panel)[decision] ??
  decision;

/** Who shares the cost, as the panel's list has it: `Joint with Health`; empty where nothing is said of it. */
export const fundingLabel = ({ sharedFunding }: Panel, outcome: Outcome): string =>
  sharedFunding?.choices.find(({ value }) => value === outcome.sharedFunding)?.label ??
  outcome.sharedFunding;

/**
 * What was decided, as something done: `Approved`. Of an open list how many of each kind were agreed:
 * `Heard: 2 × Recommendation, 1 × Advice`. Never what they say.
 */
export function decisionDone(panel: Panel, { decision, actions }: Outcome): string {
  const done = decisionsDone(panel)[decision] ?? decision;
  if (decision !== 'heard') return done;
  const counted = (panel.decisions?.choices ?? []).flatMap(({ value, label }) => {
    const count = actions.filter(({ kind }) => kind === value).length;
    return count === 0 ? [] : [`${count} × ${label}`];
  });
  return counted.length === 0 ? done : `${done}: ${counted.join(', ')}`;
}

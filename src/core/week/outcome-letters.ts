import { fullDate } from '../calendar/dates-in-full.ts';
import type { Panel } from '../panel/panel.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Outcome, Referral, Register, Sitting } from '../register/register.ts';
import { outcomeRule } from '../minutes/minutes-rules.ts';
import { decisionDone } from '../minutes/decision-words.ts';
import { post } from './post.ts';
import { recordKey } from './record-key.ts';
import { quorumWords } from './settle-quorum.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** A later version of an outcome, and what it says otherwise to somebody who was told before. */
export type OutcomeAgain = {
  readonly version: number;
  /** The version of the record it links to. */
  readonly record: number;
  readonly changes: (email: string) => readonly string[];
  readonly wanted: (email: string) => boolean;
};

const once: OutcomeAgain = { version: 1, record: 1, changes: () => [], wanted: () => true };

/** Those who presented a child: the worker and the manager, else whoever sent the request. */
function presentersOf({ facts }: Referral): readonly string[] {
  const { worker, manager, referrer } = facts;
  return [...new Set([worker === '' ? referrer : worker, manager === '' ? referrer : manager])];
}

/** The outcome to worker and manager, held until a person sends it. Source: CPR-3.6. */
export function outcomeLetters(
  register: Register,
  item: Item,
  outcome: Outcome,
  sitting: Sitting,
  now: LocalDateTime,
  again: OutcomeAgain = once,
): readonly Change[] {
  const referral = register.rows.referral.get(item.reference);
  const panel = panelOf(register, sitting.panel);
  if (!referral) return [];
  const { initials, referrer } = referral.facts;
  const backOn = backOnOf(outcome);
  return presentersOf(referral)
    .filter(again.wanted)
    .flatMap((email) => {
      const changes = again.changes(email);
      return post(register, now, {
        key: `outcome:${item.key}:${email}${again.version === 1 ? '' : `:${again.version}`}`,
        type: 'outcome',
        to: email,
        referrer,
        thread: `referral-${item.reference}`,
        reference: item.reference,
        rule: outcomeRule(panel),
        links: { recordUrl: recordKey(item.key, again.record) },
        facts: {
          panel: panel.name,
          day: fullDate(dayOfSitting(sitting)),
          reference: item.reference,
          initials,
          decision: [decisionDone(panel, outcome), quorumWords(item)].filter(Boolean).join(', '),
          retrospective: outcome.retrospective,
          hasReview: backOn !== undefined,
          reviewOn: backOn ? fullDate(backOn) : '',
          actions: actionsWords(panel, outcome),
          reissue: changes.length > 0,
          changes: changes.map((sentence) => ({ sentence })),
        },
      });
    });
}

/** The day the child is to come back, if any. */
export const backOnOf = (outcome: Outcome): Outcome['reviewOn'] =>
  outcome.deferredTo ?? outcome.reviewOn;

/** Of an open list only what somebody has to do: a barrier that was named is no action. Source: LCLH-1.5. */
export function actionsWords(panel: Panel, { actions }: Outcome): string {
  const choices = panel.decisions?.choices ?? [];
  const tasks = choices.filter(({ needs }) => needs !== undefined).map(({ value }) => value);
  const count = actions.filter(
    ({ kind }) => tasks.length === 0 || kind === undefined || tasks.includes(kind),
  ).length;
  if (count === 0) return 'No actions were agreed.';
  return count === 1 ? 'One action was agreed.' : `${count} actions were agreed.`;
}

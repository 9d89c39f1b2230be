import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ActionAgreed, Outcome } from '../register/register.ts';

/** One thing the register would say otherwise of a child: `Decision`, `Approve` → `Decline`. */
export type Difference = {
  readonly what: string;
  /** What stands in the register; empty where nothing does. */
  readonly was: string;
  /** What the minutes say; empty where they say nothing of it. */
  readonly now: string;
};

/** What taking an outcome would change, in the order of the minutes; none where it says the same. */
export const differences = (was: Outcome | undefined, now: Outcome): readonly Difference[] =>
  parts
    .map(([what, wordsOf]) => ({ what, was: was ? wordsOf(was) : '', now: wordsOf(now) }))
    .filter((part) => part.was !== part.now);

const decisions: Readonly<Record<Outcome['decision'], string>> = {
  approve: 'Approve',
  decline: 'Decline',
  defer: 'Defer',
  'not-heard': 'Not heard',
};

const parts: readonly (readonly [string, (outcome: Outcome) => string])[] = [
  ['Decision', ({ decision }) => decisions[decision]],
  ['Made after the placement', ({ retrospective }) => (retrospective ? 'Yes' : '')],
  ['Reasons', ({ reasons }) => reasons],
  ['Recommendations', ({ recommendations }) => recommendations],
  ['Shared funding', ({ sharedFunding }) => sharedFunding],
  ['Actions', ({ actions }) => actions.map(actionWords).join('\n')],
  ['Review date', ({ reviewOn }) => day(reviewOn)],
  ['Deferred to', ({ deferredTo }) => day(deferredTo)],
  ['Dissent', ({ dissents }) => dissents.map((one) => `${one.by}: ${one.why}`).join('\n')],
  ['Confirmed to social worker and manager', ({ confirmed }) => (confirmed ? 'Yes' : 'No')],
];

const day = (date: LocalDate | undefined): string => (date ? fullDate(date) : '');

const actionWords = ({ what, owner, dueOn }: ActionAgreed): string =>
  `${what} (${owner}${dueOn ? `, by ${fullDate(dueOn)}` : ''})`;

/** The same in a line: `Decision: Approve → Decline`. Longer words are only said to differ. */
export const differenceWords = ({ what, was, now }: Difference): string =>
  [was, now].some((words) => words.length > mostSaid || words.includes('\n'))
    ? `${what}: changed`
    : `${what}: ${was || 'nothing'} → ${now || 'nothing'}`;

const mostSaid = 40;

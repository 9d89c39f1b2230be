import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { ActionAgreed, Outcome } from '../register/register.ts';
import { confirmedLabel } from './decision-rows.ts';
import { decisionLabel, fundingLabel } from './decision-words.ts';

/** One thing the register would say otherwise of a child: `Decision`, `Approve` → `Decline`. */
export type Difference = {
  readonly what: string;
  /** What stands in the register; empty where nothing does. */
  readonly was: string;
  /** What the minutes say; empty where they say nothing of it. */
  readonly now: string;
};

/** What taking an outcome would change, in the order of the minutes; none where it says the same. */
export const differences = (
  panel: Panel,
  was: Outcome | undefined,
  now: Outcome,
): readonly Difference[] =>
  parts
    .map(([what, wordsOf]) => ({
      what,
      was: was ? wordsOf(was, panel) : '',
      now: wordsOf(now, panel),
    }))
    .filter((part) => part.was !== part.now);

const parts: readonly (readonly [string, (outcome: Outcome, panel: Panel) => string])[] = [
  ['Decision', (outcome, panel) => decisionLabel(panel, outcome)],
  ['Made after the placement', ({ retrospective }) => (retrospective ? 'Yes' : '')],
  ['Reasons', ({ reasons }) => reasons],
  ['Recommendations', ({ recommendations }) => recommendations],
  ['Shared funding', (outcome, panel) => fundingLabel(panel, outcome)],
  ['Actions', ({ actions }, panel) => actions.map((one) => actionWords(panel, one)).join('\n')],
  ['Review date', ({ reviewOn }) => day(reviewOn)],
  ['Deferred to', ({ deferredTo }) => day(deferredTo)],
  [
    'Dissent',
    ({ dissents }) => dissents.map((one) => `${one.by}: ${one.from}. ${one.why}`).join('\n'),
  ],
  [confirmedLabel, ({ confirmed }, panel) => (panel.decisions?.confirmed ? yesNo(confirmed) : '')],
];

const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

const day = (date: LocalDate | undefined): string => (date ? fullDate(date) : '');

function actionWords({ decisions }: Panel, { what, owner, dueOn, kind }: ActionAgreed): string {
  const label = decisions?.choices.find(({ value }) => value === kind)?.label;
  const told = [owner, dueOn ? `by ${fullDate(dueOn)}` : ''].filter((words) => words !== '');
  return `${label === undefined ? '' : `${label}: `}${what}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
}

/** The same in a line: `Decision: Approve → Decline`. Longer words are only said to differ. */
export const differenceWords = ({ what, was, now }: Difference): string =>
  [was, now].some((words) => words.length > mostSaid || words.includes('\n'))
    ? `${what}: changed`
    : `${what}: ${was || 'nothing'} → ${now || 'nothing'}`;

const mostSaid = 40;

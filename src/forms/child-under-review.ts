import type { LocalDate } from '../core/calendar/local-date.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import type { ChildUnderReview } from '../core/order/child-under-review.ts';
import type { Panel } from '../core/panel/panel.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { checkAnswers } from './check-answers.ts';
import type { Field } from './field.ts';
import { referralFields } from './referral-fields.ts';
import { tidyAnswers } from './tidy-answers.ts';

/** What stands in one row of Incoming, as typed, by the id of its column. */
export type IncomingRow = Readonly<Record<string, string>>;

const asOnTheForm = ['caseNumber', 'requestType', 'worker', 'manager'];

/** The columns a row is made of, in the order they stand on Incoming and in a file. */
function incomingFields(panel: Panel): readonly Field[] {
  const form = referralFields(panel);
  const own = asOnTheForm.flatMap((id) => form.filter((field) => field.id === id));
  const [caseNumber, ...others] = own;
  return [...(caseNumber ? [caseNumber] : []), initials, ...others, reviewOn];
}

const initials: Field = {
  id: 'initials',
  kind: 'line',
  pattern: {
    matches: String.raw`^\p{Lu}\.(?:\p{Lu}\.)?$`,
    fault: 'must be a first and a last letter, each with a full stop',
    mend: 'Give initials, like A.B. Never the name.',
  },
  label: 'Initials',
  part: 'The child',
  needed: 'section',
  tier: 1,
  rule: 'CPR-5.1c',
  onPaper: 'no',
};

const reviewOn: Field = {
  id: 'reviewOn',
  kind: 'line',
  label: 'Review date',
  part: 'The request',
  needed: 'section',
  tier: 1,
  rule: 'CPR-5.1c',
  onPaper: 'no',
};

/**
 * A child under review as a row of Incoming gives it.
 *
 * @param today - London's day, from which a date without a year is meant.
 * @returns everything that is wrong with the row at once, a sentence each with its mend.
 *
 * Source: CPR-5.1c.
 */
export function childUnderReview(
  panel: Panel,
  row: IncomingRow,
  today: LocalDate,
): Result<ChildUnderReview, readonly string[]> {
  const fields = incomingFields(panel);
  const answers = tidyAnswers(fields, row);
  const { impossible, missing } = checkAnswers(fields, answers, today);
  const review = dateAsWritten(answers['reviewOn'] ?? '', earliest(today));
  const wrong = [
    ...missing.map((label) => `${label} is empty. Fill it.`),
    ...impossible.map(
      ({ field, fault, mend }) => `${fault} ${field === 'requestType' ? offered(fields) : mend}`,
    ),
    ...(review.ok || answers['reviewOn'] === undefined
      ? []
      : ['Review date is not a date of this year or a later one. Type one, like 2 December 2026.']),
  ];
  if (!review.ok || wrong.length > 0) return err(wrong);
  const { caseNumber = '', requestType = '', worker = '', manager = '' } = answers;
  return ok({
    panel: panel.code,
    facts: { caseNumber, initials: answers['initials'] ?? '', requestType, worker, manager },
    reviewOn: review.value,
  });
}

/** A cell or a file offers no list to choose from. */
function offered(fields: readonly Field[]): string {
  const choices = fields.flatMap((field) => (field.kind === 'choice' ? field.choices : []));
  return `Give one of: ${choices.map(({ label }) => label).join(', ')}.`;
}

/** A review may be overdue already, but one of another year is a slip. */
const earliest = (today: LocalDate): LocalDate => `${today.slice(0, 4)}-01-01` as LocalDate;

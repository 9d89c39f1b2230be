import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import type { Facts, Referral } from '../core/register/register.ts';
import type { Answers, Field } from './field.ts';
import { isAsked } from './tidy-answers.ts';

const notGiven = 'Not given';

/**
 * What stands on the request paper of a referral: its facts at the top, then every section that was
 * asked, in the order of the form. A section left empty says "Not given", so that the panel sees it was
 * asked.
 *
 * @param panel - the panel's name, as printed.
 * @param late - received after the cut-off of the sitting it is for.
 *
 * Source: CPR-3.3a, CPR-4.2.
 */
export function paperFacts(
  fields: readonly Field[],
  answers: Answers,
  referral: Referral,
  said: { readonly panel: string; readonly late: boolean },
): Facts {
  const { facts } = referral;
  const inWords = (field: string): string => wordsFor(fields, answers, field);
  return {
    panel: said.panel,
    reference: referral.reference,
    version: String(referral.version),
    receivedAt: fullDateTime(referral.receivedAt),
    late: said.late,
    childName: inWords('childName'),
    initials: facts.initials,
    caseNumber: inWords('caseNumber'),
    dateOfBirth: inWords('dateOfBirth'),
    requestType: inWords('requestType'),
    worker: inWords('worker'),
    manager: inWords('manager'),
    madeBefore: facts.placedOn !== undefined,
    placedOn: facts.placedOn ? fullDate(facts.placedOn) : '',
    sections: fields
      .filter((field) => field.onPaper === 'section' && isAsked(field, answers))
      .filter((field) => field.needed === 'section' || answers[field.id] !== undefined)
      .map((field) => ({ heading: field.label, text: inWords(field.id) })),
  };
}

/** A day that is none stands as it was typed: the sender is asked to correct it. */
function dayInWords(answer: string): string {
  const day = parseLocalDate(answer);
  return day ? fullDate(day) : answer;
}

function wordsFor(fields: readonly Field[], answers: Answers, id: string): string {
  const field = fields.find((one) => one.id === id);
  const answer = answers[id];
  if (!field || answer === undefined) return notGiven;
  if (field.kind === 'date') return dayInWords(answer);
  if (field.kind !== 'choice') return answer;
  return field.choices.find(({ value }) => value === answer)?.label ?? answer;
}

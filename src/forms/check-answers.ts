import type { LocalDate } from '../core/calendar/local-date.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import { unreachable } from '../core/unreachable.ts';
import type { Answers, Checked, Field, FieldFault } from './field.ts';
import { mostCharacters } from './field.ts';
import { tidyAnswers } from './tidy-answers.ts';

/** How the sentence about a fault ends, and what to do. */
type Fault = { readonly fault: string; readonly mend: string };

/**
 * Everything wrong with a form at once, of two sorts. Impossible: no such day, no such number, a text
 * too long to keep; the form is not taken. Missing: a section left empty; the form is taken, and the
 * list goes back to whoever sent it. "31/2/2026" is impossible; no date of birth at all is missing.
 *
 * @param answers - as typed; those to questions that were not asked are ignored.
 * @param today - London's day, for dates that cannot lie ahead.
 *
 * Source: CPR-4.2.
 */
export function checkAnswers(
  fields: readonly Field[],
  answers: Answers,
  today: LocalDate,
): Checked {
  const counted = tidyAnswers(fields, answers);
  const asked = fields.filter(
    ({ showIf }) => !showIf || showIf.is.includes(counted[showIf.field] ?? ''),
  );
  return {
    impossible: asked.flatMap((field) => {
      const answer = counted[field.id];
      const found = answer === undefined ? undefined : faultIn(field, answer, today);
      return found ? [inSentences(field, found)] : [];
    }),
    missing: asked
      .filter((field) => field.needed === 'section' && counted[field.id] === undefined)
      .map((field) => field.label),
  };
}

function inSentences(field: Field, { fault, mend }: Fault): FieldFault {
  return {
    field: field.id,
    label: field.label,
    fault: `${field.label} ${fault}.`,
    mend,
    rule: field.rule,
  };
}

function faultIn(field: Field, answer: string, today: LocalDate): Fault | undefined {
  return tooLong(field, answer) ?? brokenLine(field, answer) ?? faultOfKind(field, answer, today);
}

/** What to do about an answer that does not fit its box. */
export const shortenIt = 'Shorten it, or say where the full text is kept.';

function tooLong(field: Field, answer: string): Fault | undefined {
  const most = field.kind === 'text' ? mostCharacters.text : mostCharacters.line;
  if (answer.length <= most) return undefined;
  return {
    fault: `is ${inThousands(answer.length)} characters long and the box holds ${inThousands(most)}`,
    mend: shortenIt,
  };
}

function brokenLine(field: Field, answer: string): Fault | undefined {
  if (field.kind === 'text' || !/[\p{Cc}\u2028\u2029]/u.test(answer)) return undefined;
  return {
    fault: 'has a line break or another control character in it',
    mend: 'Type it on one line.',
  };
}

function faultOfKind(field: Field, answer: string, today: LocalDate): Fault | undefined {
  switch (field.kind) {
    case 'line':
      return field.pattern && !new RegExp(field.pattern.matches, 'u').test(answer)
        ? field.pattern
        : undefined;
    case 'email':
      return faultOfAddress(answer);
    case 'date':
      return faultOfDay(answer, today, field.notAfterToday === true);
    case 'choice':
      return field.choices.some(({ value }) => value === answer)
        ? undefined
        : { fault: 'is not one of the choices', mend: 'Choose one of those offered.' };
    case 'text':
    case 'hidden':
      return undefined;
    default:
      return unreachable(field);
  }
}

/** What to do about an answer that is not one email address. */
export const giveOneAddress = 'Give one address, like worker.one@council.example.';

const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

function faultOfAddress(answer: string): Fault | undefined {
  if (address.test(answer)) return undefined;
  const mend = giveOneAddress;
  if (answer.split('@').length > 2) return { fault: 'has more than one email address in it', mend };
  return { fault: 'is not an email address', mend };
}

const oldestYears = 100;

function faultOfDay(answer: string, today: LocalDate, notAfterToday: boolean): Fault | undefined {
  const day = parseLocalDate(answer);
  if (!day) {
    return {
      fault: 'is not a real day',
      mend: 'Check the day, month and year, like 27 3 2014.',
    };
  }
  if (notAfterToday && day > today) {
    return { fault: 'is in the future', mend: 'Give a day that has already come.' };
  }
  if (Number(day.slice(0, 4)) < Number(today.slice(0, 4)) - oldestYears) {
    return {
      fault: 'is more than 100 years ago',
      mend: 'Give the year in four figures, like 2014.',
    };
  }
  return undefined;
}

/** A count as people read it: 20,000. */
export const inThousands = (count: number): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

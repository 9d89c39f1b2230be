import { fullDate } from '../core/calendar/dates-in-full.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import type { Field } from './field.ts';
import { isBlank } from './tidy-answers.ts';

/** An answer as a person reads it back: the day in full, the label of a choice, or that none was given. */
export function answerInWords(field: Field, answer: string | undefined): string {
  if (answer === undefined || isBlank(answer)) return 'Not given';
  const day = field.kind === 'date' ? parseLocalDate(answer) : undefined;
  if (day) return fullDate(day);
  if (field.kind !== 'choice') return answer;
  return field.choices.find(({ value }) => value === answer)?.label ?? answer;
}

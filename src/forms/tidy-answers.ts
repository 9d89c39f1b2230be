import type { FormAnswer, FormResponse } from '../workspace/request.ts';
import type { Answers, Field } from './field.ts';

/** Whether a field is asked, given the other answers. */
export function isAsked(field: Field, answers: Answers): boolean {
  return field.showIf?.is.includes(answers[field.showIf.field] ?? '') ?? true;
}

/** Whether an answer shows nothing: empty, or only spaces and invisible marks. */
export function isBlank(answer: string | undefined): boolean {
  return answer === undefined || /^[\p{C}\p{Z}]*$/u.test(answer);
}

/**
 * The answers that count: known fields only, in the form's order, without those whose question was not
 * asked. The text itself is kept as typed, but for spaces around it and Windows line ends; a choice
 * given by its label (as Google Forms gives it) becomes its value.
 */
export function tidyAnswers(fields: readonly Field[], typed: Answers): Answers {
  const kept: Record<string, string> = {};
  for (const field of fields) {
    const answer = Object.hasOwn(typed, field.id) ? typed[field.id] : undefined;
    if (answer === undefined || isBlank(answer) || !isAsked(field, kept)) continue;
    kept[field.id] = valueOf(field, answer.replaceAll('\r\n', '\n').trim());
  }
  return kept;
}

function valueOf(field: Field, answer: string): string {
  if (field.kind === 'email') return answer.toLowerCase();
  if (field.kind !== 'choice') return answer;
  return field.choices.find((choice) => choice.label === answer)?.value ?? answer;
}

/** The answers of a form response that count. */
export function answersOf(fields: readonly Field[], response: FormResponse): Answers {
  return tidyAnswers(
    fields,
    Object.fromEntries(
      Object.values(response.answers).map((answer) => [answer.questionId, textOf(answer)]),
    ),
  );
}

const textOf = (answer: FormAnswer): string =>
  answer.textAnswers.answers.map(({ value }) => value).join('\n');

/** Answers in the shape of a form response: question ids are field ids, and a blank is not an answer. */
export function responseAnswers(answers: Answers): FormResponse['answers'] {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => !isBlank(value))
      .map(([questionId, value]) => [
        questionId,
        { questionId, textAnswers: { answers: [{ value }] } },
      ]),
  );
}

import type { Answers } from '../../../../src/forms/field.ts';
import { fields, givenAnswers } from '../../../forms/given/referral-form.ts';

/** A whole request as a person would answer it on the Form: by item id, a choice by its label. */
export const givenAnswersOnForm = (
  itemId: (field: string) => number,
  changed: Answers = {},
): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(givenAnswers(changed)).map(([id, answer]) => [itemId(id), onForm(id, answer)]),
  );

/** The label a choice is known by on a Form; anything else as it is. */
export function onForm(id: string, answer: string): string {
  const field = fields.find((one) => one.id === id);
  const choices = field?.kind === 'choice' ? field.choices : [];
  return choices.find(({ value }) => value === answer)?.label ?? answer;
}

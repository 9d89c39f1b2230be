import { answerInWords } from './answer-in-words.ts';
import type { Answers, Field } from './field.ts';
import { isAsked } from './tidy-answers.ts';

/** A form as somebody reads it before it is sent: each question that is asked, and what was typed so far. */
export const draftSections = (
  fields: readonly Field[],
  typed: Answers,
): readonly { readonly heading: string; readonly text: string }[] =>
  fields
    .filter((field) => field.kind !== 'hidden' && isAsked(field, typed))
    .map((field) => ({ heading: field.label, text: answerInWords(field, typed[field.id]) }));

/** The boxes of a form among all that was posted: a date has three. */
export const boxesOfForm = (
  fields: readonly Field[],
  posted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'hidden')
      .flatMap(({ id, kind }) =>
        kind === 'date' ? ['day', 'month', 'year'].map((part) => `${id}-${part}`) : [id],
      )
      .flatMap((name) => {
        const typed = Object.hasOwn(posted, name) ? posted[name] : undefined;
        return typed === undefined ? [] : [[name, typed] as const];
      }),
  );

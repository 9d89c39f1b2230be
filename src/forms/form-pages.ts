import type { Field } from './field.ts';

/** One page of a Form, and for whom: everybody, or those who chose one of these values of a question. */
export type FieldsOfPage = {
  readonly part: string;
  readonly fields: readonly Field[];
  readonly onlyIf?: { readonly field: string; readonly is: readonly string[] };
};

/**
 * The fields of a form by the pages a Google Form asks them on: a page for each part, and behind it a
 * page for each choice that asks more.
 */
export const pagesOf = (fields: readonly Field[]): readonly FieldsOfPage[] => {
  const asked = fields.filter(({ kind }) => kind !== 'hidden');
  return [...new Set(asked.map(({ part }) => part))].flatMap((part): readonly FieldsOfPage[] => {
    const own = asked.filter((field) => field.part === part);
    const branching = own.filter(
      (field) => field.showIf && branchFault(field, fields) === undefined,
    );
    const conditions = [...new Set(branching.map(conditionOf))];
    return [
      { part, fields: own.filter((field) => !branching.includes(field)) },
      ...conditions.map((condition) => {
        const same = branching.filter((field) => conditionOf(field) === condition);
        return { part, fields: same, ...onlyIf(same) };
      }),
    ];
  });
};

const conditionOf = ({ showIf }: Field): string => JSON.stringify([showIf?.field, showIf?.is]);

const onlyIf = ([first]: readonly Field[]): Pick<FieldsOfPage, 'onlyIf'> =>
  first?.showIf ? { onlyIf: first.showIf } : {};

/**
 * Why a question cannot have its own page for those it is asked of, as the end of a sentence; nothing
 * where it can. A page of a Form follows from one question of the page before it, and of several that
 * lead somewhere only the last counts: https://developers.google.com/apps-script/reference/forms/page-navigation-type.
 */
export function branchFault(field: Field, fields: readonly Field[]): string | undefined {
  const { showIf } = field;
  if (!showIf) return undefined;
  const leading = fields.find(({ id }) => id === showIf.field);
  if (leading?.kind !== 'choice') return 'follows from a question that is no choice';
  if (leading.showIf) return 'follows from a question that is not asked of everybody';
  if (leading.part !== field.part) return 'follows from a question of another part';
  const others = fields.filter(
    (other) =>
      other.showIf && other.part === field.part && conditionOf(other) !== conditionOf(field),
  );
  if (others.some((other) => other.showIf?.field !== showIf.field)) {
    return 'stands in a part where two questions lead to more';
  }
  return others.some((other) => other.showIf?.is.some((value) => showIf.is.includes(value)))
    ? 'shares a choice with another question that follows from it'
    : undefined;
}

import type { Referral } from '../core/register/register.ts';
import { mostCharacters } from '../forms/field.ts';
import type { Answers, Checked } from '../forms/field.ts';

/**
 * The answers whose facts the register keeps. A Form cannot refuse everything the page can: what is
 * impossible stands in the paper as it was typed and is asked for again. Of a name that cannot be kept
 * the initials still say which child it is.
 *
 * Source: CPR-4.2.
 */
export function possible(given: Answers, { impossible }: Checked): Answers {
  const faulty = new Set(impossible.map(({ field }) => field));
  const kept = Object.entries(given).filter(([id]) => !faulty.has(id));
  const name = given['childName']?.slice(0, mostCharacters.line);
  return { ...Object.fromEntries(kept), ...(name === undefined ? {} : { childName: name }) };
}

/** What stands in the way of hearing a request, as the register keeps it and its sender is told. */
export const lacks = ({
  missing,
  impossible,
}: Checked): Pick<Referral, 'missing' | 'toCorrect'> => ({
  missing,
  ...(impossible.length > 0
    ? { toCorrect: impossible.map(({ fault, mend }) => `${fault} ${mend}`) }
    : {}),
});

export const isWhole = ({ missing, impossible }: Checked): boolean =>
  missing.length + impossible.length === 0;

/** How much is lacking, as the end of a line of the log. */
export const lackWords = ({ missing, impossible }: Checked): string =>
  counted(missing.length, 'section', 'empty') + counted(impossible.length, 'answer', 'to correct');

const counted = (count: number, what: string, how: string): string =>
  count === 0 ? '' : `, ${count} ${what}${count === 1 ? '' : 's'} ${how}`;

import { plainDate } from '../calendar/dates-in-full.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import { dateAsWritten } from './date-as-written.ts';
import { closedChoices, inShort } from './decision-rows.ts';
import type { MinutesRow } from './minutes-row.ts';
import type { Flaw } from './minutes-fault.ts';
import { isNone, trimmed } from './reading.ts';

/** What could be read, and what is wrong with the rest. */
export type Sifted<T> = { readonly taken: readonly T[]; readonly flaws: readonly Flaw[] };

/** A decision, and for a child not heard the reason where it stands beside it. */
export type Decided = { readonly decision: string; readonly beside: string };

/** A day that would do, as it may be typed: an example from before the sitting would be refused itself. */
export const suchAs = (sittingOn: LocalDate): string =>
  `such as ${plainDate(addDays(sittingOn, 28))}`;

export const reviewDateExpected = (sittingOn: LocalDate): string =>
  `a date after the sitting, ${suchAs(sittingOn)}, or None`;

/** Words as they are compared: no capitals, single spaces, no full stop. */
export const plain = (text: string): string =>
  trimmed(text)
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/\.$/, '');

/** `approve` also as `approved`, `defer` also as `deferred`. */
const formsOf = (verb: string): readonly string[] => [
  verb,
  `${verb}d`,
  `${verb}${verb.slice(-1)}ed`,
];

const flawed = (
  { label, expected, rule }: MinutesRow,
  text: string,
  code: Flaw['code'],
): { readonly taken: readonly []; readonly flaws: readonly Flaw[] } => ({
  taken: [],
  flaws: [{ code: text === '' ? 'blank' : code, label, expected, rule }],
});

const notHeardIn = (text: string): Decided | undefined => {
  const found = /^not heard(?![a-z])[\s:;,.–—-]*(.*)$/is.exec(text);
  return found === null ? undefined : { decision: 'not-heard', beside: trimmed(found[1]) };
};

/**
 * The decision: one of the panel's own, as a verb or as what was done, or `Not heard`. Of a panel that makes
 * no such choice: whether the child was heard.
 *
 * Source: CPR-3.5. Source: NS-1.5.
 */
export function decisionIn(row: MinutesRow, text: string, panel: Panel): Sifted<Decided> {
  const notHeard = notHeardIn(text);
  if (notHeard) return { taken: [notHeard], flaws: [] };
  if (row.reads === 'heard') {
    const heard = isYes(text) || /^(heard|discussed)\b/i.test(text);
    return heard
      ? { taken: [{ decision: 'heard', beside: '' }], flaws: [] }
      : flawed(row, text, 'not-a-decision');
  }
  const found = closedChoices(panel).find(({ value, label, done = label }) =>
    [...[value, label].map(plain).flatMap(formsOf), plain(done)].includes(plain(text)),
  );
  return found
    ? { taken: [{ decision: found.value, beside: '' }], flaws: [] }
    : flawed(row, text, 'not-a-decision');
}

/**
 * The shared funding identified, as the value of the panel's choice.
 *
 * Source: CPR-1.4.
 */
export function fundingIn(row: MinutesRow, text: string, { sharedFunding }: Panel): Sifted<string> {
  const found = (sharedFunding?.choices ?? []).find((choice) =>
    [choice.value, choice.label, inShort(choice), `joint with ${inShort(choice)}`]
      .map(plain)
      .includes(plain(text)),
  );
  return found ? { taken: [found.value], flaws: [] } : flawed(row, text, 'not-a-funding');
}

/**
 * A date after the sitting; none where nothing stands there, or it says "None" or "No return".
 *
 * @param rule - what a date that cannot stand goes against.
 */
export function laterDateIn(
  { label }: Pick<MinutesRow, 'label'>,
  text: string,
  sittingOn: LocalDate,
  rule: string,
): Sifted<LocalDate> {
  if (text === '' || isNone(text) || plain(text) === 'no return') return { taken: [], flaws: [] };
  const date = dateAsWritten(text, addDays(sittingOn, 1));
  if (date.ok) return { taken: [date.value], flaws: [] };
  const expected = reviewDateExpected(sittingOn);
  return { taken: [], flaws: [{ code: date.error, label, expected, rule }] };
}

const firstWord = (text: string): string => plain(text).split(/[\s,.;:–—]/)[0] ?? '';

export const isYes = (text: string): boolean =>
  ['yes', 'y', 'confirmed', 'x', '✓', '✔', '☑'].includes(firstWord(text));

const isNo = (text: string): boolean => ['no', 'n', 'not', '☐'].includes(firstWord(text));

/**
 * Whether the chair confirmed the decision to worker and manager. Blank is no: nothing stops for it.
 *
 * Source: CPR-3.6.
 */
export function confirmedIn(row: MinutesRow, text: string): Sifted<boolean> {
  if (isYes(text)) return { taken: [true], flaws: [] };
  if (text === '' || isNo(text)) return { taken: [false], flaws: [] };
  return flawed(row, text, 'not-yes-or-no');
}

/** What is wrong with the answer to a question that a heading depends on: it is yes or no. */
export const flawsOfQuestion = (row: MinutesRow, text: string): readonly Flaw[] =>
  isYes(text) || isNo(text) || (text === '' && !row.required)
    ? []
    : flawed(row, text, 'not-yes-or-no').flaws;

/**
 * What is wrong with something that has to stand: an answer begins with one of those that satisfy it, or
 * says who set it aside, where somebody may.
 *
 * Source: LCLH-4.6.
 */
export function flawsOfChoice(row: MinutesRow, text: string): readonly Flaw[] {
  const said = plain(text);
  const satisfied = (row.answers ?? []).some((answer) => said.startsWith(plain(answer)));
  const setAside = row.yields === true && /^set aside\W+\w/.test(said);
  return satisfied || setAside || !row.required ? [] : flawed(row, text, 'not-an-answer').flaws;
}

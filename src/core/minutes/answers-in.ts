import { plainDate } from '../calendar/dates-in-full.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Choice } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { dateAsWritten } from './date-as-written.ts';
import type { Flaw } from './minutes-fault.ts';
import { isNone, trimmed, type MinutesLabel } from './reading.ts';

/** What could be read, and what is wrong with the rest. */
export type Sifted<T> = { readonly taken: readonly T[]; readonly flaws: readonly Flaw[] };

/** The text under a heading, trimmed; empty when it is blank or not there. */
export type Asked = (label: MinutesLabel) => string;

/** A decision, and for a child not heard the reason where it stands beside it. */
export type Decided = { readonly decision: Outcome['decision']; readonly beside: string };

/** A day that would do, as it may be typed: an example from before the sitting would be refused itself. */
export const suchAs = (sittingOn: LocalDate): string =>
  `such as ${plainDate(addDays(sittingOn, 28))}`;

export const reviewDateExpected = (sittingOn: LocalDate): string =>
  `a date after the sitting, ${suchAs(sittingOn)}, or None`;

const plain = (text: string): string =>
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

/**
 * The decision: one of the panel's own, as a verb or as what was done, or `Not heard`.
 *
 * Source: CPR-3.5.
 */
export function decisionIn(text: string, { decisions }: Panel): Sifted<Decided> {
  const notHeard = /^not heard(?![a-z])[\s:;,.–—-]*(.*)$/is.exec(text);
  if (notHeard !== null) {
    return { taken: [{ decision: 'not-heard', beside: trimmed(notHeard[1]) }], flaws: [] };
  }
  const choices = decisions?.choices ?? [];
  const found = choices.find(({ value, label }) =>
    [value, label].map(plain).flatMap(formsOf).includes(plain(text)),
  );
  if (found !== undefined) {
    return { taken: [{ decision: found.value as Outcome['decision'], beside: '' }], flaws: [] };
  }
  const expected = `one of: ${[...labelsOf(choices), 'Not heard'].join(', ')}`;
  const code = text === '' ? 'blank' : 'not-a-decision';
  return { taken: [], flaws: [{ code, label: 'Decision', expected, rule: decisions?.rule ?? '' }] };
}

const labelsOf = (choices: readonly Choice[]): readonly string[] =>
  choices.map(({ label }) => label);

/**
 * A choice as short as it is written by hand: `Joint with Health` is `Health`, and more words than one
 * are their initials, `SEN`.
 */
function inShort({ label }: Choice): string {
  const words = label.replace(/^Joint with /, '').split(' ');
  return words.length === 1 ? words.join('') : words.map((word) => word.slice(0, 1)).join('');
}

/**
 * The shared funding identified, as the value of the panel's choice.
 *
 * Source: CPR-1.4.
 */
export function fundingIn(asked: Asked, { sharedFunding }: Panel): Sifted<string> {
  const text = asked('Shared funding');
  const choices = sharedFunding?.choices ?? [];
  const found = choices.find((choice) =>
    [choice.value, choice.label, inShort(choice), `joint with ${inShort(choice)}`]
      .map(plain)
      .includes(plain(text)),
  );
  if (found !== undefined) return { taken: [found.value], flaws: [] };
  const expected = `one of: ${choices.map(inShort).join(', ')}`;
  const code = text === '' ? 'blank' : 'not-a-funding';
  const rule = sharedFunding?.rule ?? '';
  return { taken: [], flaws: [{ code, label: 'Shared funding', expected, rule }] };
}

/** A date after the sitting; none where the heading is blank or says "None". */
export function laterDateIn(
  asked: Asked,
  label: 'Review date' | 'Deferred to',
  sittingOn: LocalDate,
  rule: string,
): Sifted<LocalDate> {
  if (asked(label) === '' || isNone(asked(label))) return { taken: [], flaws: [] };
  const date = dateAsWritten(asked(label), addDays(sittingOn, 1));
  if (date.ok) return { taken: [date.value], flaws: [] };
  const expected = reviewDateExpected(sittingOn);
  return { taken: [], flaws: [{ code: date.error, label, expected, rule }] };
}

/**
 * Whether the chair confirmed the decision to worker and manager. Blank is no: nothing stops for it.
 *
 * Source: CPR-3.6.
 */
export function confirmedIn(asked: Asked): Sifted<boolean> {
  const label = 'Confirmed to social worker and manager';
  const [first = ''] = plain(asked(label)).split(/[\s,.;:–—]/);
  if (['yes', 'y', 'confirmed', 'x', '✓', '✔', '☑'].includes(first)) {
    return { taken: [true], flaws: [] };
  }
  if (['', 'no', 'n', 'not', '☐'].includes(first)) return { taken: [false], flaws: [] };
  const expected = 'Yes or No';
  return { taken: [], flaws: [{ code: 'not-yes-or-no', label, expected, rule: 'CPR-3.6' }] };
}

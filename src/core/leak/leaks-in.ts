import type { Reference } from '../register/register.ts';
import type { ChildMarks, Leak, MarkKind, PlacedText } from './leak.ts';
import { fullNameIn, initialsIn, nameWordIn, wordsOfName } from './name-marks.ts';
import { datesIn, isDay, numbersIn, referencesIn } from './number-marks.ts';
import type { DayWritten, Found, FoundOf } from './number-marks.ts';
import { lineAround, plainLetters } from './plain-letters.ts';

/** Whose texts they are, and whose marks must not stand in them. */
export type Others = {
  /** The child the texts are about; none where they are about no child in particular. */
  readonly own?: ChildMarks;
  /** The other children of the same sitting: everything that is known of them is looked for. */
  readonly beside: readonly ChildMarks[];
  /** LCS number → reference, of every child in the register. */
  readonly byCaseNumber: ReadonlyMap<string, Reference>;
  readonly isReference: (reference: Reference) => boolean;
  /** Brothers and sisters of whom the request said that they are heard together: nothing of them is certain. */
  readonly declared?: ReadonlySet<Reference>;
};

type FoundMark = Found & Pick<Leak, 'how' | 'kind' | 'of'>;

/**
 * Every place where a text about one child may tell of another.
 *
 * A reference, an LCS number, a full name or a date of birth is certain; a single name and initials are
 * possible, since other people have them and many are words. What the child shares with another is its own.
 * Spelling is forgiven: accents, capitals, dashes, gaps, the order of a name, the way a date is written.
 *
 * @returns one for each line and child, the worst of each kind, in the order of the texts.
 */
export function leaksIn(texts: readonly PlacedText[], others: Others): readonly Leak[] {
  return texts.flatMap(({ place, text }) => {
    const plain = plainLetters(text);
    const searched = { text: plain, days: datesIn(plain) };
    const marks = [...numbersOf(plain, others), ...others.beside.flatMap(of(searched, others))];
    const leaks = marks.map(({ from, to, how, ...mark }): Leak => ({
      ...mark,
      how: others.declared?.has(mark.of) ? 'possible' : how,
      place,
      line: lineAround(plain, from, to),
    }));
    return onceEach(leaks);
  });
}

function numbersOf(text: string, { own, byCaseNumber, isReference }: Others): readonly FoundMark[] {
  const references = referencesIn(text)
    .filter(({ what }) => what !== own?.reference && own !== undefined && isReference(what))
    .map(({ what, ...found }) => ({ ...found, ...certain('reference', what) }));
  const numbers = numbersIn(text).flatMap(({ what, ...found }) => {
    const of = byCaseNumber.get(what);
    if (of === undefined || what === own?.caseNumber) return [];
    return [{ ...found, ...certain('LCS number', of) }];
  });
  return [...references, ...numbers];
}

const certain = (kind: MarkKind, of: Reference) => ({ how: 'certain', kind, of }) as const;

type Searched = { readonly text: string; readonly days: readonly FoundOf<DayWritten>[] };

const of =
  ({ text, days }: Searched, { own }: Others) =>
  (other: ChildMarks): readonly FoundMark[] => {
    if (other.caseNumber === own?.caseNumber) return [];
    const { reference, initials } = other;
    const theirs = (kind: MarkKind, how: Leak['how'], found: readonly Found[]) =>
      found.map((one): FoundMark => ({ how, ...one, kind, of: reference }));
    const whole = fullNames(text, own, other);
    const isPartOfWhole = ({ from, to }: Found): boolean =>
      whole.some((one) => one.from <= from && to <= one.to);
    const single = singleNames(text, own, other).filter((found) => !isPartOfWhole(found));
    const letters = initials === own?.initials ? [] : initialsIn(initials, text);
    return [
      ...theirs('date of birth', 'certain', births(days, own, other)),
      ...theirs('full name', 'certain', whole),
      ...theirs('given or family name', 'possible', single),
      ...theirs('initials', 'possible', letters),
    ];
  };

type Own = Others['own'];

const births = (days: Searched['days'], own: Own, { dateOfBirth }: ChildMarks): readonly Found[] =>
  dateOfBirth === undefined || dateOfBirth === own?.dateOfBirth
    ? []
    : days.filter(({ what }) => isDay(what, dateOfBirth));

const fullNames = (text: string, own: Own, { name = '' }: ChildMarks) =>
  wordsOfName(name).join() === wordsOfName(own?.name ?? '').join() ? [] : fullNameIn(name, text);

function singleNames(text: string, own: Own, { name = '' }: ChildMarks): readonly Found[] {
  const shared = new Set(wordsOfName(own?.name ?? ''));
  return wordsOfName(name)
    .filter((word) => !shared.has(word))
    .flatMap((word) => nameWordIn(word, text));
}

/** A line that says the same thing twice is one thing to look at; certain where one of the two is. */
function onceEach(leaks: readonly Leak[]): readonly Leak[] {
  const kept = new Map<string, Leak>();
  for (const leak of leaks) {
    const key = [leak.kind, leak.of, leak.line].join('\n');
    if (kept.get(key)?.how !== 'certain') kept.set(key, leak);
  }
  return [...kept.values()];
}

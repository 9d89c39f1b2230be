import type { Leak } from './leak.ts';

/** The same place, kind and child: what a person has looked at once need not be looked at again. */
export const leakId = ({ place, kind, of }: Leak): string => `${place}|${kind}|${of}`;

/** Which of these nobody has looked at and passed; what is certain can be passed by nobody. */
export const standing = (leaks: readonly Leak[], passed: readonly string[] = []): readonly Leak[] =>
  leaks.filter((leak) => leak.how === 'certain' || !passed.includes(leakId(leak)));

/** Where something stands, without what stands there: fit for a cell. `Reasons: a full name of RP-26-0002`. */
export const leakPlaces = (leaks: readonly Leak[]): string =>
  [...new Set(leaks.map(({ place, kind, of }) => `${place}: ${articled[kind]} of ${of}`))].join(
    '; ',
  );

const articled: Readonly<Record<Leak['kind'], string>> = {
  reference: 'the reference',
  'LCS number': 'the LCS number',
  'full name': 'the full name',
  'date of birth': 'the date of birth',
  'given or family name': 'perhaps a name',
  initials: 'perhaps the initials',
  'name not known': 'the name is not known here, so nobody looked for that',
};

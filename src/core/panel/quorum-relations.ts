import { nearestName } from '../nearest-name.ts';
import { postsOf } from './named-by-file.ts';
import type { Panel } from './panel.ts';
import type { Broken, Relation } from './relation.ts';
import { isCaseRole, panelRoles } from './roles.ts';

/** More than any panel has, and few enough to look through every way to fill them at once. */
const mostSeats = 24;
const mostTogether = 6;
const mostStandIns = 6;

const seatsOf = ({ quorum }: Panel) => quorum?.seats ?? [];

const posts = [
  'members.titles',
  'members.additional',
  'members.notRegular',
  'chairs.chair',
  'chairs.viceChair',
];

function partTooLarge({ quorum }: Panel): readonly Broken[] {
  const { part, of } = quorum?.fraction ?? { part: 0, of: 0 };
  const expected = 'no more parts than the whole has';
  return part <= of
    ? []
    : [{ at: 'quorum.fraction.part', expected, actual: `${part} of ${of}`, example: String(of) }];
}

/** A post may have several holders; but so many more than there are posts are never meant. */
function tooMany(panel: Panel): readonly Broken[] {
  const named = [...postsOf(panel), ...seatsOf(panel).flatMap(({ anyOf }) => anyOf)];
  const count = new Set(named).size;
  const { atLeast = 0 } = panel.quorum ?? {};
  if (atLeast <= 2 * count) return [];
  const expected = `no more people than can be there: the file names ${count} posts`;
  const example = String(Math.ceil(count / 2));
  return [{ at: 'quorum.atLeast', expected, actual: String(atLeast), example }];
}

/** So few letters away that it is a slip. What has figures in it is counted, not misspelt. */
function misspelt(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word) || isCaseRole(word) || /\d/.test(word)) return undefined;
  return nearestName(word, known, word.length < 5 ? 0 : word.length < 8 ? 1 : 2);
}

/** Seats may be filled by people who are no members; a title a letter away from a member's is that member's. */
function titlesMisspelt(panel: Panel): readonly Broken[] {
  const known: readonly string[] = [...panelRoles, ...postsOf(panel)];
  return seatsOf(panel).flatMap(({ anyOf }, at) =>
    anyOf.flatMap((word, index): readonly Broken[] => {
      const meant = misspelt(word, known);
      if (meant === undefined) return [];
      const place = `quorum.seats[${at}].anyOf[${index}]`;
      const expected = `a title as it stands elsewhere in the file, probably ${meant}`;
      const example = JSON.stringify(meant);
      return [{ at: place, expected, actual: JSON.stringify(word), example }];
    }),
  );
}

const tooLong = (at: string, count: number, most: number, what: string): readonly Broken[] =>
  count <= most ? [] : [{ at, expected: `no more than ${most} ${what}`, actual: String(count) }];

/** Every way to fill the seats is looked through: their number is bounded, so that this never takes long. */
function tooLarge(panel: Panel): readonly Broken[] {
  const seats = seatsOf(panel);
  const groups = panel.quorum?.samePerson ?? [];
  const together = new Set(groups.flatMap((group) => group.seats));
  const standIns = seats.filter(({ ifAbsent }) => ifAbsent !== undefined);
  return [
    ...tooLong('quorum.seats', seats.length, mostSeats, 'seats'),
    ...tooLong(
      'quorum.samePerson',
      together.size,
      mostTogether,
      'seats that one person may fill with another, in all groups together',
    ),
    ...tooLong(
      'quorum.seats',
      standIns.length,
      mostStandIns,
      'seats that stand in for another (ifAbsent)',
    ),
  ];
}

function alone({ quorum }: Panel): readonly Broken[] {
  return (quorum?.samePerson ?? []).flatMap(({ seats }, at): readonly Broken[] => {
    if (new Set(seats).size > 1) return [];
    const expected = 'two seats or more, since one person fills them together';
    return [{ at: `quorum.samePerson[${at}].seats`, expected, actual: seats.join(', ') }];
  });
}

/** A quorum can be there, names whom it means, and is quickly looked through. */
export const quorumRelations: readonly Relation[] = [
  { reads: ['quorum.fraction.of'], broken: partTooLarge },
  { reads: [...posts, 'quorum.seats'], broken: tooMany },
  { reads: posts, broken: titlesMisspelt },
  { reads: [], broken: tooLarge },
  { reads: [], broken: alone },
];

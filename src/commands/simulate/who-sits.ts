import type { Panel } from '../../core/panel/panel.ts';
import { caseRoles } from '../../core/panel/roles.ts';
import { quorumOf } from '../../core/quorum/quorum-of.ts';
import type { Quorum } from '../../core/quorum/quorum-of.ts';
import type { Roster, RosterPerson } from '../../core/quorum/roster.ts';
import type { Seat } from '../../core/quorum/seat-applies.ts';
import { titlesOf } from '../../core/quorum/who-holds.ts';
import { factsOf } from './facts-of-child.ts';
import type { InventedChild } from './invented-children.ts';
import type { Listed, PlayedSitting, World } from './world.ts';

type People = Roster['people'];

/**
 * Who sits at a sitting, of whom a few do not come: somebody for each seat of the quorum; where it counts
 * members, somebody for every other post too, each post once; and those who come because of a child. A
 * manager comes for all its children or none.
 */
export function rosterFor(world: World, listed: readonly Listed[]): People {
  const { panel, chance } = world;
  const held = new Set<string>();
  const seated = (panel.quorum?.seats ?? []).flatMap((seat): People => {
    const role = caseRoles.find((one) => seat.anyOf.includes(one));
    if (role !== undefined) return forChildren(world, seat, role, listed);
    const title = postFor(panel, seat, held);
    held.add(title);
    return [{ name: seat.code, titles: [title], attending: chance.yes(95), ...flagsOf(seat) }];
  });
  const others = countsMembers(panel) ? postsOf(panel).filter((title) => !held.has(title)) : [];
  return [
    ...seated,
    ...others.map((title) => ({ name: title, titles: [title], attending: chance.yes(95) })),
  ];
}

/** The quorum of one child as the register reckons it. Source: BC-5.0. */
export function quorumFor(
  { panel }: World,
  child: InventedChild,
  { on, stream }: PlayedSitting,
  people: People,
): Quorum {
  const { reference } = child;
  return quorumOf(panel, { reference, ...factsOf(panel, child, on, stream) }, { people });
}

const flagsOf = ({ flagged }: Seat): Pick<RosterPerson, 'flags'> =>
  flagged === undefined ? {} : { flags: [flagged] };

function forChildren(
  { chance }: World,
  seat: Seat,
  role: (typeof caseRoles)[number],
  listed: readonly Listed[],
): People {
  const comes = new Map<string, boolean>();
  return listed.map(({ child: { reference, manager } }): RosterPerson => {
    const who = role === 'team-manager' ? manager : reference;
    const attending = comes.get(who) ?? chance.yes(95);
    comes.set(who, attending);
    return {
      name: `${seat.code} ${reference}`,
      attending,
      for: [{ item: reference, as: role }],
      ...flagsOf(seat),
    };
  });
}

/** Words that stand for posts, and are none. */
const words: ReadonlySet<string> = new Set(['chair', 'vice-chair', 'member']);

/** The post whose holder has a seat: the first of its file's that has none yet. */
function postFor(panel: Panel, { anyOf }: Seat, held: ReadonlySet<string>): string {
  const posts = anyOf.flatMap((word) => titlesOf(panel, word)).filter((title) => !words.has(title));
  return posts.find((title) => !held.has(title)) ?? posts[0] ?? '';
}

const countsMembers = ({ quorum }: Panel): boolean =>
  [quorum?.atLeast, quorum?.fraction, quorum?.chair].some((one) => one !== undefined);

/** Every post of those who sit; those whom a council may add are not there by themselves. */
const postsOf = ({ members, chairs }: Panel): readonly string[] => [
  ...new Set([...members.titles, ...chairs.chair, ...(chairs.viceChair ?? [])]),
];

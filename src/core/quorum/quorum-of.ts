import { citationIn } from '../panel/citation.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import { bestSeating, onlyWarns } from './best-seating.ts';
import type { Seating } from './best-seating.ts';
import { membersCounted } from './members-counted.ts';
import type { Counted } from './members-counted.ts';
import type { QuorumItem, Roster, RosterPerson } from './roster.ts';
import { seatApplies } from './seat-applies.ts';
import type { Seat, SeatApplies } from './seat-applies.ts';
import { heldBy, inOrder, unableBecause } from './who-holds.ts';
import type { HeldAs, Unable } from './who-holds.ts';
import { notQuorate } from './without-quorum.ts';
import type { NotQuorate } from './without-quorum.ts';

/** One seat of the quorum, for one child. */
export type SeatAnswer = Citation & {
  readonly seat: string;
  readonly label: string;
  /** `not-needed`: it does not apply, or another seat is filled for which it would stand in. */
  readonly state: 'filled' | 'missing' | 'not-needed';
  readonly applies: SeatApplies;
  readonly filledBy?: HeldAs & {
    readonly name: string;
    /** Another seat that the same person fills, and why that is allowed. */
    readonly alsoFills?: readonly string[];
    readonly allowedBecause?: string;
  };
  readonly missing?: {
    readonly effect: 'blocks' | 'warns';
    /** The titles and parts that would do. */
    readonly wanted: readonly string[];
    /** People who hold one and cannot fill it, each with the reason. */
    readonly unable: readonly {
      readonly name: string;
      readonly because: Unable | 'fills-another';
    }[];
  };
  /** The seat speaks for the child's EHC Plan, and the child has one. */
  readonly ehcPlan?: true;
};

/** Whether the panel may decide about one child. */
export type Quorum = {
  readonly reference: string;
  readonly stream?: string;
  /** `not-stated`: the terms of reference ask for none, and nothing stops a decision. */
  readonly standing: 'quorate' | 'not-quorate' | 'not-stated';
  readonly mayDecide: boolean;
  readonly seats: readonly SeatAnswer[];
  readonly counts: readonly Counted[];
  /** What follows, where it is not quorate. */
  readonly otherwise?: NotQuorate;
};

/**
 * The quorum of one item: each seat, whether it applies to this child, who fills it, what is missing and
 * whether a decision may be taken. Seats are filled in the best way there is; nobody fills two, but for
 * those the file lets one person fill, by itself or because somebody allowed it for this item.
 *
 * Source: BC-5.0. Source: BC-A1. Source: BC-A2. Source: BC-A3. Source: BC-A15.
 */
export function quorumOf(
  panel: Panel,
  item: QuorumItem,
  { people }: Pick<Roster, 'people'>,
): Quorum {
  const { quorum } = panel;
  const { reference, stream } = item;
  const of = { reference, ...(stream === undefined ? {} : { stream }) };
  if (quorum === undefined) {
    return { ...of, standing: 'not-stated', mayDecide: true, seats: [], counts: [] };
  }
  const asked = (quorum.seats ?? []).map((seat) => ({ seat, applies: seatApplies(seat, item) }));
  const needed = asked.flatMap(({ seat, applies }) => (applies.applies ? [seat] : []));
  const seating = bestSeating(panel, needed, people, item);
  const seats = asked.map(({ seat, applies }) =>
    seatAnswer({ panel, item, people, seating }, seat, applies),
  );
  const counts = membersCounted(panel, quorum, people, item);
  const mayDecide =
    seats.every(({ missing }) => missing?.effect !== 'blocks') && counts.every(({ met }) => met);
  return {
    ...of,
    standing: mayDecide ? 'quorate' : 'not-quorate',
    mayDecide,
    seats,
    counts,
    ...(mayDecide ? {} : { otherwise: notQuorate(quorum, stream) }),
  };
}

type Around = {
  readonly panel: Panel;
  readonly item: QuorumItem;
  readonly people: readonly RosterPerson[];
  readonly seating: Seating;
};

function seatAnswer(around: Around, seat: Seat, applies: SeatApplies): SeatAnswer {
  const { item, seating } = around;
  const by = seating.filled.get(seat.code);
  const missing = seating.missing.includes(seat);
  return {
    seat: seat.code,
    label: seat.label,
    state: by ? 'filled' : missing ? 'missing' : 'not-needed',
    applies,
    ...(by ? { filledBy: filledBy(around, seat, by) } : {}),
    ...(missing
      ? {
          missing: {
            effect: onlyWarns(seat, item) ? 'warns' : 'blocks',
            wanted: seat.anyOf,
            unable: unableFor(around, seat),
          },
        }
      : {}),
    ...(seat.shows === 'ehc-plan' && item.ehcPlan === true ? { ehcPlan: true } : {}),
    ...citationIn(seat),
  };
}

function filledBy(
  { panel, item, seating }: Around,
  { code, anyOf }: Seat,
  person: RosterPerson,
): NonNullable<SeatAnswer['filledBy']> {
  const as = heldBy(panel, anyOf, person, item) ?? { title: '' };
  const others = seating.together
    .filter((group) => group.includes(code))
    .flatMap((group) => group.filter((other) => other !== code));
  const because = item.allowed?.find(({ seats }) =>
    [code, ...others].every((one) => seats.includes(one)),
  );
  return {
    name: person.name,
    ...as,
    ...(others.length > 0 ? { alsoFills: others } : {}),
    ...(others.length > 0 && because ? { allowedBecause: because.reason } : {}),
  };
}

const unableFor = (
  { panel, item, people }: Around,
  seat: Seat,
): NonNullable<SeatAnswer['missing']>['unable'] =>
  inOrder(people).flatMap((person) =>
    heldBy(panel, seat.anyOf, person, item) === undefined
      ? []
      : [
          {
            name: person.name,
            because: unableBecause(panel, seat, person, item) ?? 'fills-another',
          },
        ],
  );

/** What is missing of a quorum, by the words of the panel's file: what a decision without it keeps. */
export const missingParts = ({ seats, counts }: Quorum): readonly string[] => [
  ...seats.flatMap(({ label, missing }) => (missing?.effect === 'blocks' ? [label] : [])),
  ...counts.flatMap(({ met, asks }) => (met ? [] : [countNames[asks]])),
];

const countNames = { number: 'Members', fraction: 'A part of the members', chair: 'Chair' };

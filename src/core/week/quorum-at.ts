import { rosterOf } from '../attendance/roster-of.ts';
import { quorumOf } from '../quorum/quorum-of.ts';
import type { Quorum } from '../quorum/quorum-of.ts';
import type { QuorumItem } from '../quorum/roster.ts';
import { oncePer } from '../register/once-per.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { childHeard } from './child-heard.ts';
import { saidOf } from './said-of-case.ts';
import { itemsOf, panelOf } from './sittings.ts';

/** The quorum of one child at one sitting, as far as it is known who comes, or who came. */
export type QuorumAt = {
  readonly item: Item;
  /** `not-known`: quorate only if those come, or came, of whom nobody has said it. */
  readonly standing: 'quorate' | 'not-quorate' | 'not-known';
  /** With everybody there of whom the contrary is not said: what is missing here is missing. */
  readonly atBest: Quorum;
  /** With those alone who said that they come, or were marked. */
  readonly said: Quorum;
};

/**
 * The quorum for each child of a sitting, in the order they are heard; none where the panel's terms ask for
 * none. Before the sitting it is told by replies, afterwards by the marks on Attendance.
 *
 * Source: BC-5.0.
 */
export function quorumAt(register: Register, sitting: Sitting): readonly QuorumAt[] {
  const panel = panelOf(register, sitting.panel);
  if (!panel.quorum) return [];
  const known = reckoned(register);
  const before = known.get(sitting.key);
  if (before) return before;
  const best = { people: rosterOf(register, sitting, 'not-known-is-there') };
  const least = { people: rosterOf(register, sitting, 'not-known-is-away') };
  const all = itemsOf(register, sitting.key)
    .filter(({ status }) => counted.has(status))
    .map((item): QuorumAt => {
      const asked = quorumItem(register, item);
      const [atBest, said] = [quorumOf(panel, asked, best), quorumOf(panel, asked, least)];
      const standing = said.mayDecide ? 'quorate' : atBest.mayDecide ? 'not-known' : 'not-quorate';
      return { item, standing, atBest, said };
    });
  known.set(sitting.key, all);
  return all;
}

const counted: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

const reckoned = oncePer((_: Register) => new Map<string, readonly QuorumAt[]>());

/** What of a child decides which seats count, with what people said of them. */
function quorumItem(register: Register, item: Item): QuorumItem {
  const referral = register.rows.referral.get(item.reference);
  const sitting = register.rows.sitting.get(item.sitting);
  const seats = (sitting && panelOf(register, sitting.panel).quorum?.seats) ?? [];
  const { switched = {}, together = [] } = item.quorum ?? {};
  return {
    ...childHeard(register, item),
    reference: item.reference,
    answers: seats.flatMap(({ code }) => {
      const said = referral && saidOf(register, referral, seatQuestion(code));
      return said ? [{ seat: code, applies: said.answer === 'Yes' }] : [];
    }),
    switched: Object.entries(switched).map(([seat, { applies, why }]) => ({
      seat,
      applies,
      reason: why,
    })),
    allowed: together.map(({ seats: codes, why }) => ({ seats: codes, by: 'chair', reason: why })),
  };
}

/** The name under which it is answered whether a seat applies to a child. */
const seatQuestion = (seat: string): string => `seat:${seat}`;

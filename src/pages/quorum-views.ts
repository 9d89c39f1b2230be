import { printedRule } from '../core/panel/citations.ts';
import { missingParts } from '../core/quorum/quorum-of.ts';
import type { SeatAnswer } from '../core/quorum/quorum-of.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { quorumAt } from '../core/week/quorum-at.ts';
import type { QuorumAt } from '../core/week/quorum-at.ts';
import { countWords, hasNotReplied, inWords, whyEmpty } from '../core/week/quorum-to-settle.ts';
import { panelOf } from '../core/week/sittings.ts';
import { maySeeItem } from './asked-rows.ts';
import type { QuorumView, SeatRow } from './quorum-table.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { mayAnswerAsked } from './who-may.ts';

/** The quorum of a sitting, child by child, as whoever looks may see it. */
export const quorumViews = (
  { visitor }: Pick<Frame, 'visitor'>,
  register: Register,
  sitting: Sitting,
): readonly QuorumView[] =>
  quorumAt(register, sitting)
    .filter(({ item }) => maySeeItem(visitor, register, sitting, item))
    .map((one) => {
      const referral = register.rows.referral.get(one.item.reference);
      const { reference } = one.item;
      return {
        reference,
        initials: referral?.facts.initials ?? '',
        state: stateOf(sitting, one),
        seats: [
          ...one.atBest.seats.map((seat) => seatRow(register, sitting, one, seat)),
          ...one.atBest.counts.map((count) => ({
            label: 'Members',
            state: count.met ? '✓ Enough' : '▲ Too few',
            words: count.met ? '' : countWords(count),
            clause: printedRule([panelOf(register, sitting.panel)], count.rule),
          })),
        ],
        follows: followsFrom(one),
        path:
          referral && mayAnswerAsked(visitor, register, referral)
            ? pathTo('asked', { reference })
            : undefined,
      };
    });

/** Before the sitting what is to be expected; after it what was. */
function stateOf({ status }: Sitting, { standing }: QuorumAt): string {
  const held = status === 'held';
  switch (standing) {
    case 'quorate':
      return held ? '✓ Was quorate' : '✓ Will be quorate';
    case 'not-known':
      return held ? '◆ Attendance is not marked' : '○ Quorate, if all come who have not replied';
    case 'not-quorate':
      return held ? '▲ Was not quorate' : '▲ Will not be quorate';
  }
}

function followsFrom({ item, standing, atBest }: QuorumAt): string {
  const { found, decided } = item.quorum ?? {};
  if (found !== undefined && found !== 'quorate') {
    const why = decided ? ` Reason, by ${decided.by}: ${decided.why}.` : '';
    return `Without a quorum: ${found.join(', ')} missing. Nothing decided is final; it is heard first at the next sitting.${why}`;
  }
  return standing === 'not-quorate'
    ? `Missing: ${missingParts(atBest).join(', ')}. The child may be discussed; nothing decided is final, and it is heard first at the next sitting.`
    : '';
}

function seatRow(
  register: Register,
  sitting: Sitting,
  quorum: QuorumAt,
  seat: SeatAnswer,
): SeatRow {
  return {
    label: `${seat.label}${seat.ehcPlan ? ' (the child has an EHC Plan)' : ''}`,
    state: seatState(register, quorum, seat),
    words: seatWords(register, seat),
    clause: printedRule([panelOf(register, sitting.panel)], seat.rule),
  };
}

function seatState(
  register: Register,
  quorum: QuorumAt,
  { missing, filledBy }: SeatAnswer,
): string {
  if (missing) return missing.effect === 'warns' ? '○ Not filled: a warning' : '▲ Not filled';
  if (!filledBy) return '– Not needed';
  return hasNotReplied(register, quorum, filledBy.name) ? '○ Not confirmed' : '✓ Filled';
}

function seatWords(register: Register, seat: SeatAnswer): string {
  const { filledBy, applies } = seat;
  const why = applies.reason === undefined ? '' : ` By the chair: ${applies.reason}.`;
  const asked = applies.question === undefined ? '' : ` Not answered yet: ${applies.question}`;
  if (seat.missing) return `${whyEmpty(seat)}${why}${asked}`;
  if (!filledBy) return `${why}${asked}`.trim();
  const person = register.people.find(({ email }) => email === filledBy.name)?.name;
  const as = `${filledBy.deputy ? 'for ' : ''}${inWords(filledBy.title)}`;
  const also = filledBy.allowedBecause
    ? ` Fills another too, by the chair: ${filledBy.allowedBecause}.`
    : '';
  return `${person || filledBy.name}, ${as}.${also}${why}${asked}`;
}

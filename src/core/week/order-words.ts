import { whyOut, whyThen } from '../agenda/explain-order.ts';
import type { WhyOut, WhyThen } from '../agenda/explain-order.ts';
import { slotOfUnit } from '../agenda/ordered-sitting.ts';
import { clockTime } from '../calendar/dates-in-full.ts';
import type { AgendaCost } from '../panel/agenda-costs.ts';
import type { Reference, Register, Sitting } from '../register/register.ts';
import { orderOf } from './slot-items.ts';

/** The order of a sitting in words: whether a better one exists, and why each child is heard when it is. */
export type OrderWords = {
  readonly proof: string;
  readonly reasons: readonly { readonly reference: Reference; readonly why: string }[];
};

/** Nothing where the sitting has nobody to be heard, or has begun. */
export function orderWords(register: Register, sitting: Sitting): OrderWords | undefined {
  const ordered = sitting.status === 'planned' ? orderOf(register, sitting) : undefined;
  if (!ordered || ordered.agenda.units.length === 0) return undefined;
  const reasons = ordered.agenda.units.flatMap((unit) => {
    const slot = slotOfUnit(ordered, unit);
    const why = slot ? thenWords(whyThen(ordered, unit)) : outWords(whyOut(ordered, unit));
    return unit.requests.map(({ reference }) => ({ reference, why, from: slot?.from ?? Infinity }));
  });
  return {
    proof: ordered.proven
      ? 'This is the best order: nothing better exists.'
      : 'This is the best order found. There may be a better one: nobody has proven that there is none.',
    reasons: reasons
      .sort((a, b) => a.from - b.from || (a.reference < b.reference ? -1 : 1))
      .map(({ reference, why }) => ({ reference, why })),
  };
}

/** What each cost means to people, after "then". */
const costWords: Readonly<Record<AgendaCost, string>> = {
  'left-out': 'somebody with a better claim would have no time',
  'told-moved': 'somebody who was told a time would be moved',
  'siblings-apart': 'brothers and sisters would be heard apart',
  'disliked-times': 'a time would suit somebody less',
  'manager-visits': 'a manager would have to come once more',
  'urgent-later': 'an emergency, a review or a child carried forward would be heard later',
  'received-later': 'a request that was received earlier would be heard later',
};

function thenWords(why: WhyThen): string {
  if (why.kind === 'by-hand') return 'This time was chosen by hand.';
  if (why.kind === 'only-time') return 'No other time is possible.';
  const [first] = why.exchangedWith;
  const instead = `At ${clockTime(why.instead)}${first ? `, in exchange with ${why.exchangedWith.join(', ')}` : ''}`;
  return `${instead}, ${costWords[why.cost]}.`;
}

function outWords(why: WhyOut): string {
  if (why.kind === 'never-possible')
    return 'Whoever must come can come at no time of this sitting.';
  if (why.kind === 'taken') return `No time is left: in any other, ${costWords['left-out']}.`;
  return `There is no room for it together with ${why.with.join(', ')}, and brothers and sisters are not parted.`;
}

import { timesToHear } from '../agenda/agenda-grid.ts';
import type { TimeSpan } from '../agenda/slot-request.ts';
import { clockTime } from '../calendar/dates-in-full.ts';
import { minutesOf } from '../calendar/local-date-time.ts';
import { partsInPlace } from '../panel/agenda-parts.ts';
import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { elsewhere, meet, spanFrom, toKeepClearOf } from '../week/elsewhere.ts';
import { elsewhereWords } from '../week/two-places.ts';
import { itemKey } from '../week/list-items.ts';
import { logged } from '../week/logged.ts';
import { familyAt, sharingIn } from '../week/one-slot.ts';
import { panelAt, panelOf, startOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type ChooseSlot = Extract<Order, { readonly kind: 'slot-at' | 'not-at' | 'share-slot' }>;

/**
 * A slot that the administrator chooses by hand for a child who is listed, or times at which somebody who
 * must come cannot. The others are put in order around it, and an agenda that has gone is issued again where
 * that changes a time. It is of this sitting: whoever moves to another is slotted afresh.
 *
 * Source: CPR-3.3. Source: LCLH-3.4.
 */
export function chooseSlot(register: Register, order: ChooseSlot, given: Given): Decided {
  const key = register.rows.referral.get(order.about)?.sitting ?? '';
  const sitting = register.rows.sitting.get(key);
  const item = register.rows.item.get(itemKey(order.about, key));
  const waits = item?.status === 'listed' || item?.status === 'over';
  if (!sitting || !waits || startOf(register, sitting) <= given.now) {
    return err('It is not listed for a sitting that is still to come.');
  }
  switch (order.kind) {
    case 'slot-at':
      return slotAt(register, sitting, item, order.at, given);
    case 'not-at':
      return notAt(register, sitting, item, order.times, given);
    case 'share-slot':
      return shareSlot(register, sitting, item, order.share, given);
  }
}

function slotAt(
  register: Register,
  sitting: Sitting,
  item: Item,
  at: string,
  given: Given,
): Decided {
  const { byHand: _, ...free } = item;
  if (at === '') return becomes(register, sitting, free, 'The register chooses its slot.', given);
  const panel = panelAt(register, sitting);
  const from = minutesOf(at);
  const minutes = sitting.slotMinutes ?? panel.slots.defaultMinutes;
  const to = from + minutes;
  if (!timesToHear(panel).some((part) => part.from <= from && to <= part.to)) {
    const other = partsInPlace(panel) ? ' or another part of the agenda' : '';
    return err(
      `A slot of that time does not lie within the session, or runs into a break${other}.`,
    );
  }
  const away = elsewhere(register, item, toKeepClearOf(register, sitting)).find(
    (one) => one.as === 'presents' && meet(one, spanFrom(sitting, at, minutes)),
  );
  if (away) {
    const until = clockTime(away.to);
    return err(`${elsewhereWords(register, away)} from ${clockTime(away.from)} to ${until}.`);
  }
  const said = `Its slot is at ${clockTime(at)}, chosen by hand.`;
  return becomes(register, sitting, { ...item, byHand: at }, said, given);
}

function notAt(
  register: Register,
  sitting: Sitting,
  item: Item,
  times: readonly TimeSpan[],
  given: Given,
): Decided {
  const { notAt: _, ...free } = item;
  if (times.length === 0) return becomes(register, sitting, free, 'Any time will do.', given);
  if (times.some(({ from, to }) => to <= from)) return err('A time ends later than it begins.');
  const words = times.map(({ from, to }) => `${clockTime(from)} to ${clockTime(to)}`).join(', ');
  return becomes(register, sitting, { ...item, notAt: times }, `Not heard ${words}.`, given);
}

/** Said of one child it holds for all of the family at this sitting. Source: CPR-A11. */
function shareSlot(
  register: Register,
  sitting: Sitting,
  item: Item,
  share: boolean | undefined,
  { by, now }: Given,
): Decided {
  const family = familyAt(register, item);
  const names = family.map(({ reference }) => reference).join(', ');
  if (family.length === 1) {
    return err('No brother or sister of it is listed for this sitting.');
  }
  const panel = panelOf(register, sitting.panel);
  const fixed = sharingIn(panel);
  if (fixed !== 'when-said') {
    const each = fixed === 'always' ? 'share a slot' : 'have a slot each';
    return err(`Brothers and sisters always ${each} at the ${panel.shortName}.`);
  }
  const said =
    share === true ? `One slot for ${names}, with a decision each.` : `A slot each for ${names}.`;
  const rule = panel.siblingSlots?.rule ?? panel.slots.rule;
  const rows = family.map(({ sharesSlot: _, ...one }): Item =>
    share === undefined ? one : { ...one, sharesSlot: share },
  );
  const changes = rows.map((row): Change => ({ table: 'item', row }));
  return ok({ changes: [...changes, logged(now, item.key, said, rule, by)], said });
}

function becomes(
  register: Register,
  sitting: Sitting,
  row: Item,
  said: string,
  { by, now }: Given,
): Decided {
  const { rule } = panelAt(register, sitting).slots;
  return ok({ changes: [{ table: 'item', row }, logged(now, row.key, said, rule, by)], said });
}

import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type {
  Change,
  Item,
  Outcome,
  Referral,
  Register,
  Sitting,
  SittingKey,
} from '../register/register.ts';
import { itemKey } from './list-items.ts';
import { logged } from './logged.ts';
import { moveOn } from './move-on.ts';
import { isHeardAgain } from './settle-quorum.ts';
import { dayOfSitting, toldIssue } from './sittings.ts';

/**
 * What becomes of a child's next place on a list once a later version says that it was heard after all, or
 * was not. `left` is for a person to settle, with the sentence that To do says of it.
 */
export type PlaceAfter =
  | { readonly is: 'taken-off' | 'carried'; readonly from?: Item }
  | { readonly is: 'stays'; readonly at: Item }
  /** `at`: the list it stays on. */
  | { readonly is: 'left'; readonly words: string; readonly at?: SittingKey };

/**
 * Heard after all: the place it was carried forward to is taken back. It stays where nothing decided is final
 * without a quorum, and where it cannot be taken back without guessing. Source: CPR-3.3. Source: BC-A3.
 */
export function placeOnceHeard(register: Register, item: Item, outcome: Outcome): PlaceAfter {
  const { referral, later, listed, sitting } = standsAt(register, item);
  if (later) return left(`It was heard on ${day(later)} too: both stand.`);
  if (!referral || referral.status === 'withdrawn') {
    return left('Its request was withdrawn since: that stands.');
  }
  if (!listed || !sitting) return { is: 'taken-off' };
  const own = register.rows.sitting.get(item.sitting);
  if (own && isHeardAgain(register, own, { ...item, outcome })) return { is: 'stays', at: listed };
  if (sitting.status !== 'planned') {
    return left(
      `It is on the list of ${day(sitting)}, which has begun: what is written there counts.`,
    );
  }
  if (!isTold(register, listed)) return { is: 'taken-off', from: listed };
  const words = `It stays on the agenda of ${day(sitting)}, which has gone. If it need not be heard again, withdraw it on Referrals: it then counts as heard.`;
  return { is: 'left', words, at: sitting.key };
}

/**
 * Not heard after all: it goes to the next sitting, unless it is on an agenda that has gone, or was heard or
 * withdrawn since. Source: CPR-3.3. Source: CPR-3.5.
 */
export function placeOnceNotHeard(register: Register, item: Item): PlaceAfter {
  const { referral, later, listed, sitting } = standsAt(register, item);
  if (later) return left(`It was heard on ${day(later)} since: it is not listed again.`);
  if (!referral || referral.status === 'withdrawn') {
    return left('Its request was withdrawn since: it is not listed again.');
  }
  if (!listed || !sitting) return { is: 'carried' };
  const stays = sitting.status !== 'planned' || isTold(register, listed);
  return stays ? { is: 'stays', at: listed } : { is: 'carried', from: listed };
}

/** The rows that make it so. */
export function placeChanges(
  register: Register,
  item: Item,
  place: PlaceAfter,
  now: LocalDateTime,
): readonly Change[] {
  const referral = register.rows.referral.get(item.reference);
  if (!referral || place.is === 'left' || place.is === 'stays') return [];
  const off: readonly Change[] = place.from
    ? [{ table: 'item', row: { ...place.from, status: 'moved' } }]
    : [];
  if (place.is === 'carried')
    return [...off, ...moveOn(register, item, now, 'Not heard after all')];
  const { goesFirst: _, ...rest } = referral;
  const words = `Heard after all at ${item.sitting}: ${place.from ? `taken off ${place.from.sitting}` : 'not listed again'}`;
  return [
    ...off,
    { table: 'referral', row: { ...rest, status: 'heard', sitting: item.sitting } },
    logged(now, item.reference, words, 'CPR-3.3'),
  ];
}

const left = (words: string): PlaceAfter => ({ is: 'left', words });

type Standing = {
  readonly referral: Referral | undefined;
  /** A later sitting at which it was heard. */
  readonly later: Sitting | undefined;
  readonly listed: Item | undefined;
  /** The sitting whose list it is on. */
  readonly sitting: Sitting | undefined;
};

function standsAt({ rows }: Register, item: Item): Standing {
  const referral = rows.referral.get(item.reference);
  const own = rows.sitting.get(item.sitting);
  const later = [...rows.item.values()]
    .filter(({ reference, status }) => reference === item.reference && status === 'heard')
    .flatMap(({ sitting }) => rows.sitting.get(sitting) ?? [])
    .find((sitting) => own && dayOfSitting(sitting) > dayOfSitting(own));
  const sitting = rows.sitting.get(referral?.sitting ?? '');
  const at = rows.item.get(itemKey(item.reference, referral?.sitting ?? ''));
  const isListed = at?.status === 'listed' || at?.status === 'over';
  return { referral, later, listed: isListed ? at : undefined, sitting };
}

/** Whether people have been told of it. */
const isTold = (register: Register, { sitting, reference }: Item): boolean =>
  toldIssue(register, sitting)?.items.some((one) => one.reference === reference) === true;

const day = (sitting: Sitting): string => fullDate(dayOfSitting(sitting));

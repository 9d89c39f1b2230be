import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Item, Outcome, Register, Sitting } from '../register/register.ts';

/** One child of whom a later version says something else than the one before. */
export type Revised = {
  readonly register: Register;
  readonly item: Item;
  readonly was: Outcome;
  readonly outcome: Outcome;
  readonly version: number;
  readonly sitting: Sitting;
  readonly now: LocalDateTime;
};

export const isHeard = ({ decision }: Pick<Outcome, 'decision'>): boolean =>
  decision !== 'not-heard';

/**
 * What a later version of the minutes turns round: a child that was not heard was heard after all, or the
 * other way. Undefined where both versions say the same of that.
 */
export const turnOf = (was: Outcome, now: Outcome): 'heard' | 'not-heard' | undefined =>
  isHeard(was) === isHeard(now) ? undefined : isHeard(now) ? 'heard' : 'not-heard';

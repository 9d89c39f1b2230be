import { err, ok, type Result } from '../result.ts';
import type { QuorumRule } from './seat-applies.ts';

/** Where an item goes that the panel could not, or should not have, decided. */
export type NextTime = {
  readonly sitting: 'next';
  /** The next one of this stream, where the panel has streams. */
  readonly stream?: string;
  readonly place: 'first';
};

/** What follows for an item that is not quorate. */
export type NotQuorate = {
  readonly then: QuorumRule['whenLost'];
  readonly mayDiscuss: boolean;
  /** No decision is final without a quorum. */
  readonly final: false;
  /** Absent where the panel does not go on with it by itself. */
  readonly next?: NextTime;
};

/** A decision that the chair took all the same: kept as it happened, and put to the next sitting. */
export type MadeWithoutQuorum = {
  readonly recordedAs: 'made without quorum';
  readonly reason: string;
  /** What was missing, in the words of the panel's file. */
  readonly missing: readonly string[];
  readonly final: false;
  readonly next: NextTime;
};

const nextTime = (stream: string | undefined): NextTime => ({
  sitting: 'next',
  ...(stream === undefined ? {} : { stream }),
  place: 'first',
});

/**
 * What follows where an item is not quorate, as the panel's file says. Carried forward, it may be discussed
 * and comes first at the next sitting of its stream.
 *
 * Source: BC-A3.
 */
export const notQuorate = (
  { whenLost }: Pick<QuorumRule, 'whenLost'>,
  stream?: string,
): NotQuorate => ({
  then: whenLost,
  mayDiscuss: whenLost !== 'stand-down',
  final: false,
  ...(whenLost === 'discuss-only' ? {} : { next: nextTime(stream) }),
});

/**
 * What is kept where the chair decides without a quorum. What really happened can always be recorded, but
 * not without its reason.
 *
 * Source: BC-A3.
 */
export const madeWithoutQuorum = (
  missing: readonly string[],
  reason: string,
  stream?: string,
): Result<MadeWithoutQuorum, 'no-reason'> =>
  reason.trim() === ''
    ? err('no-reason')
    : ok({
        recordedAs: 'made without quorum',
        reason: reason.trim(),
        missing,
        final: false,
        next: nextTime(stream),
      });

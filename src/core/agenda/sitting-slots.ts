/** A stretch of a day in minutes since midnight; `to` is the first minute after it. */
export type Stretch = { readonly from: number; readonly to: number };

/** A place in the order: when it is, and whether it comes right after the one before. */
export type Slot = Stretch & { readonly follows: boolean };

export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

const isWithin = (part: Stretch, whole: Stretch): boolean =>
  whole.from <= part.from && part.to <= whole.to;

/**
 * The slots of a sitting: times that are kept stay where they are, and what lies between is cut into slots
 * from its beginning, or holds the slots whose starts the terms of reference list. A break ends what
 * follows one another; less than a slot left over does not.
 *
 * @param sessions - the stretches in which the panel sits, in order.
 * @param kept - times chosen by hand or told, the better claim first. One that does not lie within a
 *   session, or overlaps a better one, is not kept.
 * @param starts - every minute at which a slot may start; absent where slots follow one another.
 *
 * Source: CPR-3.2.
 * Source: LCLH-6.1.
 */
export function sittingSlots(
  sessions: readonly Stretch[],
  kept: readonly Stretch[],
  minutes: number,
  starts?: readonly number[],
): readonly Slot[] {
  return sessions.flatMap((session) => {
    const own: Stretch[] = [];
    for (const one of kept) {
      if (isWithin(one, session) && !own.some((other) => overlap(one, other))) own.push(one);
    }
    const free = starts ? listed(starts, minutes) : between(session, own, minutes);
    const fit = free.filter(
      (slot) => isWithin(slot, session) && !own.some((one) => overlap(one, slot)),
    );
    return [...own, ...fit]
      .sort((a, b) => a.from - b.from)
      .map((slot, index) => ({ ...slot, follows: index > 0 }));
  });
}

const listed = (starts: readonly number[], minutes: number): readonly Stretch[] =>
  starts.map((from) => ({ from, to: from + minutes }));

function between(session: Stretch, taken: readonly Stretch[], minutes: number): readonly Stretch[] {
  const own = [...taken].sort((a, b) => a.from - b.from);
  const ends = [...own.map(({ from }) => from), session.to];
  return [session.from, ...own.map(({ to }) => to)].flatMap((from, gap) =>
    Array.from(
      { length: Math.max(0, Math.floor(((ends[gap] as number) - from) / minutes)) },
      (_, index) => ({ from: from + index * minutes, to: from + (index + 1) * minutes }),
    ),
  );
}

import { clockTime } from '../calendar/dates-in-full.ts';
import type { Item, Register } from '../register/register.ts';
import type { Difference } from './differences.ts';
import type { HeardSaid, PresenceSaid } from './presence.ts';

type Heard = NonNullable<PresenceSaid['heard']>;

/** When a child was heard, where the minutes say it otherwise than the register. Source: LCLH-3.4. */
export const timesToTake = (register: Register, heard: Heard): Heard =>
  Object.fromEntries(
    Object.entries(heard).flatMap(([key, said]) => {
      const item = register.rows.item.get(key);
      const news = item ? newsIn(item, said) : {};
      return Object.keys(news).length > 0 ? [[key, news]] : [];
    }),
  );

const newsIn = ({ heardFrom, heardUntil }: Item, { from, until }: HeardSaid): HeardSaid => ({
  ...(from === undefined || from === heardFrom ? {} : { from }),
  ...(until === undefined || until === heardUntil ? {} : { until }),
});

/** The same, child by child, as it is shown. */
export const timeDifferences = (register: Register, heard: Heard = {}): readonly Difference[] =>
  Object.entries(heard).flatMap(([key, { from, until }]): readonly Difference[] => {
    const item = register.rows.item.get(key);
    if (!item) return [];
    const line = (what: string, was = '', now = ''): readonly Difference[] =>
      now === ''
        ? []
        : [{ what: `${item.reference}, ${what}`, was: was && clockTime(was), now: clockTime(now) }];
    return [
      ...line('heard from', item.heardFrom, from),
      ...line('heard until', item.heardUntil, until),
    ];
  });

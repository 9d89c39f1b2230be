import type { ReadDifference } from '../core/minutes/reading-differences.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { lines, table } from './parts.ts';

/** What stands in the register, and what the minutes would make of it, line by line. */
export const comparison = (
  caption: string,
  found: readonly ReadDifference[],
  empty: string,
): Html =>
  table(
    caption,
    ['Item', 'What', 'In the register', 'In the minutes'],
    found.map(({ about, what, was, now }) => [
      about,
      what,
      was === '' ? 'Nothing' : lines(was),
      now === '' ? 'Nothing' : lines(now),
    ]),
    empty,
  );

/**
 * Before anything is taken. While something cannot be read, an empty list does not mean that both say the
 * same.
 */
export const recorded = (
  found: readonly ReadDifference[],
  isAllRead: boolean,
  alike: readonly string[] = [],
): Html =>
  html`<h2>What the minutes would change in the register</h2>
    ${comparison(
      'What would change: who was there, then child by child',
      found,
      isAllRead
        ? 'Nothing: the register says what the minutes say.'
        : 'Nothing yet: a child is compared once nothing of theirs is left on the list above.',
    )}
    ${
      found.length > 0 &&
      alike.length > 0 &&
      html`<p>The register says already what the minutes say of ${alike.join(', ')}.</p>`
    }`;

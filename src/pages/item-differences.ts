import type { Difference } from '../core/minutes/differences.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { lines, table } from './parts.ts';

/** One difference between the register and the minutes, of one child. */
export type ItemDifference = Difference & { readonly reference: string };

/**
 * Before anything is taken: what stands in the register, and what the minutes would make of it. While
 * something cannot be read, an empty list does not mean that both say the same.
 */
export const recorded = (found: readonly ItemDifference[], isAllRead: boolean): Html =>
  html`<h2>What the minutes would change in the register</h2>
    ${table(
      'What would change, child by child',
      ['Item', 'What', 'In the register', 'In the minutes'],
      found.map(({ reference, what, was, now }) => [
        reference,
        what,
        was === '' ? 'Nothing' : lines(was),
        now === '' ? 'Nothing' : lines(now),
      ]),
      isAllRead
        ? 'Nothing: the register says what the minutes say.'
        : 'Nothing yet: a child is compared once nothing of theirs is left on the list above.',
    )}`;

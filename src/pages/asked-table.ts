import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag, table } from './parts.ts';

/** One thing that a panel asks about one child. */
export type AskedOfChild = {
  readonly reference: string;
  /** Where it is answered. */
  readonly path: string;
  readonly label: string;
  /** Sign and words. */
  readonly state: string;
  readonly clause: string;
};

/** What stands, and what was prepared, child by child. Source: LCLH-4.1. Source: NS-5.1. */
export const askedPart = (rows: readonly AskedOfChild[]): Shown =>
  rows.length > 0 &&
  html`<h2>What is asked about each child</h2>
    ${table(
      'What is asked about each child',
      ['Child', 'What', 'State', 'Clause'],
      rows.map(({ reference, path, label, state, clause }) => [
        html`<a href="${path}">${reference}<span class="unseen">: ${label}</span></a>`,
        label,
        signedTag(state),
        clause,
      ]),
      '',
    )}`;

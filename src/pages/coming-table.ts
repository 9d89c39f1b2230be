import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag, table } from './parts.ts';

export type ComingRow = {
  readonly reference: string;
  readonly role: string;
  readonly person: string;
  /** Sign and words. */
  readonly state: string;
  readonly clause: string;
};

/** Who is asked to each child's item, and whether they come. Source: NS-4.1. Source: CPP-3.7. */
export const comingPart = (coming: readonly ComingRow[]): Shown =>
  coming.length > 0 &&
  html`<h2>Who is asked for each child</h2>
    ${table(
      'Who is asked for each child',
      ['Child', 'As', 'Person', 'State', 'Clause'],
      coming.map((row) => [row.reference, row.role, row.person, signedTag(row.state), row.clause]),
      '',
    )}`;

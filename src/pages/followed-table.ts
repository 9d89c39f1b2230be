import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag, table } from './parts.ts';

/** A child whom a panel follows up, in one line: where it is kept, and how it stands. */
export type FollowedRow = {
  readonly path: string;
  readonly name: string;
  readonly panel: string;
  readonly lines: string;
  readonly still: string;
  /** Since the child was last discussed; absent where they stand on the child's own page alone. */
  readonly events?: readonly string[];
};

const child = ({ path, name }: FollowedRow): Shown =>
  html`<a href="${path}">${name}<span class="unseen">: tracker</span></a>`;

const signed = (words: string): Shown => words !== '' && signedTag(words);

/** Those whose tracker somebody keeps, each a link. Source: CPP-2.1. */
export const followedPart = (rows: readonly FollowedRow[]): Shown =>
  rows.length > 0 &&
  html`<h2>Children on a tracker</h2>
    ${table(
      'Children whose tracker you keep',
      ['Child', 'Panel', 'Lines', 'Plan stands still'],
      rows.map((row) => [child(row), row.panel, signed(row.lines), signed(row.still)]),
      '',
    )}`;

/** What is kept of the children of a sitting, beside their papers. Source: CPP-1.5. */
export const trackersPart = (rows: readonly FollowedRow[]): Shown =>
  rows.length > 0 &&
  html`<h2>What their trackers say</h2>
    ${table(
      'The trackers of these children',
      ['Child', 'Lines', 'Plan stands still', 'Since it was last discussed'],
      rows.map((row) => [
        child(row),
        signed(row.lines),
        signed(row.still),
        row.events && row.events.length > 0
          ? html`<ul>
              ${row.events.map((event) => html`<li>${event}</li>`)}
            </ul>`
          : 'Nothing is kept.',
      ]),
      '',
    )}`;

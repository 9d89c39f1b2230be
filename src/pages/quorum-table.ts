import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { quoted, signedTag, table } from './parts.ts';

export type SeatRow = {
  readonly label: string;
  /** Sign and words. */
  readonly state: string;
  /** Who fills it and as what; who could and why not. */
  readonly words: string;
  readonly clause: string;
};

/** The quorum for one child at a sitting. */
export type QuorumView = {
  readonly reference: string;
  readonly initials: string;
  /** Sign and words. */
  readonly state: string;
  readonly seats: readonly SeatRow[];
  /** What a decision without it came to, or what follows without it; empty where it is there. */
  readonly follows: string;
  /** Where it is said what nobody but a person can say of the child. */
  readonly path: string | undefined;
};

/** Child by child: each seat, who fills it and what is missing. Source: BC-5.0. */
export const quorumPart = (quorums: readonly QuorumView[], clause: string): Shown =>
  quorums.length > 0 &&
  html`<h2>Quorum</h2>
    ${quoted(clause)} ${quorums.map(oneChild)}`;

const oneChild = ({ reference, initials, state, seats, follows, path }: QuorumView): Html =>
  html`<h3>${reference}, ${initials}</h3>
    <p>${signedTag(state)}</p>
    ${follows !== '' && html`<p>${follows}</p>`}
    ${table(
      `Quorum for ${reference}`,
      ['Seat', 'State', 'Who', 'Clause'],
      seats.map((seat) => [seat.label, signedTag(seat.state), seat.words, seat.clause]),
      'The terms of reference name no seats.',
    )}
    ${path && html`<p><a href="${path}">What is asked about ${reference}</a></p>`}`;

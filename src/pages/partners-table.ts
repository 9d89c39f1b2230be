import type { Breach } from '../core/week/breaches.ts';
import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag, table } from './parts.ts';

export type PartnerRow = {
  readonly title: string;
  /** Sign and words. */
  readonly state: string;
  readonly who: string;
  readonly clause: string;
};

/** Each partner's seat at a sitting: present, by a deputy, or not represented. Source: LCLH-2.2. */
export const partnersPart = (partners: readonly PartnerRow[]): Shown =>
  partners.length > 0 &&
  html`<h2>Partners</h2>
    ${table(
      'Whether each partner is represented',
      ['Seat', 'State', 'Who', 'Clause'],
      partners.map(({ title, state, who, clause }) => [title, signedTag(state), who, clause]),
      '',
    )}`;

/** What was not as the terms of reference ask. It is kept, and stopped nothing. Source: LCLH-2.2. Source: CPR-2.6. */
export const breachesPart = (breaches: readonly Breach[]): Shown =>
  breaches.length > 0 &&
  html`<h2>Breaches</h2>
    <p>They are kept and shown. Nothing was stopped by them.</p>
    ${table(
      'Breaches at this sitting',
      ['What', 'Clause'],
      breaches.map(({ words, clause }) => [words, clause]),
      '',
    )}`;

import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { signedTag } from './parts.ts';

/** A child of a cohort: why it belongs there, and whether it can be put down. */
export type DueChild = {
  /** The LCS number. */
  readonly child: string;
  readonly initials: string;
  /** "Tuesday 20 January 2009", or that it is not known. */
  readonly born: string;
  /** "since Tuesday 20 January 2026; came into care after that age" */
  readonly since: string;
  /** "Tuesday 19 January 2027"; empty where there is no limit. */
  readonly hearBy: string;
  /** Sign and words. */
  readonly state: string;
  /** Where its lines and events are kept; absent where the panel keeps none. */
  readonly page?: string;
  /** It can be put down. */
  readonly isToCome: boolean;
  /** It is among the next, up to the free slots. */
  readonly isNext: boolean;
};

/** A child in the table of a cohort: with a box to tick, as long as it can be put down. */
export function dueChildRow(cohort: string, one: DueChild): Html {
  const id = `${cohort}-${one.child}`;
  const number: Shown = one.isToCome
    ? html`<div class="choice">
        <input
          id="${id}"
          type="checkbox"
          name="child"
          value="${one.child}"
          ${one.isNext && html` checked`}
        />
        <label for="${id}">${one.child}</label>
      </div>`
    : one.child;
  return html`<tr>
    <th scope="row">${number}</th>
    <td>
      ${
        one.page
          ? html`<a href="${one.page}"
              >${one.initials}<span class="unseen">, ${one.child}: tracker</span></a
            >`
          : one.initials
      }
    </td>
    <td>${one.born}</td>
    <td>${one.since}</td>
    <td>${one.hearBy}</td>
    <td>${signedTag(one.state)}</td>
  </tr>`;
}

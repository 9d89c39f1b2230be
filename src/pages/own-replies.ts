import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag } from './parts.ts';

/** What whoever looks replied to one invitation, and where it can be changed. */
export type OwnReply = { readonly day: string; readonly state: string; readonly path: string };

/** The part of the home page that keeps a reply in reach until the sitting begins. */
export const ownReplies = (replies: readonly OwnReply[]): Shown =>
  replies.length > 0 &&
  html`<h2>Your replies</h2>
    <ul class="plain">
      ${replies.map(
        ({ day, state, path }) =>
          html`<li>
            ${signedTag(state)} ${day}<br /><a href="${path}"
              >Change your reply<span class="unseen"> for ${day}</span></a
            >
          </li>`,
      )}
    </ul>`;

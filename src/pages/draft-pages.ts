import { html } from './html.ts';
import type { Html } from './html.ts';
import { page, postForm } from './page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** One of a person's own drafts. */
export type DraftLine = {
  /** The id of its Doc. */
  readonly draft: string;
  /** "Monday 23 November 2026", with the time where there are two of that day. */
  readonly day: string;
  /** The last day it is kept: "Wednesday 23 December 2026". */
  readonly until: string;
};

/** Each draft with what can be done with it, for whoever wrote them. */
export const draftList = (drafts: readonly DraftLine[]): Html =>
  html`<ul class="plain">
    ${drafts.map(
      ({ draft, day, until }) =>
        html`<li>
          Your draft of ${day}:
          <a href="${pathTo('draft', { draft })}"
            >continue<span class="unseen"> your draft of ${day}</span></a
          >
          ·
          <a href="${pathTo('deleteDraft', { draft })}"
            >delete<span class="unseen"> your draft of ${day}</span></a
          >
          <br /><span class="hint">It is kept until ${until}.</span>
        </li>`,
    )}
  </ul>`;

/** Above an empty form: what was saved before can be gone on with. */
export const draftsOffered = (drafts: readonly DraftLine[]): Html =>
  html`<div class="notice">
    <h2>Go on with what you saved</h2>
    ${draftList(drafts)}
    <p>Or begin a new request below.</p>
  </div>`;

/** Above a form that was saved before. */
export const draftOpened = ({ draft, day, until }: DraftLine): Html =>
  html`<div class="notice">
    <p>
      This is your draft of ${day}. It is kept until ${until}, or until you send it.
      <a href="${pathTo('deleteDraft', { draft })}">Delete this draft</a>
    </p>
  </div>`;

const notSaved = (words: Html): Html =>
  html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <h2>Your draft was not saved</h2>
    <p>${words}</p>
  </div>`;

/** Above a form that was not saved, each with what to do. What was typed stands below. */
export const whyNotSaved = {
  five: (drafts: readonly DraftLine[]): Html =>
    html`${notSaved(
      html`You have ${drafts.length} drafts already, and nobody keeps more than five. What you typed
        is kept below.
        <a href="${pathTo('home')}" target="_blank" rel="noopener"
          >Open the home page in a new tab</a
        >
        and delete one there. Then come back to this page and press “Save and come back later”
        again.`,
    )}`,
  sent: (reference: string): Html =>
    notSaved(
      html`A request from this form was sent already: it is
        <a href="${pathTo('referral', { reference })}">${reference}</a>. Change that request. What
        you typed is kept below, for you to copy.`,
    ),
  tooLong: notSaved(
    html`It is longer than a draft can be. What you typed is kept below: shorten it, or save it in a
    document of your own.`,
  ),
  gone: notSaved(
    html`This draft was deleted since you opened it. What you typed is kept below: press “Save and
    come back later” again to keep it as a new draft.`,
  ),
} as const;

export type DraftKeptView = {
  readonly frame: Frame;
  readonly draft: DraftLine;
  /** Where it is come back to, in full. */
  readonly address: string;
  /** Where its Doc is read. */
  readonly document: string;
};

/** A draft was kept: until when, who may open it, and where. */
export const draftKeptPage = ({ frame, draft, address, document }: DraftKeptView): string =>
  page(
    frame,
    'Your draft is kept',
    html`<h1>Your draft is kept</h1>
      <div class="said" role="status">
        <p>
          <strong>Your draft is kept until ${draft.until}. Only you can open it.</strong>
        </p>
      </div>
      <p>It was not sent. To come back to it, open the home page, or this address:</p>
      <p><a href="${pathTo('draft', { draft: draft.draft })}">${address}</a></p>
      <p><a href="${document}">Read it as a document</a></p>
      <p><a href="${pathTo('home')}">Go to the home page</a></p>`,
  );

export type DraftSentView = {
  readonly frame: Frame;
  readonly draft: DraftLine;
  /** "Monday 23 November 2026, 10am" */
  readonly sentAt: string;
  /** Absent until the request has one. */
  readonly reference?: string;
};

/** A draft whose request was sent: it is not sent again. */
export const draftSentPage = ({ frame, draft, sentAt, reference }: DraftSentView): string =>
  page(
    frame,
    'This draft was sent',
    html`<h1>This draft was sent</h1>
      ${
        reference === undefined
          ? html`<p>This was sent on ${sentAt}. Its reference comes to you by mail.</p>`
          : html`<p>
              This was sent as <a href="${pathTo('referral', { reference })}">${reference}</a> on
              ${sentAt}. To change anything, change the request.
            </p>`
      }
      <p>
        The draft is deleted by itself in a day or two.
        <a href="${pathTo('deleteDraft', { draft: draft.draft })}">Delete it now</a>
      </p>`,
  );

export type DeleteDraftView = { readonly frame: Frame; readonly draft: DraftLine };

/** The question before a draft is deleted for good. */
export const deleteDraftPage = ({ frame, draft }: DeleteDraftView): string =>
  page(
    frame,
    'Delete your draft',
    html`<h1>Delete your draft of ${draft.day}?</h1>
      <p>Nobody can bring it back. A request that was sent is not changed by it.</p>
      ${postForm(frame, frame.address, html`<button>Delete it for good</button>`, 'questions')}
      <p><a href="${pathTo('home')}">Keep it</a></p>`,
  );

import { cellForm, whatWasDone } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import type { PlanOverseer } from '../core/week/plan-overseer.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { page } from './page.ts';
import { facts, signedTag, tag } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Deadline, Frame, Standing } from './view.ts';
import { deadline } from './parts.ts';

/** One thing that happened, or is to happen, to a request. */
export type Event = { readonly words: string; readonly when: string; readonly standing: Standing };

export type StatusView = {
  readonly frame: Frame;
  readonly reference: string;
  readonly initials: string;
  readonly state: string;
  readonly requestType: string;
  readonly worker: string;
  readonly manager: string;
  /** Who oversees the young person's plan; absent where the panel's file does not say. */
  readonly overseer: PlanOverseer | undefined;
  readonly missing: readonly string[];
  /** What cannot be right as it was answered: a sentence each, with what to do. */
  readonly toCorrect: readonly string[];
  /** "Wednesday 25 November 2026, 10:10am" */
  readonly hearing: string;
  readonly deadlines: readonly Deadline[];
  readonly events: readonly Event[];
  readonly paper: string | undefined;
  /** Papers from the case system; one without a path cannot be opened yet. */
  readonly papers: readonly { readonly words: string; readonly path: string | undefined }[];
  /** Something is asked about the child that whoever looks may read or answer. */
  readonly asked: boolean;
  /** Still open to papers being added. */
  readonly takesPapers: boolean;
  readonly records: readonly { readonly words: string; readonly path: string }[];
  /** Still open to be changed. */
  readonly open: boolean;
  /** Still open to be withdrawn, by whoever looks. */
  readonly mayWithdraw: boolean;
  /** It was sent just now: the page begins with its reference. */
  readonly sent: boolean;
  /** What an administrator may do to it; none for anyone else. */
  readonly commands: readonly CellView[];
  readonly answered: string;
};

/** Where a request stands: what happened, what comes, and what its sender may still do. */
export const statusPage = (view: StatusView): string =>
  page(
    view.frame,
    `Request ${view.reference}`,
    html`${view.sent && sent(view)}
      <h1>Request ${view.reference}</h1>
      <p>${signedTag(view.state)}</p>
      ${view.missing.length + view.toCorrect.length > 0 && lacking(view)}
      ${facts([
        ['Child', view.initials],
        ['Request', view.requestType || 'Not given'],
        ['Heard on', view.hearing || 'Not known yet'],
        ['Worker', view.worker || 'Not given'],
        ['Manager', view.manager || 'Not given'],
        ...(view.overseer ? [[view.overseer.label, view.overseer.words] as const] : []),
        [
          'Request paper',
          view.paper ? html`<a href="${view.paper}">Open the request paper</a>` : 'Being made',
        ],
        ...view.papers.map(
          ({ words, path }) =>
            [
              'Added paper',
              path === undefined ? words : html`<a href="${path}">${words}</a>`,
            ] as const,
        ),
        ...view.records.map(
          ({ words, path }) => ['Record', html`<a href="${path}">${words}</a>`] as const,
        ),
      ])}
      ${waysOn(view)} ${view.deadlines.map(deadline)}
      <h2>What happened</h2>
      <ol class="plain">
        ${view.events.map(({ words, when, standing }) => html`<li>${tag(standing, words)} ${when}</li>`)}
      </ol>
      ${view.commands.length > 0 && commands(view)}`,
  );

const sent = (view: StatusView): Html =>
  html`<div class="said" role="status">
    <p><strong>Your request was sent. Its reference is ${view.reference}.</strong></p>
    <p>A mail with the reference is on its way to you.</p>
  </div>`;

const lacking = ({ missing, toCorrect, reference }: StatusView): Html =>
  html`<div class="notice">
    ${missing.length > 0 && listed('Still empty', missing)}
    ${toCorrect.length > 0 && listed('To correct', toCorrect)}
    <p>
      <a href="${pathTo('amend', { reference })}"
        >${toCorrect.length > 0 ? 'Put these right' : 'Fill these in'}</a
      >
    </p>
  </div>`;

const listed = (heading: string, entries: readonly string[]): Html =>
  html`<h2>${heading}</h2>
    <ul>
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;

const mayChange = (view: StatusView): Html =>
  html`<ul class="plain">
    <li><a href="${pathTo('amend', { reference: view.reference })}">Change this request</a></li>
    ${
      view.mayWithdraw &&
      html`<li>
        <a href="${pathTo('withdraw', { reference: view.reference })}">Withdraw this request</a>
      </li>`
    }
  </ul>`;

/** What whoever looks may still do about it. */
const waysOn = (view: StatusView): Shown => [
  view.open && mayChange(view),
  view.asked && toAsked(view),
  view.takesPapers && toPapers(view),
];

const toAsked = ({ reference }: StatusView): Html =>
  html`<p><a href="${pathTo('asked', { reference })}">What is asked about this child</a></p>`;

const toPapers = ({ reference }: StatusView): Html =>
  html`<p><a href="${pathTo('papers', { reference })}">Papers from the case system</a></p>`;

const commands = (view: StatusView): Html =>
  html`<h2>For the administrator</h2>
    ${view.commands.map((cell) => cellForm(view.frame, cell))} ${whatWasDone(view.answered)}`;

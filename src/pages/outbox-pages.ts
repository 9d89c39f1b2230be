import type { Mail } from '../core/register/register.ts';
import { unreachable } from '../core/unreachable.ts';
import { cellForm, whatWasDone } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import { facts, quoted, signedTag, table, tag } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** A mail as a row of the outbox, in words. */
export type MailRow = {
  readonly key: string;
  readonly words: string;
  readonly to: string;
  readonly state: string;
  readonly when: string;
  readonly because: string;
};

export type OutboxView = { readonly frame: Frame; readonly mails: readonly MailRow[] };

/** Every mail, waiting or gone; nothing leaves that is not here. */
export const outboxPage = (view: OutboxView): string =>
  page(
    view.frame,
    'Outbox',
    html`<h1>Outbox</h1>
      ${table(
        'Mails, newest first',
        ['Mail', 'To', 'Status', 'When', 'Why'],
        view.mails.map((mail) => [
          html`<a href="${pathTo('mail', { mail: mail.key })}">${mail.words}</a>`,
          mail.to,
          signedTag(mail.state),
          mail.when,
          mail.because,
        ]),
        'No mail yet.',
      )}`,
  );

/** A mail as its reader would see it. */
export type MailPreview = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar invitation that travels with it, as sent. */
  readonly invitation?: string;
};

/** What a person would look for before letting a mail go. */
export type MailCheck = { readonly words: string; readonly passed: boolean };

export const mailSides = ['html', 'text', 'invitation', 'checks'] as const;
export type MailSide = (typeof mailSides)[number];

export type MailView = {
  readonly frame: Frame;
  readonly mail: Mail;
  readonly row: MailRow;
  readonly preview: MailPreview;
  /** What travels with it as PDF; without an address while it is to be made. */
  readonly pdfs: readonly { readonly name: string; readonly url: string }[];
  readonly side: MailSide;
  readonly checks: readonly MailCheck[];
  readonly commands: readonly CellView[];
  readonly answered: string;
  /** Which of its links lead elsewhere until it goes. */
  readonly notYet: string;
  /** How it is let go where no button does it. */
  readonly way: string;
  readonly clause: string;
};

const sideNames: Readonly<Record<MailSide, string>> = {
  html: 'As it looks',
  text: 'As plain text',
  invitation: 'Invitation',
  checks: 'Checks',
};

/** One mail: to whom, when, what it says, and the ways to stop it or let it go. */
export const mailPage = (view: MailView): string =>
  page(
    view.frame,
    view.preview.subject,
    html`<h1>${view.preview.subject}</h1>
      <p>${signedTag(view.row.state)} ${view.row.because}</p>
      ${facts([
        ['To', view.mail.to],
        ['When', view.row.when],
        ['Kind', view.row.words],
        ...(view.pdfs.length === 0 ? [] : [['With it, as PDF', pdfList(view)] as const]),
      ])}
      ${quoted(view.clause)} ${view.commands.map((cell) => cellForm(view.frame, cell))}
      ${whatWasDone(view.answered)} ${view.way !== '' && html`<p>${view.way}</p>`}
      ${view.notYet !== '' && html`<p class="hint">${view.notYet}</p>`}
      <nav aria-label="Sides of this mail">
        <ul class="row">
          ${mailSides.map((side) => sideLink(view, side))}
        </ul>
      </nav>
      <h2>${sideNames[view.side]}</h2>
      ${sideOf(view)}`,
  );

/** Made of each document as it stands when the mail goes. */
const pdfList = ({ pdfs }: MailView): Html =>
  html`<ul class="plain">
    ${pdfs.map(
      ({ name, url }) => html`<li>${url === '' ? name : html`<a href="${url}">${name}</a>`}</li>`,
    )}
  </ul>`;

const sideLink = (view: MailView, side: MailSide): Html =>
  html`<li>
    <a
      href="${pathTo('mail', { mail: view.mail.key })}?side=${side}"
      ${side === view.side && html` aria-current="page"`}
      >${sideNames[side]}</a
    >
  </li>`;

function sideOf({ side, preview, checks }: MailView): Html {
  switch (side) {
    case 'html':
      return html`<iframe
        title="The mail as it looks"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcdoc="${preview.html.replace('<head>', '<head><base target="_blank" />')}"
      ></iframe>`;
    case 'text':
      return html`<pre>${preview.text}</pre>`;
    case 'invitation':
      return preview.invitation === undefined
        ? html`<p>No invitation travels with this mail.</p>`
        : html`<pre>${preview.invitation}</pre>`;
    case 'checks':
      return html`<ul class="plain">
        ${checks.map(({ words, passed }) => html`<li>${tag(passed ? 'done' : 'late', words)}</li>`)}
      </ul>`;
    default:
      return unreachable(side);
  }
}

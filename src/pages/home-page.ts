import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import { deadline, quoted, signedTag, table, tag } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Deadline, Frame, Standing } from './view.ts';

/** One step of a sitting's week: "Agenda", "Due Tuesday 24 November 2026, 12 noon". */
export type Step = { readonly name: string; readonly words: string; readonly standing: Standing };

export type ToDoView = {
  /** Sign and word: "▲ Overdue by 2 hours". */
  readonly state: string;
  readonly what: string;
  readonly who: string;
  /** Where it is answered; empty when that is no page. */
  readonly path: string;
  readonly clause: string;
};

export type HomeView = {
  readonly frame: Frame;
  /** Said before all else: everything is stopped until a person answers. */
  readonly stopped?: string;
  readonly sitting?: {
    readonly panel: string;
    readonly day: string;
    readonly path: string;
    readonly deadlines: readonly Deadline[];
    readonly steps: readonly Step[];
    /** Why no deadline can be given: "Needs a date by hand: …". */
    readonly fault?: string;
  };
  readonly toDo: readonly ToDoView[];
  readonly referrals: readonly {
    readonly reference: string;
    readonly initials: string;
    readonly state: string;
    readonly sitting: string;
  }[];
  readonly mails: readonly {
    readonly key: string;
    readonly words: string;
    readonly state: string;
    readonly when: string;
  }[];
  readonly mailCounts: string;
  readonly minutes: readonly {
    readonly day: string;
    readonly state: string;
    readonly path: string;
  }[];
};

/** The one screen: next sitting, what waits, the register, the outbox and the minutes. */
export const homePage = (view: HomeView): string =>
  page(
    view.frame,
    'Home',
    html`<h1>Panel register</h1>
      ${
        view.stopped &&
        html`<div class="faults">
          <h2>Everything is stopped</h2>
          <p>${view.stopped}</p>
        </div>`
      }
      ${view.sitting && nextSitting(view.sitting)}
      <p><a class="button" href="${pathTo('refer')}">Refer a child</a></p>
      <div class="columns">
        <section>${toDo(view.toDo)}</section>
        <section>${register(view.referrals)}</section>
        <section>${outbox(view)} ${minutes(view.minutes)}</section>
      </div>`,
  );

const nextSitting = (sitting: NonNullable<HomeView['sitting']>): Html =>
  html`<section>
    <h2><a href="${sitting.path}">Next sitting: ${sitting.panel}, ${sitting.day}</a></h2>
    ${sitting.fault && html`<p>${tag('late', sitting.fault)}</p>`}
    <ol class="steps">
      ${sitting.steps.map(({ name, words, standing }) => html`<li><strong>${name}</strong><br />${tag(standing, words)}</li>`)}
    </ol>
    ${sitting.deadlines.map(deadline)}
  </section>`;

const toDo = (waiting: HomeView['toDo']): Html =>
  html`<h2>To do (${waiting.length})</h2>
    ${
      waiting.length === 0
        ? html`<p>Nothing waits for you.</p>`
        : html`<ul class="plain">
            ${waiting.map(
              (line) =>
                html`<li>
                  ${signedTag(line.state)}
                  ${line.path === '' ? line.what : html`<a href="${line.path}">${line.what}</a>`}
                  <br /><span class="hint">${line.who}</span>
                  ${quoted(line.clause)}
                </li>`,
            )}
          </ul>`
    }`;

const register = (referrals: HomeView['referrals']): Html =>
  html`<h2>Register</h2>
    ${table(
      'Referrals, newest first',
      ['Reference', 'Child', 'Status', 'Sitting'],
      referrals.map((row) => [
        html`<a href="${pathTo('referral', { reference: row.reference })}">${row.reference}</a>`,
        row.initials,
        signedTag(row.state),
        row.sitting,
      ]),
      'No referrals yet.',
    )}`;

const outbox = (view: HomeView): Html =>
  html`<h2>Outbox</h2>
    <p>${view.mailCounts}</p>
    <ul class="plain">
      ${view.mails.map(
        (mail) =>
          html`<li>
            ${signedTag(mail.state)}
            <a href="${pathTo('mail', { mail: mail.key })}">${mail.words}</a> <br /><span
              class="hint"
              >${mail.when}</span
            >
          </li>`,
      )}
    </ul>`;

const minutes = (rows: HomeView['minutes']): Html =>
  html`<h2>Minutes</h2>
    ${
      rows.length === 0
        ? html`<p>No minutes yet.</p>`
        : html`<ul class="plain">
            ${rows.map((row) => html`<li>${signedTag(row.state)} <a href="${row.path}">${row.day}</a></li>`)}
          </ul>`
    }`;

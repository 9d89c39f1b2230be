import { draftList } from './draft-pages.ts';
import type { DraftLine } from './draft-pages.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { ownReplies } from './own-replies.ts';
import type { OwnReply } from './own-replies.ts';
import { followedPart } from './followed-table.ts';
import type { FollowedRow } from './followed-table.ts';
import { page } from './page.ts';
import { deadline, quoted, signedTag, table, tag } from './parts.ts';
import { pathTo } from './routes.ts';
import { sittingToday } from './sitting-today.ts';
import type { SittingToday } from './sitting-today.ts';
import { stoppedNotice } from './stopped-notice.ts';
import type { Stopped } from './stopped-notice.ts';
import type { SlotView } from './sitting-page.ts';
import type { Deadline, Frame, Standing } from './view.ts';
import { administersAny } from './who-may.ts';

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
  /** Said before all else: everything is stopped. */
  readonly stopped?: Stopped;
  /** Sittings that have begun today. */
  readonly today: readonly SittingToday[];
  /** The next sitting of each panel that whoever looks has to do with. */
  readonly sittings: readonly {
    readonly panel: string;
    readonly day: string;
    readonly path: string;
    readonly deadlines: readonly Deadline[];
    readonly steps: readonly Step[];
    /** Why no deadline can be given: "Needs a date by hand: …". */
    readonly fault?: string;
    /** Whoever looks may open its page. */
    readonly mayOpen: boolean;
    /** Where all sittings of its panel stand, for whoever runs it. */
    readonly all?: string;
    /** Reports that whoever looks gives for it. */
    readonly reports: readonly { readonly label: string; readonly path: string }[];
  }[];
  /** The visitor's own, the oldest first. */
  readonly drafts?: readonly DraftLine[];
  readonly toDo: readonly ToDoView[];
  /** Requests the visitor follows: all of them, for the administrator. */
  readonly referrals: readonly {
    readonly reference: string;
    readonly initials: string;
    readonly state: string;
    readonly sitting: string;
  }[];
  /** Children whose tracker they keep as the child's own people. */
  readonly followed: readonly FollowedRow[];
  /** What they replied to invitations, while it can be changed. */
  readonly invitations: readonly OwnReply[];
  /** Present for members: who is to be heard at the next sitting of each panel of theirs. */
  readonly agendas?: readonly { readonly panel: string; readonly slots: readonly SlotView[] }[];
  /** Present for the administrator. */
  readonly outbox?: {
    readonly mails: readonly {
      readonly key: string;
      readonly words: string;
      readonly state: string;
      readonly when: string;
    }[];
    readonly counts: string;
  };
  /** Present for those who write or approve them. */
  readonly minutes?: readonly {
    readonly day: string;
    readonly state: string;
    readonly path: string;
    readonly sitting: string;
  }[];
};

/** The one screen: next sitting, what waits, the register, the outbox and the minutes. */
export const homePage = (view: HomeView): string =>
  page(
    view.frame,
    'Home',
    html`<h1>Panel register</h1>
      ${view.stopped && stoppedNotice(view.frame, view.stopped)} ${view.today.map(sittingToday)}
      ${view.sittings.length > 1 && ways(view)} ${view.sittings.map(nextSitting)}
      ${view.sittings.length <= 1 && refer}
      ${view.drafts && view.drafts.length > 0 && draftList(view.drafts)}
      <div class="columns">
        <section>
          ${toDo(view.toDo)} ${followedPart(view.followed)} ${ownReplies(view.invitations)}
        </section>
        <section>${view.agendas ? comingAgendas(view.agendas) : register(view)}</section>
        ${
          (view.outbox ?? view.minutes) &&
          html`<section>
            ${view.outbox && outbox(view.outbox)} ${view.minutes && minutes(view.minutes)}
          </section>`
        }
      </div>`,
  );

const refer = html`<p><a class="button" href="${pathTo('refer')}">Refer a child</a></p>`;

/** Where the sittings of several panels stand first, what most come for is a press away. */
const ways = ({ toDo: waiting }: HomeView): Html =>
  html`<p><a href="#to-do">To do (${waiting.length})</a></p>
    ${refer}`;

function nextSitting(sitting: HomeView['sittings'][number]): Html {
  const name = `Next sitting: ${sitting.panel}, ${sitting.day}`;
  return html`<section>
    <h2>${sitting.mayOpen ? html`<a href="${sitting.path}">${name}</a>` : name}</h2>
    ${sitting.fault && html`<p>${tag('late', sitting.fault)}</p>`}
    <ol class="steps">
      ${sitting.steps.map(({ name: step, words, standing }) => html`<li><strong>${step}</strong><br />${tag(standing, words)}</li>`)}
    </ol>
    ${sitting.deadlines.map(deadline)}
    ${sitting.reports.map(({ label, path }) => html`<p><a href="${path}">${label}</a></p>`)}
    ${sitting.all && html`<p><a href="${sitting.all}">All sittings of the ${sitting.panel}</a></p>`}
  </section>`;
}

const toDo = (waiting: HomeView['toDo']): Html =>
  html`<h2 id="to-do">To do (${waiting.length})</h2>
    ${
      waiting.length === 0
        ? html`<p>Nothing of yours is waiting.</p>`
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

/** Everything to the administrator; to anybody else the requests they sent or present. */
const register = ({ frame, referrals }: HomeView): Html =>
  html`<h2>${administersAny(frame.visitor) ? 'Register' : 'Your requests'}</h2>
    ${table(
      'Referrals, newest first',
      ['Reference', 'Child', 'Status', 'Sitting'],
      referrals.map((row) => [
        html`<a href="${pathTo('referral', { reference: row.reference })}">${row.reference}</a>`,
        row.initials,
        signedTag(row.state),
        row.sitting,
      ]),
      administersAny(frame.visitor)
        ? 'No referrals yet.'
        : 'You have neither sent nor present any.',
    )}`;

/** With several, each says whose it is. */
const comingAgendas = (agendas: NonNullable<HomeView['agendas']>): readonly Html[] =>
  agendas.map(({ panel, slots }) => comingAgenda(slots, agendas.length > 1 ? `: ${panel}` : ''));

const comingAgenda = (slots: readonly SlotView[], whose: string): Html =>
  html`<h2>Coming agenda${whose}</h2>
    ${table(
      `To be heard at the next sitting${whose}`,
      ['Request', 'Time', 'Child', 'Asked for', 'Status'],
      slots.map((slot) => [
        slot.paper ? html`<a href="${slot.paper}">${slot.reference}</a>` : slot.reference,
        slot.time || 'No slot',
        slot.initials,
        slot.request,
        signedTag(slot.state),
      ]),
      'No child is on it yet.',
    )}`;

const outbox = ({ counts, mails }: NonNullable<HomeView['outbox']>): Html =>
  html`<h2>Outbox</h2>
    <p>${counts}</p>
    <ul class="plain">
      ${mails.map(
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

const minutes = (rows: NonNullable<HomeView['minutes']>): Html =>
  html`<h2>Minutes</h2>
    ${
      rows.length === 0
        ? html`<p>No minutes yet.</p>`
        : html`<ul class="plain">
            ${rows.map(
              (row) =>
                html`<li>
                  ${signedTag(row.state)} <a href="${row.path}">Minutes of ${row.day}</a> <br /><a
                    href="${row.sitting}"
                    >The sitting<span class="unseen"> of ${row.day}</span></a
                  >
                </li>`,
            )}
          </ul>`
    }`;

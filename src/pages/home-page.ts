import type { SlotView } from './agenda-table.ts';
import { draftList } from './draft-pages.ts';
import type { DraftLine } from './draft-pages.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { ownReplies } from './own-replies.ts';
import type { OwnReply } from './own-replies.ts';
import { followedPart } from './followed-table.ts';
import type { FollowedRow } from './followed-table.ts';
import { nextSittingPart } from './next-sitting-part.ts';
import type { NextSitting } from './next-sitting-part.ts';
import { page } from './page.ts';
import { signedTag, table } from './parts.ts';
import { pathTo } from './routes.ts';
import { sittingToday } from './sitting-today.ts';
import type { SittingToday } from './sitting-today.ts';
import { stoppedNotice } from './stopped-notice.ts';
import type { Stopped } from './stopped-notice.ts';
import { toDoPart } from './to-do-part.ts';
import type { ToDoView } from './to-do-part.ts';
import type { Frame } from './view.ts';
import { administersAny } from './who-may.ts';

export type HomeView = {
  readonly frame: Frame;
  /** Said before all else: everything is stopped. */
  readonly stopped?: Stopped;
  /** Sittings that have begun today. */
  readonly today: readonly SittingToday[];
  /** The next sitting of each panel that whoever looks has to do with. */
  readonly sittings: readonly NextSitting[];
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
      ${view.sittings.length > 1 && ways(view)} ${view.sittings.map(nextSittingPart)}
      ${view.sittings.length <= 1 && refer}
      ${view.drafts && view.drafts.length > 0 && draftList(view.drafts)}
      <div class="columns">
        <section>
          ${toDoPart(view.toDo)} ${followedPart(view.followed)} ${ownReplies(view.invitations)}
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

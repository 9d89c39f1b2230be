import type { PartHeadings } from '../core/week/agenda-times.ts';
import type { OrderWords } from '../core/week/order-words.ts';
import type { Guidance } from '../core/panel/guidance.ts';
import { aboutPart, guidancePart } from './about-panel.ts';
import type { AboutPanel } from './about-panel.ts';
import { agendaTable } from './agenda-table.ts';
import type { SlotView } from './agenda-table.ts';
import { attendancePart } from './attendance-table.ts';
import type { SeatView } from './attendance-table.ts';
import { cellForm, whatWasDone } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import { askedPart } from './asked-table.ts';
import type { AskedOfChild } from './asked-table.ts';
import { trackersPart } from './followed-table.ts';
import type { FollowedRow } from './followed-table.ts';
import { comingPart } from './coming-table.ts';
import type { ComingRow } from './coming-table.ts';
import type { Breach } from '../core/week/breaches.ts';
import { breachesPart, partnersPart } from './partners-table.ts';
import type { PartnerRow } from './partners-table.ts';
import { quorumPart } from './quorum-table.ts';
import type { QuorumView } from './quorum-table.ts';
import { deadline, signedTag, tag } from './parts.ts';
import type { Deadline, Frame } from './view.ts';

export type SittingView = {
  readonly frame: Frame;
  readonly key: string;
  readonly panel: string;
  readonly day: string;
  readonly state: string;
  /** It falls on a bank holiday, or its dates cross: a person must decide. */
  readonly fault: string;
  readonly issue: string;
  readonly slots: readonly SlotView[];
  /** What its agenda has besides the children; absent where that is nothing. */
  readonly parts: PartHeadings | undefined;
  /** Why the times are as they are; absent once the sitting has begun, and where nobody is listed. */
  readonly order: OrderWords | undefined;
  readonly deadlines: readonly Deadline[];
  readonly agenda: string | undefined;
  readonly minutes: string | undefined;
  /** What was left in the minutes, since somebody had written there, and what to do by hand. */
  readonly left: readonly string[];
  /** Where the minutes are sent to the chair and approved; absent before the sitting, and for others. */
  readonly minutesPage: string | undefined;
  readonly commands: readonly CellView[];
  readonly answered: string;
  readonly seats: readonly SeatView[];
  /** Who presided and when it ended, as it counts; empty while nothing does. */
  readonly ended: string;
  /** Child by child; none where the terms of reference ask for no quorum. */
  readonly quorum: readonly QuorumView[];
  readonly quorumClause: string;
  readonly about: AboutPanel;
  /** What the terms of reference say to members. */
  readonly guidance: readonly Guidance[];
  /** Who is asked to each child's item; none where the panel's file asks nobody besides the members. */
  readonly coming: readonly ComingRow[];
  /** How each partner's seat is filled, and what was kept as a breach, for chair and administrator. */
  readonly partners: readonly PartnerRow[];
  readonly breaches: readonly Breach[];
  /** What stands and what was prepared, for chair and administrator. */
  readonly asked: readonly AskedOfChild[];
  /** What is kept on the trackers of its children, for those who may look. */
  readonly followed: readonly FollowedRow[];
  /** Where whoever looks replies to their own invitation, while they can. */
  readonly replyPath: string | undefined;
};

/** A sitting: its agenda with times, what is due, and what the administrator may do. */
export const sittingPage = (view: SittingView): string =>
  page(
    view.frame,
    `${view.panel}, ${view.day}`,
    html`<h1>${view.panel}, ${view.day}</h1>
      ${aboutPart(view.about)}
      <p>${signedTag(view.state)} ${view.issue !== '' && signedTag(view.issue)}</p>
      ${view.fault !== '' && html`<p>${tag('late', view.fault)}</p>`}
      <ul class="plain">
        ${view.replyPath && html`<li><a href="${view.replyPath}">Will you come? Reply, or change your reply</a></li>`}
        ${view.agenda && html`<li><a href="${view.agenda}">Open the agenda document</a></li>`}
        ${view.minutes && html`<li><a href="${view.minutes}">Open the minutes</a></li>`}
        ${
          view.minutesPage &&
          html`<li>
            <a href="${view.minutesPage}">Send the draft to the chair, and approve the minutes</a>
          </li>`
        }
      </ul>
      ${view.left.length > 0 && leftPart(view.left)} ${agendaPart(view)}
      <h2>What is due</h2>
      ${view.deadlines.map(deadline)} ${view.commands.length > 0 && commands(view)}
      ${trackersPart(view.followed)} ${breachesPart(view.breaches)} ${askedPart(view.asked)}
      ${comingPart(view.coming)} ${partnersPart(view.partners)}
      ${quorumPart(view.quorum, view.quorumClause)} ${attendancePart(view)}
      ${view.guidance.length > 0 && guidancePart(view.guidance)}`,
  );

/** The children in their table, among the other parts of the agenda where it has any. */
function agendaPart(view: SittingView): Html {
  const { parts } = view;
  return html`<h2>Agenda</h2>
    ${parts && headings([...parts.opening, parts.children])} ${agendaTable(view)}
    ${view.order && whyTheseTimes(view.order)} ${parts && headings(parts.closing)}`;
}

const headings = (parts: readonly string[]): readonly Html[] =>
  parts.map((part) => html`<h3>${part}</h3>`);

const leftPart = (left: readonly string[]): Html =>
  html`<h2>Left in the minutes</h2>
    <p>
      The minutes were brought up to date with the agenda, but nothing that somebody wrote was
      changed. Please put this right in them by hand:
    </p>
    <ul>
      ${left.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;

const whyTheseTimes = ({ proof, reasons }: OrderWords): Html =>
  html`<details>
    <summary>Why these times</summary>
    <p>${proof}</p>
    <ul>
      ${reasons.map(({ reference, why }) => html`<li>${reference}: ${why}</li>`)}
    </ul>
  </details>`;

const commands = (view: SittingView): Html =>
  html`<h2>For the administrator</h2>
    ${view.commands.map((cell) => cellForm(view.frame, cell))} ${whatWasDone(view.answered)}`;

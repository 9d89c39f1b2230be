import { cellForm } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { signedTag, table } from './parts.ts';
import type { Frame } from './view.ts';

/** A child on the agenda, as a row. */
export type SlotView = {
  readonly time: string;
  readonly reference: string;
  readonly initials: string;
  readonly request: string;
  readonly note: string;
  readonly worker: string;
  readonly manager: string;
  readonly state: string;
  readonly paper: string | undefined;
  /** The request's own page, for those who follow it. */
  readonly page: string | undefined;
  /** What the administrator says of it beside the agenda; none for others. */
  readonly cells?: readonly CellView[];
};

/** What of a sitting its agenda shows. */
type Agenda = {
  readonly frame: Frame;
  readonly day: string;
  readonly slots: readonly SlotView[];
};

/** Who is to be heard and when; for the administrator, with what they may say of each child. */
export const agendaTable = (view: Agenda): Html =>
  table(
    `Agenda for ${view.day}`,
    [
      ...['Time', 'Request', 'Child', 'Asked for', 'Note', 'Presenter and manager', 'Status'],
      ...['Paper', ...(filled(view) ? ['For the administrator'] : [])],
    ],
    view.slots.map((slot) => [
      slot.time || 'No slot',
      slot.page ? html`<a href="${slot.page}">${slot.reference}</a>` : slot.reference,
      slot.initials,
      slot.request,
      slot.note,
      html`${slot.worker}<br />${slot.manager}`,
      signedTag(slot.state),
      slot.paper
        ? html`<a href="${slot.paper}">Open<span class="unseen"> paper ${slot.reference}</span></a>`
        : 'Being made',
      ...(filled(view)
        ? [html`${(slot.cells ?? []).map((cell) => cellForm(view.frame, cell))}`]
        : []),
    ]),
    'No child is on this agenda yet.',
  );

const filled = ({ slots }: Agenda): boolean => slots.some(({ cells = [] }) => cells.length > 0);

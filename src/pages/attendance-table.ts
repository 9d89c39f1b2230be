import { cellForm } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Shown } from './html.ts';
import { signedTag, table, tag } from './parts.ts';
import type { Frame } from './view.ts';

/** One seat at a sitting, as a row. */
export type SeatView = {
  readonly title: string;
  readonly person: string;
  /** What they said beforehand: sign and words. */
  readonly reply: string;
  /** Who said it and when; empty where nobody did. */
  readonly answered: string;
  /** Where it is answered for them, by whom it can be. */
  readonly path: string | undefined;
  /** What counts: marked by hand, or taken from the minutes; empty while nothing does. */
  readonly counted: string;
  readonly cells: readonly CellView[];
};

/** What of a sitting its attendance shows. */
type Attendance = {
  readonly frame: Frame;
  readonly seats: readonly SeatView[];
  /** Who presided and when it ended, as it counts; empty while nothing does. */
  readonly ended: string;
};

/** Who comes and who came, with the marks of the administrator; nothing where nobody has a seat. */
export const attendancePart = (view: Attendance): Shown =>
  view.seats.length > 0 &&
  html`<h2>Attendance</h2>
    ${view.ended !== '' && html`<p>${view.ended}</p>`}
    ${table(
      'Who comes, and who came',
      ['Seat', 'Person', 'Reply', ...(marked(view) ? ['Mark'] : [])],
      view.seats.map((seat) => [
        seat.title,
        seat.person,
        html`${signedTag(seat.reply)}
        ${seat.answered !== '' && html`<br /><span class="hint">${seat.answered}</span>`}
        ${
          seat.path &&
          html`<br /><a href="${seat.path}"
              >Answer<span class="unseen"> for ${seat.person}</span></a
            >`
        }`,
        ...(marked(view)
          ? [
              html`${seat.counted !== '' && tag('done', `Counts: ${seat.counted}`)}
              ${seat.cells.map((cell) => cellForm(view.frame, cell))}`,
            ]
          : []),
      ]),
      '',
    )}`;

const marked = ({ seats }: Attendance): boolean => seats.some(({ cells }) => cells.length > 0);

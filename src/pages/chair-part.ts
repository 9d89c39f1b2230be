import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { postForm } from './page.ts';
import { quoted } from './parts.ts';
import { line, select } from './plain-fields.ts';
import type { Frame } from './view.ts';

/** What the chair may say of the quorum for this child. */
export type ChairPart = {
  readonly item: string;
  readonly clause: string;
  /** Code and label. */
  readonly seats: readonly (readonly [code: string, label: string])[];
  /** Seats that one person may fill, where the chair lets them. */
  readonly together: readonly (readonly [codes: string, label: string])[];
  /** It was decided without a quorum, and nobody said why. */
  readonly asksReason: boolean;
};

/** The part of the page in which the chair says what the quorum asks for this child. */
export function chairPart(frame: Frame, chair: ChairPart): Html {
  const form = (what: string, inner: Shown, button: string): Html =>
    postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="${what}" />
        <input type="hidden" name="item" value="${chair.item}" />
        ${inner} ${line(`${what}-why`, 'why', 'Why', 'It is kept with your name.')}
        <button>${button}</button>`,
      'questions',
    );
  return html`<section aria-labelledby="asked-chair">
    <h2 id="asked-chair" tabindex="-1">For the chair: the quorum for this child</h2>
    ${quoted(chair.clause)}
    ${chair.asksReason && form('decided', 'It was decided without a quorum.', 'Keep the reason')}
    ${form(
      'seat',
      html`${select('seat', 'seat', 'Seat', chair.seats)}
      ${select('applies', 'applies', 'For this child it is', [
        ['no', 'not needed'],
        ['yes', 'needed'],
      ])}`,
      'Switch the seat',
    )}
    ${
      chair.together.length > 0 &&
      form('together', select('seats', 'seats', 'One person may fill', chair.together), 'Allow it')
    }
  </section>`;
}

import type { Register } from '../core/register/register.ts';
import { whyStopped } from '../core/register/workbook-version.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { postForm } from './page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** `mayCarryOn` stands where a person’s answer ends it, and says whether whoever looks is that person. */
export type Stopped = { readonly why: string; readonly mayCarryOn?: boolean };

/** Only a workbook that a person must say something about can be carried on with. */
export function stoppedBy(register: Register, mayCarryOn: boolean): { readonly stopped?: Stopped } {
  const why = whyStopped(register);
  if (why === undefined) return {};
  const asks = register.rows.workbook.get('workbook')?.stopped === why;
  return { stopped: { why, ...(asks ? { mayCarryOn } : {}) } };
}

/** Said before all else: everything is stopped. */
export const stoppedNotice = (frame: Frame, { why, mayCarryOn }: Stopped): Html =>
  html`<div class="faults">
    <h2>Everything is stopped</h2>
    <p>${why}</p>
    ${
      mayCarryOn
        ? postForm(
            frame,
            pathTo('carryOn'),
            html`<p>
                If it is not, close this one and open the live one. If it is, mails and documents go
                on from what stands here.
              </p>
              <button>This is the live workbook: carry on</button>`,
            'questions',
          )
        : mayCarryOn === false &&
          html`<p>The panel administrator can say which workbook is the live one.</p>`
    }
  </div>`;

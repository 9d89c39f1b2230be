import type { AccessLine } from './access-line.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import type { Frame } from './view.ts';

export type AccessView = {
  readonly frame: Frame;
  /** "124 documents" */
  readonly documents: string;
  /** Those who keep them by their seat, as addresses. */
  readonly seats: readonly string[];
  readonly lines: readonly AccessLine[];
};

/** Who may open which document, why, and until when. */
export const accessPage = ({ frame, documents, seats, lines }: AccessView): string =>
  page(
    frame,
    'Who may open what',
    html`<h1>Who may open what</h1>
      <p>
        The register made ${documents}. No link to them works for anybody else. Chairs and
        administrators open them for as long as they have their seat: ${seats.join(', ')}. The
        shared mailbox owns them.
      </p>
      <p>
        Papers that somebody shared by hand are not known here: look at <i>Share</i> in the
        document. Nor is the workbook, which you share by hand with administrators alone. A draft of
        a request opens to its writer only, for 30 days. With somebody who has no Google account no
        file is shared: they get theirs by PDF in mail, which waits in the Outbox until a person
        sends it.
      </p>
      <div class="wide" role="region" aria-label="Everybody else" tabindex="0">
        <table>
          <caption>
            Everybody else
          </caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Document</th>
              <th scope="col">May</th>
              <th scope="col">Why</th>
              <th scope="col">Until</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) =>
                html`<tr>
                  <td>${line.person}</td>
                  <td>${line.document}</td>
                  <td>${line.may}</td>
                  <td>${line.because}</td>
                  <td>${line.until}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  );

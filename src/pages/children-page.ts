import { html, ownScript } from './html.ts';
import type { Html } from './html.ts';
import { page, postForm } from './page.ts';
import { faultList, table } from './parts.ts';
import { fileBox } from './plain-fields.ts';
import { fileChoice, readFileScript } from './read-file-script.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

export type ChildrenView = {
  readonly frame: Frame;
  /** "240 children are known, 12 of them have left care." */
  readonly known: string;
  /** Panels that look for children by themselves. */
  readonly panels: readonly { readonly code: string; readonly name: string }[];
  /** Headings that are looked for, the register's own. */
  readonly headings: readonly string[];
  readonly retry?: { readonly extract: string; readonly fault: string };
};

/** What is known of children, and where an extract is brought. Source: NS-3.3. */
export function childrenPage(view: ChildrenView): string {
  const { frame, known, panels, retry } = view;
  return page(
    frame,
    retry ? 'Error: Children' : 'Children',
    html`${retry && faultList([{ field: 'extract', words: retry.fault }])}
      <h1>Children</h1>
      <p>${known}</p>
      ${
        panels.length > 0 &&
        html`<h2>Who is due</h2>
          <ul>
            ${panels.map(
              ({ code, name }) =>
                html`<li><a href="${pathTo('due', { panel: code })}">${name}</a></li>`,
            )}
          </ul>`
      }
      <h2>Bring an extract of the children in care</h2>
      <p>
        The register keeps initials, LCS number, date of birth, legal status, placement, dates, team
        and addresses. Names are turned to initials at once and are kept nowhere. Nothing is taken
        before you have seen what it changes.
      </p>
      ${extractForm(view)} ${ownScript(readFileScript)}`,
  );
}

function extractForm({ frame, headings, retry }: ChildrenView): Html {
  return postForm(
    frame,
    pathTo('children'),
    html`<input type="hidden" name="step" value="look" />
      ${fileChoice('Choose a CSV file', '.csv,.txt,.tsv')}
      ${fileBox(
        'extract',
        'The extract, with its line of headings',
        `Columns are found by their headings, in any order: ${headings.join(', ')}. The first two are needed, and initials or a name.`,
        retry ? { value: retry.extract, fault: retry.fault } : { value: '' },
      )}
      <button>Show what it changes</button>`,
    'questions',
  );
}

export type ExtractView = {
  readonly frame: Frame;
  /** What goes back with the acceptance: nothing but what the register keeps. */
  readonly extract: string;
  readonly fingerprint: string;
  /** Said first where the register altered since the preview. */
  readonly notice?: string;
  /** "12 new, 3 changed, 1 not in it, 240 as they were" */
  readonly summary: string;
  readonly odd: readonly (readonly [line: string, child: string, sentence: string])[];
  readonly added: readonly (readonly [child: string, initials: string, born: string])[];
  readonly changed: readonly (readonly [child: string, initials: string, what: string])[];
  readonly back: readonly (readonly [child: string, initials: string])[];
  readonly gone: readonly (readonly [child: string, initials: string])[];
  readonly found: string;
  readonly ignored: string;
};

/** What an extract would change, before anything is taken. Source: NS-3.3. */
export function extractPage(view: ExtractView): string {
  const { frame, notice, summary, odd, added, changed, back, gone } = view;
  const heading = 'What this extract changes';
  return page(
    frame,
    heading,
    html`<h1>${heading}</h1>
      ${notice !== undefined && html`<div class="notice" role="status"><p>${notice}</p></div>`}
      <p><strong>${summary}</strong></p>
      <p>Columns found: ${view.found}.</p>
      ${view.ignored !== '' && html`<p>Columns left out: ${view.ignored}.</p>`}
      ${table(`Odd rows: ${new Set(odd.map(([line]) => line)).size}`, ['Line', 'LCS number', 'What is odd'], odd, 'No row is odd.')}
      ${table(`New: ${added.length}`, ['LCS number', 'Initials', 'Date of birth'], added, 'Nobody is new.')}
      ${table(
        `Changed: ${changed.length}`,
        ['LCS number', 'Initials', 'What changed'],
        changed,
        'Nobody has changed.',
      )}
      ${back.length > 0 && table(`Back in care: ${back.length}`, ['LCS number', 'Initials'], back, '')}
      ${table(
        `Not in this extract: ${gone.length}`,
        ['LCS number', 'Initials'],
        gone,
        'Everybody who is known stands in it.',
      )}
      ${takeForm(view)}`,
  );
}

const takeForm = ({ frame, extract, fingerprint, gone }: ExtractView): Html =>
  postForm(
    frame,
    pathTo('children'),
    html`<input type="hidden" name="step" value="take" />
      <input type="hidden" name="extract" value="${extract}" />
      <input type="hidden" name="fingerprint" value="${fingerprint}" />
      ${
        gone.length > 0 &&
        html`<div class="choice">
          <input
            id="gone"
            name="gone"
            type="checkbox"
            value="yes"
            checked
            aria-describedby="gone-hint"
          />
          <label for="gone">Those who are not in it have left care</label>
          <p class="hint" id="gone-hint">
            Take the tick away where the extract is of one team only. Nobody is deleted.
          </p>
        </div>`
      }
      <button>Take this extract</button>
      <p><a href="${pathTo('children')}">Leave it: take nothing</a></p>`,
    'questions',
  );

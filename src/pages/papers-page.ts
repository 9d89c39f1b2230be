import { html, ownScript } from './html.ts';
import type { Html } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { facts, quoted, signedTag } from './parts.ts';
import type { Fault } from './parts.ts';
import { box, fileBox } from './plain-fields.ts';
import { fileChoice, readFileScript } from './read-file-script.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

export type PaperRow = {
  readonly key: string;
  readonly title: string;
  /** Where it is opened; undefined while it cannot be. */
  readonly path: string | undefined;
  /** Sign and words. */
  readonly state: string;
  /** By whom and when. */
  readonly added: string;
  readonly mayTakeBack: boolean;
};

export type PaperTyped = Readonly<Record<'of' | 'title' | 'text' | 'link', string>>;

export type PapersView = {
  readonly frame: Frame;
  /** When its form was opened: sent twice from one form, a paper is added once. */
  readonly begun: string;
  readonly reference: string;
  readonly initials: string;
  readonly panel: string;
  /** The sitting it is to be heard at; empty while it has none. */
  readonly day: string;
  readonly rows: readonly PaperRow[];
  /** What the panel's file asks for. */
  readonly asked: readonly {
    readonly code: string;
    readonly title: string;
    /** Sign and words. */
    readonly state: string;
    readonly clause: string;
  }[];
  /** It is still to be heard. */
  readonly takes: boolean;
  /** What must stand before a paper is added. */
  readonly first: readonly { readonly label: string; readonly clause: string }[];
  readonly typed: PaperTyped;
  readonly faults: readonly Fault[];
};

/** Papers from the case system: what is there, what is to follow, and where one is added. Source: LCLH-4.7. Source: BC-7.4. */
export function papersPage(view: PapersView): string {
  const { frame, reference, initials, panel, day, rows, asked, faults } = view;
  const heading = `Papers of ${reference}`;
  return formPage(
    frame,
    heading,
    faults,
    html`${facts([
        ['Child', initials],
        ['Panel', panel],
        ['To be heard', day === '' ? 'Not listed yet' : day],
        ['Request', html`<a href="${pathTo('referral', { reference })}">Request ${reference}</a>`],
      ])}
      ${asked.length > 0 && html`<h2>What the panel asks for</h2>`}
      ${asked.map(
        ({ title, state, clause }) =>
          html`<p>${title}: ${signedTag(state)}</p>
            ${quoted(clause)}`,
      )}
      <h2 id="papers">What was added</h2>
      ${rows.length === 0 && html`<p>Nothing yet, besides the request paper itself.</p>`}
      ${rows.map((row) => rowPart(frame, row))} ${addPart(view)} ${ownScript(readFileScript)}`,
  );
}

const idOf = (key: string): string => key.replace(/[^\w-]/g, '-');

const rowPart = (frame: Frame, row: PaperRow): Html =>
  html`<section aria-labelledby="${idOf(row.key)}">
    <h3 id="${idOf(row.key)}">
      ${row.path === undefined ? row.title : html`<a href="${row.path}">${row.title}</a>`}
    </h3>
    <p>${signedTag(row.state)} ${row.added}</p>
    ${row.mayTakeBack && takeBackForm(frame, row)}
  </section>`;

const takeBackForm = (frame: Frame, { key, title }: PaperRow): Html =>
  html`<details>
    <summary>Take it back<span class="unseen">: ${title}</span></summary>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="back" />
        <input type="hidden" name="paper" value="${key}" />
        <div class="field">
          <label for="why-${idOf(key)}">Why</label>
          <p class="hint" id="why-${idOf(key)}-hint">
            It is kept with your name. No name of a child.
          </p>
          <input
            class="line"
            id="why-${idOf(key)}"
            name="why"
            autocomplete="off"
            aria-describedby="why-${idOf(key)}-hint"
          />
        </div>
        <button class="second">Take it back</button>`,
      'questions',
    )}
  </details>`;

function addPart(view: PapersView): Html {
  const { takes, first, reference } = view;
  if (!takes) return html`<p>It was heard or withdrawn: no paper is added any more.</p>`;
  if (first.length === 0) return addForm(view);
  return html`<div class="notice">
    <h2>First</h2>
    <p>No paper is added before this stands:</p>
    <ul>
      ${first.map(({ label, clause }) => html`<li>${label} ${quoted(clause)}</li>`)}
    </ul>
    <p><a href="${pathTo('asked', { reference })}">Answer it on the page “What is asked”</a></p>
  </div>`;
}

function addForm({ frame, begun, asked, typed, faults }: PapersView): Html {
  const faultOf = (field: string): { readonly fault?: string } => {
    const found = faults.find((one) => one.field === field);
    return found ? { fault: found.words } : {};
  };
  const open = asked.filter(({ code, state }) => code === typed.of || !state.startsWith('✓'));
  return html`<h2>Add a paper</h2>
    <p>
      Its text becomes a Doc that is open to whoever may read the request, and closes when the
      request does. Nobody else sees it.
    </p>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="add" />
        <input type="hidden" name="begun" value="${begun}" />
        ${
          open.length > 0 &&
          html`<div class="field">
            <label for="of">What it is</label>
            <select id="of" name="of">
              ${[...open, { code: '', title: 'Another paper' }].map(
                ({ code, title }) =>
                  html`<option value="${code}" ${code === typed.of && html` selected`}>
                    ${title}
                  </option>`,
              )}
            </select>
          </div>`
        }
        ${box(
          'title',
          open.length > 0 ? 'What another paper is called' : 'What it is called',
          'A few words, for example: Health assessment. No name of a child: it stands on the agenda.',
          { value: typed.title, ...faultOf('title') },
        )}
        ${fileChoice('Choose a text file', '.txt,.md,text/plain')}
        ${fileBox(
          'text',
          'Its text',
          'Copied from the case system. Leave out what those who read it should not see.',
          { value: typed.text, ...faultOf('text') },
        )}
        ${box(
          'link',
          'Or a link to it',
          'Only where it cannot be copied. Who can open it is not controlled here: look yourself that it is open to the panel and to nobody else.',
          { value: typed.link, ...faultOf('link') },
        )}
        <button>Add the paper</button>`,
      'questions',
    )}`;
}

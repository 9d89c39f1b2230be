import type { PanelFault } from '../core/panel/panel-fault.ts';
import { html, ownScript } from './html.ts';
import type { Html } from './html.ts';
import { page, postForm } from './page.ts';
import { facts, faultList, table } from './parts.ts';
import { fileBox } from './plain-fields.ts';
import { fileChoice, readFileScript } from './read-file-script.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

type Retry = {
  readonly text: string;
  readonly faults: readonly PanelFault[];
  /** What kept it from being taken, where that is not the file. */
  readonly words?: string;
};

export type OwnPanelsView = {
  readonly frame: Frame;
  /** Panels of the council's own that were taken, and whether each runs. */
  readonly own: readonly (readonly [name: string, references: string, state: string])[];
  readonly retry?: Retry;
};

/** The council's own panels, and where the file of one is brought. */
export function ownPanelsPage(view: OwnPanelsView): string {
  const { frame, own, retry } = view;
  return page(
    frame,
    retry ? 'Error: A panel of your own' : 'A panel of your own',
    html`${retry && faultList([{ field: 'panel', words: whyNot(retry) }])}
      <h1>A panel of your own</h1>
      ${table('Panels of your own', ['Panel', 'References', 'State'], own, 'None is kept here yet.')}
      ${retry && retry.faults.length > 0 && faultTable(retry.faults)}
      <h2>Bring the file of a panel</h2>
      <p>
        Write its terms of reference as a YAML file, a rule beside every figure. On a computer with
        this project, <code>npm run panel -- check FILE</code> says what is wrong with it, and with
        <code>--emit</code> prints what is pasted here. Nothing is kept before you have seen what it
        says.
      </p>
      ${pasteForm(view)} ${ownScript(readFileScript)}`,
  );
}

const whyNot = ({ faults: { length }, words }: Retry): string =>
  words ??
  `This panel cannot be taken: ${length === 1 ? 'one thing is' : `${length} things are`} wrong.`;

/** Everything at once, as `panel check` says it. */
const faultTable = (faults: readonly PanelFault[]): Html =>
  table(
    `What is wrong: ${faults.length}`,
    ['Where', 'Found', 'Expected', 'For example'],
    faults.map(({ path, actual, expected, example }) => [
      path === '' ? 'The whole' : path,
      actual,
      expected,
      example,
    ]),
    '',
  );

function pasteForm({ frame, retry }: OwnPanelsView): Html {
  return postForm(
    frame,
    pathTo('ownPanels'),
    html`<input type="hidden" name="step" value="look" />
      ${fileChoice('Choose a JSON file', '.json,.txt')}
      ${fileBox(
        'panel',
        'The panel as JSON',
        'A panel that is kept here already is changed by bringing its newer file. Values that were chosen here stay.',
        retry ? { value: retry.text, fault: whyNot(retry) } : { value: '' },
      )}
      <button>Show what it says</button>`,
    'questions',
  );
}

export type OwnPanelView = {
  readonly frame: Frame;
  readonly heading: string;
  /** The panel as it would be kept, which goes back with the acceptance. */
  readonly json: string;
  readonly fingerprint: string;
  /** Said first where the register altered since the preview. */
  readonly notice?: string;
  readonly facts: readonly (readonly [string, string])[];
  /** Of one that is kept already: what would change. */
  readonly changes?: readonly (readonly [what: string, was: string, is: string])[];
  readonly figures: readonly (readonly [
    what: string,
    value: string,
    clause: string,
    phrase: string,
    whose: string,
  ])[];
};

/** What the file of a panel says, before it is kept. */
export function ownPanelPage(view: OwnPanelView): string {
  const { frame, heading, notice, changes } = view;
  return page(
    frame,
    heading,
    html`<h1>${heading}</h1>
      ${notice !== undefined && html`<div class="notice" role="status"><p>${notice}</p></div>`}
      ${facts(view.facts)}
      ${
        changes &&
        table(
          `What it changes: ${changes.length}`,
          ['Figure', 'Stands here', 'This file'],
          changes,
          'No figure changes.',
        )
      }
      ${table(
        'Its figures, and where they come from',
        ['Figure', 'Value', 'Clause', 'The terms of reference say', 'Here'],
        view.figures,
        'It has no figures.',
      )}
      ${postForm(
        frame,
        pathTo('ownPanels'),
        html`<input type="hidden" name="step" value="take" />
          <input type="hidden" name="panel" value="${view.json}" />
          <input type="hidden" name="fingerprint" value="${view.fingerprint}" />
          <button>Keep this panel</button>
          <p><a href="${pathTo('ownPanels')}">Leave it: keep nothing</a></p>`,
        'questions',
      )}`,
  );
}

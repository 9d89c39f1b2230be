import { html } from './html.ts';
import type { Html } from './html.ts';
import { postForm } from './page.ts';
import { quoted } from './parts.ts';
import type { Frame } from './view.ts';

/** A step of the panel's own, for whoever it belongs to. */
export type OwnStepView = {
  readonly step: string;
  /** What is there when it is done. */
  readonly label: string;
  /** What its owner is to do. */
  readonly task: string;
  readonly clause: string;
  /** By whom and when, once it is done. */
  readonly done?: string;
};

/** Asks for one step that is still open. Source: CPP-1.3. */
export const stepForm = (frame: Frame, { step, label, task, clause }: OwnStepView): Html =>
  postForm(
    frame,
    frame.address,
    html`<h2>${label}</h2>
      <p>${task}. Only what you say here counts.</p>
      ${quoted(clause)}
      <input type="hidden" name="own" value="${step}" />
      <button>Yes: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}</button>`,
    'questions',
  );

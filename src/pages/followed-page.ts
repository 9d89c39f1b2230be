import { aboutPart } from './about-panel.ts';
import type { AboutPanel } from './about-panel.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { facts, quoted, signedTag, table } from './parts.ts';
import { box } from './plain-fields.ts';
import type { Frame } from './view.ts';

export type LineView = {
  readonly line: string;
  readonly stands: boolean;
  /** Sign and words. */
  readonly state: string;
  /** As it may be typed: "2 December 2026"; empty where nothing was said. */
  readonly on: string;
  readonly note: string;
  /** Who said it and when; empty where nobody did. */
  readonly by: string;
};

type CohortView = {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  readonly since: string;
  readonly state: string;
  readonly lines: readonly LineView[];
};

type EventsView = {
  readonly label: string;
  readonly clause: string;
  /** When the panel last discussed the child. */
  readonly discussed: string;
  readonly kept: readonly {
    /** As a form gives it back. */
    readonly on: string;
    readonly day: string;
    readonly what: string;
    readonly by: string;
    /** Since the child was last discussed. */
    readonly isSince: boolean;
  }[];
};

export type FollowedView = {
  readonly frame: Frame;
  /** "LCS 1000001, A.B." */
  readonly child: string;
  readonly panel: string;
  readonly about: AboutPanel;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How long the plan stands still; absent where the panel's file does not ask. */
  readonly still: { readonly words: string; readonly clause: string } | undefined;
  readonly cohorts: readonly CohortView[];
  readonly events: EventsView | undefined;
  /** Whoever looks keeps it; others read. */
  readonly mayKeep: boolean;
  /** What was typed and why it was not taken: of which form, "events" or a cohort. */
  readonly fault?: { readonly of: string; readonly words: string };
};

/** What a panel follows up of one child: its lines, its events, how long its plan stands still. Source: CPP-2.1. */
export function followedPage(view: FollowedView): string {
  const { frame, child, panel, still, fault } = view;
  const heading = `${child}: tracker of the ${panel}`;
  return formPage(
    frame,
    heading,
    fault ? [{ field: idOf(fault.of), words: fault.words }] : [],
    html`${facts([
      ...view.facts,
      ...(still ? [['Plan stands still', html`${signedTag(still.words)}`] as const] : []),
    ])}
    ${still && quoted(still.clause)}
    ${
      still &&
      html`<p class="hint">
        Counted from the last thing that was recorded here: a line ticked, an event, an action done,
        the order or the placement. That the panel talked of the child does not count.
      </p>`
    }
    ${aboutPart(view.about)} ${view.events && eventsPart(view, view.events)}
    ${view.cohorts.map((cohort) => cohortPart(view, cohort))}`,
  );
}

const idOf = (code: string): string => `kept-${code}`;

const cohortPart = (view: FollowedView, cohort: CohortView): Html =>
  html`<section aria-labelledby="${idOf(cohort.code)}">
    <h2 id="${idOf(cohort.code)}" tabindex="-1">${cohort.label}</h2>
    <p>${signedTag(cohort.state)} ${cohort.since}. Nothing here stops anything.</p>
    ${quoted(cohort.clause)} ${view.mayKeep ? linesForm(view.frame, cohort) : linesTable(cohort)}
  </section>`;

const linesTable = ({ label, lines }: CohortView): Html =>
  table(
    `Lines: ${label}`,
    ['Line', 'State', 'Day', 'In a few words', 'By whom'],
    lines.map(({ line, state, on, note, by }) => [line, signedTag(state), on, note, by]),
    '',
  );

const linesForm = (frame: Frame, { code, label, lines }: CohortView): Html =>
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="tick" />
      <input type="hidden" name="cohort" value="${code}" />
      ${table(
        `Lines: ${label}`,
        ['Line', 'State', 'Day', 'In a few words. No name.', 'By whom'],
        lines.map((line, index) => [
          tickBox(`${code}-${index}`, line),
          signedTag(line.state),
          inCell(`${code}-${index}-on`, `on-${index}`, `Day: ${line.line}`, line.on),
          inCell(
            `${code}-${index}-note`,
            `note-${index}`,
            `In a few words: ${line.line}`,
            line.note,
          ),
          line.by,
        ]),
        '',
      )}
      <p class="hint">Without a day it is today’s, for example 2 December 2026.</p>
      <button>Keep<span class="unseen">: ${label}</span></button>`,
    'questions',
  );

const tickBox = (id: string, { line, stands }: LineView): Html =>
  html`<div class="choice">
    <input id="${id}" type="checkbox" name="line" value="${line}" ${stands && html` checked`} />
    <label for="${id}">${line}</label>
  </div>`;

const inCell = (id: string, name: string, label: string, value: string): Html =>
  html`<input
    class="line"
    id="${id}"
    name="${name}"
    value="${value}"
    aria-label="${label}"
    autocomplete="off"
  />`;

const eventsPart = (view: FollowedView, { label, clause, discussed, kept }: EventsView): Html =>
  html`<section aria-labelledby="${idOf('events')}">
    <h2 id="${idOf('events')}" tabindex="-1">${label}</h2>
    <p>${discussed}</p>
    ${quoted(clause)}
    ${table(
      'What is kept',
      ['Day', 'What', 'By whom', ...(view.mayKeep ? ['Written by mistake'] : [])],
      kept.map((event) => [
        event.day,
        html`${event.what}${event.isSince && html`${signedTag('● New since it was discussed')}`}`,
        event.by,
        ...(view.mayKeep ? [takeBack(view.frame, event)] : []),
      ]),
      'Nothing is kept yet.',
    )}
    ${view.mayKeep && eventForm(view.frame)}
  </section>`;

const takeBack = (frame: Frame, { on, day, what }: EventsView['kept'][number]): Shown =>
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="take-back" />
      <input type="hidden" name="on" value="${on}" />
      <input type="hidden" name="what" value="${what}" />
      <button>Take back<span class="unseen"> what is kept of ${day}</span></button>`,
  );

const eventForm = (frame: Frame): Html =>
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="keep" />
      ${box('on', 'Day', 'For example, 2 December 2026.')}
      ${box('what', 'What happened, in a few words', 'No name. What is longer belongs in the request paper.')}
      <button>Keep</button>`,
    'questions',
  );

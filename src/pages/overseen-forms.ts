import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import type { Ladder, OverseenView } from './overseen-parts.ts';
import { postForm } from './page.ts';
import { quoted, signedTag } from './parts.ts';
import { box, select } from './plain-fields.ts';
import type { Frame } from './view.ts';

/** One day, and the button that says what it is. */
export const dayForm = (frame: Frame, what: string, label: string, button: string): Html =>
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="${what}" />
      ${box(`${what}-on`, label, 'For example, 12 February 2027.')}
      <button>${button}</button>`,
    'questions',
  );

/** What was escalated, what came of it, and where more is. Source: NS-7.5. Source: NS-7.6. */
export const escalationForms = (view: OverseenView): Shown =>
  (view.ladders.length > 0 || view.escalations.length > 0) &&
  html`<h2>Drift, delay and disputes</h2>
    ${view.escalations.length === 0 && html`<p>Nothing was escalated.</p>`}
    ${view.escalations.map((one) => oneEscalation(view, one))}
    ${view.looks && view.ladders.map((ladder) => ladderForm(view, ladder))}`;

const oneEscalation = (
  { frame, looks }: OverseenView,
  { words, open }: OverseenView['escalations'][number],
): Html =>
  html`<p>${signedTag(words)}</p>
    ${
      looks &&
      open !== undefined &&
      postForm(
        frame,
        frame.address,
        html`<input type="hidden" name="do" value="ended" />
          <input type="hidden" name="number" value="${String(open)}" />
          ${box(`ended-words-${open}`, 'What came of it', 'A few words. No name of a child.')}
          ${box(`ended-on-${open}`, 'Day it ended', 'Left empty, it is today.')}
          <button>Keep what came of it<span class="unseen">: ${words}</span></button>`,
        'questions',
      )
    }`;

/** About one of the actions, or about the plan as a whole. */
function ladderForm(
  { frame, forPlan, reference }: OverseenView,
  { code, label, clause, stages }: Ladder,
): Html {
  const actions = forPlan.map(({ action, what }) => [action, what] as const);
  return html`<section aria-labelledby="ladder-${code}">
    <h3 id="ladder-${code}">${label}</h3>
    ${quoted(clause)}
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="escalate" />
        <input type="hidden" name="code" value="${code}" />
        ${select(
          `stage-${code}`,
          'stage',
          'Stage',
          stages.map((stage) => [stage, stage] as const),
        )}
        ${select(`about-${code}`, 'about', 'About', [['', `The plan for ${reference}`], ...actions])}
        ${box(`why-${code}`, 'Why', 'A few words. No name of a child.')}
        ${box(`escalated-on-${code}`, 'Day', 'Left empty, it is today.')}
        <button>Keep the escalation<span class="unseen">: ${label}</span></button>`,
      'questions',
    )}
  </section>`;
}

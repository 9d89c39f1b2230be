import { takesRequests } from '../core/panel/takes-requests.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { Answers } from '../forms/field.ts';
import { tidyAnswers } from '../forms/tidy-answers.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { aboutPanel } from '../pages/about-panel.ts';
import { choosePanelPage } from '../pages/choose-panel-page.ts';
import { draftsOffered } from '../pages/draft-pages.ts';
import { checkAnswersPage, referralFormPage } from '../pages/referral-pages.ts';
import type { ReferralFormView } from '../pages/referral-pages.ts';
import { hearingNow } from '../pages/referral-views.ts';
import { pathTo } from '../pages/routes.ts';
import { rolesOn } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { keptForLater, ownDrafts } from './draft-answers.ts';
import { answersInForce, keptResponse, takenIn } from './kept-response.ts';
import type { PageReply } from './page-ask.ts';
import { amendable, formView, panelFor, typedView } from './referral-form.ts';
import { keptFromDraft } from './sent-draft.ts';
import { shown, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** Which panel, where several take requests; else the form itself. */
export function* refer(visit: Visit): Program<PageReply> {
  const { frame, register, now } = visit;
  const taking = register.panels.filter(takesRequests);
  if (taking.length < 2) return yield* referTo(visit);
  const panels = taking.map((panel) => ({
    name: panel.shortName,
    path: pathTo('referTo', { panel: panel.code }),
    about: aboutPanel(panel),
    hearing: hearingNow(register, panel, now),
  }));
  const drafts = yield* ownDrafts(visit);
  const others = register.panels
    .filter((panel) => !takesRequests(panel))
    .map((panel) => ({ name: panel.shortName, about: aboutPanel(panel) }));
  return shown(choosePanelPage({ frame, panels, others, drafts }));
}

/** The empty form: a worker presents what they refer, unless they say otherwise. */
export function* referTo(visit: Visit): Program<PageReply> {
  const { visitor } = visit.frame;
  const panel = panelFor(visit, undefined);
  const worker = rolesOn(visitor, panel.code).includes('worker') ? visitor.email : '';
  const view = formView(visit, panel, { worker }, undefined);
  const drafts = yield* ownDrafts(visit);
  const offered = drafts.length > 0 ? { aboutDrafts: draftsOffered(drafts) } : {};
  return shown(referralFormPage({ ...view, ...offered }));
}

/** The form as it was last sent, to be changed: but for the worker, where another presents since. */
export function* amend(visit: Visit): Program<PageReply> {
  const referral = amendable(visit, visit.place('reference'));
  const panel = panelFor(visit, referral);
  const inForce = yield* answersInForce(referralFields(panel), referral);
  const since = referral.formerWorkers ? { worker: referral.facts.worker } : {};
  return shown(referralFormPage(formView(visit, panel, { ...inForce, ...since }, referral)));
}

/**
 * What was typed into the form. It is kept for later as it stands, valid or not, where that is asked. Else
 * everything impossible is said at once with what was typed kept, else it is shown to be checked, else it
 * is kept and taken in. Source: CPR-4.1. Source: CPR-4.2.
 */
export function* answeredForm(visit: Visit): Program<PageReply> {
  const view = typedView(visit);
  const step = typedIn(visit, 'step');
  if (step === 'save') return yield* keptForLater(visit, view);
  const { impossible, missing } = checkAnswers(view.fields, view.typed, dateOf(visit.now));
  if (impossible.length > 0) return shown(referralFormPage({ ...view, faults: impossible }), 422);
  if (step === 'change') return shown(referralFormPage(view));
  if (step !== 'send') return shown(checkAnswersPage({ ...view, missing }));
  return yield* sent(visit, view, tidyAnswers(view.fields, view.typed));
}

export function* tooOldForm(visit: Visit): Program<PageReply> {
  return shown(referralFormPage({ ...typedView(visit), stale: true }), 403);
}

/** Received is said only of what is kept; its reference where it could be given at once. */
function* sent(visit: Visit, view: ReferralFormView, answers: Answers): Program<PageReply> {
  const kept =
    view.draft === undefined
      ? { responseId: yield* keptResponse(visit, view.begun, answers) }
      : yield* keptFromDraft(visit, view.begun, answers);
  if ('reply' in kept) return kept.reply;
  const reference = yield* takenIn(kept.responseId, visit.run);
  return reference === undefined
    ? { redirect: pathTo('home'), said: sentWithoutReference }
    : { redirect: `${pathTo('referral', { reference })}?sent=1` };
}

const sentWithoutReference = 'Your request was received. Its reference comes to you by mail.';

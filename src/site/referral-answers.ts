import { dateOf } from '../core/calendar/local-date-time.ts';
import type { Referral } from '../core/register/register.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { Answers, Field } from '../forms/field.ts';
import { resourcesReferral } from '../forms/resources-referral.ts';
import { tidyAnswers } from '../forms/tidy-answers.ts';
import { typedAnswers } from '../forms/typed-answers.ts';
import { checkAnswersPage, referralFormPage } from '../pages/referral-pages.ts';
import type { ReferralFormView } from '../pages/referral-pages.ts';
import { hearingNow } from '../pages/referral-views.ts';
import { pathTo } from '../pages/routes.ts';
import type { Program } from '../workspace/program.ts';
import { answersInForce, keptResponse, takenIn } from './kept-response.ts';
import { followed } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { Refusal } from './refusal.ts';
import { boxesOf, shown, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** The empty form: a worker presents what they refer, unless they say otherwise. */
export function* refer(visit: Visit): Program<PageReply> {
  const { visitor } = visit.frame;
  const worker = visitor.roles.includes('worker') ? visitor.email : '';
  return shown(referralFormPage(formView(visit, { worker }, undefined)));
}

/** The form as it was last sent, to be changed: but for the worker, where another presents since. */
export function* amend(visit: Visit): Program<PageReply> {
  const referral = amendable(visit, visit.place('reference'));
  const inForce = yield* answersInForce(fieldsOf(visit), referral);
  const since = referral.formerWorkers ? { worker: referral.facts.worker } : {};
  const typed = { ...inForce, ...since, amends: referral.reference };
  return shown(referralFormPage(formView(visit, typed, referral)));
}

/**
 * What was typed into the form: everything impossible at once with what was typed kept, else the page to
 * check it on, else it is kept and taken in. Source: CPR-4.1. Source: CPR-4.2.
 */
export function* answeredForm(visit: Visit): Program<PageReply> {
  const view = typedView(visit);
  const { impossible, missing } = checkAnswers(view.fields, view.typed, dateOf(visit.now));
  if (impossible.length > 0) return shown(referralFormPage({ ...view, faults: impossible }), 422);
  const step = typedIn(visit, 'step');
  if (step === 'change') return shown(referralFormPage(view));
  if (step !== 'send') return shown(checkAnswersPage({ ...view, missing }));
  return yield* sent(visit, view, tidyAnswers(view.fields, view.typed));
}

export function* tooOldForm(visit: Visit): Program<PageReply> {
  return shown(referralFormPage({ ...typedView(visit), stale: true }), 403);
}

/** Received is said only of what is kept; its reference where it could be given at once. */
function* sent(visit: Visit, view: ReferralFormView, answers: Answers): Program<PageReply> {
  const responseId = yield* keptResponse(visit, view.begun, answers);
  const reference = yield* takenIn(responseId, visit.run);
  return reference === undefined
    ? { redirect: pathTo('home'), said: sentWithoutReference }
    : { redirect: `${pathTo('referral', { reference })}?sent=1` };
}

const sentWithoutReference = 'Your request was received. Its reference comes to you by mail.';

function typedView(visit: Visit): ReferralFormView {
  const reference = visit.place('reference');
  const referral = reference === '' ? undefined : amendable(visit, reference);
  const typed = {
    ...typedAnswers(fieldsOf(visit), boxesOf(visit)),
    // Only the address says which request is amended.
    amends: referral?.reference ?? '',
  };
  return formView(visit, typed, referral);
}

function fieldsOf({ register }: Visit): readonly Field[] {
  const [panel] = register.panels;
  if (panel) return resourcesReferral(panel);
  throw new Refusal(
    404,
    'There is no panel yet',
    'The register holds no panel.',
    'Set it up first.',
  );
}

function formView(visit: Visit, typed: Answers, referral: Referral | undefined): ReferralFormView {
  const { ask, frame, register, now } = visit;
  const hearing = hearingNow(register, now);
  return {
    frame,
    fields: fieldsOf(visit).filter(
      (field) => field.id !== 'lateReason' || hearing?.late || typed['lateReason'],
    ),
    typed,
    faults: [],
    begun: typedIn(visit, 'begun') || ask.arrivedAt,
    ...(hearing ? { hearing } : {}),
    ...(referral ? { amends: referral.reference } : {}),
  };
}

const closed: ReadonlySet<Referral['status']> = new Set(['heard', 'withdrawn']);

function amendable(visit: Visit, reference: string): Referral {
  const referral = followed(visit.register, reference, visit.frame);
  if (!closed.has(referral.status)) return referral;
  throw new Refusal(
    400,
    'This request can no longer be changed',
    `It was ${referral.status}.`,
    'Send a new request, or ask the panel administrator.',
  );
}

import { isToBeWritten } from '../core/register/brought-over.ts';
import type { Referral } from '../core/register/register.ts';
import type { Answers, Field } from '../forms/field.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { typedAnswers } from '../forms/typed-answers.ts';
import type { ReferralFormView } from '../pages/referral-pages.ts';
import { hearingNow } from '../pages/referral-views.ts';
import { followed } from './only.ts';
import { Refusal } from './refusal.ts';
import { boxesOf, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** The form with what was just typed into it. */
export function typedView(visit: Visit): ReferralFormView {
  return viewOfBoxes(visit, boxesOf(visit), visit.place('reference'));
}

/** @param reference - of the request it is to change; empty for a new one. */
export function viewOfBoxes(
  visit: Visit,
  boxes: Readonly<Record<string, string>>,
  reference: string,
): ReferralFormView {
  const referral = reference === '' ? undefined : amendable(visit, reference);
  const typed = {
    ...typedAnswers(fieldsOf(visit), boxes),
    // Only the address says which request is amended.
    amends: referral?.reference ?? '',
  };
  return formView(visit, typed, referral);
}

/** Every question of the form. */
export function fieldsOf({ register }: Visit): readonly Field[] {
  const [panel] = register.panels;
  if (panel) return referralFields(panel);
  throw new Refusal(
    404,
    'There is no panel yet',
    'The register holds no panel.',
    'Set it up first.',
  );
}

export function formView(
  visit: Visit,
  typed: Answers,
  referral: Referral | undefined,
): ReferralFormView {
  const { ask, frame, register, now } = visit;
  const hearing = hearingNow(register, now);
  const draft = typedIn(visit, 'draft');
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
    ...(draft === '' ? {} : { draft }),
  };
}

const closed: ReadonlySet<Referral['status']> = new Set(['heard', 'withdrawn']);

/** The request, for those who follow it, while it may still be changed. */
export function amendable(visit: Visit, reference: string): Referral {
  const referral = followed(visit.register, reference, visit.frame);
  if (!closed.has(referral.status) || isToBeWritten(referral)) return referral;
  throw new Refusal(
    400,
    'This request can no longer be changed',
    `It was ${referral.status}.`,
    'Send a new request, or ask the panel administrator.',
  );
}

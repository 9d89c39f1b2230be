import { isToBeWritten } from '../core/register/brought-over.ts';
import type { Panel } from '../core/panel/panel.ts';
import { takesRequests } from '../core/panel/takes-requests.ts';
import type { Referral } from '../core/register/register.ts';
import { panelOf } from '../core/week/sittings.ts';
import type { Answers } from '../forms/field.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { typedAnswers } from '../forms/typed-answers.ts';
import { aboutPanel } from '../pages/about-panel.ts';
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

/**
 * @param reference - of the request it is to change; empty for a new one.
 * @param code - of the panel it is for, where the address does not say it.
 */
export function viewOfBoxes(
  visit: Visit,
  boxes: Readonly<Record<string, string>>,
  reference: string,
  code?: string,
): ReferralFormView {
  const referral = reference === '' ? undefined : amendable(visit, reference);
  const panel = panelFor(visit, referral, code);
  const typed = { ...typedAnswers(referralFields(panel), boxes), ...unseen(panel, referral) };
  return formView(visit, panel, typed, referral);
}

/** Only the address says which request is amended, and for which panel it is. */
const unseen = (panel: Panel, referral: Referral | undefined): Answers => ({
  amends: referral?.reference ?? '',
  panel: panel.code,
});

/** The panel a form is for: that of the request it changes, that of its address, else the first there is. */
export function panelFor(
  { register, place }: Visit,
  referral: Referral | undefined,
  code = place('panel'),
): Panel {
  if (referral) return panelOf(register, referral.panel);
  const taking = register.panels.filter(takesRequests);
  const found = code === '' ? taking[0] : taking.find((panel) => panel.code === code);
  if (found) return found;
  throw new Refusal(
    404,
    'There is no such form',
    'No panel here takes requests at this address.',
    'Start from the home page, or ask the panel administrator.',
  );
}

export function formView(
  visit: Visit,
  panel: Panel,
  typed: Answers,
  referral: Referral | undefined,
): ReferralFormView {
  const { ask, frame, register, now } = visit;
  const hearing = hearingNow(register, panel, now);
  const draft = typedIn(visit, 'draft');
  const several = register.panels.filter(takesRequests).length > 1;
  return {
    frame,
    fields: referralFields(panel).filter(
      (field) => field.id !== 'lateReason' || hearing?.late || typed['lateReason'],
    ),
    typed: { ...typed, ...unseen(panel, referral) },
    faults: [],
    about: aboutPanel(panel),
    begun: typedIn(visit, 'begun') || ask.arrivedAt,
    ...(several ? { panel: panel.shortName } : {}),
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

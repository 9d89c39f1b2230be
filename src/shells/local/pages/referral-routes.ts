import type { Context, Hono } from 'hono';
import { dateOf } from '../../../core/calendar/local-date-time.ts';
import type { Referral } from '../../../core/register/register.ts';
import { checkAnswers } from '../../../forms/check-answers.ts';
import type { Answers, Field } from '../../../forms/field.ts';
import { resourcesReferral } from '../../../forms/resources-referral.ts';
import { tidyAnswers } from '../../../forms/tidy-answers.ts';
import { typedAnswers } from '../../../forms/typed-answers.ts';
import { checkAnswersPage, referralFormPage } from '../../../pages/referral-pages.ts';
import type { ReferralFormView } from '../../../pages/referral-pages.ts';
import { hearingNow } from '../../../pages/referral-views.ts';
import { pathTo, routes } from '../../../pages/routes.ts';
import type { Desk } from './desk.ts';
import { sameToken } from './guard.ts';
import type { Carried } from './guard.ts';
import { followed } from './only.ts';
import { postedText, Refusal, visit } from './visit.ts';
import type { Sayings, Visit } from './visit.ts';

/** The referral form, new and to amend: typed, checked, sent. */
export function referralRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.refer.path, async (c) => {
    const visited = await visit(c, desk, sayings);
    const worker = visited.frame.visitor.roles.includes('worker')
      ? visited.frame.visitor.email
      : '';
    return c.html(referralFormPage(formView(visited, { worker })));
  });

  app.post(routes.refer.path, (c) => answered(c, undefined));

  app.get(routes.amend.path, async (c) => {
    const visited = await visit(c, desk, sayings);
    const referral = amendable(visited, c.req.param('reference'));
    const typed = { ...(await desk.answersOf(referral.reference)), amends: referral.reference };
    return c.html(referralFormPage(formView(visited, typed, referral)));
  });

  app.post(routes.amend.path, (c) => answered(c, c.req.param('reference')));

  async function answered(c: Context<Carried>, reference: string | undefined): Promise<Response> {
    const arrivedAt = desk.instant();
    const boxes = await postedText(c);
    const visited = await visit(c, desk, sayings);
    const referral = reference === undefined ? undefined : amendable(visited, reference);
    const amends = referral ? { amends: referral.reference } : { amends: '' };
    const typed = { ...typedAnswers(fieldsOf(visited), boxes), ...amends };
    const view = formView(visited, typed, referral);
    if (!sameToken(c.get('token'), boxes['token'])) {
      return c.html(referralFormPage({ ...view, stale: true }), 403);
    }
    const { impossible, missing } = checkAnswers(view.fields, typed, dateOf(visited.now));
    if (impossible.length > 0)
      return c.html(referralFormPage({ ...view, faults: impossible }), 422);
    if (boxes['step'] === 'change') return c.html(referralFormPage(view));
    if (boxes['step'] !== 'send') return c.html(checkAnswersPage({ ...view, missing }));
    return sent(c, visited, tidyAnswers(view.fields, typed), arrivedAt);
  }

  async function sent(
    c: Context<Carried>,
    { frame }: Visit,
    answers: Answers,
    arrivedAt: string,
  ): Promise<Response> {
    const taken = await desk.submitReferral(answers, frame.visitor.email, arrivedAt);
    const { reference } = taken;
    if (reference !== undefined)
      return c.redirect(`${pathTo('referral', { reference })}?sent=1`, 303);
    sayings.set(c.get('session'), 'Your request was sent. Its reference comes to you by mail.');
    return c.redirect(pathTo('home'), 303);
  }
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

function formView(visited: Visit, typed: Answers, referral?: Referral): ReferralFormView {
  const hearing = hearingNow(visited.register, visited.now);
  return {
    frame: visited.frame,
    fields: fieldsOf(visited).filter(
      (field) => field.id !== 'lateReason' || hearing?.late || typed['lateReason'],
    ),
    typed,
    faults: [],
    ...(hearing ? { hearing } : {}),
    ...(referral ? { amends: referral.reference } : {}),
  };
}

const closed: ReadonlySet<Referral['status']> = new Set(['heard', 'withdrawn']);

function amendable(visited: Visit, reference: string): Referral {
  const referral = followed(visited.register, reference, visited.frame.visitor);
  if (!closed.has(referral.status)) return referral;
  throw new Refusal(
    400,
    'This request can no longer be changed',
    `It was ${referral.status}.`,
    'Send a new request, or ask the panel administrator.',
  );
}

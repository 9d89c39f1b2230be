import type { Hono } from 'hono';
import { minutesPage, permissionPage, withdrawPage } from '../../../pages/answer-pages.ts';
import type { PermissionView, Retry } from '../../../pages/answer-pages.ts';
import { permissionView, statusView } from '../../../pages/referral-views.ts';
import { pathTo, routes } from '../../../pages/routes.ts';
import { sittingPage } from '../../../pages/sitting-page.ts';
import { minutesView, sittingView } from '../../../pages/sitting-views.ts';
import { statusPage } from '../../../pages/status-page.ts';
import { administers, mayApprove, mayPermit, sits } from '../../../pages/who-may.ts';
import { panelOf } from '../../../core/week/sittings.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';
import { followed, missing, onlyAdministrators, onlyThose, referralAt, sittingAt } from './only.ts';
import { posted, visit } from './visit.ts';
import type { Sayings, Visit } from './visit.ts';

/** What a person answers about one request: it stands, it is withdrawn, it may be heard though late. */
export function requestRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.referral.path, async (c) => {
    const { frame, snapshot, register, now } = await visit(c, desk, sayings);
    const referral = followed(register, c.req.param('reference'), frame.visitor);
    const sent = c.req.query('sent') === '1';
    return c.html(statusPage(statusView(frame, snapshot, referral, now, sent)));
  });

  app.get(routes.withdraw.path, async (c) => {
    const { frame, register } = await visit(c, desk, sayings);
    const { reference } = followed(register, c.req.param('reference'), frame.visitor);
    return c.html(withdrawPage({ frame, reference }));
  });

  app.post(routes.withdraw.path, async (c) => {
    const boxes = await posted(c);
    const { frame, register } = await visit(c, desk, sayings);
    const { reference } = followed(register, c.req.param('reference'), frame.visitor);
    const why = whyIn(boxes);
    const retry = faultOf(why, 'Say why it is withdrawn.');
    if (retry) return c.html(withdrawPage({ frame, reference, retry }), 422);
    const by = frame.visitor.email;
    await desk.editCell({ tab: 'referrals', key: reference, column: 'withdraw', value: why, by });
    return c.redirect(pathTo('referral', { reference }), 303);
  });

  app.get(routes.permission.path, async (c) => {
    const view = lateView(await visit(c, desk, sayings), c.req.param('reference'));
    return c.html(permissionPage(view));
  });

  app.post(routes.permission.path, async (c) => {
    const boxes = await posted(c);
    const visited = await visit(c, desk, sayings);
    const view = lateView(visited, c.req.param('reference'));
    onlyThose(view.mayAnswer, view.frame.visitor, 'the chair and the vice chair');
    const why = whyIn(boxes);
    const retry = faultOf(why, 'Say why, in a sentence.');
    if (view.answer) return c.redirect(view.frame.address, 303);
    if (retry) return c.html(permissionPage({ ...view, retry }), 422);
    const answer = boxes['answer'] === 'yes' ? 'yes' : 'no';
    await desk.answerLate(view.reference, { answer, why }, view.frame.visitor.email);
    return c.redirect(view.frame.address, 303);
  });
}

/** A sitting, and its chair's answer about the minutes. */
export function sittingRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.sitting.path, async (c) => {
    const { frame, snapshot, register, now } = await visit(c, desk, sayings);
    const sitting = sittingAt(register, c.req.param('sitting'));
    onlyThose(sits(frame.visitor), frame.visitor, 'members of the panel');
    return c.html(sittingPage(sittingView(frame, snapshot, sitting, now)));
  });

  app.get(routes.minutes.path, async (c) => {
    const visited = await visit(c, desk, sayings);
    return c.html(minutesPage(await approvalView(visited, c.req.param('sitting'))));
  });

  app.post(routes.minutes.path, async (c) => {
    const boxes = await posted(c);
    const visited = await visit(c, desk, sayings);
    const { visitor } = visited.frame;
    onlyThose(mayApprove(visitor), visitor, 'the chair and the vice chair');
    const key = c.req.param('sitting');
    const view = await approvalView(visited, key);
    if (!view.asks) return c.redirect(view.frame.address, 303);
    const answer = boxes['answer'] === 'approve' ? 'approve' : 'return';
    const retry = retryOf(answer, whyIn(boxes), view.faults);
    if (retry) return c.html(minutesPage({ ...view, retry }), 422);
    await desk.answerMinutes(key, { answer, why: whyIn(boxes) }, visitor.email);
    return c.redirect(view.frame.address, 303);
  });

  async function approvalView(
    visited: Visit,
    key: string,
  ): Promise<ReturnType<typeof minutesView>> {
    const { frame, snapshot, register, now } = visited;
    const sitting = sittingAt(register, key);
    const { visitor } = frame;
    onlyThose(mayApprove(visitor) || administers(visitor), visitor, 'the chair and vice chair');
    const written = sitting.status === 'held' && !sitting.finalAt;
    const faults = written ? await desk.minutesFaults(key) : [];
    const view = minutesView(frame, snapshot, sitting, now, faults);
    return { ...view, asks: view.asks && mayApprove(visitor) };
  }
}

function lateView(visited: Visit, reference: string): PermissionView {
  const { frame, register, now } = visited;
  const referral = referralAt(register, reference);
  const may = mayPermit(frame.visitor, panelOf(register, referral.panel));
  if (!may) onlyAdministrators(frame.visitor);
  const view = permissionView(frame, register, referral, now);
  if (!view) throw missing('late request');
  return { ...view, mayAnswer: may };
}

function retryOf(answer: string, why: string, faults: readonly string[]): Retry | undefined {
  if (answer === 'return') return faultOf(why, 'Say what needs to be changed.');
  if (faults.length === 0) return undefined;
  return {
    why,
    fault: 'The minutes cannot be approved until they can be read back: see the list.',
  };
}

const whyIn = (boxes: Readonly<Record<string, string>>): string => (boxes['why'] ?? '').trim();

const faultOf = (why: string, fault: string): Retry | undefined =>
  why === '' ? { why, fault } : undefined;

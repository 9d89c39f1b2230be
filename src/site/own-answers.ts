import { giveOrderOn } from '../app/give-order.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { panelBehind } from '../core/week/panel-behind.ts';
import { actionPage } from '../pages/own-pages.ts';
import type { ActionView } from '../pages/own-pages.ts';
import { actionView } from '../pages/own-views.ts';
import { pathTo } from '../pages/routes.ts';
import { administers } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { dayGone, notADay } from './typed-day.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** An action, for whoever has to do it, or the administrator for them. Source: CPR-2.5. */
export function* action(visit: Visit): Program<PageReply> {
  return shown(actionPage(ownAction(visit)));
}

/** It was done, on the day that is given. */
export function* actionDone(visit: Visit): Program<PageReply> {
  const { frame, run, snapshot, place } = visit;
  const view = ownAction(visit);
  const on = typedIn(visit, 'on').trim();
  const day = dayGone(visit, on);
  if (day === undefined) return againAction(view, on, notADay(on));
  if (day > dateOf(run.now)) return againAction(view, on, 'Give a day that has already come.');
  const order = { kind: 'action-done', action: place('action'), on: day } as const;
  const given = yield* giveOrderOn(snapshot, order, frame.visitor.email, run);
  if (!given.ok) return againAction(view, on, given.error);
  return { redirect: pathTo('home'), said: given.value };
}

export function* tooOldAction(visit: Visit): Program<PageReply> {
  return againAction(ownAction(visit), typedIn(visit, 'on'), tooOld, 403);
}

const againAction = (view: ActionView, on: string, fault: string, status = 422): PageReply =>
  shown(actionPage({ ...view, retry: { on, fault } }), status);

function ownAction({ frame, register, place }: Visit): ActionView {
  const row = register.rows.action.get(place('action'));
  if (!row) throw absent('action');
  const { visitor } = frame;
  const item = register.rows.item.get(row.item);
  const panel = panelBehind(register, item ?? {}) ?? '';
  const own = row.owner.toLowerCase() === visitor.email;
  onlyThose(own || administers(visitor, panel), frame, 'whoever has to do this action');
  return actionView(frame, register, row);
}

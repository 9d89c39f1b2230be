import { giveOrderOn } from '../app/give-order.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import type { Order } from '../core/order/order.ts';
import type { Panel } from '../core/panel/panel.ts';
import { childNamed, followedChild, keepsTracker } from '../core/week/followed-child.ts';
import type { FollowedChild } from '../core/week/followed-child.ts';
import { followedPage } from '../pages/followed-page.ts';
import type { FollowedView } from '../pages/followed-page.ts';
import { followedView } from '../pages/followed-view.ts';
import { mayKeepOf, mayLookAt } from '../pages/who-follows.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import { dayGone, notADay } from './typed-day.ts';
import type { Visit } from './visit.ts';

/** What a panel follows up of one child, for its own people and those who look. Source: CPP-2.1. Source: CPP-1.5. */
export function* followed(visit: Visit): Program<PageReply> {
  return page(visit, foundIn(visit));
}

/** Lines are ticked, an event is kept or taken back. */
export function* followedAnswered(visit: Visit): Program<PageReply> {
  const found = foundIn(visit);
  const { frame, register } = visit;
  const may = mayKeepOf(frame.visitor, register, found.panel, found.of.child);
  onlyThose(may, frame, 'the child’s own people and the panel administrator');
  const of = typedIn(visit, 'do') === 'tick' ? typedIn(visit, 'cohort') : 'events';
  const order = orderTyped(visit, found);
  if (typeof order === 'string') return page(visit, found, { of, words: order }, 422);
  const given = yield* giveOrderOn(visit.snapshot, order, frame.visitor.email, visit.run);
  if (!given.ok) return page(visit, found, { of, words: given.error }, 422);
  return { redirect: frame.address, said: given.value };
}

export function* tooOldFollowed(visit: Visit): Program<PageReply> {
  return page(visit, foundIn(visit), { of: 'events', words: tooOld }, 403);
}

type Found = { readonly panel: Panel; readonly of: FollowedChild };

function foundIn({ frame, register, place, now }: Visit): Found {
  const panel = register.panels.find(({ code }) => code === place('panel'));
  const child = childNamed(register, place('child'));
  if (!panel || !keepsTracker(panel) || !child) throw absent('child');
  onlyThose(
    mayLookAt(frame.visitor, register, panel, child),
    frame,
    'those who follow this child up',
  );
  const of = followedChild(register, panel, child, dateOf(now));
  if (!of) throw absent('child');
  return { panel, of };
}

const page = (
  { frame, register, now }: Visit,
  { panel, of }: Found,
  fault?: FollowedView['fault'],
  status = 200,
): PageReply =>
  shown(
    followedPage({ ...followedView(frame, register, panel, of, now), ...(fault ? { fault } : {}) }),
    status,
  );

function orderTyped(visit: Visit, { panel, of }: Found): Order | string {
  const { code } = panel;
  const child = of.child.key;
  switch (typedIn(visit, 'do')) {
    case 'tick':
      return ticked(visit, code, of);
    case 'take-back': {
      const typed = typedIn(visit, 'on');
      const on = parseLocalDate(typed);
      if (on === undefined) return notADay(typed);
      return { kind: 'take-event-back', panel: code, child, on, what: typedIn(visit, 'what') };
    }
    default: {
      const typed = typedIn(visit, 'on').trim();
      const on = typed === '' ? dateOf(visit.now) : dayGone(visit, typed);
      if (on === undefined) return notADay(typed);
      return { kind: 'keep-event', panel: code, child, on, what: typedIn(visit, 'what') };
    }
  }
}

function ticked(visit: Visit, panel: string, { child, cohorts }: FollowedChild): Order | string {
  const cohort = typedIn(visit, 'cohort');
  const stand = new Set([visit.ask.fields['line'] ?? []].flat());
  const known = cohorts.find((one) => one.cohort.code === cohort)?.lines ?? [];
  const lines = known.map(({ line }, index) => {
    const typed = typedIn(visit, `on-${index}`).trim();
    const on = dayGone(visit, typed);
    if (typed !== '' && on === undefined) return typed;
    const note = typedIn(visit, `note-${index}`);
    return { line, stands: stand.has(line), note, ...(on ? { on } : {}) };
  });
  const strange = lines.find((line) => typeof line === 'string');
  if (strange !== undefined) return notADay(strange);
  return {
    kind: 'tick-lines',
    panel,
    cohort,
    child: child.key,
    lines: lines.filter((line) => typeof line !== 'string'),
  };
}

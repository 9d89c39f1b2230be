import { giveOrderOn } from '../app/give-order.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Order } from '../core/order/order.ts';
import type { Oversight } from '../core/register/oversight.ts';
import { overseenPage } from '../pages/overseen-page.ts';
import type { OverseenView } from '../pages/overseen-parts.ts';
import { overseenView } from '../pages/overseen-view.ts';
import { mayFeed, mayLook, mayOversee } from '../pages/who-oversees.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { dayGone, dayToCome, notADay } from './typed-day.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** What is looked at of one child after its sitting. Source: NS-7.2. */
export function* overseen(visit: Visit): Program<PageReply> {
  return shown(overseenPage(viewOf(visit, rowOf(visit))));
}

/** Something is said of it: of the plan, of a review, or that it is taken further. */
export function* overseenAnswered(visit: Visit): Program<PageReply> {
  const { frame, register, run, snapshot } = visit;
  const row = rowOf(visit);
  const may = typedIn(visit, 'do') === 'plan' ? mayFeed : mayLook;
  onlyThose(may(frame.visitor, register, row), frame, 'whoever looks at this child');
  const order = orderIn(visit, row);
  if (typeof order === 'string') return again(visit, row, order);
  const given = yield* giveOrderOn(snapshot, order, frame.visitor.email, run);
  return given.ok ? { redirect: frame.address, said: given.value } : again(visit, row, given.error);
}

export function* tooOldOverseen(visit: Visit): Program<PageReply> {
  return again(visit, rowOf(visit), tooOld, 403);
}

const again = (visit: Visit, row: Oversight, fault: string, status = 422): PageReply =>
  shown(overseenPage({ ...viewOf(visit, row), fault }), status);

const viewOf = ({ frame, register, now }: Visit, row: Oversight): OverseenView =>
  overseenView(frame, register, row, now);

function rowOf({ frame, register, place }: Visit): Oversight {
  const row = register.rows.oversight.get(place('item'));
  if (!row) throw absent('child looked at');
  onlyThose(mayOversee(frame.visitor, register, row), frame, 'whoever looks at this child');
  return row;
}

/** The order that the form gives, or what is wrong with it. */
function orderIn(visit: Visit, row: Oversight): Order | string {
  const typed = (name: string): string => typedIn(visit, name).trim();
  const code = typed('code');
  const oversight = row.key;
  switch (typed('do')) {
    case 'plan':
      return planOrder(visit, row);
    case 'look': {
      const answer = typed('answer');
      if (answer !== 'yes' && answer !== 'no') return 'Choose Yes or No.';
      return dated(visit, `on-${code}`, (on) => ({
        ...{ kind: 'look-at', oversight, code, answer, on },
      }));
    }
    case 'review': {
      const on = dayToCome(visit, typed('review-on'));
      return on === undefined ? notADay(typed('review-on')) : { kind: 'review-on', oversight, on };
    }
    case 'pass': {
      const on = dayGone(visit, typed('pass-on'));
      return on === undefined ? notADay(typed('pass-on')) : { kind: 'pass-on', oversight, on };
    }
    case 'ended': {
      const number = Number(typed('number'));
      return dated(visit, `ended-on-${number}`, (on) => ({
        ...{ kind: 'escalation-ended', oversight, number, on },
        words: typed(`ended-words-${number}`),
      }));
    }
    default:
      return dated(visit, `escalated-on-${code}`, (on) => ({
        ...{ kind: 'escalate', oversight, code, stage: typed('stage'), on },
        why: typed(`why-${code}`),
        about: typed('about'),
      }));
  }
}

/** An empty day is today. */
function dated(visit: Visit, name: string, order: (on: LocalDate) => Order): Order | string {
  const typed = typedIn(visit, name).trim();
  const on = typed === '' ? dateOf(visit.run.now) : dayGone(visit, typed);
  return on === undefined ? notADay(typed) : order(on);
}

/** Either since when it stands in the plan, or why it need not. */
function planOrder(visit: Visit, row: Oversight): Order | string {
  const action = typedIn(visit, 'action');
  const number = typedIn(visit, 'number');
  const since = typedIn(visit, `since-${number}`).trim();
  const why = typedIn(visit, `not-needed-${number}`).trim();
  if (visit.register.rows.action.get(action)?.item !== row.key) return 'Choose one of this child.';
  if ((since === '') === (why === '')) return 'Say either since when, or why it is not needed.';
  if (why !== '') return { kind: 'not-needed-in-plan', action, why };
  const day = dayGone(visit, since);
  return day === undefined ? notADay(since) : { kind: 'in-plan', action, since: day };
}

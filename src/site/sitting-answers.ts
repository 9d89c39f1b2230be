import { approveMinutes } from '../app/approve-minutes.ts';
import { faultWords } from '../app/fault-words.ts';
import { giveOrderOn } from '../app/give-order.ts';
import { fromMinutes, readMinutesOf } from '../app/read-asked.ts';
import type { MinutesRead } from '../app/read-asked.ts';
import { saidAlready } from '../core/minutes/reading-differences.ts';
import type { Order } from '../core/order/order.ts';
import type { Result } from '../core/result.ts';
import { isFinal } from '../core/week/final-minutes.ts';
import { minutesPage } from '../pages/minutes-page.ts';
import type { MinutesView } from '../pages/minutes-page.ts';
import { sittingPage } from '../pages/sitting-page.ts';
import { minutesView } from '../pages/minutes-view.ts';
import { sittingView } from '../pages/sitting-views.ts';
import { administers, mayApprove, sits } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { onlyThose, sittingAt } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** One sitting, for those who sit on the panel or run it. */
export function* sitting({ frame, snapshot, now, place }: Visit): Program<PageReply> {
  const row = sittingAt(snapshot.register, place('sitting'));
  onlyThose(sits(frame.visitor, row.panel), frame, 'members of the panel');
  return shown(sittingPage(sittingView(frame, snapshot, row, now)));
}

/** The minutes of one sitting: what they still lack, and the chair's question. */
export function* minutes(visit: Visit): Program<PageReply> {
  return shown(minutesPage(yield* approvalView(visit)));
}

/** Approved as final, returned with what needs to be changed, or reopened. Source: CPR-5.2b. */
export function* answeredMinutes(visit: Visit): Program<PageReply> {
  if (typedIn(visit, 'answer') === 'reopen') return yield* reopened(visit);
  if (typedIn(visit, 'answer') === 'undo') return yield* undone(visit);
  if (typedIn(visit, 'answer') === 'take') return yield* taken(visit);
  const settles = typedIn(visit, 'answer');
  if (settles.endsWith('-presence')) return yield* settled(visit, settles === 'take-presence');
  if (settles === 'settle-turned') return yield* seenTo(visit);
  const view = yield* answerable(visit);
  const { address } = visit.frame;
  if (!view.asks) return { redirect: address };
  const why = typedIn(visit, 'why').trim();
  const returns = typedIn(visit, 'answer') !== 'approve';
  const fault = returns ? faultOfReturn(why) : faultOfApproval(view);
  const retry = { why, ...(returns ? {} : { approving: true as const }) };
  if (fault !== '') return again(view, { ...retry, fault });
  const given = yield* returns ? returned(visit, why) : approved(visit);
  return given.ok ? { redirect: address } : again(view, { ...retry, fault: given.error });
}

const returned = (visit: Visit, why: string): Program<Result<string, string>> =>
  order(visit, { kind: 'return-minutes', sitting: visit.place('sitting'), why });

const approved = (visit: Visit): Program<Result<string, string>> =>
  approveMinutes(
    visit.place('sitting'),
    visit.frame.visitor.email,
    visit.run,
    typedIn(visit, 'text') || undefined,
  );

const order = ({ snapshot, frame, run }: Visit, given: Order): Program<Result<string, string>> =>
  giveOrderOn(snapshot, given, frame.visitor.email, run);

/** The administrator's: what the page showed is taken, or shown anew where it is not that any more. */
function* taken(visit: Visit): Program<PageReply> {
  const row = sittingAt(visit.register, visit.place('sitting'));
  onlyThose(administers(visit.frame.visitor, row.panel), visit.frame, 'the administrator');
  const found = yield* readMinutesOf(visit.register, row, visit.now);
  if (!found) return { redirect: visit.frame.address };
  const seen = typedIn(visit, 'seen');
  const read = fromMinutes(found);
  const given = yield* order(visit, { kind: 'take-reading', sitting: row.key, read, seen });
  return { redirect: visit.frame.address, said: given.ok ? given.value : given.error };
}

/** The administrator's: what final minutes say of who was there is taken, or not. */
function* settled(visit: Visit, takes: boolean): Program<PageReply> {
  const sitting = visit.place('sitting');
  const { panel } = sittingAt(visit.register, sitting);
  onlyThose(administers(visit.frame.visitor, panel), visit.frame, 'the administrator');
  const given = yield* order(visit, { kind: 'settle-presence', sitting, takes });
  return { redirect: visit.frame.address, said: given.ok ? given.value : given.error };
}

/** The administrator's: what a later version left to a person is seen to. */
function* seenTo(visit: Visit): Program<PageReply> {
  const sitting = visit.place('sitting');
  const { panel } = sittingAt(visit.register, sitting);
  onlyThose(administers(visit.frame.visitor, panel), visit.frame, 'the administrator');
  const given = yield* order(visit, { kind: 'settle-turned', sitting });
  return { redirect: visit.frame.address, said: given.ok ? given.value : given.error };
}

/** The administrator's: the register says again what it said before the minutes were last read back. */
function* undone(visit: Visit): Program<PageReply> {
  const sitting = visit.place('sitting');
  const { panel } = sittingAt(visit.register, sitting);
  onlyThose(administers(visit.frame.visitor, panel), visit.frame, 'the administrator');
  const given = yield* order(visit, { kind: 'undo-reading', sitting });
  return { redirect: visit.frame.address, said: given.ok ? given.value : given.error };
}

/** The chair, or the administrator, with a reason. */
function* reopened(visit: Visit): Program<PageReply> {
  const view = yield* approvalView(visit);
  const why = typedIn(visit, 'why').trim();
  if (!view.mayReopen) return { redirect: visit.frame.address };
  if (why === '') return again(view, { why, fault: 'Say why the minutes are reopened.' });
  const sitting = visit.place('sitting');
  const given = yield* order(visit, { kind: 'reopen-minutes', sitting, why });
  return given.ok
    ? { redirect: visit.frame.address, said: given.value }
    : again(view, { why, fault: given.error });
}

export function* tooOldMinutes(visit: Visit): Program<PageReply> {
  const reopens = typedIn(visit, 'answer') === 'reopen';
  const view = yield* reopens ? approvalView(visit) : answerable(visit);
  return again(view, { why: typedIn(visit, 'why'), fault: tooOld }, 403);
}

const again = (
  view: MinutesView,
  retry: NonNullable<MinutesView['retry']>,
  status = 422,
): PageReply => shown(minutesPage({ ...view, retry }), status);

const faultOfReturn = (why: string): string => (why === '' ? 'Say what needs to be changed.' : '');

const faultOfApproval = ({ faults }: MinutesView): string =>
  faults.length === 0
    ? ''
    : 'The minutes cannot be approved until they can be read back: see the list.';

function* answerable(visit: Visit): Program<MinutesView> {
  const { frame, register, place } = visit;
  const { panel } = sittingAt(register, place('sitting'));
  onlyThose(mayApprove(frame.visitor, panel), frame, 'the chair and the vice chair');
  return yield* approvalView(visit);
}

function* approvalView(visit: Visit): Program<MinutesView> {
  const { frame, snapshot, register, now, place } = visit;
  const row = sittingAt(register, place('sitting'));
  const approves = mayApprove(frame.visitor, row.panel);
  onlyThose(approves || administers(frame.visitor, row.panel), frame, 'the chair and vice chair');
  const isWritten = row.status === 'held' && !isFinal(row);
  const read = isWritten ? yield* readMinutesOf(register, row, now) : undefined;
  const faults = isWritten ? lackingIn(read) : [];
  const view = minutesView(frame, snapshot, row, now, faults);
  return {
    ...view,
    asks: view.asks && approves,
    text: read?.text ?? '',
    ...(read
      ? {
          differences: read.differences,
          alike: saidAlready(read.differences, read),
          unmarked: read.presence.unread,
        }
      : {}),
    ...(read && !row.reopened && administers(frame.visitor, row.panel)
      ? { takes: fromMinutes(read).print }
      : {}),
  };
}

/** Whatever stands in the way of approval, by place. */
const lackingIn = (read: MinutesRead | undefined): readonly string[] =>
  read ? [...faultWords(read), ...read.suggested] : ['The minutes document has not been made yet.'];

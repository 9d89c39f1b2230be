import { approveMinutes } from '../app/approve-minutes.ts';
import { faultWords } from '../app/fault-words.ts';
import { giveOrderOn } from '../app/give-order.ts';
import { readMinutesOf } from '../app/read-asked.ts';
import type { MinutesRead } from '../app/read-asked.ts';
import { minutesPage } from '../pages/answer-pages.ts';
import type { MinutesView } from '../pages/answer-pages.ts';
import { sittingPage } from '../pages/sitting-page.ts';
import { minutesView, sittingView } from '../pages/sitting-views.ts';
import { administers, mayApprove, sits } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { onlyThose, sittingAt } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** One sitting, for those who sit on the panel or run it. */
export function* sitting({ frame, snapshot, now, place }: Visit): Program<PageReply> {
  const row = sittingAt(snapshot.register, place('sitting'));
  onlyThose(sits(frame.visitor), frame, 'members of the panel');
  return shown(sittingPage(sittingView(frame, snapshot, row, now)));
}

/** The minutes of one sitting: what they still lack, and the chair's question. */
export function* minutes(visit: Visit): Program<PageReply> {
  return shown(minutesPage(yield* approvalView(visit)));
}

/** Approved as final, or returned with what needs to be changed. Source: CPR-5.2b. */
export function* answeredMinutes(visit: Visit): Program<PageReply> {
  const view = yield* answerable(visit);
  const { address, visitor } = visit.frame;
  if (!view.asks) return { redirect: address };
  const why = typedIn(visit, 'why').trim();
  const key = visit.place('sitting');
  const returns = typedIn(visit, 'answer') !== 'approve';
  const fault = returns ? faultOfReturn(why) : faultOfApproval(view);
  const retry = { why, ...(returns ? {} : { approving: true as const }) };
  if (fault !== '') return again(view, { ...retry, fault });
  const given = returns
    ? yield* giveOrderOn(
        visit.snapshot,
        { kind: 'return-minutes', sitting: key, why },
        visitor.email,
        visit.run,
      )
    : yield* approveMinutes(key, visitor.email, visit.run, typedIn(visit, 'text') || undefined);
  return given.ok ? { redirect: address } : again(view, { ...retry, fault: given.error });
}

export function* tooOldMinutes(visit: Visit): Program<PageReply> {
  const view = yield* answerable(visit);
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
  const { frame } = visit;
  onlyThose(mayApprove(frame.visitor), frame, 'the chair and the vice chair');
  return yield* approvalView(visit);
}

function* approvalView(visit: Visit): Program<MinutesView> {
  const { frame, snapshot, register, now, place } = visit;
  const row = sittingAt(register, place('sitting'));
  const approves = mayApprove(frame.visitor);
  onlyThose(approves || administers(frame.visitor), frame, 'the chair and vice chair');
  const isWritten = row.status === 'held' && row.finalAt === undefined;
  const read = isWritten ? yield* readMinutesOf(register, row) : undefined;
  const faults = isWritten ? lackingIn(read) : [];
  const view = minutesView(frame, snapshot, row, now, faults);
  return { ...view, asks: view.asks && approves, text: read?.text ?? '' };
}

/** Whatever stands in the way of approval, by place. */
const lackingIn = (read: MinutesRead | undefined): readonly string[] =>
  read ? [...faultWords(read), ...read.suggested] : ['The minutes document has not been made yet.'];

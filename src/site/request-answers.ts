import { giveOrderOn } from '../app/give-order.ts';
import { withdrawPage } from '../pages/answer-pages.ts';
import type { Retry, WithdrawView } from '../pages/answer-pages.ts';
import { statusView } from '../pages/referral-views.ts';
import { pathTo } from '../pages/routes.ts';
import { statusPage } from '../pages/status-page.ts';
import { mayWithdraw } from '../pages/who-may.ts';
import { withdrawable } from '../pages/withdrawal.ts';
import type { Program } from '../workspace/program.ts';
import { followed, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { Refusal } from './refusal.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** Where one request stands, for those who follow it. */
export function* status({ ask, frame, snapshot, now, place }: Visit): Program<PageReply> {
  const referral = followed(snapshot.register, place('reference'), frame);
  return shown(statusPage(statusView(frame, snapshot, referral, now, ask.query['sent'] === '1')));
}

/** What happens when a request is withdrawn, and the question why. */
export function* withdrawal(visit: Visit): Program<PageReply> {
  return shown(withdrawPage(withdrawView(visit)));
}

/** Its sender takes a request back, until its cut-off. Source: CPR-3.5. */
export function* withdrawn(visit: Visit): Program<PageReply> {
  const view = withdrawView(visit);
  const { reference } = view;
  const why = typedIn(visit, 'why').trim();
  if (why === '') return again(view, { why, fault: 'Say why it is withdrawn.' });
  const order = { kind: 'withdraw', reference, why } as const;
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  if (!given.ok) return again(view, { why, fault: given.error });
  return { redirect: pathTo('referral', { reference }), said: given.value };
}

export function* tooOldWithdrawal(visit: Visit): Program<PageReply> {
  return again(withdrawView(visit), { why: typedIn(visit, 'why'), fault: tooOld }, 403);
}

const again = (view: WithdrawView, retry: Retry, status = 422): PageReply =>
  shown(withdrawPage({ ...view, retry }), status);

function withdrawView({ frame, register, now, place }: Visit): WithdrawView {
  const referral = followed(register, place('reference'), frame);
  onlyThose(mayWithdraw(frame.visitor, referral), frame, 'those who sent this request');
  const until = withdrawable(register, referral, now, frame.visitor);
  if (until.open) return { frame, reference: referral.reference, until: until.words };
  throw new Refusal(400, 'This request can no longer be withdrawn here', until.words, until.mend);
}

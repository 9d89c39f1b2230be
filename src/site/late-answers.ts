import { giveOrderOn } from '../app/give-order.ts';
import { panelOf } from '../core/week/sittings.ts';
import { permissionPage } from '../pages/answer-pages.ts';
import type { PermissionView } from '../pages/answer-pages.ts';
import { permissionView } from '../pages/permission-view.ts';
import { administers, mayPermit } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose, referralAt } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** The question about one late request, for the chair and vice chair; the administrator looks on. */
export function* late(visit: Visit): Program<PageReply> {
  return shown(permissionPage(lateView(visit)));
}

/** Yes or No, and why. The first answer stands. Source: CPR-4.4. */
export function* answeredLate(visit: Visit): Program<PageReply> {
  const view = answerable(visit);
  const { visitor, address } = visit.frame;
  const why = typedIn(visit, 'why').trim();
  if (view.answer) return { redirect: address };
  if (why === '') return again(view, why, 'Say why, in a sentence.');
  const { reference } = view;
  const answer = typedIn(visit, 'answer') === 'yes' ? 'yes' : 'no';
  const order = { kind: 'answer-late', reference, answer, why } as const;
  const given = yield* giveOrderOn(visit.snapshot, order, visitor.email, visit.run);
  return given.ok ? { redirect: address } : again(view, why, given.error);
}

export function* tooOldLate(visit: Visit): Program<PageReply> {
  const retry = { why: typedIn(visit, 'why'), fault: tooOld };
  return shown(permissionPage({ ...answerable(visit), retry }), 403);
}

const again = (view: PermissionView, why: string, fault: string): PageReply =>
  shown(permissionPage({ ...view, retry: { why, fault } }), 422);

function answerable(visit: Visit): PermissionView {
  const view = lateView(visit);
  onlyThose(view.mayAnswer, view.frame, 'the chair and the vice chair');
  return view;
}

function lateView({ frame, register, now, place }: Visit): PermissionView {
  const referral = referralAt(register, place('reference'));
  const mayAnswer = mayPermit(frame.visitor, panelOf(register, referral.panel));
  onlyThose(
    mayAnswer || administers(frame.visitor, referral.panel),
    frame,
    'the chair and the vice chair',
  );
  const view = permissionView(frame, register, referral, now);
  if (!view) throw absent('late request');
  return { ...view, mayAnswer };
}

import { giveOrderOn } from '../app/give-order.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { Order } from '../core/order/order.ts';
import type { Referral } from '../core/register/register.ts';
import { askedOf } from '../core/week/asked-of.ts';
import { itemKey } from '../core/week/list-items.ts';
import { panelOf } from '../core/week/sittings.ts';
import { askedPage } from '../pages/asked-page.ts';
import type { AskedFault } from '../pages/asked-page.ts';
import { answersFor, askedView } from '../pages/asked-view.ts';
import { mayAnswerAsked } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { onlyThose, referralAt } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import { dayGone, notADay } from './typed-day.ts';
import type { Visit } from './visit.ts';

/** What is asked about a child, for whoever can answer. Source: LCLH-4.3. Source: BC-A14. */
export function* asked(visit: Visit): Program<PageReply> {
  return page(visit, childAsked(visit));
}

/** One answer; or what the chair says of the quorum for this child. */
export function* askedAnswered(visit: Visit): Program<PageReply> {
  const referral = childAsked(visit);
  const order = orderTyped(visit, referral);
  const what = typedIn(visit, 'do');
  const of = what === 'say' ? typedIn(visit, 'code') : what === 'guest' ? 'guest' : 'chair';
  const refused = (words: string) =>
    page(visit, referral, { of, words, ...typedAnswer(visit) }, 422);
  if (typeof order === 'string') return refused(order);
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  if (!given.ok) return refused(given.error);
  return { redirect: visit.frame.address, said: given.value };
}

export function* tooOldAsked(visit: Visit): Program<PageReply> {
  return page(
    visit,
    childAsked(visit),
    { of: typedIn(visit, 'code'), words: tooOld, ...typedAnswer(visit) },
    403,
  );
}

const typedAnswer = (visit: Visit): Pick<AskedFault, 'answer' | 'on' | 'note'> => ({
  answer: typedIn(visit, 'answer'),
  on: typedIn(visit, 'on'),
  note: typedIn(visit, 'note'),
});

function page(
  { frame, register, now }: Visit,
  referral: Referral,
  fault?: AskedFault,
  status = 200,
): PageReply {
  const view = askedView(frame, register, referral, dateOf(now));
  return shown(askedPage({ ...view, ...(fault ? { fault } : {}) }), status);
}

function childAsked({ frame, register, place }: Visit): Referral {
  const referral = referralAt(register, place('reference'));
  const may = mayAnswerAsked(frame.visitor, register, referral);
  onlyThose(may, frame, 'those who are asked about this child');
  return referral;
}

function orderTyped(visit: Visit, referral: Referral): Order | string {
  const why = typedIn(visit, 'why').trim();
  const item = itemKey(referral.reference, referral.sitting ?? '');
  switch (typedIn(visit, 'do')) {
    case 'seat': {
      const seat = typedIn(visit, 'seat');
      return { kind: 'switch-seat', item, seat, applies: typedIn(visit, 'applies') === 'yes', why };
    }
    case 'together':
      return { kind: 'let-one-fill', item, seats: typedIn(visit, 'seats').split(' '), why };
    case 'guest':
      return { kind: 'invite-guest', item, person: typedIn(visit, 'person') };
    case 'decided':
      return { kind: 'decided-without-quorum', item: typedIn(visit, 'item'), why };
    default:
      return answerTyped(visit, referral);
  }
}

function answerTyped(visit: Visit, referral: Referral): Order | string {
  const { register, frame } = visit;
  const code = typedIn(visit, 'code');
  const answer = typedIn(visit, 'answer');
  const one = askedOf(register, referral).find((each) => each.code === code);
  if (!one) return 'This is not asked about this child any more.';
  const may = answersFor(frame.visitor, panelOf(register, referral.panel), referral, one);
  if (!may.includes(answer)) return 'Choose one of the answers.';
  const text = typedIn(visit, 'on').trim();
  const on = dayGone(visit, text);
  if (text !== '' && on === undefined) return notADay(text);
  const { reference } = referral;
  const note = typedIn(visit, 'note');
  return { kind: 'say-of-case', about: reference, code, answer, ...(on ? { on } : {}), note };
}

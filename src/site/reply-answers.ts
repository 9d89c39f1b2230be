import { giveOrderOn } from '../app/give-order.ts';
import { coverFrom } from '../core/attendance/cover.ts';
import type { CoverGiven } from '../core/attendance/cover.ts';
import { holds, seatKey } from '../core/attendance/invitations.ts';
import { answerWords } from '../core/attendance/reply-words.ts';
import type { Attendance, AttendanceReply, Sitting } from '../core/register/register.ts';
import { replyPage } from '../pages/reply-page.ts';
import type { ReplyFault, ReplyField, ReplyTyped, ReplyView } from '../pages/reply-page.ts';
import { replyView } from '../pages/reply-views.ts';
import { pathTo } from '../pages/routes.ts';
import { administers, mayReply } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose, sittingAt } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** One invitation, for whoever is invited, or for the administrator who answers for them. Source: CPR-2.3. */
export function* reply(visit: Visit): Program<PageReply> {
  return shown(replyPage(viewOf(visit, invitationAt(visit))));
}

/** Coming, sending cover and who, or not coming. */
export function* replied(visit: Visit): Program<PageReply> {
  const invitation = invitationAt(visit);
  const { seat } = invitation;
  const typed = typedReply(visit);
  const { answer, cover } = typed;
  const faults = faultsOf(visit, invitation, typed);
  if (answer === '' || faults.length > 0) return again(visit, invitation, faults);
  const { frame, run, snapshot } = visit;
  const order = { kind: 'reply', seat: seat.key, answer, cover } as const;
  const given = yield* giveOrderOn(snapshot, order, frame.visitor.email, run);
  if (!given.ok) return again(visit, invitation, [{ field: 'answer', words: given.error }]);
  const own = seat.person === frame.visitor.email;
  const redirect = own ? frame.address : pathTo('sitting', { sitting: seat.sitting });
  return { redirect, said: given.value };
}

export function* tooOldReply(visit: Visit): Program<PageReply> {
  return again(visit, invitationAt(visit), [{ field: 'answer', words: tooOld }], 403);
}

const again = (
  visit: Visit,
  invitation: Invitation,
  faults: readonly ReplyFault[],
  status = 422,
): PageReply =>
  shown(replyPage({ ...viewOf(visit, invitation), typed: typedReply(visit), faults }), status);

type Invitation = { readonly sitting: Sitting; readonly seat: Attendance };

const viewOf = ({ frame, register, now }: Visit, { sitting, seat }: Invitation): ReplyView =>
  replyView(frame, register, sitting, seat, now);

/** @throws Refusal to anybody who is not invited, and who does not answer for somebody who is. */
function invitationAt({ frame, register, place }: Visit): Invitation {
  const { visitor } = frame;
  const sitting = sittingAt(register, place('sitting'));
  const person = place('person').toLowerCase() || visitor.email;
  const seat = register.rows.attendance.get(seatKey(sitting, person));
  if (person !== visitor.email) {
    onlyThose(administers(visitor, sitting.panel), frame, 'the panel administrator');
    if (!seat || !holds(register, seat)) throw absent('invitation');
    return { sitting, seat };
  }
  const invited = seat && mayReply(visitor, register, seat) ? seat : undefined;
  onlyThose(invited !== undefined, frame, 'those whom the agenda of this sitting invites');
  return { sitting, seat: invited as Attendance };
}

function typedReply(visit: Visit): ReplyTyped {
  const answer = typedIn(visit, 'answer');
  const cover: CoverGiven = {
    person: typedIn(visit, 'cover').trim(),
    name: typedIn(visit, 'coverName').trim(),
    role: typedIn(visit, 'coverRole').trim(),
  };
  return { answer: isAnswer(answer) ? answer : '', cover };
}

const isAnswer = (text: string): text is AttendanceReply['answer'] =>
  Object.hasOwn(answerWords, text);

const fieldOf: Readonly<Record<keyof CoverGiven, ReplyField>> = {
  person: 'cover',
  name: 'coverName',
  role: 'coverRole',
};

function faultsOf(
  { register }: Visit,
  { sitting, seat }: Invitation,
  { answer, cover }: ReplyTyped,
): readonly ReplyFault[] {
  if (answer === '') return [{ field: 'answer', words: 'Choose one of the three answers.' }];
  if (answer !== 'cover') return [];
  const found = coverFrom(register, cover, seat.person, sitting);
  return found.ok ? [] : found.error.map(({ part, words }) => ({ field: fieldOf[part], words }));
}

import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { firstTaking } from '../core/panel/takes-requests.ts';
import type { Order } from '../core/order/order.ts';
import type { Attendance } from '../core/register/register.ts';
import { dayOfSitting } from '../core/week/sittings.ts';
import { tabOf } from '../workbook/layout.ts';
import { asksOfPanels } from './asks-of-panels.ts';
import { heard, laterFinish, notAt, session, shareSlot, slotAt } from './asks-of-sittings.ts';
import { asksToReply } from './asks-to-reply.ts';
import { asksToReadBack, asksToTakeRead } from './asks-to-read-back.ts';
import { asksToBringOver } from './asks-to-bring-over.ts';
import { dateIn, momentIn, needsMoment } from './typed-moment.ts';
import type { Typed } from './typed-cell.ts';

/** What a person fills in to bring a child over, in the order of the tab. */
export const incomingColumns = tabOf('incoming').columns.map(({ id }) => id);

type Ask = (typed: Typed, value: string) => Order | string | undefined;

const permission: Ask = ({ key, inputs }) => {
  const { permission: answer = '', permittedBy = '', permittedWhy = '' } = inputs;
  if (answer === '') return '';
  if (permittedBy === '' || permittedWhy === '') {
    return 'Fill "Permission given by" and "Permission: why" as well: the answer is the chair’s or vice chair’s.';
  }
  return {
    kind: 'answer-late',
    reference: key,
    answer: answer === 'Yes' ? 'yes' : 'no',
    why: permittedWhy,
  };
};

const needsDate = 'Type a date, like 2 December 2026.';

const dated =
  (order: (key: string, date: LocalDate) => Order): Ask =>
  ({ key, run }, value) => {
    const date = dateIn(value, run);
    return date ? order(key, date) : needsDate;
  };

const timed =
  (order: (key: string, at: LocalDateTime) => Order): Ask =>
  ({ key, run, register }, value) => {
    const sitting = register.rows.sitting.get(key);
    const at = momentIn(value, run, sitting && dayOfSitting(sitting));
    return at ? order(key, at) : needsMoment;
  };

const worded =
  (order: (key: string, words: string) => Order): Ask =>
  ({ key }, value) =>
    order(key, value);

const marks: Readonly<Record<string, Attendance['mark']>> = {
  Present: 'present',
  Cover: 'cover',
  Absent: 'absent',
};

const bringOver: Ask = ({ key, inputs, register, run }) => {
  const panel = firstTaking(register.panels);
  return panel ? asksToBringOver(panel, key, inputs, run) : 'No panel runs in this workbook yet.';
};

const incoming = Object.fromEntries(incomingColumns.map((id) => [`incoming.${id}`, bringOver]));

/** Tab and column → what it asks. A people's column that is not here is only kept. */
export const asks: Readonly<Record<string, Ask>> = {
  ...incoming,
  ...asksOfPanels,
  'referrals.accept': worded((reference, why) => ({ kind: 'accept-as-it-stands', reference, why })),
  'referrals.permission': permission,
  'referrals.permittedBy': permission,
  'referrals.permittedWhy': permission,
  'referrals.withdraw': worded((reference, why) => ({ kind: 'withdraw', reference, why })),
  'referrals.newWorker': worded((reference, worker) => ({
    kind: 'change-worker',
    reference,
    worker,
  })),
  'referrals.agendaItem': worded((about, item) => ({ kind: 'name-item', about, item })),
  'referrals.slotAt': slotAt,
  'referrals.notAt': notAt,
  'referrals.shareSlot': shareSlot,
  'referrals.heardFrom': heard('from'),
  'referrals.heardUntil': heard('until'),
  'referrals.moveTo': dated((reference, to) => ({ kind: 'move-referral', reference, to })),
  'sittings.build': worded((sitting) => ({ kind: 'build-agenda', sitting })),
  'sittings.slotMinutes': worded((sitting, minutes) => ({
    kind: 'slot-minutes',
    sitting,
    minutes: Number(minutes),
  })),
  'sittings.session': session,
  'sittings.standDown': worded((sitting, why) => ({ kind: 'stand-down', sitting, why })),
  'sittings.movedTo': dated((sitting, to) => ({ kind: 'move-sitting', sitting, to })),
  'sittings.cutOffTyped': timed((sitting, at) => ({ kind: 'set-cut-off', sitting, at })),
  'sittings.agendaDueTyped': timed((sitting, at) => ({ kind: 'set-agenda-due', sitting, at })),
  'sittings.laterFinish': laterFinish,
  'sittings.laterFinishBy': laterFinish,
  'sittings.laterFinishWhy': laterFinish,
  'sittings.ranOver': worded((sitting, why) => ({ kind: 'ran-over', sitting, why })),
  'sittings.finished': timed((sitting, at) => ({ kind: 'finished', sitting, at })),
  'sittings.presided': worded((sitting, person) => ({ kind: 'presided', sitting, person })),
  'sittings.sendDraft': worded((sitting) => ({ kind: 'send-draft', sitting })),
  'sittings.readBack': asksToReadBack,
  'sittings.takeRead': asksToTakeRead,
  'attendance.replyFor': asksToReply,
  'attendance.replyCover': asksToReply,
  'attendance.mark': ({ key }, value) => {
    const mark = marks[value];
    return mark ? { kind: 'mark-attendance', seat: key, mark } : 'Choose Present, Cover or Absent.';
  },
  'attendance.cover': worded((seat, cover) => ({ kind: 'name-cover', seat, cover })),
  'actions.doneOn': dated((action, on) => ({ kind: 'action-done', action, on })),
  'actions.inPlan': dated((action, since) => ({ kind: 'in-plan', action, since })),
  'actions.notInPlan': worded((action, why) => ({ kind: 'not-needed-in-plan', action, why })),
  'oversight.reviewOn': dated((oversight, on) => ({ kind: 'review-on', oversight, on })),
  'oversight.passedOn': dated((oversight, on) => ({ kind: 'pass-on', oversight, on })),
  'concerns.lineManager': worded((concern, lineManager) => ({
    kind: 'name-line-manager',
    concern,
    lineManager,
  })),
  'concerns.closed': worded((concern, why) => ({ kind: 'close-concern', concern, why })),
  'handoffs.listedOn': dated((handOff, on) => ({ kind: 'hand-off-listed', handOff, on })),
  'handoffs.notNeeded': worded((handOff, why) => ({ kind: 'hand-off-not-needed', handOff, why })),
  'records.filedBy': worded((record) => ({ kind: 'file-record', record })),
  'outbox.stop': worded((mail) => ({ kind: 'stop-mail', mail })),
  'outbox.sendNow': worded((mail) => ({ kind: 'send-now', mail })),
  'outbox.notKnown': worded((mail, answer) => ({
    kind: 'settle-mail',
    mail,
    answer: answer === 'It was sent' ? 'it was sent' : 'send again',
  })),
};

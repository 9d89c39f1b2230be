import type { Register } from '../register/register.ts';
import { newerThanThis } from '../register/workbook-version.ts';
import { err } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { addPaper } from './add-paper.ts';
import { addSittings } from './add-sittings.ts';
import { beginPhase } from './begin-phase.ts';
import { bringOver } from './bring-over.ts';
import { chooseSlot } from './choose-slot.ts';
import { decideAction, decideSeat } from './decide-follow-up.ts';
import { decideChildren } from './decide-children.ts';
import { decideFollowed } from './decide-followed.ts';
import { decideQuorum } from './decide-quorum.ts';
import { decideConcern } from './decide-concern.ts';
import { decideHandOff } from './decide-hand-off.ts';
import { decideOversight } from './decide-oversight.ts';
import { decidePlan } from './decide-plan.ts';
import { decideRecord } from './decide-record.ts';
import { decideMail } from './decide-mail.ts';
import { decideMinutes } from './decide-minutes.ts';
import { runPanel } from './decide-panel.ts';
import { decideReferral } from './decide-referral.ts';
import { reportWasGiven } from './decide-report.ts';
import { decideReply } from './decide-reply.ts';
import { decideSitting } from './decide-sitting.ts';
import { heardAt } from './heard-at.ts';
import { inviteGuest } from './invite-guest.ts';
import { nameItem } from './name-item.ts';
import { passRecord } from './pass-record.ts';
import { sayOfCase } from './say-of-case.ts';
import { carryOn, confirmCheck } from './decide-workbook.ts';
import { setFigure } from './set-figure.ts';
import { takePaperBack } from './take-paper-back.ts';
import { takePanel } from './take-panel.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * What an order does to the register as it stands. A refusal changes nothing and says what to do
 * instead; who may give which order is for the door it came through.
 */
export function decide(register: Register, order: Order, given: Given): Decided {
  const newer = newerThanThis(register.rows.workbook.get('workbook')?.version ?? 0);
  if (newer !== undefined) return err(newer);
  switch (order.kind) {
    case 'accept-as-it-stands':
    case 'answer-late':
    case 'withdraw':
    case 'change-worker':
    case 'move-referral':
      return decideReferral(register, order, given);
    case 'name-item':
      return nameItem(register, order, given);
    case 'slot-at':
    case 'not-at':
    case 'share-slot':
      return chooseSlot(register, order, given);
    case 'heard-at':
      return heardAt(register, order, given);
    case 'add-sittings':
      return addSittings(register, order, given);
    case 'begin-phase':
      return beginPhase(register, order, given);
    case 'build-agenda':
    case 'choose-session':
    case 'slot-minutes':
    case 'stand-down':
    case 'move-sitting':
    case 'set-cut-off':
    case 'set-agenda-due':
    case 'finished':
    case 'plan-finish':
    case 'ran-over':
    case 'presided':
      return decideSitting(register, order, given);
    case 'send-draft':
    case 'settle-presence':
    case 'settle-turned':
    case 'show-reading':
    case 'take-reading':
    case 'approve-minutes':
    case 'return-minutes':
    case 'reopen-minutes':
    case 'undo-reading':
      return decideMinutes(register, order, given);
    case 'mark-attendance':
    case 'name-cover':
      return decideSeat(register, order);
    case 'reply':
      return decideReply(register, order, given);
    case 'say-of-case':
      return sayOfCase(register, order, given);
    case 'invite-guest':
      return inviteGuest(register, order, given);
    case 'add-paper':
      return addPaper(register, order, given);
    case 'take-paper-back':
      return takePaperBack(register, order, given);
    case 'switch-seat':
    case 'let-one-fill':
    case 'decided-without-quorum':
      return decideQuorum(register, order, given);
    case 'stop-mail':
    case 'send-now':
    case 'settle-mail':
      return decideMail(register, order, given);
    case 'action-done':
      return decideAction(register, order);
    case 'in-plan':
    case 'not-needed-in-plan':
      return decidePlan(register, order, given);
    case 'review-on':
    case 'look-at':
    case 'pass-on':
    case 'escalate':
    case 'escalation-ended':
      return decideOversight(register, order, given);
    case 'name-line-manager':
    case 'close-concern':
      return decideConcern(register, order, given);
    case 'hand-off-listed':
    case 'hand-off-not-needed':
      return decideHandOff(register, order, given);
    case 'file-record':
    case 'attendance-seen':
    case 'step-done':
      return decideRecord(register, order, given);
    case 'pass-record':
      return passRecord(register, order, given);
    case 'take-extract':
    case 'put-down':
    case 'add-to-cohort':
    case 'settle-child':
      return decideChildren(register, order, given);
    case 'tick-lines':
    case 'keep-event':
    case 'take-event-back':
      return decideFollowed(register, order, given);
    case 'report-given':
      return reportWasGiven(register, order, given);
    case 'bring-over':
      return bringOver(register, order.child, given);
    case 'run-panel':
      return runPanel(register, order, given);
    case 'take-panel':
      return takePanel(register, order, given);
    case 'set-figure':
      return setFigure(register, order, given);
    case 'carry-on':
      return carryOn(register, order.spreadsheetId, given);
    case 'confirm-check':
      return confirmCheck(register, order.code, given);
    default:
      return unreachable(order);
  }
}

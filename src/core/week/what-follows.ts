import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { withChanges } from '../register/rows.ts';
import { whyStopped } from '../register/workbook-version.ts';
import { noteAbsence } from './attendees-to-settle.ts';
import { writeHandOffs } from './hand-off-letters.ts';
import { closeHandOffs, raiseHandOffs } from './hand-offs.ts';
import { gatherPapers } from './gather-papers.ts';
import { leaveOff } from './gates.ts';
import { letAgendasGo } from './go-agenda.ts';
import { notePartners } from './partners-to-settle.ts';
import { raiseOversight } from './oversight.ts';
import { planMinutes } from './plan-minutes.ts';
import { prepareSittings } from './prepare-sittings.ts';
import { issueAgendas } from './issue-agenda.ts';
import { followRevisions } from './follow-revisions.ts';
import { holdSittings } from './hold-sittings.ts';
import { bringTracked } from './bring-tracked.ts';
import { bringForward, listItems } from './list-items.ts';
import { carryOver, losePlace } from './move-on.ts';
import { circulateNotes } from './circulate-notes.ts';
import { circulateOutcomes } from './outcomes.ts';
import { askPresenters } from './put-down-letters.ts';
import { placeReferrals } from './place-referrals.ts';
import { planSittings } from './plan-sittings.ts';
import { acknowledge } from './receipts.ts';
import { remind } from './remind.ts';
import { seatPresenters } from './seat-presenters.ts';
import { carryForward, findQuorum } from './settle-quorum.ts';
import { slotItems } from './slot-items.ts';
import { lockFinals } from './lock-finals.ts';
import { keepAudiences } from './audiences.ts';
import { proposeConcerns } from './concerns.ts';
import { declareUnknown } from './declare-unknown.ts';
import { writeAgendaLetters } from './write-agenda-letters.ts';

/** One thing that follows from how the register stands at a moment; nothing where it has been done. */
type Consequence = (register: Register, now: LocalDateTime) => readonly Change[];

/** The week, in the order it is worked. Each sees what those before it changed. */
const consequences: readonly Consequence[] = [
  declareUnknown,
  planSittings,
  losePlace,
  placeReferrals,
  listItems,
  bringForward,
  bringTracked,
  slotItems,
  carryOver,
  leaveOff,
  // A last time before the sitting begins.
  planMinutes,
  holdSittings,
  issueAgendas,
  writeAgendaLetters,
  letAgendasGo,
  prepareSittings,
  seatPresenters,
  gatherPapers,
  findQuorum,
  // Before the record is asked for, which keeps what attendance said by then.
  noteAbsence,
  notePartners,
  circulateOutcomes,
  carryForward,
  circulateNotes,
  proposeConcerns,
  raiseHandOffs,
  closeHandOffs,
  writeHandOffs,
  raiseOversight,
  followRevisions,
  keepAudiences,
  lockFinals,
  acknowledge,
  askPresenters,
  remind,
];

/** More rounds than any week needs: past it the rules disagree with one another. */
const enough = 50;

/**
 * Everything that follows from the register at this moment, as changes. Asking again of the register
 * they make gives nothing, so a run that died half-way is simply asked again.
 */
export function whatFollows(register: Register, now: LocalDateTime): readonly Change[] {
  if (whyStopped(register) !== undefined) return [];
  const all: Change[] = [];
  let current = register;
  for (let round = 0; round < enough; round += 1) {
    let changed = false;
    for (const consequence of consequences) {
      const changes = consequence(current, now);
      if (changes.length === 0) continue;
      changed = true;
      all.push(...changes);
      current = withChanges(current, changes);
    }
    if (!changed) return all;
  }
  throw new Error('The rules of the week never come to rest.');
}

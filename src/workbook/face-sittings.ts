import { replyInForce, replyState, saidBy, seatWords } from '../core/attendance/reply-words.ts';
import type { StepWay } from '../core/panel/step-way.ts';
import type { Attendance, Register, Sitting } from '../core/register/register.ts';
import { documentUrl } from '../core/week/links.ts';
import { recordStepsOf } from '../core/week/record-steps-of.ts';
import { dayOfSitting, itemsOf, latestIssue, timetableFor } from '../core/week/sittings.ts';
import { issueWords, sittingWords } from '../core/week/status-words.ts';
import type { FaceRow } from './face-row.ts';
import { answersBeside, date, moment, text } from './face-cells.ts';

export function sittingFace(register: Register, row: Sitting): FaceRow {
  const timetable = timetableFor(register, row);
  const issue = latestIssue(register, row.key);
  const items = itemsOf(register, row.key);
  const steps = recordStepsOf(register, row);
  const due = (column: string, way: StepWay): FaceRow =>
    moment(column, steps.find((one) => one.way === way)?.dueAt);
  return {
    key: row.key,
    ...date('on', dayOfSitting(row)),
    status: sittingWords(row),
    ...(timetable.ok
      ? {
          ...moment('cutOff', timetable.value.cutOff.at),
          ...moment('agendaDue', timetable.value.agendaDue?.at),
        }
      : { cutOff: 'Needs a date by hand' }),
    ...text('agenda', issue ? issueWords(issue) : ''),
    items: items.filter((item) => item.status === 'listed' || item.status === 'heard').length,
    over: items.filter((item) => item.status === 'over').length,
    ...due('draft', 'draft'),
    ...due('final', 'approval'),
    ...due('filed', 'filing'),
    ...text('minutes', documentUrl(register, `minutes:${row.key}`) ?? ''),
    ...answersBeside(register, `sittings/${row.key}`),
  };
}

export function attendanceFace(register: Register, row: Attendance): FaceRow {
  const sitting = register.rows.sitting.get(row.sitting);
  const reply = replyInForce(row, sitting);
  return {
    key: row.key,
    ...date('sitting', sitting && dayOfSitting(sitting)),
    ...text('seat', seatWords(row)),
    person: row.person,
    // A sitting that has begun waits for nobody, nor does one of the years before there were replies.
    ...text('reply', (reply ?? sitting?.status === 'planned') ? replyState(row, sitting) : ''),
    ...(reply ? { repliedBy: saidBy(reply, row.person) } : {}),
    ...moment('replied', reply?.at),
    ...answersBeside(register, `attendance/${row.key}`),
  };
}

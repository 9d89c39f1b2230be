import type { Change } from '../register/register.ts';
import { lettersAfter } from './letters-after.ts';
import type { RecordAfter } from './record-after.ts';
import { reviseActions } from './revise-actions.ts';
import { reviseReview } from './revise-review.ts';
import type { Revised } from './turned.ts';

/** What follows from a decision as a later version has it: actions, review, record and mails. Source: CPR-3.6. */
export const decidedAnew = (
  { register, item, was, outcome, version, sitting, now }: Revised,
  record: RecordAfter,
): readonly Change[] => [
  ...reviseActions(register, item, outcome, version),
  ...reviseReview(register, item, outcome, now),
  ...record.changes,
  ...lettersAfter(register, item, sitting, { was, outcome, version, record: record.version }, now),
];

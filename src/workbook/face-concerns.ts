import type { Concern } from '../core/register/concern.ts';
import type { Register } from '../core/register/register.ts';
import { absencesOf, awayAgain, concernMail, isOpenConcern } from '../core/week/concerns.ts';
import { panelOf } from '../core/week/sittings.ts';
import { answersBeside, moment, text } from './face-cells.ts';
import type { FaceRow } from './face-row.ts';

/** A row of Concerns. */
export const concernFace = (register: Register, row: Concern): FaceRow => ({
  key: row.key,
  panel: panelOf(register, row.panel).shortName,
  ...text('seat', row.title),
  person: row.person,
  absences: absencesOf(register, row).length,
  ...moment('member', concernMail(register, row, 'member')?.sentAt),
  ...moment('manager', concernMail(register, row, 'manager')?.sentAt),
  status: statusOf(register, row),
  ...answersBeside(register, `concerns/${row.key}`),
});

function statusOf(register: Register, row: Concern): string {
  if (row.closed) return '– Closed';
  if (!isOpenConcern(register, row)) return '✓ Came since';
  if (concernMail(register, row, 'manager')?.status === 'sent') return '✓ With the line manager';
  if (awayAgain(register, row)) return '◆ Away again';
  return concernMail(register, row, 'member')?.status === 'sent'
    ? '○ Raised with them'
    : '◆ To be raised with them';
}

import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Register } from '../core/register/register.ts';
import { toDo } from '../core/week/to-do.ts';
import { agendaFace, panelsFace, startFace, toDoFace } from './face-rewritten.ts';
import { decisionFace, actionFace, recordFace, reviewFace } from './face-outcomes.ts';
import { attendanceFace, sittingFace } from './face-sittings.ts';
import { mailFace, referralFace } from './face-referrals.ts';
import type { FaceRow } from './face-row.ts';
import type { TabId } from './layout.ts';
import { trouble } from './trouble.ts';
import type { Snapshot } from './snapshot.ts';

export type Face = {
  /** Tabs with one row per key. */
  readonly keyed: ReadonlyMap<TabId, ReadonlyMap<string, FaceRow>>;
  /** Tabs the product orders: the rows as they stand, top to bottom. */
  readonly ordered: ReadonlyMap<TabId, readonly FaceRow[]>;
};

/**
 * What every product-owned cell of the workbook should hold for this register. Writing is the
 * difference between this and what stands there, so anything moved or overwritten is put right.
 */
export function faceOf(register: Register, snapshot: Snapshot, now: LocalDateTime): Face {
  const { rows } = register;
  const lines = toDo(register, now);
  const each = <R>(
    table: ReadonlyMap<string, R>,
    face: (register: Register, row: R) => FaceRow,
  ): ReadonlyMap<string, FaceRow> =>
    new Map([...table].map(([key, row]) => [key, face(register, row)]));
  return {
    keyed: new Map<TabId, ReadonlyMap<string, FaceRow>>([
      ['referrals', each(rows.referral, referralFace)],
      ['sittings', each(rows.sitting, sittingFace)],
      [
        'decisions',
        new Map(
          [...rows.item]
            .filter(([, item]) => item.outcome)
            .map(([key, item]) => [key, decisionFace(register, item)]),
        ),
      ],
      ['actions', each(rows.action, actionFace)],
      ['reviews', each(rows.review, reviewFace)],
      ['records', each(rows.record, recordFace)],
      ['attendance', each(rows.attendance, attendanceFace)],
      ['outbox', each(rows.mail, mailFace)],
    ]),
    ordered: new Map<TabId, readonly FaceRow[]>([
      ['start', startFace(register, trouble(snapshot), lines.length, now)],
      ['todo', toDoFace(register, lines)],
      ['agenda', agendaFace(register, now)],
      ['panels', panelsFace(register)],
    ]),
  };
}

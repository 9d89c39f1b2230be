import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Register } from '../core/register/register.ts';
import { toDo } from '../core/week/to-do.ts';
import { answersBeside } from './face-cells.ts';
import { agendaFace, startFace, toDoFace, troubleFace } from './face-rewritten.ts';
import { concernFace } from './face-concerns.ts';
import { handOffFace } from './face-hand-offs.ts';
import { oversightFace } from './face-oversight.ts';
import { panelsFace } from './face-panels.ts';
import { reportsFace } from './face-reports.ts';
import { trackerFace } from './face-tracker.ts';
import type { FaceRow } from './face-row.ts';
import { helpLines } from './help-lines.ts';
import { keptFaces } from './kept-faces.ts';
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
  const troubles = trouble(snapshot);
  // Where Start itself cannot be written, To do is the one place left to say so.
  const startStands = snapshot.tabs.get('start')?.trouble.length === 0;
  const each = <Row>(
    table: ReadonlyMap<string, Row>,
    face: (register: Register, row: Row) => FaceRow,
  ): ReadonlyMap<string, FaceRow> => {
    const faces = new Map<string, FaceRow>();
    for (const [key, row] of table) faces.set(key, face(register, row));
    return faces;
  };
  const decided = new Map([...rows.item].filter(([, item]) => item.outcome));
  return {
    keyed: new Map<TabId, ReadonlyMap<string, FaceRow>>([
      ['referrals', each(rows.referral, keptFaces.referral)],
      ['sittings', each(rows.sitting, keptFaces.sitting)],
      ['decisions', each(decided, keptFaces.item)],
      ['actions', each(rows.action, keptFaces.action)],
      ['reviews', each(rows.review, keptFaces.review)],
      ['records', each(rows.record, keptFaces.record)],
      ['oversight', each(rows.oversight, oversightFace(now))],
      ['handoffs', each(rows.handOff, handOffFace)],
      ['attendance', each(rows.attendance, keptFaces.attendance)],
      ['outbox', each(rows.mail, keptFaces.mail)],
      ['concerns', each(rows.concern, concernFace)],
      ['panels', panelsFace(register)],
      ['incoming', incomingFace(register, snapshot)],
    ]),
    ordered: new Map<TabId, readonly FaceRow[]>([
      ['start', startFace(register, troubles, lines.length, now)],
      ['todo', [...(startStands ? [] : troubleFace(troubles)), ...toDoFace(register, lines)]],
      ['agenda', agendaFace(register, now)],
      ['tracker', trackerFace(register, now)],
      ['reports', reportsFace(register, now)],
      ['help', helpLines],
    ]),
  };
}

/** The rows are people’s own: none is added, and those that stand there are answered. */
function incomingFace(register: Register, { tabs }: Snapshot): ReadonlyMap<string, FaceRow> {
  const keys = [...(tabs.get('incoming')?.rowOf.keys() ?? [])];
  return new Map(keys.map((key) => [key, answersBeside(register, `incoming/${key}`)]));
}

import { recordDocument } from '../core/week/record-key.ts';
import type { Register, Rows } from '../core/register/register.ts';
import { decisionFace, actionFace, recordFace, reviewFace } from './face-outcomes.ts';
import { attendanceFace, sittingFace } from './face-sittings.ts';
import { mailFace, referralFace } from './face-referrals.ts';
import type { FaceRow } from './face-row.ts';

type FaceOf<Row> = (register: Register, row: Row) => FaceRow;

/**
 * A face worked out once and kept while everything it shows is the same: a commit that changes one row
 * of ten thousand works out one. Rows are never altered, only replaced, so the same object is the same row.
 *
 * @param shows - every other thing of the register the face looks at.
 */
function kept<Row extends object>(
  face: FaceOf<Row>,
  shows: (register: Register, row: Row) => readonly unknown[],
): FaceOf<Row> {
  const known = new WeakMap<Row, { readonly shown: readonly unknown[]; readonly face: FaceRow }>();
  return (register, row) => {
    const shown = shows(register, row);
    const before = known.get(row);
    if (before?.shown.every((part, index) => part === shown[index])) return before.face;
    const now = face(register, row);
    known.set(row, { shown, face: now });
    return now;
  };
}

const workbook = ({ rows }: Register): unknown => rows.workbook.get('workbook');
const sittingAt = ({ rows }: Register, key: string | undefined): unknown =>
  rows.sitting.get(key ?? '');

/** The faces of tabs that grow with the years. `test/workbook/kept-faces.test.ts` holds each to its list. */
export const keptFaces: {
  readonly [
    T in 'referral' | 'sitting' | 'item' | 'action' | 'review' | 'record' | 'attendance' | 'mail'
  ]: FaceOf<Rows[T] extends ReadonlyMap<string, infer Row> ? Row : never>;
} = {
  referral: kept(referralFace, (register, row) => [
    register.panels,
    workbook(register),
    sittingAt(register, row.sitting),
    register.rows.document.get(`paper:${row.reference}:${row.version}`),
    register.rows.taken,
  ]),
  sitting: kept(sittingFace, (register, row) => [
    register.panels,
    register.calendar,
    register.rows.sitting,
    register.rows.record,
    register.rows.item,
    register.rows.issue,
    workbook(register),
    register.rows.document.get(`minutes:${row.key}`),
    register.rows.taken,
  ]),
  item: kept(decisionFace, (register, row) => [sittingAt(register, row.sitting)]),
  action: kept(actionFace, (register, row) => [
    register.panels,
    register.rows.oversight.get(row.item),
    register.rows.taken,
  ]),
  review: kept(reviewFace, (register, row) => [sittingAt(register, row.sitting)]),
  record: kept(recordFace, (register, row) => [
    register.panels,
    register.calendar,
    register.rows.sitting,
    register.rows.record,
    workbook(register),
    register.rows.document.get(recordDocument(row)),
    register.rows.taken,
  ]),
  attendance: kept(attendanceFace, (register, row) => [
    sittingAt(register, row.sitting),
    register.rows.taken,
  ]),
  mail: kept(mailFace, (register) => [register.panels, workbook(register), register.rows.taken]),
};

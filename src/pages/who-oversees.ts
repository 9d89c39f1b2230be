import { casePartsOf } from '../core/attendance/case-parts.ts';
import { isCalled } from '../core/attendance/regular.ts';
import type { Oversight } from '../core/register/oversight.ts';
import type { Register } from '../core/register/register.ts';
import { officerOf } from '../core/week/oversight.ts';
import { isFor, panelOf } from '../core/week/sittings.ts';
import type { Visitor } from './view.ts';
import { administers, mayApprove } from './who-may.ts';

/** The officer, or the administrator in their place, says what was looked at. Source: NS-7.2. */
export const mayLook = (visitor: Visitor, register: Register, row: Oversight): boolean =>
  administers(visitor, row.panel) ||
  (visitor.leftOn === undefined && officerOf(register, row) === visitor.email);

/** Whoever writes the child's plan, too, says what stands in it. Source: NS-1.4. */
export function mayFeed(visitor: Visitor, register: Register, row: Oversight): boolean {
  const referral = register.rows.referral.get(row.reference);
  const { referrer = '', worker = '' } = referral?.facts ?? {};
  const own = referral ? casePartsOf(register, referral).map(({ person }) => person) : [];
  return (
    mayLook(visitor, register, row) ||
    (visitor.leftOn === undefined &&
      (own.includes(visitor.email) || (worker === '' && referrer === visitor.email)))
  );
}

/** Those who pass on what the panel said, by the title the panel's file names. Source: NS-7.1. */
const cascades = ({ seats }: Visitor, register: Register, panel: string): boolean => {
  const titles = panelOf(register, panel).cascade?.by ?? [];
  return seats.some((seat) => isFor(seat, panel) && titles.some((title) => isCalled(seat, title)));
};

/** Chairs and those who pass it on see every child of their panel; others those they have to do with. */
export const mayOversee = (visitor: Visitor, register: Register, row: Oversight): boolean =>
  mayApprove(visitor, row.panel) ||
  cascades(visitor, register, row.panel) ||
  mayFeed(visitor, register, row);

/** Whether the bar of every page leads this visitor to what is looked at after sittings: to whoever runs it from the first day. */
export const ledToOversight = (
  register: Register,
  visitor: Visitor,
): { readonly oversight?: true } =>
  register.panels.some(
    ({ code, cascade, oversight }) =>
      (cascade && cascades(visitor, register, code)) || (oversight && administers(visitor, code)),
  ) || [...register.rows.oversight.values()].some((row) => mayOversee(visitor, register, row))
    ? { oversight: true }
    : {};

import type { Panel } from '../core/panel/panel.ts';
import type { Child } from '../core/register/child.ts';
import type { Item, Register } from '../core/register/register.ts';
import { isFinal } from '../core/week/final-minutes.ts';
import { ownPeopleOf } from '../core/week/followed-child.ts';
import { heldBackBy } from '../core/week/gates.ts';
import { heardCase, waitingCase } from '../core/week/known-children.ts';
import { itemKey } from '../core/week/list-items.ts';
import type { Visitor } from './view.ts';
import { administers, isKnown, mayApprove, sits } from './who-may.ts';

/** One of the child's own people, as the extract or its case names them. */
export const isOwnChild = (
  visitor: Visitor,
  register: Register,
  panel: Panel,
  child: Child,
): boolean => isKnown(visitor) && ownPeopleOf(register, panel, child).includes(visitor.email);

/** The child’s own people keep what stands on the tracker, and the administrator for them. Source: CPP-2.1. */
export const mayKeepOf = (
  visitor: Visitor,
  register: Register,
  panel: Panel,
  child: Child,
): boolean => administers(visitor, panel.code) || isOwnChild(visitor, register, panel, child);

/**
 * Those who look at what is kept of a child: who keeps it, its reviewing officer, the chair; and whoever sits on
 * the panel while the child is listed there and its papers are open. Source: CPP-1.5.
 */
export const mayLookAt = (
  visitor: Visitor,
  register: Register,
  panel: Panel,
  child: Child,
): boolean =>
  mayKeepOf(visitor, register, panel, child) ||
  mayApprove(visitor, panel.code) ||
  (isKnown(visitor) && child.reviewingOfficer === visitor.email) ||
  (sits(visitor, panel.code) && isBefore(register, panel, child));

/** Listed for a sitting, or heard there while the minutes are not final. */
function isBefore(register: Register, panel: Panel, child: Child): boolean {
  const own = waitingCase(register, panel, child.key) ?? heardCase(register, panel, child.key);
  const sitting = own && register.rows.sitting.get(own.sitting ?? '');
  if (!sitting || isFinal(sitting)) return false;
  const item = register.rows.item.get(itemKey(own.reference, sitting.key));
  return item !== undefined && isShown(register, item);
}

/** Nobody who sits is told of one who is held back. */
const isShown = (register: Register, item: Item): boolean =>
  (item.status === 'listed' || item.status === 'heard') && heldBackBy(register, item).length === 0;

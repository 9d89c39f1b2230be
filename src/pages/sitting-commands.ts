import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { isFinal, isWithChair } from '../core/week/final-minutes.ts';
import { isPastFinish } from '../core/week/overruns.ts';
import { itemKey } from '../core/week/list-items.ts';
import { familyAt, sharingIn } from '../core/week/one-slot.ts';
import { panelOf, startOf, toldIssue } from '../core/week/sittings.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { CellView } from './cell-form.ts';
import { cellsOf } from './cells.ts';
import type { Frame } from './view.ts';
import { administers } from './who-may.ts';

/** What the administrator may still do to a sitting; nothing that would be refused, none for others. */
export const sittingCommands = (
  frame: Frame,
  snapshot: Snapshot,
  sitting: Sitting,
  now: LocalDateTime,
): readonly CellView[] =>
  administers(frame.visitor, sitting.panel)
    ? cellsOf(snapshot, 'sittings', sitting.key, {
        ...frame,
        only: columnsOf(snapshot.register, sitting, now),
      })
    : [];

/** What the administrator says of one child's item, on the row of its request. Source: LCLH-3.4. */
export function itemCells(
  frame: Frame,
  snapshot: Snapshot,
  sitting: Sitting,
  reference: string,
): readonly CellView[] {
  const referral = snapshot.register.rows.referral.get(reference);
  if (referral?.sitting !== sitting.key || !administers(frame.visitor, sitting.panel)) return [];
  const item = snapshot.register.rows.item.get(itemKey(reference, sitting.key));
  const isOfFamily = item !== undefined && familyAt(snapshot.register, item).length > 1;
  const panel = panelOf(snapshot.register, sitting.panel);
  const maySay = isOfFamily && sharingIn(panel) === 'when-said';
  const only =
    sitting.status === 'held'
      ? ['heardFrom', 'heardUntil']
      : ['slotAt', 'notAt', ...(maySay ? ['shareSlot'] : []), 'agendaItem'];
  return cellsOf(snapshot, 'referrals', reference, { ...frame, only });
}

const always = [
  'standDown',
  'movedTo',
  'cutOffTyped',
  'agendaDueTyped',
  'laterFinish',
  'laterFinishBy',
  'laterFinishWhy',
] as const;

function columnsOf(register: Register, sitting: Sitting, now: LocalDateTime): readonly string[] {
  if (sitting.status === 'stood-down') return [];
  if (sitting.status === 'held' || startOf(register, sitting) <= now) {
    const over = isPastFinish(register, sitting) ? ['ranOver'] : [];
    return ['finished', ...over, 'presided', ...draftColumns(sitting), ...readColumns(sitting)];
  }
  if (toldIssue(register, sitting.key)) return always;
  const choices = register.panels.find(({ code }) => code === sitting.panel)?.session.choices;
  return ['build', 'slotMinutes', ...(choices ? ['session'] : []), ...always];
}

/** The draft goes to the chair once, and again after it was returned. Source: CPR-5.2a, CPR-5.2b. */
export const draftColumns = (sitting: Sitting): readonly string[] =>
  isOpen(sitting) && !isWithChair(sitting) ? ['sendDraft'] : [];

/** The page of the minutes shows by itself what these ask for. Source: CPR-5.1b. */
const readColumns = (sitting: Sitting): readonly string[] =>
  isOpen(sitting) ? ['readBack', 'takeRead'] : [];

const isOpen = (sitting: Sitting): boolean => sitting.status === 'held' && !isFinal(sitting);

import { printedRule } from '../core/panel/citations.ts';
import type { Item, Register, Sitting } from '../core/register/register.ts';
import { askedOf } from '../core/week/asked-of.ts';
import type { Asked } from '../core/week/asked.ts';
import { askedWords } from '../core/week/asked-words.ts';
import { heldBackBy } from '../core/week/gates.ts';
import { itemsOf, panelOf } from '../core/week/sittings.ts';
import type { AskedOfChild } from './asked-table.ts';
import { pathTo } from './routes.ts';
import type { Frame, Visitor } from './view.ts';
import { administers, isTheirs, mayApprove } from './who-may.ts';

/** A child that is held back has a slot that the administrator alone sees. Source: LCLH-4.4. */
export const maySeeItem = (
  visitor: Visitor,
  register: Register,
  { panel }: Sitting,
  item: Item,
): boolean => administers(visitor, panel) || heldBackBy(register, item).length === 0;

const shown: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/**
 * What was asked about each child of a sitting and how it stands: all of it for chair and administrator, to each
 * member what is asked of them or kept for them. Source: LCLH-1.10. Source: LCLH-1.14.
 */
export function askedRows(
  { visitor }: Pick<Frame, 'visitor'>,
  register: Register,
  sitting: Sitting,
): readonly AskedOfChild[] {
  const { panel: code } = sitting;
  const sees = (asked: Asked): boolean =>
    administers(visitor, code) || mayApprove(visitor, code) || isTheirs(visitor, code, asked);
  const panel = panelOf(register, code);
  return itemsOf(register, sitting.key)
    .filter(({ status }) => shown.has(status))
    .filter((item) => maySeeItem(visitor, register, sitting, item))
    .flatMap(({ reference }): readonly AskedOfChild[] => {
      const referral = register.rows.referral.get(reference);
      if (!referral || referral.sitting !== sitting.key) return [];
      return askedOf(register, referral)
        .filter((asked) => sees(asked))
        .map((asked) => ({
          reference,
          path: pathTo('asked', { reference }),
          label: asked.label,
          state: askedWords(register, referral, asked),
          clause: printedRule([panel], asked.rule),
        }));
    });
}

import { clockTime } from '../calendar/dates-in-full.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';
import type { Item } from '../register/register.ts';
import { actionsRule } from './actions-rule.ts';
import { orList } from './decision-rows.ts';
import type { MinutesRow, RowReads } from './minutes-row.ts';
import { rowsFor } from './minutes-rows.ts';

/** What the minutes document prints for one child of a panel, beside who presents. */
export type PrintedItem = {
  readonly rows: readonly { readonly label: string; readonly said: string }[];
  readonly actionsTitle: string;
  readonly actionsHint: string;
  /** The table of actions has a column for the kind of each outcome. */
  readonly kinds: boolean;
};

const printed = ({ label, hint, asked }: MinutesRow): string => {
  const hints = [hint, asked === undefined ? '' : 'if Yes above'].filter((one) => one !== '');
  return hints.length === 0 ? label : `${label} (${hints.join('; ')})`;
};

/**
 * The labels of one child's part, each with its hint in brackets, what the register knows of it, and the heading of the table of actions.
 * Source: CPR-5.1b. Source: NS-6.2. Source: BC-2.2. Source: CPP-1.4.
 */
export function printedItem(
  panel: Panel,
  child: ChildKnown,
  { heardFrom = '', heardUntil = '' }: Pick<Item, 'heardFrom' | 'heardUntil'> = {},
): PrintedItem {
  const known: Partial<Record<RowReads, string>> = {
    'heard-from': heardFrom,
    'heard-until': heardUntil,
  };
  const { kinds, label = '' } = actionsRule(panel);
  const hints = [
    label === actionsTitle(panel) ? '' : label,
    kinds.length > 0 ? `kind: ${orList(apart(kinds.map((kind) => kind.label)))}` : '',
    'write None if there are none',
  ];
  return {
    rows: rowsFor(panel, child)
      .filter(({ reads }) => reads !== 'presented')
      .map((row) => {
        const time = known[row.reads] ?? '';
        return { label: printed(row), said: time === '' ? '' : clockTime(time) };
      }),
    actionsTitle: actionsTitle(panel),
    actionsHint: hints.filter((one) => one !== '').join('; '),
    kinds: kinds.length > 0,
  };
}

/** In quotation marks where a comma inside one would make it read as two. */
const apart = (labels: readonly string[]): readonly string[] =>
  labels.some((label) => label.includes(',')) ? labels.map((label) => `“${label}”`) : labels;

export const actionsTitle = (panel: Panel): string =>
  actionsRule(panel).kinds.length > 0 ? 'Outcomes and actions' : 'Actions';

import { agendaRows } from '../core/agenda/agenda-rows.ts';
import type { AgendaRow } from '../core/agenda/agenda-rows.ts';
import { clockTime, dottedTime } from '../core/calendar/dates-in-full.ts';
import type { Names } from '../core/leak/child-marks.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Facts, IssuedItem, Register, Sitting } from '../core/register/register.ts';
import { itemFacts } from '../core/week/agenda-letters.ts';
import { panelAt } from '../core/week/sittings.ts';

type Shown = NonNullable<NonNullable<Panel['agendaPaper']>['shows']>[number];

const places = [1, 2, 3, 4, 5] as const;

/** The facts of a table whose columns the panel's file gives: none of them where it gives none. */
const inColumns = (of: 'column' | 'cell', texts: readonly string[]): Facts =>
  Object.fromEntries(places.map((place) => [`${of}${place}`, texts[place - 1] ?? '']));

/**
 * The agenda as a grid, where the panel's file says what its columns show: a row for every slot of the
 * session and every break, in the file's columns and under its headings.
 *
 * @param names - of the children, where the file prints names; none where it prints initials.
 *
 * Source: LCLH-6.1. Source: LCLH-6.2. Source: LCLH-A7.
 */
export function gridFacts(
  register: Register,
  sitting: Sitting,
  items: readonly IssuedItem[],
  names: Names,
): Facts {
  const panel = panelAt(register, sitting);
  const { shows, columns = [] } = panel.agendaPaper ?? {};
  if (!shows) return { grid: false, ...inColumns('column', []), rows: [] };
  const rows = agendaRows(panel, items, sitting.slotMinutes ?? panel.slots.defaultMinutes);
  return {
    grid: true,
    ...inColumns('column', columns),
    rows: rows.map((row) =>
      inColumns(
        'cell',
        shows.map((what) => cellOf(register, panel, row, what, names)),
      ),
    ),
  };
}

function cellOf(
  register: Register,
  { agendaPaper }: Panel,
  row: AgendaRow<IssuedItem>,
  what: Shown,
  names: Names,
): string {
  if ('pause' in row) return what === 'time' ? 'Break' : '';
  if (what === 'time') {
    return agendaPaper?.times === 'dotted' ? dottedTime(row.startsAt) : clockTime(row.startsAt);
  }
  return row.item ? shownOf(register, row.item, what, names) : '';
}

function shownOf(
  register: Register,
  item: IssuedItem,
  what: Exclude<Shown, 'time'>,
  names: Names,
): string {
  const { requestType, note } = itemFacts(register, item);
  switch (what) {
    case 'child':
      return names.get(item.reference) ?? `${item.initials}, ${item.reference}`;
    case 'item':
      return `${item.about ?? requestType}${note === '' ? '' : ` (${note})`}`;
    case 'worker':
    case 'manager':
      return nameOf(register, item[what]);
  }
}

/** As People has it; else the address that was given. */
const nameOf = ({ people }: Register, address: string): string =>
  people.find(({ email, name }) => email === address && name !== '')?.name ?? address;

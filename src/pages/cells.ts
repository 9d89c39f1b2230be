import { clauseWords } from '../core/panel/citations.ts';
import { lateApprovers } from '../core/panel/late-approvers.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Person, Register } from '../core/register/register.ts';
import { dayOfSitting, isFor, peopleOn } from '../core/week/sittings.ts';
import { momentOfSerial } from '../workbook/cell.ts';
import type { Column } from '../workbook/column.ts';
import { columnNamed, tabOf } from '../workbook/layout.ts';
import type { TabId } from '../workbook/layout.ts';
import { panelOfRow } from '../workbook/panel-of-row.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { CellChoice, CellView } from './cell-form.ts';
import type { Frame } from './view.ts';

/**
 * What people put in their own columns of one row, to be shown and changed: in the local trial, where
 * pages stand in for the workbook. Elsewhere it is changed in the workbook itself.
 */
export function cellsOf(
  snapshot: Snapshot,
  tab: TabId,
  key: string,
  shown: Pick<Frame, 'visitor' | 'trial'> & { readonly only?: readonly string[] },
): readonly CellView[] {
  if (!shown.trial) return [];
  const typed = snapshot.inputs.get(`${tab}/${key}`) ?? {};
  return peopleColumns(tab)
    .filter((column) => shown.only?.includes(column.id) ?? true)
    .map((column) => {
      const people = peopleFor(snapshot.register, tab, column.id, key);
      return {
        tab,
        key,
        column: column.id,
        heading: column.heading,
        shows: people ? 'choice' : column.shows,
        choices: people ?? column.choices?.map((one) => ({ value: one, words: one })) ?? [],
        value: typedValue(column, typed[column.id] ?? ''),
        ...(signed.has(column.id) ? { begun: shown.visitor.email } : {}),
      };
    });
}

/** Columns that hold nothing but the name of whoever says so. */
const signed: ReadonlySet<string> = new Set(['sendNow', 'filedBy']);

/** The people a cell can name, by address; none where it takes words. */
function peopleFor(
  register: Register,
  tab: TabId,
  column: string,
  key: string,
): readonly CellChoice[] | undefined {
  const code = panelOfRow(register, tab, key);
  const panel = register.panels.find((one) => one.code === code);
  const roles = namedBy(panel)[column];
  if (!roles) return undefined;
  const sitting = register.rows.sitting.get(key);
  const people = sitting ? peopleOn(register, dayOfSitting(sitting)) : register.people;
  const named = people.filter(
    (person) => roles.includes(person.role) && (code === undefined || isFor(person, code)),
  );
  return [...new Map(named.map((person) => [person.email, person])).values()].map(
    ({ email, name, title, role }) => ({
      value: email,
      words: `${name || email}, ${title || role}`,
    }),
  );
}

const namedBy = (
  panel: Panel | undefined,
): Readonly<Record<string, readonly Person['role'][] | undefined>> => ({
  sendNow: ['administrator'],
  filedBy: ['administrator'],
  presided: ['chair', 'vice-chair', 'member'],
  laterFinishBy: ['chair', 'vice-chair'],
  permittedBy: panel ? lateApprovers(panel) : [],
});

const peopleColumns = (tab: TabId): readonly Column[] =>
  tabOf(tab).columns.filter((column) => column.owner === 'people');

/** A date as it can be typed again: Sheets keeps it as a number of days. */
export function typedValue(column: Column, text: string): string {
  if (column.shows !== 'moment' && column.shows !== 'date') return text;
  if (!/^\d{5}(\.\d+)?$/.test(text)) return text;
  const at = momentOfSerial(Number(text));
  return at.endsWith('T00:00:00') ? at.slice(0, 10) : at.slice(0, 16).replace('T', ' ');
}

/** What the product answered to one row's cells, newest of each column. */
export const answeredTo = (register: Register, tab: TabId, key: string): string =>
  Object.values(register.rows.taken.get(`${tab}/${key}`)?.answers ?? {})
    .filter((answer) => answer !== '')
    .join(' ');

/** The clause behind a column, in the words of the panel that the row is of, or of the only one. */
export function clauseOfColumn(
  register: Register,
  tab: TabId,
  key: string,
  column: string,
): string {
  const { panels } = register;
  const code =
    panelOfRow(register, tab, key) ?? (panels.length === 1 ? panels[0]?.code : undefined);
  const panel = panels.find((one) => one.code === code);
  const rule = columnNamed(tab, column)?.rule;
  return panel && rule ? clauseWords(panel, rule) : '';
}

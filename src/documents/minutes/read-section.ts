import type { docs_v1 } from '@googleapis/docs';
import { minutesLabels } from '../../core/minutes/reading.ts';
import type { ActionReading, MinutesReading } from '../../core/minutes/reading.ts';
import { nearestName } from '../template/nearest-name.ts';
import type { MinutesSection, SectionPart } from './minutes-section.ts';
import { isSuggested, isSuggestedAway, seenText } from './seen-text.ts';
import type { SeenText } from './seen-text.ts';

/** One child's part of the minutes, and sentences on what a person has to look at. */
export type ReadSection = {
  readonly reading: MinutesReading;
  readonly unread: readonly string[];
  readonly suggested: readonly string[];
};

type Row = { readonly cells: readonly SeenText[]; readonly suggested: boolean };

type Desk = {
  readonly place: string;
  readonly answers: Map<string, string>;
  readonly actions: ActionReading[];
  readonly unread: string[];
  readonly suggested: string[];
};

/** Rows of the template that say something known, and are not taken back. */
const notAnswers = new Set(['kind of request', 'presenter']);

const labels = new Map(minutesLabels.map((label) => [plain(label), label]));

/** Reads the answers, by their labels, and the table of actions of one child's part. */
export function readSection({ reference, place, parts }: MinutesSection): ReadSection {
  const desk: Desk = { place, answers: new Map(), actions: [], unread: [], suggested: [] };
  const strange = parts.findIndex((part) => part.kind === 'table' && !readTable(part, desk));
  const own = strange === -1 ? parts : parts.slice(0, strange);
  for (const part of own) if (part.kind === 'paragraph') readParagraph(part.seen, desk);
  if (strange !== -1) {
    const words = 'Is the heading of another child missing above it?';
    desk.unread.push(`${place}: a second table of answers stands here. ${words}`);
  }
  desk.unread.push(...missingRows(desk));
  const { unread, suggested, actions } = desk;
  return {
    reading: { reference, answers: Object.fromEntries(desk.answers), actions, place },
    unread,
    suggested,
  };
}

function missingRows({ place, answers }: Desk): readonly string[] {
  const missing = minutesLabels.filter((label) => !answers.has(label));
  if (missing.length === minutesLabels.length)
    return [`${place}: no table of answers stands here.`];
  return missing.map((label) => `${place}: the row “${label}” is not there.`);
}

/** @returns false where the table repeats answers already given, so that it may be another child's. */
function readTable(part: SectionPart & { readonly kind: 'table' }, desk: Desk): boolean {
  const rows = rowsOf(part.table);
  const columns = actionColumns(rows[0]);
  const labelled = rows.some((row) => labels.has(plain(row.cells[0]?.text ?? '')));
  const underActions =
    plain(part.heading).startsWith('actions') && (rows[0]?.cells.length ?? 0) === 3;
  if (columns) readActions(rows.slice(1), columns, desk);
  else if (!labelled && underActions) readActions(rows, [0, 1, 2], desk);
  else return readAnswers(rows, desk);
  return true;
}

function readAnswers(rows: readonly Row[], desk: Desk): boolean {
  const read = new Map<string, string>();
  let label: string | undefined;
  for (const row of rows) {
    const [first, ...others] = row.cells;
    const said = first?.text ?? '';
    const known = labels.get(plain(said));
    label = said === '' ? label : known;
    const value = others
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .join('\n');
    note(row, `the row “${known ?? said}”`, desk);
    if (label !== undefined)
      read.set(label, [read.get(label) ?? '', value].filter((text) => text !== '').join('\n'));
    else if (value !== '' || others.length === 0) unknownRow(said, desk);
  }
  const repeated = [...read].filter(([name]) => desk.answers.has(name));
  if (repeated.some(([name, value]) => value !== desk.answers.get(name))) return false;
  for (const [name, value] of read) desk.answers.set(name, value);
  return true;
}

function unknownRow(said: string, desk: Desk): void {
  if (said === '' || notAnswers.has(plain(said))) return;
  const nearest = nearestName(plain(said), labels.keys());
  const mend = nearest === undefined ? '' : ` Was “${labels.get(nearest) ?? nearest}” meant?`;
  desk.unread.push(`${desk.place}: the register keeps nothing of the row “${said}”.${mend}`);
}

/** `Decision: Approve`, typed outside the table, is read; anything else there is named. */
function readParagraph(seen: SeenText, desk: Desk): void {
  note({ cells: [seen], suggested: false }, 'text outside the table', desk);
  const colon = seen.text.indexOf(':');
  const label = colon === -1 ? undefined : labels.get(plain(seen.text.slice(0, colon)));
  if (label !== undefined && (desk.answers.get(label) ?? '') === '') {
    desk.answers.set(label, seen.text.slice(colon + 1).trim());
  } else if (seen.text !== '') {
    const excerpt = seen.text.length > 60 ? `${seen.text.slice(0, 60)}…` : seen.text;
    desk.unread.push(`${desk.place}: “${excerpt}” stands outside the table and is not taken.`);
  }
}

type Columns = readonly [what: number, owner: number, due: number];

function actionColumns(header: Row | undefined): Columns | undefined {
  const named = (header?.cells ?? []).map((cell) => plain(cell.text));
  const at = (...names: readonly string[]): number =>
    named.findIndex((name) => names.includes(name));
  const columns: Columns = [
    at('action', 'actions', 'what'),
    at('owner', 'who', 'by whom'),
    at('by when', 'when', 'due', 'date'),
  ];
  return columns.includes(-1) ? undefined : columns;
}

function readActions(rows: readonly Row[], [what, owner, due]: Columns, desk: Desk): void {
  for (const [index, row] of rows.entries()) {
    const text = (column: number): string => row.cells[column]?.text ?? '';
    note(row, `action ${index + 1}`, desk);
    const action = { what: text(what), owner: text(owner), due: text(due) };
    if (Object.values(action).some((value) => value !== '')) desk.actions.push(action);
  }
}

/** Writes down what in a row cannot be read, or is only suggested. */
function note(row: Row, what: string, { place, unread, suggested }: Desk): void {
  for (const object of row.cells.flatMap((cell) => cell.unreadable)) {
    unread.push(`${place}: ${object} in ${what} cannot be read. Please type what it says.`);
  }
  if (row.suggested || row.cells.some((cell) => cell.suggested)) {
    suggested.push(`${place}: ${what} holds a suggestion that is neither accepted nor rejected.`);
  }
}

function rowsOf(table: docs_v1.Schema$Table): readonly Row[] {
  return (table.tableRows ?? [])
    .filter((row) => !isSuggested(row))
    .map((row) => ({
      cells: (row.tableCells ?? []).map((cell) => seenText(cell.content ?? [])),
      suggested: isSuggestedAway(row),
    }));
}

/** A label as it is compared: without hint in brackets, colon, capitals, curly quotes. */
function plain(label: string): string {
  return label
    .replace(/\(.*?\)/gs, ' ')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[\s:.*]+/g, ' ')
    .trim()
    .toLowerCase();
}

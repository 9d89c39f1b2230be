import type { Register } from '../../../src/core/register/register.ts';
import { addHours } from '../../../src/core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { holds, serialOfMoment } from '../../../src/workbook/cell.ts';
import { faceOf } from '../../../src/workbook/face.ts';
import type { FaceRow } from '../../../src/workbook/face-row.ts';
import { columnNamed, tabOf } from '../../../src/workbook/layout.ts';
import type { TabId } from '../../../src/workbook/layout.ts';
import { standingOf } from '../../crash/given/standing.ts';
import type { Standing } from '../../crash/given/standing.ts';
import type { Hands } from '../../crash/given/hands.ts';
import { isPeoples, keyColumn, keyOn, sheetFound, textOf } from './book.ts';
import type { Sheet } from './book.ts';
import { councilTabs, peoplesCells, peoplesRows, productCells, strayRows } from './grid.ts';
import type { Cells } from './grid.ts';
import { without } from '../../given/without.ts';

/** How everything stands at the end, as two trials can be compared. */
export type Outcome = {
  readonly standing: Standing;
  /** The register’s own cells; moments of the trial itself are all `now`. */
  readonly cells: Cells;
  readonly log: readonly string[];
};

/** Columns that say when something was done, which an edit may put off. */
const doneAt: ReadonlySet<string> = new Set(['goes', 'sent', 'received', 'completed']);

export function outcomeOf(world: World, register: Register, from: LocalDateTime): Outcome {
  const [earliest, latest] = [serialOfMoment(from), serialOfMoment(addHours(from, 5))];
  const isNow = (name: string, text: string): boolean => {
    const [tab = ''] = name.split('/');
    const column = columnNamed(tab, name.slice(name.lastIndexOf('/') + 1));
    if (column?.shows !== 'moment' || !doneAt.has(column.id)) return false;
    const serial = Number(text.replace('n:', ''));
    return serial > earliest - 1e-6 && serial < latest;
  };
  const cells = new Map(
    [...productCells(world)].map(([name, text]) => [name, isNow(name, text) ? 'now' : text]),
  );
  const log = sheetFound(world, 'log');
  const said = (log?.rows ?? [])
    .slice(1)
    .map((row) =>
      ['by', 'about', 'what', 'clause']
        .map((id) => textOf(row[log?.columns.get(id) ?? -1]))
        .join(' | '),
    );
  return { standing: standingOf(world, register, from), cells, log: said };
}

/** Everything that differs from the undisturbed run, each named so that a kind can claim it as its order. */
export function differences(whole: Outcome, is: Outcome): readonly string[] {
  return [
    ...mapped('row', whole.standing.rows, is.standing.rows),
    ...mapped('file', whole.standing.files, is.standing.files),
    ...mapped('cell', whole.cells, is.cells),
    ...listed('mail', whole.standing.mails, is.standing.mails),
    ...listed('log', whole.log, is.log),
  ];
}

function mapped(
  what: string,
  whole: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...whole.keys(), ...is.keys()])].flatMap((key) => {
    const [found = 'nothing', wanted = 'nothing'] = [is.get(key), whole.get(key)];
    return found === wanted || (key.startsWith('document/') && sameParts(found, wanted))
      ? []
      : [`${what} ${key}: ${parting(found, wanted)} and not ${parting(wanted, found)}`];
  });
}

/** An audience is no list in order: it comes as the rows of People stand. */
const sameParts = (one: string, other: string): boolean => parts(one) === parts(other);
const parts = (text: string): string =>
  text
    .split(/[{}[\],]+/)
    .sort()
    .join();

/** Where two texts part. */
function parting(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 30), at + 90);
}

function listed(what: string, whole: readonly string[], is: readonly string[]): readonly string[] {
  const short = (text: string): string => text.split('\n').slice(0, 3).join(' ').slice(0, 160);
  return [
    ...without(whole, is).map((text) => `${what} missing: ${short(text)}`),
    ...without(is, whole).map((text) => `${what} too many: ${short(text)}`),
  ];
}

/** What people have, as it stood when they had last touched it. */
export type Typed = {
  /** Beside rows of the register, each key that stands once. */
  readonly cells: Cells;
  readonly rows: readonly string[];
  readonly council: readonly string[];
};

export const typedIn = (world: World): Typed => ({
  cells: peoplesCells(world),
  rows: peoplesRows(world),
  council: councilTabs(world),
});

/** Words of people that are not where they were, whatever was ordered. */
const rowName = (name: string): string => name.slice(0, name.lastIndexOf('/'));

/** @param keys - `tab/key` of every row that the register has. */
export function peoplesAstray(
  typed: Typed,
  world: World,
  keys: ReadonlySet<string>,
): readonly string[] {
  const { cells, rows, council } = typedIn(world);
  const doubled = new Set(
    [...typed.cells.keys()].filter((name) => name.endsWith(' again')).map(rowName),
  );
  const isRow = (name: string): boolean => keys.has(rowName(name)) && !doubled.has(rowName(name));
  return [
    ...[...typed.cells]
      .filter(([name, text]) => isRow(name) && cells.get(name) !== text)
      .map(
        ([name, text]) =>
          `people’s cell ${name}: ${cells.get(name) ?? 'nothing'} and not ${text.slice(0, 80)}`,
      ),
    ...without(typed.rows, rows).map((row) => `people’s row lost: ${row.slice(0, 200)}`),
    ...without(rows, typed.rows).map((row) => `people’s row made: ${row.slice(0, 200)}`),
    ...without(typed.council, council).map((row) => `the council’s row changed: ${row}`),
    ...without(council, typed.council).map((row) => `the council’s row made: ${row}`),
  ];
}

/** `tab/key` of every row of the tabs that the register fills. */
export const rowsOfRegister = (hands: Hands): ReadonlySet<string> => {
  const snapshot = hands.snapshot();
  const { keyed } = faceOf(snapshot.register, snapshot, hands.now());
  return new Set(
    [...keyed].flatMap(([tab, rows]) => [...rows.keys()].map((key) => `${tab}/${key}`)),
  );
};

/** Values of the register that stand in a wrong row or not at all, by the register as System holds it. */
export function valuesAstray(hands: Hands): readonly string[] {
  const world = hands.workspace.snapshot();
  const snapshot = hands.snapshot();
  const face = faceOf(snapshot.register, snapshot, hands.now());
  const keys = (tab: string): ReadonlySet<string> => new Set(face.keyed.get(tab as TabId)?.keys());
  return [
    ...strayRows(world, keys),
    ...[...face.keyed].flatMap(([tab, rows]) => keyedAstray(world, tab, rows)),
    ...[...face.ordered].flatMap(([tab, rows]) => orderedAstray(world, tab, rows)),
  ];
}

function keyedAstray(
  world: World,
  tab: string,
  rows: ReadonlyMap<string, FaceRow>,
): readonly string[] {
  const sheet = sheetFound(world, tab);
  if (!sheet) return [`${tab} is gone`];
  const rowOf = new Map(sheet.rows.map((_, at) => [keyOn(sheet, at), at] as const).reverse());
  return [...rows].flatMap(([key, cells]) => {
    const at = rowOf.get(key);
    return at === undefined
      ? [`${tab} has no row ${key}`]
      : cellsAstray(sheet, at, cells).map((words) => `${tab}/${key}/${words}`);
  });
}

/** Pinned rows stay where a person left them, and the others stand around them in their order. */
function orderedAstray(world: World, tab: string, rows: readonly FaceRow[]): readonly string[] {
  const sheet = sheetFound(world, tab);
  if (!sheet) return [`${tab} is gone`];
  const { pinned = [] } = tabOf(tab);
  const isPinned = (key: unknown): boolean => typeof key === 'string' && pinned.includes(key);
  const lines = rows.filter((cells) => !isPinned(cells[keyColumn(tab)]));
  const places = sheet.rows.flatMap((_, at) => (at === 0 || isPinned(keyOn(sheet, at)) ? [] : at));
  const length = Math.max(lines.length, places.length);
  return [
    ...keyedAstray(world, tab, pinnedIn(rows, tab, isPinned)),
    ...Array.from({ length }, (_, line) =>
      cellsAstray(sheet, places[line] ?? sheet.rows.length, lines[line] ?? {}).map(
        (words) => `${tab}, line ${String(line + 1)}, ${words}`,
      ),
    ).flat(),
  ];
}

const pinnedIn = (
  rows: readonly FaceRow[],
  tab: string,
  isPinned: (key: unknown) => boolean,
): ReadonlyMap<string, FaceRow> =>
  new Map(
    rows.flatMap((cells): readonly (readonly [string, FaceRow])[] => {
      const key = cells[keyColumn(tab)];
      return typeof key === 'string' && isPinned(key) ? [[key, cells]] : [];
    }),
  );

/** The cells of the register’s own columns in one row that hold something else; the key is what it is found by. */
function cellsAstray(sheet: Sheet, at: number, wanted: FaceRow): readonly string[] {
  const isKey = (column: string): boolean =>
    tabOf(sheet.id).order === 'append' && column === keyColumn(sheet.id);
  return [...sheet.columns].flatMap(([column, place]) => {
    const cell = sheet.rows[at]?.[place];
    if (isPeoples(sheet, column) || isKey(column) || holds(cell, wanted[column] ?? '')) return [];
    return [`${column} holds ${textOf(cell)}`];
  });
}

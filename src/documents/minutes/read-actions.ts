import { isNone } from '../../core/minutes/reading.ts';
import type { ActionReading } from '../../core/minutes/reading.ts';
import { plainLabel } from '../../core/minutes/plain-label.ts';
import { labelIn } from './minutes-labels.ts';
import type { MinutesLabels } from './minutes-labels.ts';
import type { SeenRow } from './table-rows.ts';

/** The rows of a table of actions that say something, and what of the table cannot be taken. */
export type ReadActions = {
  readonly actions: readonly ActionReading[];
  /** Why the table cannot be known as a whole: nothing of it is then taken. */
  readonly unreadable: readonly string[];
  /** What stands in it and is not taken. */
  readonly passedOver: readonly string[];
};

/** Where in a table each part of an action stands, and below which row. */
export type ActionColumns = {
  readonly header: number;
  /** -1 where there is no such column. */
  readonly kind: number;
  readonly what: number;
  readonly owner: number;
  readonly due: number;
};

const kinds = ['kind', 'type', 'kind of outcome', 'outcome'];
const names = {
  what: ['action', 'actions', 'action agreed', 'action required', 'what', 'task'],
  owner: ['owner', 'who', 'by whom', 'lead', 'responsible', 'person responsible'],
  due: ['by when', 'when', 'due', 'due date', 'date', 'deadline', 'target date'],
};

/** The columns by the words of the header, wherever they were moved; undefined without such a row. */
export function actionColumns(
  rows: readonly SeenRow[],
  withKinds: boolean,
): ActionColumns | undefined {
  for (const [header, row] of rows.entries()) {
    const said = row.cells.map((cell) => plainLabel(cell.text));
    const at = (wanted: readonly string[]): number =>
      said.findIndex((name) => wanted.includes(name));
    const columns = { what: at(names.what), owner: at(names.owner), due: at(names.due) };
    if (!Object.values(columns).includes(-1))
      return { header, kind: withKinds ? at(kinds) : -1, ...columns };
  }
  return undefined;
}

/**
 * A table of actions has the header of one; without it, it is the only table of three columns, or of four
 * with the kind first, under the heading of the actions.
 *
 * @param another - another table under the same heading of a child is one of actions.
 */
export function actionsIn(
  rows: readonly SeenRow[],
  heading: string,
  another: boolean,
  labels: MinutesLabels,
): ReadActions | undefined {
  const columns = actionColumns(rows, labels.kinds);
  if (columns) return readActions(rows, columns);
  const labelled = rows.some(
    ({ cells: [first] }) => labelIn(labels, first?.text ?? '') !== undefined,
  );
  const width = rows[0]?.cells.length;
  if (another || labelled || !isOfActions(heading)) return undefined;
  if (width === 4 && labels.kinds)
    return readActions(rows, { header: -1, kind: 0, what: 1, owner: 2, due: 3 });
  return width === 3
    ? readActions(rows, { header: -1, kind: -1, what: 0, owner: 1, due: 2 })
    : undefined;
}

/** Whether a heading says that actions stand below it: “Actions agreed”, “Outcomes”. */
export const isOfActions = (heading: string): boolean =>
  /^(actions|outcomes)/.test(plainLabel(heading));

/** Reads the rows around the header; without one, `header` is -1 and the columns are as printed. */
function readActions(rows: readonly SeenRow[], columns: ActionColumns): ReadActions {
  const { header, kind, what, owner, due } = columns;
  const actions: ActionReading[] = [];
  const unreadable: string[] = [];
  const passedOver = new Set<string>();
  const body = rows.filter((_, index) => index !== header && !repeatsHeader(rows, index, header));
  for (const [index, { cells }] of body.entries()) {
    const text = (column: number): string => cells[column]?.text ?? '';
    const place = `action ${index + 1}`;
    const read = {
      what: text(what),
      owner: text(owner),
      due: text(due),
      ...(kind === -1 ? {} : { kind: text(kind) }),
    };
    const others = cells.filter(
      ({ text: said }, at) => said !== '' && ![kind, what, owner, due].includes(at),
    );
    const merged = cells.some((cell) => cell.rows > 1 || cell.columns > 1);
    if (merged && !isAlone(cells[0]?.text ?? '', cells)) {
      unreadable.push(
        `${place} holds a merged cell, so it cannot be known what belongs to what. Please unmerge it.`,
      );
    }
    for (const object of cells.flatMap((cell) => cell.unreadable)) {
      unreadable.push(`${object} in ${place} cannot be read. Please type what it says.`);
    }
    if (others.length > 0) passedOver.add(`a further column of the table of actions`);
    for (const object of cells.flatMap((cell) => cell.beside))
      passedOver.add(`${object} in ${place}`);
    if (Object.values(read).some((value) => value !== '')) actions.push(read);
  }
  return { actions, unreadable, passedOver: [...passedOver] };
}

/** "None" across a whole merged row says the same as in its first cell. */
const isAlone = (first: string, cells: SeenRow['cells']): boolean =>
  (first === '' || isNone(first)) && cells.slice(1).every((cell) => cell.text === '');

function repeatsHeader(rows: readonly SeenRow[], index: number, header: number): boolean {
  const said = (at: number): string =>
    (rows[at]?.cells ?? []).map((cell) => plainLabel(cell.text)).join('|');
  return header !== -1 && said(index) === said(header);
}

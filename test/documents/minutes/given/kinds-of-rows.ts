import { emptyRow } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Table } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { mergeTableCells } from '../../../../src/shells/local/workspace/docs/tables.ts';
import { chooseAnswer, means, narrative } from './choose.ts';
import type { EditKind } from './edit-kind.ts';
import { lines, unreadable } from './intent.ts';
import { cellText, claims, retype, rowOf } from './minutes-desk.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { copied, paragraphSaying, putAfter } from './written-by-hand.ts';
import { tableStart } from './table-start.ts';
import { labelOf } from './labels.ts';
import type { MinutesLabel } from './labels.ts';

const labels: readonly MinutesLabel[] = [
  ...narrative,
  'Decision',
  'Recommendations',
  'Shared funding',
];

/** Rows and labels of the table of answers, moved, doubled, merged and misspelt. */
export const kindsOfRows: readonly EditKind[] = [
  {
    name: 'labels in other capitals or with a colon',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, labels);
      const cell = found?.row.cells[0];
      if (!found || !cell) return false;
      const { chance } = desk;
      const ways = [
        found.label.toUpperCase(),
        `${found.label}:`,
        ` ${found.label.toLowerCase()} :`,
      ];
      retype(desk, cell, chance.oneOf(ways));
      return true;
    },
  },
  {
    name: 'the hint of a label is deleted',
    make(desk, child) {
      const found = chooseAnswer(desk, child, ['Decision', 'Recommendations', 'Shared funding']);
      const cell = found?.row.cells[0];
      if (!found || !cell) return false;
      retype(desk, cell, found.label);
      return true;
    },
  },
  {
    name: 'rows in another order',
    make(desk, child) {
      if (!claims(desk, child, 'answers')) return false;
      const { rows } = child.answers;
      const [moved] = rows.splice(1 + desk.chance.below(rows.length - 1), 1);
      if (moved) rows.splice(desk.chance.below(rows.length), 0, moved);
      return true;
    },
  },
  {
    name: 'a row stands twice and says the same',
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, labels);
      if (!found) return false;
      child.answers.rows.push(copied(found.row));
      return true;
    },
  },
  {
    name: 'a row stands twice and says two things',
    weight: 0.3,
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, labels);
      if (!found) return false;
      const copy = copied(found.row);
      child.answers.rows.push(copy);
      retype(desk, copy.cells[1], 'Something else was typed here');
      return means(child, found.label, unreadable);
    },
  },
  {
    name: 'a further row without a label goes on with the one above',
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, narrative);
      if (!found) return false;
      const { rows } = child.answers;
      const more = emptyRow(2);
      rows.splice(rows.indexOf(found.row) + 1, 0, more);
      more.cells[1]?.blocks.splice(0, 1, paragraphSaying('And one more thing'));
      return means(child, found.label, lines(...found.lines, 'And one more thing'));
    },
  },
  {
    name: 'a label and its answer merged into one cell',
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, narrative);
      if (!found) return false;
      merge(desk, child.answers, child.answers.rows.indexOf(found.row), 0, 1, 2);
      return true;
    },
  },
  {
    name: 'the answers of two rows merged into one cell',
    weight: 0.2,
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, narrative);
      if (!found) return false;
      const at = child.answers.rows.indexOf(found.row);
      const below = labelOf(cellText(child.answers.rows[at + 1]?.cells[0]));
      if (below === undefined || !claims(desk, child, below)) return false;
      merge(desk, child.answers, at, 1, 2, 1);
      means(child, below, unreadable);
      return means(child, found.label, unreadable);
    },
  },
  {
    name: 'a row of the answers is deleted',
    weight: 0.3,
    make(desk, child) {
      const found = claims(desk, child, 'answers') && chooseAnswer(desk, child, labels);
      if (!found) return false;
      child.answers.rows.splice(child.answers.rows.indexOf(found.row), 1);
      return means(child, found.label, unreadable);
    },
  },
  {
    name: 'a label is misspelt',
    weight: 0.3,
    make(desk, child) {
      const found = chooseAnswer(desk, child, labels);
      const cell = found?.row.cells[0];
      if (!found || !cell) return false;
      retype(desk, cell, found.label.replace(/[aeiou]/, ''));
      return means(child, found.label, unreadable);
    },
  },
  {
    name: 'the table of answers is cut in two',
    make(desk, child) {
      if (!claims(desk, child, 'answers')) return false;
      const { rows, columns } = child.answers;
      const lower = rows.splice(3 + desk.chance.below(rows.length - 4));
      putAfter(desk, child.answers, paragraphSaying(''), { kind: 'table', rows: lower, columns });
      for (const label of labels) if (!rowOf(child, label)) claims(desk, child, label);
      return true;
    },
  },
];

function merge(
  desk: MinutesDesk,
  table: Table,
  rowIndex: number,
  columnIndex: number,
  rowSpan: number,
  columnSpan: number,
): void {
  const tableStartLocation = { index: tableStart(desk, table) };
  const tableCellLocation = { tableStartLocation, rowIndex, columnIndex };
  mergeTableCells(desk.tree, { tableRange: { tableCellLocation, rowSpan, columnSpan } });
}

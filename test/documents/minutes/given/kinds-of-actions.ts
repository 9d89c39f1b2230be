import { emptyTable } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import {
  deleteTableRow,
  insertTableColumn,
  insertTableRow,
  mergeTableCells,
} from '../../../../src/shells/local/workspace/docs/tables.ts';
import type { EditKind } from './edit-kind.ts';
import { claims, retype, rowOf } from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import { actionOfChance, sentences, typeAction } from './minutes-of-chance.ts';
import { tableStart } from './table-start.ts';
import { paragraphSaying, putAfter, saying } from './written-by-hand.ts';
import { lines } from './intent.ts';

const meantActions = ({ intent }: Child) => (intent.actions === 'unreadable' ? [] : intent.actions);

const location = (desk: MinutesDesk, { actions }: Child, rowIndex: number, columnIndex = 0) => ({
  tableStartLocation: { index: tableStart(desk, actions) },
  rowIndex,
  columnIndex,
});

/** The table of actions, and what is typed around it. */
export const kindsOfActions: readonly EditKind[] = [
  {
    name: 'an action is added in a new row',
    everyday: true,
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      const last = child.actions.rows.length - 1;
      const tableCellLocation = location(desk, child, last);
      insertTableRow(desk.tree, { tableCellLocation, insertBelow: true });
      const action = actionOfChance(desk.chance);
      typeAction(desk, child, last + 1, action);
      child.intent.actions = [...meantActions(child), action];
      return true;
    },
  },
  {
    name: 'the row of an action is removed',
    everyday: true,
    make(desk, child) {
      if (meantActions(child).length < 2 || !claims(desk, child, 'actions')) return false;
      deleteTableRow(desk.tree, { tableCellLocation: location(desk, child, 1) });
      child.intent.actions = meantActions(child).slice(1);
      return true;
    },
  },
  {
    name: 'words typed under the table of actions',
    everyday: true,
    make(desk, child) {
      if (!desk.tree.body.blocks.includes(child.actions)) return false;
      putAfter(desk, child.actions, paragraphSaying(desk.chance.oneOf(sentences)));
      return true;
    },
  },
  {
    name: 'blank rows between actions',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      const tableCellLocation = location(desk, child, 1);
      insertTableRow(desk.tree, { tableCellLocation, insertBelow: false });
      insertTableRow(desk.tree, { tableCellLocation, insertBelow: true });
      return true;
    },
  },
  {
    name: 'a column of the table of actions is moved',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      for (const { cells } of child.actions.rows) cells.unshift(...cells.splice(2, 1));
      return true;
    },
  },
  {
    name: 'a column is added to the table of actions',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      const tableCellLocation = location(desk, child, 0, 1);
      insertTableColumn(desk.tree, { tableCellLocation, insertRight: true });
      retype(desk, child.actions.rows[0]?.cells[2], 'Notes');
      retype(desk, child.actions.rows[1]?.cells[2], 'By phone');
      return true;
    },
  },
  {
    name: 'other words in the header of the actions',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      for (const [index, word] of ['Task:', 'LEAD', 'Deadline'].entries()) {
        retype(desk, child.actions.rows[0]?.cells[index], word);
      }
      return true;
    },
  },
  {
    name: 'the header of the actions is deleted',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      child.actions.rows.shift();
      return true;
    },
  },
  {
    name: 'two cells of an action are merged',
    weight: 0.3,
    make(desk, child) {
      const [first] = meantActions(child);
      if (!first?.dueOn || !claims(desk, child, 'actions')) return false;
      const tableCellLocation = location(desk, child, 1, 1);
      mergeTableCells(desk.tree, { tableRange: { tableCellLocation, rowSpan: 1, columnSpan: 2 } });
      child.intent.actions = 'unreadable';
      return true;
    },
  },
  {
    name: 'the table of actions is deleted',
    weight: 0.3,
    make(desk, child) {
      if (!claims(desk, child, 'actions', 'around')) return false;
      const { blocks } = desk.tree.body;
      blocks.splice(blocks.indexOf(child.actions), 1, paragraphSaying(''));
      child.intent.actions = 'unreadable';
      return true;
    },
  },
  {
    name: '“None” typed under the heading of the actions',
    make(desk, child) {
      const [only, ...others] = meantActions(child);
      if (!only || only.dueOn !== undefined || others.length > 0) return false;
      if (!claims(desk, child, 'actions')) return false;
      retype(desk, child.actions.rows[1]?.cells[0], '');
      putAfter(desk, child.actionsHeading, paragraphSaying('None.'));
      return true;
    },
  },
  {
    name: 'an answer typed above the table, with its label',
    make(desk, child) {
      const { answers } = child.intent;
      const meant = answers.get('Dissent');
      const blank = meant?.kind === 'lines' && meant.lines.length === 0;
      if (!blank || !rowOf(child, 'Dissent') || !claims(desk, child, 'Dissent')) return false;
      const said = 'SEN Officer – the decision – other homes were open';
      putAfter(desk, child.heading, paragraphSaying(`dissent: ${said}`));
      answers.set('Dissent', lines(said));
      return true;
    },
  },
  {
    name: 'a table pasted from elsewhere',
    make(desk, child) {
      if (!claims(desk, child, 'around')) return false;
      const { chance } = desk;
      const after = chance.oneOf([
        child.heading,
        child.answers,
        child.actionsHeading,
        child.actions,
      ]);
      const table = chance.oneOf([
        () =>
          saying(emptyTable(2, 2), [
            ['Home', 'Cost'],
            ['The first', '£1,000'],
          ]),
        () =>
          saying(emptyTable(2, 3), [
            ['Home', 'Cost', 'From'],
            ['The first', '£1,000', '1 May 2027'],
          ]),
        () => saying(emptyTable(1, 1), [['What the carers wrote']]),
      ])();
      putAfter(desk, after, paragraphSaying(''), table, paragraphSaying(''));
      return true;
    },
  },
];

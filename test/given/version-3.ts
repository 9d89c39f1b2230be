import type { sheets_v4 } from '@googleapis/sheets';
import { citationsOf } from '../../src/core/panel/citations.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { commit } from '../../src/workbook/commit.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { resourcesPanel } from '../core/given/resources-panel.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import { edit } from './hands.ts';
import { marksOn, tabById } from './tab-shapes.ts';

/** What Panels showed in version 3: a row for each citation of the Resources Panel. */
const oldRows = citationsOf(resourcesPanel).map(({ printed, phrase }) => [
  resourcesPanel.shortName,
  printed,
  phrase,
]);

const cells = (texts: readonly string[]): sheets_v4.Schema$RowData => ({
  values: texts.map((text) => (text === '' ? {} : { userEnteredValue: { stringValue: text } })),
});

/**
 * Makes the tab Panels what version 3 had, with a column of the council's own at its end.
 *
 * @param notes - what the council wrote there, by the row of the old tab, counted from 1 below the heading.
 */
export function withPanelsOfVersion3(
  workbook: GivenWorkbook,
  notes: Readonly<Record<number, string>>,
): void {
  const { sheetId } = tabOf('panels');
  workbook.run(
    commit(workbook.read(), { id: 'version-3', now: workbook.newRun().now }, (register) => [
      { table: 'workbook', row: { ...workbookOf(register), version: 3 } },
    ]),
  );
  const { spreadsheet } = workbook.workspace.snapshot();
  const kept = new Set(['panel', 'clause', 'phrase']);
  const later = [...marksOn(spreadsheet, sheetId)]
    .filter(([column]) => !kept.has(column))
    .sort(([, one], [, other]) => other - one);
  const { rowCount } = tabById(spreadsheet, sheetId);
  const heading = ['Panel', 'Clause', 'The terms of reference say', 'Our note'];
  edit(workbook, [
    ...later.map(([, startIndex]) => ({
      deleteDimension: {
        range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
      },
    })),
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
    {
      updateCells: {
        range: { sheetId, startRowIndex: 1, endRowIndex: rowCount },
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          cells(heading),
          ...oldRows.map((row, index) => cells([...row, notes[index + 1] ?? ''])),
        ],
        fields: 'userEnteredValue',
      },
    },
  ]);
}

import type { sheets_v4 } from '@googleapis/sheets';
import type { Committer } from './committer.ts';
import { systemSheetId } from './layout.ts';
import { generationPlace } from './set-back.ts';

/** Developers’ note in the workbook itself: the name says which generation the workbook is at. */
export const generationName = (generation: number): string => `${generationPrefix}${generation}`;

const generationPrefix = 'panel_generation_';

/** The generation a named range stands for; undefined for anyone else’s name. */
export function generationOf(name: string): number | undefined {
  const digits = name.startsWith(generationPrefix) ? name.slice(generationPrefix.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

const systemStart = { sheetId: systemSheetId, rowIndex: 0, columnIndex: 0 };

/** The batch lands only if this generation is not there yet, and says whose it is. */
export const generationRequests = (
  generation: number,
  by: Committer,
): readonly sheets_v4.Schema$Request[] => [
  {
    addNamedRange: {
      namedRange: {
        name: generationName(generation),
        range: {
          sheetId: systemSheetId,
          startRowIndex: 0,
          endRowIndex: 1,
          startColumnIndex: 0,
          endColumnIndex: 1,
        },
      },
    },
  },
  {
    updateCells: {
      start: systemStart,
      rows: [
        {
          values: [
            { userEnteredValue: { numberValue: generation } },
            { userEnteredValue: { stringValue: by.id } },
          ],
        },
      ],
      fields: 'userEnteredValue',
    },
  },
  {
    updateCells: {
      start: { ...systemStart, columnIndex: generationPlace(generation) },
      rows: [{ values: [{ userEnteredValue: { numberValue: generation } }] }],
      fields: 'userEnteredValue',
    },
  },
];

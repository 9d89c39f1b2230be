import type { Person } from '../../core/register/register.ts';
import { tabOf } from '../../workbook/layout.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';

/** Types people on the People tab, as an administrator would on the first day: address, name, role, title. */
export function* seedPeople(spreadsheetId: string, people: readonly Person[]): Program<void> {
  yield* request('sheets.spreadsheets.batchUpdate', {
    spreadsheetId,
    requestBody: {
      requests: [
        {
          updateCells: {
            start: { sheetId: tabOf('people').sheetId, rowIndex: 1, columnIndex: 0 },
            rows: people.map(({ email, name, role, title }) => ({
              values: [email, name, role, title].map((stringValue) => ({
                userEnteredValue: { stringValue },
              })),
            })),
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  });
}

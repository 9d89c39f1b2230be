import type { Person } from '../../core/register/register.ts';
import { tabOf } from '../../workbook/layout.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';

/**
 * What the council does by hand on the first day: types its people on the People tab, and shares the
 * workbook with the administrators. Nobody else opens it; everyone else answers on pages.
 */
export function* seedPeople(spreadsheetId: string, people: readonly Person[]): Program<void> {
  yield* request('sheets.spreadsheets.batchUpdate', {
    spreadsheetId,
    requestBody: {
      requests: [
        {
          updateCells: {
            start: { sheetId: tabOf('people').sheetId, rowIndex: 1, columnIndex: 0 },
            rows: people.map(({ email, name, role, title, panels, flags, byPdf }) => ({
              values: [
                email,
                name,
                role,
                title,
                ...(panels || flags || byPdf
                  ? [
                      '',
                      '',
                      panels?.join(', ') ?? '',
                      flags?.join('; ') ?? '',
                      ...(byPdf ? ['No'] : []),
                    ]
                  : []),
              ].map((stringValue) =>
                stringValue === '' ? {} : { userEnteredValue: { stringValue } },
              ),
            })),
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  });
  for (const { email, role } of people) {
    if (role !== 'administrator') continue;
    yield* request('drive.permissions.create', {
      fileId: spreadsheetId,
      sendNotificationEmail: false,
      requestBody: { type: 'user', role: 'writer', emailAddress: email },
    });
  }
}

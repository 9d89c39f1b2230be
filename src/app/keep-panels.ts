import type { PanelHere } from '../core/panel/offered-panels.ts';
import { logged } from '../core/week/logged.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { reshape } from '../workbook/reshape.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/**
 * Keeps which panels a workbook runs, before anything else is kept in it.
 * @returns false, and nothing is changed, where the register is in use: there it is chosen on the tab Panels.
 */
export function* keepPanels(rows: readonly PanelHere[], run: Run): Program<boolean> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  if (snapshot.register.rows.workbook.size > 0) return false;
  yield* reshape(snapshot, { id: run.id, now: run.now }, function* () {
    return {
      requests: [],
      changes: [
        ...rows.map((row) => {
          const began = row.runs ? { began: run.now } : {};
          return { table: 'panel', row: { ...row, ...began } } as const;
        }),
        ...rows.map(({ key, runs }) =>
          logged(run.now, key, `Runs here: ${runs ? 'Yes' : 'No'}, by set-up`, ''),
        ),
      ],
    };
  });
  return true;
}

import { checkInstallation } from '../../../../src/app/installation/check-installation.ts';
import type { Finding } from '../../../../src/app/installation/finding.ts';
import type { Host } from '../../../../src/app/installation/host.ts';
import { momentFrom } from '../../../../src/app/run.ts';
import type { Run } from '../../../../src/app/run.ts';
import type { WorkbookState } from '../../../../src/core/register/register.ts';
import { workbookOf } from '../../../../src/core/register/rows.ts';
import { commit } from '../../../../src/workbook/commit.ts';
import type { WorkspaceRequest } from '../../../../src/workspace/request.ts';
import { roleAccount } from '../../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../../given/given-workbook.ts';
import { placeOf, write } from '../../../given/hands.ts';

export type Send = (request: WorkspaceRequest) => unknown;

/** What a test makes otherwise than it is. */
export type Altered = {
  readonly host?: Partial<Host>;
  readonly run?: Partial<Run>;
  readonly send?: Send;
};

/** A host where nothing is wrong, on Monday 23 November 2026, 10am. */
const host: Host = {
  account: roleAccount,
  triggersMissing: [],
  scopesMissing: [],
  lastTurnAt: momentFrom('2026-11-23T09:55:00'),
};

export const check = (given: GivenWorkbook, altered: Altered = {}): readonly Finding[] =>
  given.run(
    checkInstallation({ ...host, ...altered.host }, { ...given.newRun(), ...altered.run }),
    altered.send ?? given.send,
  );

export const wrongOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ state }) => state === 'wrong');

/** Alters the row that speaks of the workbook itself. */
export function alter(given: GivenWorkbook, altered: Partial<WorkbookState>): void {
  const by = { id: 'hand', now: momentFrom(given.now()) };
  given.run(
    commit(given.read(), by, (register) => [
      { table: 'workbook', row: { ...workbookOf(register), ...altered } },
    ]),
  );
}

/** Types another address over that of a person of People; none takes the person off. */
export function readdress(given: GivenWorkbook, email: string, stringValue = ''): void {
  const place = placeOf(given, 'people', email, 'email');
  if (stringValue !== '') {
    write(given, place, { stringValue });
    return;
  }
  const { sheetId, rowIndex: startIndex } = place;
  const range = { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 };
  given.send({
    method: 'sheets.spreadsheets.batchUpdate',
    ask: {
      spreadsheetId: given.workspace.spreadsheetId,
      requestBody: { requests: [{ deleteDimension: { range } }] },
    },
  });
}

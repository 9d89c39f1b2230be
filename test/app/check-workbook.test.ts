import type { sheets_v4 } from '@googleapis/sheets';
import { checkWorkbook } from '../../src/app/check-workbook.ts';
import type { WorkbookFinding } from '../../src/app/workbook-finding.ts';
import { commit } from '../../src/workbook/commit.ts';
import { generationName } from '../../src/workbook/generation.ts';
import { systemSheetId, tabOf } from '../../src/workbook/layout.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { createWorkspace } from '../../src/shells/local/workspace/create-workspace.ts';
import { runSync } from '../../src/workspace/program.ts';
import { reads } from '../../src/workspace/request.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const { sheetId } = tabOf('referrals');

/** The workbook after somebody did this to it, and what is found. */
function found(...requests: readonly sheets_v4.Schema$Request[]): readonly WorkbookFinding[] {
  const workbook = givenWorkbook();
  edit(workbook, requests);
  return workbook.run(checkWorkbook(workbook.newRun()));
}

function edit(workbook: GivenWorkbook, requests: readonly sheets_v4.Schema$Request[]): void {
  if (requests.length === 0) return;
  const ask = { spreadsheetId: 'local-workbook', requestBody: { requests: [...requests] } };
  workbook.send({ method: 'sheets.spreadsheets.batchUpdate', ask });
}

const write = (
  sheet: number,
  rowIndex: number,
  columnIndex: number,
  stringValue: string,
): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId: sheet, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});

/** Severity and sentence of each finding, whose mend must say something. */
function said(findings: readonly WorkbookFinding[]): readonly string[] {
  for (const { fix } of findings) expect(fix).toMatch(/^[A-Z].{10,}/);
  return findings.map(({ severity, what }) => `${severity}: ${what}`);
}

describe('checkWorkbook', () => {
  it('finds nothing in a workbook that is as it should be, and only reads', () => {
    const workbook = givenWorkbook();
    expect(workbook.run(checkWorkbook(workbook.newRun()))).toEqual([]);
    expect(workbook.methods().filter((method) => !reads.has(method))).toEqual([]);
  });

  it('finds a language and a zone in which dates would be read wrongly', () => {
    expect(
      said(
        found({
          updateSpreadsheetProperties: {
            properties: { locale: 'en_US', timeZone: 'America/New_York' },
            fields: 'locale,timeZone',
          },
        }),
      ),
    ).toEqual([
      expect.stringMatching(/^wrong: The language of the workbook is en_US/),
      expect.stringMatching(/^wrong: The time zone of the workbook is America\/New_York/),
    ]);
  });

  it('finds tabs and columns that are gone, and says how they come back', () => {
    const column = {
      range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
    };
    const findings = found(
      { deleteDimension: column },
      { deleteSheet: { sheetId: tabOf('actions').sheetId } },
    );
    expect(said(findings)).toEqual([
      'wrong: "Referrals": the column "LCS number" is missing.',
      'wrong: The tab "Actions" is missing.',
    ]);
    expect(findings[0]?.fix).toContain('Set the workbook up again');
  });

  it('takes what was renamed for what it is, and says so without alarm', () => {
    const findings = found(
      { updateSheetProperties: { properties: { sheetId, title: 'Requests' }, fields: 'title' } },
      write(sheetId, 0, 0, 'Our reference'),
    );
    expect(said(findings)).toEqual([
      'advice: The tab "Referrals" is called "Requests".',
      'advice: "Requests": the column "Reference" is headed "Our reference".',
    ]);
  });

  it('finds a tab whose protection was taken away, and a System tab that is shown', () => {
    const workbook = givenWorkbook();
    const { sheets } = workbook.send({
      method: 'sheets.spreadsheets.get',
      ask: {
        spreadsheetId: 'local-workbook',
        fields: 'sheets(properties(sheetId),protectedRanges(protectedRangeId))',
      },
    }) as sheets_v4.Schema$Spreadsheet;
    const referrals = sheets?.find(({ properties }) => properties?.sheetId === sheetId);
    const { protectedRangeId } = referrals?.protectedRanges?.[0] ?? {};
    edit(workbook, [
      { deleteProtectedRange: { protectedRangeId: protectedRangeId ?? null } },
      {
        updateSheetProperties: {
          properties: { sheetId: systemSheetId, hidden: false },
          fields: 'hidden',
        },
      },
    ]);
    expect(said(workbook.run(checkWorkbook(workbook.newRun())))).toEqual([
      expect.stringMatching(/^wrong: The tab "Referrals" is not protected/),
      'advice: The tab "System" is shown.',
    ]);
  });

  it('finds rows of People without a role, and seats that nobody holds', () => {
    const people = tabOf('people').sheetId;
    const sentences = said(
      found(...Array.from({ length: 13 }, (_, row) => write(people, row + 1, 2, 'boss'))),
    );
    expect(sentences).toContain('wrong: People, row 2: "boss" is not a role.');
    expect(sentences.slice(-3)).toEqual(
      ['chair', 'vice chair', 'administrator'].map((seat) =>
        expect.stringMatching(`^wrong: People: the ${seat}\\. Nobody`),
      ),
    );
  });

  it('finds a generation that no commit can follow', () => {
    const workbook = givenWorkbook();
    const next = generationName(workbook.read().generation + 1);
    const range = { sheetId: systemSheetId, startRowIndex: 0, endRowIndex: 1 };
    edit(workbook, [{ addNamedRange: { namedRange: { name: next, range } } }]);
    expect(said(workbook.run(checkWorkbook(workbook.newRun())))).toEqual([
      expect.stringContaining(`the named range ${next} is there already`),
    ]);
  });

  it('finds a copy, and a System tab that somebody wrote over', () => {
    const workbook = givenWorkbook();
    workbook.run(
      commit(workbook.read(), { id: 'by-hand', now: workbook.newRun().now }, (register) => [
        { table: 'workbook', row: { ...workbookOf(register), spreadsheetId: 'another' } },
      ]),
    );
    expect(said(workbook.run(checkWorkbook(workbook.newRun())))).toEqual([
      'wrong: This workbook is a copy of another, another.',
    ]);
    expect(said(found(write(systemSheetId, 1, 0, 'nonsense')))).toEqual([
      expect.stringMatching(/^wrong: The System tab cannot be read\..*nonsense/),
    ]);
  });

  it('says in good time that Holidays runs out, and that it has', () => {
    const workbook = givenWorkbook();
    const at = (moment: string): readonly string[] => {
      workbook.goTo(moment);
      return said(workbook.run(checkWorkbook(workbook.newRun())));
    };
    expect(at('2027-07-01T09:00:00')).toEqual([]);
    for (const late of ['2027-07-02T09:00:00', '2028-01-01T09:00:00']) {
      expect(at(late)).toEqual([
        expect.stringMatching(/^wrong: How far Holidays reaches\..* 31 December 2027\./),
      ]);
    }
  });

  it('finds a workbook that nobody set up, and one that has lost its memory', () => {
    const empty = createWorkspace({
      roleAccount: 'resources.panel@council.example',
      now: () => '2026-11-23T10:00:00Z',
    });
    const { newRun } = givenWorkbook();
    const findings = runSync(checkWorkbook(newRun()), (request) =>
      empty.handle(request, { email: empty.roleAccount }),
    );
    expect(said(findings)).toEqual([
      'wrong: This workbook is not set up: it has none of the tabs.',
    ]);
    expect(said(found({ deleteSheet: { sheetId: systemSheetId } }))).toEqual([
      'wrong: The System tab is gone, and with it the register.',
    ]);
  });
});

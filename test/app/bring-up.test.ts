import { setUpTabs } from '../../src/app/set-up-tabs.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { workbookVersion } from '../../src/core/register/workbook-version.ts';
import { commit } from '../../src/workbook/commit.ts';
import { systemSheetId, tabs } from '../../src/workbook/layout.ts';
import { migrations } from '../../src/workbook/migrations.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, edit, valueAt } from '../given/hands.ts';
import { marksOn, tabById, wholeTabs } from '../given/tab-shapes.ts';
import { asVersion1 } from '../given/version-1.ts';
import { withPanelsOfVersion3 } from '../given/version-3.ts';

const book = (workbook: GivenWorkbook) => workbook.workspace.snapshot().spreadsheet;

const underWay = (workbook: GivenWorkbook): string => {
  const reference = workbook.refer(requestFor('Alpha', 1));
  workbook.refer(requestFor('Beta', 2));
  workbook.type('referrals', reference, 'permittedWhy', 'Invented words');
  workbook.turn();
  return reference;
};

/** The same week twice: in a workbook of now, and in one that version 1 set up. */
const ofNow = given(underWay);
const ofVersion1 = given((workbook) => {
  const reference = underWay(workbook);
  asVersion1(workbook);
  return reference;
});

/** All but the log and the generation, which tell how a workbook came to where it is. */
const allTabs = (workbook: GivenWorkbook): unknown => {
  const { log: _log, ...others } = wholeTabs(book(workbook));
  return others;
};

const setVersion = (workbook: GivenWorkbook, version: number): void => {
  workbook.run(
    commit(workbook.read(), { id: `v${version}`, now: workbook.newRun().now }, (register) => [
      { table: 'workbook', row: { ...workbookOf(register), version } },
    ]),
  );
};

describe('the versions of a workbook', () => {
  it('end at the one that the code sets up', () => {
    const steps = migrations.map(({ to }) => to);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(workbookVersion);
  });
});

describe('a workbook of version 1, with a week under way', () => {
  it('is really another: it lacks a tab, a heading and every filter view', () => {
    const { given: workbook } = ofVersion1();
    const spreadsheet = book(workbook);
    expect(spreadsheet.tabs.length).toBeLessThan(tabs.length + 1);
    expect(spreadsheet.tabs.flatMap(({ filterViews }) => filterViews)).toEqual([]);
    expect(JSON.stringify(tabById(spreadsheet, 3).rows[0])).toContain('Still empty');
    expect(marksOn(spreadsheet, 13).has('rule')).toBe(true);
  });

  it.each([
    ['the first turn of the newer script', (workbook: GivenWorkbook) => workbook.turn()],
    [
      'Set up',
      (workbook: GivenWorkbook) => {
        workbook.setUp();
        workbook.turn();
      },
    ],
  ])('is brought up by %s to be as one that was set up today, tab by tab', (_, by) => {
    const { given: workbook, known: reference } = ofVersion1();
    by(workbook);
    const { given: today } = ofNow();
    today.turn();
    expect(allTabs(workbook)).toEqual(allTabs(today));
    expect(cellsOf(workbook, 'log')[0]).toEqual(cellsOf(today, 'log')[0]);
    expect(workbookOf(workbook.read().register).version).toBe(workbookVersion);
    expect(valueAt(workbook, 'referrals', reference, 'permittedWhy')).toBe('Invented words');
    expect(workbook.read().register.rows.referral.size).toBe(2);
  });

  it('is brought up in one batch with its version, says so in the log, and only once', () => {
    const { given: workbook } = ofVersion1();
    workbook.turn();
    const [first] = workbook
      .asked()
      .filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate');
    const words = JSON.stringify(first?.ask);
    expect(words).toContain(`\\"version\\":${workbookVersion}`);
    expect(words).toContain('addSheet');
    expect(JSON.stringify(cellsOf(workbook, 'log'))).toContain(
      `Brought from version 1 to ${workbookVersion}`,
    );
    workbook.forget();
    workbook.turn();
    expect(workbook.methods()).not.toContain('sheets.spreadsheets.batchUpdate');
  });

  it('keeps a heading of the council’s own, and what it moved where it is', () => {
    const { given: workbook } = ofVersion1();
    const source = { sheetId: 3, dimension: 'COLUMNS', startIndex: 9, endIndex: 10 };
    edit(workbook, [
      {
        updateCells: {
          start: { sheetId: 3, rowIndex: 0, columnIndex: 9 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'What is lacking' } }] }],
          fields: 'userEnteredValue',
        },
      },
      { moveDimension: { source, destinationIndex: 1 } },
    ]);
    workbook.turn();
    expect(cellsOf(workbook, 'referrals')[0]?.[1]?.userEnteredValue?.stringValue).toBe(
      'What is lacking',
    );
    expect(marksOn(book(workbook), 3).get('missing')).toBe(1);
  });

  it('is brought up by one of two turns at once, and no column comes twice', () => {
    const { given: workbook } = ofNow();
    setVersion(workbook, 1);
    const range = { sheetId: 3, dimension: 'COLUMNS', startIndex: 9, endIndex: 10 };
    edit(workbook, [{ deleteDimension: { range } }]);
    workbook.beforeNextWrite(() => workbook.turn());
    workbook.turn();
    for (const { sheetId, columns } of tabs) {
      expect(tabById(book(workbook), sheetId).columnCount).toBe(columns.length);
    }
  });
});

describe('the tab Panels of version 3', () => {
  const rowsOf = (workbook: GivenWorkbook): readonly (readonly string[])[] =>
    cellsOf(workbook, 'panels').map((row) =>
      row.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? ''),
    );

  it('keeps the words of the council in rows of their own, and puts no figure beside them', () => {
    const { given: workbook } = ofNow();
    workbook.turn();
    const keyed = [...(workbook.read().tabs.get('panels')?.rowOf.keys() ?? [])].sort();
    withPanelsOfVersion3(workbook, { 3: 'Ask the director', 5: 'Invented words' });
    workbook.turn();
    expect(workbookOf(workbook.read().register).version).toBe(workbookVersion);
    const after = rowsOf(workbook);
    expect(after[0]).toContain('Our note');
    for (const words of ['Ask the director', 'Invented words']) {
      const rows = after.filter((row) => row.includes(words));
      expect(rows.map((row) => row.filter((text) => text !== ''))).toEqual([[words]]);
      expect(rows[0]?.indexOf(words)).toBe(after[0]?.indexOf('Our note'));
    }
    const { rowOf } = workbook.read().tabs.get('panels') ?? { rowOf: new Map<string, number>() };
    expect([...rowOf.keys()].sort()).toEqual(keyed);
    const once = rowsOf(workbook);
    workbook.turn();
    expect(rowsOf(workbook)).toEqual(once);
  });
});

describe('a workbook of an older version that was set back by one commit', () => {
  it('is stopped, not brought up: its next generation must not hide what happened', () => {
    const { given: workbook } = ofVersion1();
    const { generation, spreadsheetId } = workbook.read();
    workbook.send({
      method: 'memory.remember',
      ask: { generation: { generation: generation + 1, spreadsheetId } },
    });
    workbook.turn();
    const { stopped, version } = workbookOf(workbook.read().register);
    expect(stopped).toContain('was set back to an older version');
    expect(version).toBe(1);
  });
});

describe('a workbook of a newer version than the script', () => {
  const newer = given((workbook) => {
    setVersion(workbook, workbookVersion + 1);
    workbook.answerForm(requestFor('Alpha', 1));
  });
  const sentence = `This workbook is of version ${workbookVersion + 1}`;

  it('is sent nothing from, takes no order, and Start and To do say why', () => {
    const { given: workbook } = newer();
    const mails = workbook.workspace.sentMail().length;
    workbook.goTo('2026-11-24T12:00:00');
    expect(workbook.turn().effects).toEqual([]);
    expect(workbook.workspace.sentMail()).toHaveLength(mails);
    expect(workbook.read().register.rows.referral.size).toBe(0);
    for (const tab of ['start', 'todo']) {
      expect(JSON.stringify(cellsOf(workbook, tab))).toContain(sentence);
    }
    const answer = workbook.order({ kind: 'carry-on', spreadsheetId: 'local-workbook' });
    expect(answer).toEqual({ ok: false, error: expect.stringContaining(sentence) as string });
  });

  it('is not set up by the older script: nothing of it is taken apart', () => {
    const { given: workbook } = newer();
    const before = JSON.stringify(book(workbook));
    expect(() => workbook.run(setUpTabs('x@council.example', workbook.newRun()))).toThrow(sentence);
    expect(JSON.stringify(book(workbook))).toBe(before);
  });

  it('says so too where it keeps a table that the script does not know', () => {
    const { given: workbook } = newer();
    const values = ['invented-table', 'key', '{}'].map((stringValue) => ({
      userEnteredValue: { stringValue },
    }));
    edit(workbook, [
      {
        appendCells: {
          sheetId: systemSheetId,
          rows: [{ values }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(() => workbook.turn()).toThrow(sentence);
  });
});

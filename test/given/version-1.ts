import type { sheets_v4 } from '@googleapis/sheets';
import { workbookOf } from '../../src/core/register/rows.ts';
import { commit } from '../../src/workbook/commit.ts';
import { tabs } from '../../src/workbook/layout.ts';
import { tidyRows } from '../../src/workbook/tidy-rows.ts';
import { columnMark } from '../../src/workbook/tab-requests.ts';
import type { Run } from '../../src/app/run.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import { edit } from './hands.ts';
import type { Edited } from './hands.ts';
import { marksOn, tabById } from './tab-shapes.ts';

type Request = sheets_v4.Schema$Request;

type Older = Edited & Pick<GivenWorkbook, 'run' | 'read'> & { readonly newRun: () => Run };

/** Every tab and column of version 1, as its set-up headed them. */
const version1: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: { what: 'What', value: 'Now', link: 'Where' },
  todo: {
    state: 'State',
    due: 'Due',
    what: 'What',
    who: 'Who',
    about: 'About',
    link: 'Where it is answered',
    clause: 'Clause',
  },
  referrals: {
    key: 'Reference',
    initials: 'Initials',
    caseNumber: 'LCS number',
    request: 'Request',
    status: 'Status',
    sitting: 'Sitting',
    received: 'Received',
    completed: 'Complete since',
    late: 'Late',
    missing: 'Still empty',
    worker: 'Worker',
    manager: 'Manager',
    paper: 'Request paper',
    accept: 'Accept as it stands: why',
    permission: 'Late: permission',
    permittedBy: 'Permission given by',
    permittedWhy: 'Permission: why',
    withdraw: 'Withdraw: why',
    newWorker: 'New worker: address',
    moveTo: 'Move to sitting on',
    done: 'What was done',
  },
  sittings: {
    key: 'Sitting',
    on: 'Date',
    status: 'Status',
    cutOff: 'Cut-off',
    agendaDue: 'Agenda due',
    agenda: 'Agenda',
    items: 'Items',
    over: 'Did not fit',
    draft: 'Draft to chair',
    final: 'Final from chair',
    filed: 'Filed by',
    minutes: 'Minutes',
    build: 'Build agenda now',
    slotMinutes: 'Slot length, minutes',
    standDown: 'Stand down: why',
    movedTo: 'Move the sitting to',
    cutOffTyped: 'Cut-off by hand',
    agendaDueTyped: 'Agenda due by hand',
    finished: 'Finished at',
    presided: 'Presided',
    sendDraft: 'Send draft to chair',
    readBack: 'Read the minutes back',
    done: 'What was done',
  },
  agenda: {
    sitting: 'Sitting',
    time: 'Time',
    reference: 'Reference',
    initials: 'Initials',
    request: 'Request',
    note: 'Note',
    worker: 'Worker',
    manager: 'Manager',
    status: 'Status',
    paper: 'Request paper',
  },
  decisions: {
    key: 'Item',
    reference: 'Reference',
    sitting: 'Sitting',
    decision: 'Decision',
    reasons: 'Reasons',
    recommendations: 'Recommendations',
    funding: 'Shared funding',
    review: 'Review date',
    dissent: 'Dissent',
    confirmed: 'Confirmed to worker and manager',
  },
  actions: {
    key: 'Action',
    reference: 'Reference',
    what: 'What',
    owner: 'Owner',
    due: 'By when',
    state: 'State',
    doneOn: 'Done on',
    done: 'What was done',
  },
  reviews: {
    key: 'Review',
    reference: 'Reference',
    due: 'Review date',
    status: 'Status',
    sitting: 'Comes back on',
  },
  records: {
    key: 'Item',
    reference: 'Reference',
    sitting: 'Sitting',
    filer: 'Filed by whom',
    due: 'Due',
    record: 'Record',
    status: 'Status',
    filedBy: 'Filed on LCS: by',
    done: 'What was done',
  },
  attendance: {
    key: 'Seat',
    sitting: 'Sitting',
    seat: 'Title',
    person: 'Person',
    mark: 'Attendance',
    cover: 'Cover: name and role',
    done: 'What was done',
  },
  outbox: {
    key: 'Mail',
    type: 'Kind',
    to: 'To',
    status: 'Status',
    goes: 'Goes at',
    sent: 'Sent at',
    because: 'Why',
    preview: 'Preview',
    clause: 'Clause',
    stop: 'Stop',
    sendNow: 'Send now: by',
    notKnown: 'Was it sent?',
    done: 'What was done',
  },
  people: {
    email: 'Email',
    name: 'Name',
    role: 'Role',
    title: 'Title',
    from: 'From',
    to: 'To',
  },
  panels: {
    panel: 'Panel',
    clause: 'Clause',
    phrase: 'The terms of reference say',
    rule: 'Rule',
  },
  holidays: {
    date: 'Date',
    what: 'What',
    kind: 'Kind',
  },
  log: {
    at: 'When',
    by: 'Who',
    about: 'About',
    what: 'What',
    clause: 'Rule',
  },
};

/**
 * Makes a workbook, with all that stands in it, one that version 1 set up: without the tabs, columns and
 * filter views that came later, with the headings and the column that are no more.
 */
export function asVersion1(workbook: Older): void {
  workbook.run(
    commit(workbook.read(), { id: 'version-1', now: workbook.newRun().now }, (register) => [
      { table: 'workbook', row: { ...workbookOf(register), version: 1 } },
    ]),
  );
  const { spreadsheet } = workbook.workspace.snapshot();
  emptyTidyRows(workbook);
  for (const { id, sheetId } of tabs) {
    const columns = version1[id];
    if (!columns) {
      edit(workbook, [{ deleteSheet: { sheetId } }]);
      continue;
    }
    const later = [...marksOn(spreadsheet, sheetId)]
      .filter(([column]) => columns[column] === undefined)
      .sort(([, one], [, other]) => other - one);
    const views = tabById(spreadsheet, sheetId).filterViews;
    edit(workbook, [
      ...views.map(({ filterViewId }) => ({
        deleteFilterView: { filterId: filterViewId ?? null },
      })),
      ...later.map(([, startIndex]) => ({
        deleteDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
        },
      })),
      ...headings(sheetId, Object.keys(columns), columns),
    ]);
  }
}

/** Version 1 had nothing to tick on Start. */
function emptyTidyRows(workbook: Older): void {
  const { rowOf } = workbook.read().tabs.get('start') ?? { rowOf: new Map<string, number>() };
  edit(
    workbook,
    Object.values(tidyRows).map((row) => ({
      updateCells: {
        start: { sheetId: 1, rowIndex: rowOf.get(row) ?? 0, columnIndex: 0 },
        rows: [{ values: [{}, {}, {}] }],
        fields: 'userEnteredValue',
      },
    })),
  );
}

function headings(
  sheetId: number,
  ids: readonly string[],
  columns: Readonly<Record<string, string>>,
): Request[] {
  const gone = sheetId === 13 ? ids.indexOf('rule') : -1;
  return [
    ...(gone < 0
      ? []
      : [
          { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
          columnMark(sheetId, 'rule', gone),
        ]),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          { values: ids.map((id) => ({ userEnteredValue: { stringValue: columns[id] ?? '' } })) },
        ],
        fields: 'userEnteredValue',
      },
    },
  ];
}

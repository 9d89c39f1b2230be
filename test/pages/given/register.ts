import type { docs_v1 } from '@googleapis/docs';
import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { noRows, withChanges } from '../../../src/core/register/rows.ts';
import type {
  Change,
  Mail,
  Person,
  Referral,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { offered, panels } from '../../../src/panels/index.ts';
import type { Frame } from '../../../src/pages/view.ts';
import { visitorFrom } from '../../../src/pages/who-may.ts';
import { tabs } from '../../../src/workbook/layout.ts';
import type { Snapshot, TabView } from '../../../src/workbook/snapshot.ts';
import { day, moment } from '../../core/given/day.ts';

export const now = moment('2026-11-23 16:40');

const person = (email: string, name: string, role: Person['role'], title: string): Person => ({
  email: `${email}@council.example`,
  name,
  role,
  title,
});

const people: readonly Person[] = [
  person('admin.one', 'Admin One', 'administrator', 'Panel Administrator'),
  person('chair.one', 'Chair One', 'chair', 'Service Director'),
  person('worker.one', 'Worker One', 'worker', ''),
  person('worker.two', 'Worker Two', 'worker', ''),
];

export const givenSitting = (changed: Partial<Sitting> = {}): Sitting => ({
  key: 'resources:2026-11-25',
  panel: 'resources',
  on: day('2026-11-25'),
  status: 'planned',
  ...changed,
});

export const givenReferral = (changed: Partial<Referral> = {}): Referral => ({
  reference: 'RP-26-0142',
  panel: 'resources',
  responses: ['r1'],
  version: 1,
  status: 'listed',
  receivedAt: moment('2026-11-20 10:00'),
  completedAt: moment('2026-11-20 10:00'),
  facts: {
    requestType: 'new',
    initials: 'C.A.',
    caseNumber: '0123456',
    referrer: 'worker.one@council.example',
    worker: 'worker.one@council.example',
    manager: 'manager.one@council.example',
    siblings: [],
  },
  missing: [],
  sitting: 'resources:2026-11-25',
  ...changed,
});

export const givenMail = (changed: Partial<Mail> = {}): Mail => ({
  key: 'receipt:RP-26-0142:1',
  type: 'receipt',
  to: 'worker.one@council.example',
  mode: 'auto',
  status: 'held',
  sendAt: now,
  facts: {},
  thread: 'referral-RP-26-0142',
  reference: 'RP-26-0142',
  attempt: 1,
  rule: 'CPR-4.2',
  ...changed,
});

const item = {
  key: 'RP-26-0142@resources:2026-11-25',
  reference: 'RP-26-0142',
  sitting: 'resources:2026-11-25',
  from: 'referral',
  status: 'listed',
  late: false,
  startsAt: '09:30',
  minutes: 20,
} as const;

const workbook = {
  key: 'workbook',
  spreadsheetId: 'book-1',
  pagesUrl: 'http://127.0.0.1:8080',
  documentsUrl: 'http://127.0.0.1:8080/documents/',
} as const;

const ordinary = [
  { table: 'workbook', row: workbook },
  { table: 'sitting', row: givenSitting() },
  { table: 'referral', row: givenReferral() },
  { table: 'item', row: item },
  { table: 'mail', row: givenMail() },
  {
    table: 'attendance',
    row: {
      key: 'resources:2026-11-25/chair.one@council.example',
      sitting: 'resources:2026-11-25',
      person: 'chair.one@council.example',
      title: 'Service Director',
      mark: '',
      cover: '',
    },
  },
] as unknown as readonly Change[];

/** A register with one sitting, one listed child and one mail, and these changes on top. */
export const givenRegister = (...changes: readonly Change[]): Register =>
  withChanges({ rows: noRows, offered, panels, people, calendar: englandAndWales }, [
    ...ordinary,
    ...changes,
  ]);

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

/** Every tab with its columns in order; the rows given, by tab, as texts. */
export function givenSnapshot(
  register: Register,
  rows: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  inputs: Snapshot['inputs'] = new Map(),
): Snapshot {
  const views = tabs.map((tab): [string, TabView] => {
    const typed = rows[tab.id] ?? [];
    return [
      tab.id,
      {
        tab,
        title: tab.title,
        columns: new Map(tab.columns.map((column, at) => [column.id, at])),
        headings: tab.columns.map(({ heading }) => heading),
        trouble: [],
        claims: [],
        rows: typed.map((row) => row.map(text)),
        rowOf: new Map(typed.map((row, at) => [row[0] ?? '', at + 1])),
        rowCount: 100,
      },
    ];
  });
  return { register, tabs: new Map(views), inputs } as unknown as Snapshot;
}

export const frameOf = (email: string, address = '/'): Frame => ({
  visitor: visitorFrom(people, `${email}@council.example`, day('2026-11-23')),
  token: 'the-token',
  address,
  trial: { now, people },
});

type Content = docs_v1.Schema$StructuralElement[];

/** A document in Google's shape, with indexes laid out as Google lays them. */
export function givenDocument(
  title: string,
  cells: readonly (readonly string[])[],
): docs_v1.Schema$Document {
  let at = 1;
  const paragraph = (words: string, namedStyleType = 'NORMAL_TEXT'): Content[number] => {
    const startIndex = at;
    at += words.length + 1;
    const elements = [
      { startIndex, endIndex: at, textRun: { content: `${words}\n`, textStyle: {} } },
    ];
    return {
      startIndex,
      endIndex: at,
      paragraph: { elements, paragraphStyle: { namedStyleType } },
    };
  };
  const heading = paragraph(title, 'HEADING_1');
  at += 1;
  const tableRows = cells.map((row) => {
    at += 1;
    return {
      tableCells: row.map((words) => {
        at += 1;
        return { content: [paragraph(words)] };
      }),
    };
  });
  at += 1;
  return {
    title,
    revisionId: 'revision-1',
    body: { content: [heading, { table: { tableRows } }, paragraph('The end.')] },
  };
}

import { gridFacts } from '../../src/app/agenda-paper.ts';
import { makeDocument } from '../../src/app/make-document.ts';
import { momentFrom } from '../../src/app/run.ts';
import { nothingRead } from '../../src/app/turn-reads.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import type {
  AgendaIssue,
  Change,
  Register,
  RegisterDocument,
} from '../../src/core/register/register.ts';
import { documentRequests } from '../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../src/documents/document/document-templates.ts';
import { offered } from '../../src/panels/index.ts';
import { runSync } from '../../src/workspace/program.ts';
import { day } from '../core/given/day.ts';
import { docDesk } from '../documents/document/doc-desk.ts';
import { givenChild, registerOf } from '../given/panels.ts';
import { admin, managerOne, workerOne } from '../given/people.ts';
import { at } from '../given/register.ts';
import { ordered } from '../given/week.ts';

const sitting = 'lasting-homes:2026-12-15';
const agenda = `agenda:${sitting}:1`;

const yes = { answer: 'Yes', by: workerOne, at: at('2026-12-01 09:00'), heard: 0 } as const;

const item = (
  number: number,
  startsAt: string,
  altered: Partial<AgendaIssue['items'][number]> = {},
): AgendaIssue['items'][number] => ({
  reference: `LH-26-000${number}`,
  initials: 'A.B.',
  startsAt,
  minutes: 20,
  requestType: 'long-term-home',
  late: false,
  from: 'referral',
  worker: workerOne,
  manager: managerOne,
  ...altered,
});

/** An issue of the Lasting Homes Panel's agenda, on its whole day. */
function issued(items: AgendaIssue['items'], session = 'whole-day'): Register {
  const issue: AgendaIssue = {
    key: agenda,
    sitting,
    issue: 1,
    kind: 'agenda',
    on: day('2026-12-15'),
    status: 'going',
    items,
    changes: [],
    sendAt: at('2026-12-08 12:00'),
  };
  const rows: readonly Change[] = [
    {
      table: 'sitting',
      row: {
        key: sitting,
        panel: 'lasting-homes',
        on: day('2026-12-15'),
        status: 'planned',
        session,
      },
    },
    { table: 'issue', row: issue },
    {
      table: 'document',
      row: {
        key: 'paper:LH-26-0001:1',
        kind: 'paper',
        status: 'made',
        fileId: 'file-1',
        name: 'Paper',
        audience: [],
        granted: {},
      },
    },
    givenChild('lasting-homes', 1, '2026-11-26 09:00', {
      facts: { requestType: 'homelessness' },
      said: { 'gate:share-documents': yes, 'gate:section-removed': { ...yes, answer: 'Removed' } },
    }),
    givenChild('lasting-homes', 2, '2026-11-26 09:10', {
      facts: { requestType: 'long-term-home' },
    }),
  ];
  return withChanges(registerOf('lasting-homes'), rows);
}

/** The lines of the agenda's document, as it is made from its template. */
function printed(register: Register): readonly string[] {
  const desk = docDesk();
  desk.update(documentRequests(documentTemplates.agenda));
  const run = {
    id: 'run-1',
    now: momentFrom('2026-12-08T12:00:00'),
    spreadsheetId: 'book-1',
    panels: offered,
    londonTime: momentFrom,
    mayGoOn: () => true,
  };
  const row: RegisterDocument = {
    key: agenda,
    kind: 'agenda',
    status: 'claimed',
    sitting,
    name: 'Agenda',
    audience: [],
    granted: {},
  };
  runSync(makeDocument(register, row, false, [], nothingRead(), run), (request) => {
    if (request.method === 'docs.documents.get') return desk.get();
    if (request.method !== 'docs.documents.batchUpdate') return { id: 'file-1' };
    desk.update(request.ask.requestBody?.requests ?? []);
    return {};
  });
  return desk.lines();
}

const table = (register: Register): readonly (readonly string[])[] =>
  printed(register)
    .filter((line) => /^[|‖]/u.test(line))
    .map((line) => line.slice(2, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.replaceAll('*', '').trim()));

const morning = '9.30 9.50 10.10 10.30 10.50 11.10 11.30 11.50 12.10 12.30'.split(' ');
const afternoon = '1.00 1.20 1.40 2.00 2.20 2.40 3.00 3.20 3.40 4.00'.split(' ');

describe('the agenda of the Lasting Homes Panel', () => {
  it('has its twenty times and one break exactly, whoever is listed [LCLH-6.1] [LCLH-A10]', () => {
    const [, ...rows] = table(issued([item(1, '09:50'), item(2, '13:20')]));
    expect(rows.map(([time]) => time)).toEqual([...morning, 'Break', ...afternoon]);
    expect(rows.flatMap(([time, child]) => (child ? [time] : []))).toEqual(['9.50', '1.20']);
  });

  it('has the ten times of its usual half day, and no break', () => {
    const [, ...rows] = table(issued([item(1, '09:30')], ''));
    expect(rows.map(([time]) => time)).toEqual(morning);
  });

  it('has the five columns of its template, under their headings and in their order [LCLH-6.2]', () => {
    const [headings, first] = table(issued([item(1, '09:30')]));
    expect(headings).toEqual([
      'Time slot',
      'Name of child',
      'Agenda item',
      'Name of social worker',
      'Name of manager',
    ]);
    expect(first).toEqual([
      '9.30',
      'A.B., LH-26-0001',
      'Over 18, homeless or threatened with homelessness',
      'Person worker.one',
      'Person manager.one',
    ]);
  });

  it('lists the young people to be discussed, and below them their papers or that they follow [LCLH-5.3] [BC-7.4]', () => {
    const lines = printed(issued([item(1, '09:30'), item(2, '09:50')]));
    expect(lines.filter((line) => line.startsWith('- LH-'))).toEqual([
      '- LH-26-0001, A.B.: ⟨Request paper→https://docs.example/file-1⟩; Case summary: to follow; Record of the last care planning meeting: to follow',
      '- LH-26-0002, A.B.: Paper to follow; Case summary: to follow; Record of the last care planning meeting: to follow',
    ]);
  });

  it('prints the name of a child whose paper says it, where the file prints names [LCLH-A7]', () => {
    const register = issued([item(1, '09:30'), item(2, '09:50')], '');
    const row = register.rows.sitting.get(sitting);
    if (!row) throw new Error('No sitting.');
    const names = new Map([['LH-26-0001', 'Child Alpha']]);
    const { rows } = gridFacts(register, row, [item(1, '09:30'), item(2, '09:50')], names);
    expect(rows).toMatchObject([
      { cell2: 'Child Alpha' },
      { cell2: 'A.B., LH-26-0002' },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it('links what was added from the case system, and says of a pasted link that its sharing is not controlled here [LCLH-4.7]', () => {
    const added = (register: Register, id: string, of: string, link?: string): Register =>
      ordered(
        register,
        {
          kind: 'add-paper',
          about: 'LH-26-0001',
          title: '',
          of: `preparation:${of}`,
          id,
          ...(link === undefined ? {} : { link }),
        },
        '2026-12-07 10:00',
        workerOne,
      );
    const one = added(issued([item(1, '09:30')]), 'web-1', 'case-summary');
    const key = 'added:LH-26-0001:1';
    const document = one.rows.document.get(key);
    if (!document) throw new Error('No Doc is asked for.');
    const made = withChanges(one, [
      { table: 'document', row: { ...document, status: 'made', fileId: 'file-2' } },
    ]);
    const both = added(made, 'web-2', 'care-planning-record', 'https://cases.example/1');
    expect(printed(both).find((line) => line.startsWith('- LH-'))).toBe(
      '- LH-26-0001, A.B.: ⟨Request paper→https://docs.example/file-1⟩; ⟨Case summary→https://docs.example/file-2⟩; ⟨Record of the last care planning meeting (sharing not controlled here)→https://cases.example/1⟩',
    );
  });

  it('gives a time outside its grid a row of its own, in place of the slots it lies in', () => {
    const [, ...rows] = table(issued([item(1, '09:40')], ''));
    expect(rows.map(([time]) => time)).toEqual(['9.40', ...morning.slice(2)]);
  });

  it('says what an item is about in the words typed for it, and else its request [LCLH-6.3]', () => {
    const typed = ordered(
      issued([]),
      { kind: 'name-item', about: 'LH-26-0001', item: ' Move-on  plan ' },
      '2026-12-01 10:00',
      admin,
    );
    expect(typed.rows.referral.get('LH-26-0001')?.agendaItem).toBe('Move-on plan');
    const about = (words: string) => table(issued([item(1, '09:30', { about: words })]))[1]?.[2];
    expect(about('Move-on plan')).toBe('Move-on plan');
    const emptied = ordered(
      typed,
      { kind: 'name-item', about: 'LH-26-0001', item: '' },
      '2026-12-01 11:00',
    );
    expect(emptied.rows.referral.get('LH-26-0001')).not.toHaveProperty('agendaItem');
  });
});

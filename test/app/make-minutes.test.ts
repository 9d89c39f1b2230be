import type { docs_v1 } from '@googleapis/docs';
import { makeDocument } from '../../src/app/make-document.ts';
import { momentFrom } from '../../src/app/run.ts';
import type { Change, RegisterDocument } from '../../src/core/register/register.ts';
import { documentRequests } from '../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../src/documents/document/document-templates.ts';
import { nothingRead } from '../../src/app/turn-reads.ts';
import { offered } from '../../src/panels/index.ts';
import { runSync } from '../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { day } from '../core/given/day.ts';
import { docDesk } from '../documents/document/doc-desk.ts';
import { givenReferral, givenRegister } from '../given/register.ts';

const sitting = 'resources:2026-11-25';

/** The template of the minutes as set-up leaves it. */
const template = (() => {
  const desk = docDesk();
  desk.update(documentRequests(documentTemplates.minutes));
  return desk.get();
})();

const listed = (count: number): readonly Change[] => [
  {
    table: 'sitting',
    row: { key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'held' },
  },
  ...Array.from({ length: count }, (_, index) => givenReferral(index + 1, '2026-11-19 09:00')),
  ...Array.from({ length: count }, (_, index): Change => {
    const reference = `RP-26-${String(index + 1).padStart(4, '0')}`;
    const row = { key: `${sitting}/${reference}`, reference, sitting, from: 'referral' } as const;
    return { table: 'item', row: { ...row, status: 'listed', late: false } };
  }),
];

/** What Google is asked while the minutes of so many children are made. */
function askedFor(children: number): readonly WorkspaceRequest[] {
  const asked: WorkspaceRequest[] = [];
  const row: RegisterDocument = {
    key: `minutes:${sitting}`,
    kind: 'minutes',
    status: 'claimed',
    sitting,
    name: 'Minutes',
    audience: [],
    granted: {},
  };
  const run = {
    id: 'run-1',
    now: momentFrom('2026-11-25T13:00:00'),
    spreadsheetId: 'book-1',
    panels: offered,
    londonTime: momentFrom,
    mayGoOn: () => true,
  };
  const register = givenRegister(listed(children), { templates: { minutes: 'template-1' } });
  runSync(makeDocument(register, row, false, [], nothingRead(), run), (request) => {
    asked.push(request);
    if (request.method === 'docs.documents.get') return template;
    return { id: 'file-1' };
  });
  return asked;
}

const requestsIn = (asked: readonly WorkspaceRequest[]): readonly docs_v1.Schema$Request[] =>
  asked.flatMap((one) =>
    one.method === 'docs.documents.batchUpdate' ? (one.ask.requestBody?.requests ?? []) : [],
  );

describe('the making of minutes', () => {
  it.each([1, 12, 100])('is a copy, one read and one write for %d children', (children) => {
    const asked = askedFor(children);
    expect(asked.map(({ method }) => method)).toEqual([
      'drive.files.copy',
      'docs.documents.get',
      'docs.documents.batchUpdate',
    ]);
    const text = JSON.stringify(requestsIn(asked));
    expect(text.match(/· RP-26-\d{4} ·/g)).toHaveLength(children);
  });
});

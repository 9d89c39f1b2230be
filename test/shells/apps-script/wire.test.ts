import { overLoopback } from '../../../src/commands/trial/over-loopback.ts';
import { listen } from '../../../src/shells/local/pages/listen.ts';
import type { Listening } from '../../../src/shells/local/pages/listen.ts';
import { restMethods } from '../../../src/shells/local/workspace/schema/methods.ts';
import { routesOf } from '../../../src/shells/local/workspace/serve/routes.ts';
import { askGoogle } from '../../../src/shells/apps-script/ask-google.ts';
import type { RestMethod, RestRequest } from '../../../src/shells/apps-script/ask-google.ts';
import type { Services } from '../../../src/shells/apps-script/advanced.ts';
import { argumentsOf } from './given/fake-advanced.ts';

/** One request as it is on the wire. */
type OnWire = {
  readonly method: RestMethod;
  readonly path: Readonly<Record<string, string>>;
  /** In order of their names; what stands several times, several times. */
  readonly query: readonly (readonly [string, string])[];
  /** The body, byte for byte. */
  readonly body: string;
};

let google: Listening;
let last: OnWire | undefined;

beforeAll(async () => {
  const routes = routesOf();
  google = await listen(
    {
      fetch: async (request) => {
        const url = new URL(request.url);
        const path = decodeURIComponent(url.pathname);
        const route = routes.find((one) => one.verb === request.method && one.pattern.test(path))!;
        last = {
          method: route.method as RestMethod,
          path: { ...route.pattern.exec(path)?.groups },
          query: inOrder([...url.searchParams]),
          body: Buffer.from(await request.arrayBuffer()).toString('utf8'),
        };
        return Response.json({});
      },
    },
    0,
  );
});

afterAll(() => google.close());

const inOrder = (query: readonly (readonly [string, string])[]): OnWire['query'] =>
  query
    .filter(([name]) => name !== 'alt' && name !== 'prettyPrint')
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));

/** What Google’s own client puts on the wire. */
async function byClient(asked: RestRequest): Promise<OnWire> {
  last = undefined;
  await overLoopback(`http://127.0.0.1:${String(google.port)}/`)('worker.one@council.example')(
    asked,
  );
  return last!;
}

/** What reaches the Advanced Service, as Apps Script’s own rules would put it on the wire. */
function byService(asked: RestRequest): OnWire {
  const names = argumentsOf(asked.method);
  const [given, called] = recorded((services) => askGoogle(services, asked));
  // Nothing says what an Advanced Service does with what is undefined: none may reach one.
  expect(given).toStrictEqual(JSON.parse(JSON.stringify(given)));
  const named = Object.fromEntries(names.map((name, at) => [name, given[at]]));
  const { requestBody, options: rest = {}, media, ...inPlace } = named;
  const required = restMethods[asked.method]?.required ?? [];
  const path = Object.fromEntries(
    Object.entries(inPlace).filter(([name]) => !required.includes(name)),
  );
  const options = {
    ...(rest as object),
    ...Object.fromEntries(required.map((name) => [name, named[name]])),
  };
  expect(Object.values(options)).not.toContainEqual([]);
  expect(media ?? null).toBeNull();
  return {
    method: called,
    path: path as Record<string, string>,
    query: inOrder(
      Object.entries(options).flatMap(([name, value]: [string, unknown]) =>
        (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)] as const),
      ),
    ),
    body: requestBody === undefined ? '' : JSON.stringify(requestBody),
  };
}

/** The arguments of the one call made, and the REST method it stands for. */
function recorded(act: (services: Services) => unknown): readonly [readonly unknown[], RestMethod] {
  const calls: (readonly [readonly unknown[], string])[] = [];
  const place = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => place([...path, String(name)]),
      apply: (_, __, given: readonly unknown[]) => {
        calls.push([given, path.join('.')]);
      },
    });
  act(place([]) as Services);
  expect(calls).toHaveLength(1);
  const [given, name] = calls[0]!;
  const dotted = name
    .split('.')
    .map((part) => part[0]!.toLowerCase() + part.slice(1))
    .join('.')
    .replace(/\.remove$/, '.delete');
  return [given, dotted as RestMethod];
}

const odd = 'Zoë – “ok” 👩‍👧 \u202e=1+1 & a+b/c?d#e % \n\t';

/** Every method, with members undefined, null, empty, and letters of every kind. */
const asked: readonly RestRequest[] = [
  {
    method: 'sheets.spreadsheets.get',
    ask: {
      spreadsheetId: 'book-1',
      fields: 'sheets(properties(sheetId,title))',
      ranges: ['A1', "'To do'!A1:B2"],
      includeGridData: false,
    },
  },
  { method: 'sheets.spreadsheets.get', ask: { spreadsheetId: 'book-1', ranges: [] } },
  {
    method: 'sheets.spreadsheets.getByDataFilter',
    ask: {
      spreadsheetId: 'book-1',
      fields: 'spreadsheetId',
      requestBody: { dataFilters: [{ gridRange: { sheetId: 0 } }], includeGridData: true },
    },
  },
  {
    method: 'sheets.spreadsheets.batchUpdate',
    ask: {
      spreadsheetId: 'book-1',
      fields: 'updatedSpreadsheet(sheets(properties(sheetId)))',
      requestBody: {
        requests: [
          {
            updateCells: {
              rows: [
                {
                  values: [
                    {},
                    { userEnteredValue: { stringValue: odd } },
                    { userEnteredValue: { numberValue: 46_349.5 } },
                    { userEnteredValue: { boolValue: false } },
                  ],
                },
              ],
              fields: 'userEnteredValue',
            },
          },
          { deleteNamedRange: { namedRangeId: null } },
          { addSheet: { properties: { title: undefined, sheetId: 0 } } } as never,
        ],
        responseRanges: [],
      },
    },
  },
  { method: 'docs.documents.get', ask: { documentId: 'doc-1', includeTabsContent: true } },
  {
    method: 'docs.documents.batchUpdate',
    ask: {
      documentId: 'doc-1',
      requestBody: {
        requests: [{ insertText: { location: { index: 1 }, text: odd } }],
        writeControl: { requiredRevisionId: null },
      },
    },
  },
  {
    method: 'drive.files.create',
    ask: {
      fields: 'id',
      requestBody: {
        name: odd,
        mimeType: 'application/vnd.google-apps.folder',
        parents: [],
        properties: { panelDocument: 'paper:RP-26-0001:1' },
      },
    },
  },
  {
    method: 'drive.files.copy',
    ask: {
      fileId: 'file-1',
      fields: 'id',
      requestBody: {
        name: 'RP-26-0001 request paper v1',
        parents: ['folder-1'],
        properties: { panelDocument: 'paper:RP-26-0001:1' },
      },
    },
  },
  {
    method: 'drive.files.list',
    ask: {
      q: `properties has { key='panelDocument' and value='agenda:resources:2026-11-25:1' } and trashed = false`,
      orderBy: 'createdTime',
      fields: 'files(id)',
      pageSize: 10,
      supportsAllDrives: true,
    },
  },
  { method: 'drive.files.list', ask: {} },
  { method: 'drive.files.list', ask: { pageToken: null, q: '', corpora: undefined } as never },
  {
    method: 'drive.files.update',
    ask: {
      fileId: 'file-1',
      addParents: 'folder-2',
      removeParents: 'folder-1,root',
      fields: 'id',
      requestBody: { trashed: true },
    },
  },
  {
    method: 'drive.permissions.create',
    ask: {
      fileId: 'file-1',
      sendNotificationEmail: false,
      fields: 'id',
      requestBody: { type: 'user', role: 'reader', emailAddress: 'worker.one+a@council.example' },
    },
  },
  { method: 'drive.files.delete', ask: { fileId: 'file-1' } },
  {
    method: 'drive.files.export',
    ask: { fileId: 'file-1', mimeType: 'application/pdf', alt: 'media' },
  },
  { method: 'drive.permissions.delete', ask: { fileId: 'file-1', permissionId: 'permission-1' } },
  {
    method: 'gmail.users.messages.send',
    ask: { userId: 'me', requestBody: { raw: 'VG86IHdvcmtlcg_-' } },
  },
];

describe('What reaches Google from Apps Script', () => {
  it.each(asked.map((one) => [one.method, one] as const))(
    'is, for %s, what Google’s own client sends, byte for byte',
    async (_, one) => {
      expect(byService(one)).toEqual(await byClient(one));
    },
  );

  it('is so for every method of the port', () => {
    expect([...new Set(asked.map(({ method }) => method))].sort()).toEqual(
      Object.keys(restMethods).sort(),
    );
  });

  it('is an empty body where the client sends none: an update that alters no property', async () => {
    const one: RestRequest = {
      method: 'drive.files.update',
      ask: { fileId: 'file-1', addParents: 'folder-2', fields: 'id' },
    };
    const [there, here] = [byService(one), await byClient(one)];
    expect([there.body, here.body]).toEqual(['{}', '']);
    expect({ ...there, body: '' }).toEqual(here);
  });
});

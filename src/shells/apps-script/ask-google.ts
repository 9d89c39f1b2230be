import { base64Of } from '../../documents/mail/utf-8.ts';
import type { Method, WorkspaceRequest } from '../../workspace/request.ts';
import type { Options, Services } from './advanced.ts';

/** The methods that are Google's REST. */
export type RestMethod = Exclude<Method, `forms.${string}` | `memory.${string}`>;
export type RestRequest = Extract<WorkspaceRequest, { method: RestMethod }>;

/** What is asked, as it stands on the wire: the path's parameters in turn, the query, the body. */
type Parts = {
  readonly path: readonly [string, string];
  readonly options: Options;
  readonly body: object;
};

type Call = {
  readonly inPath: readonly string[];
  readonly with: (services: Services, parts: Parts) => unknown;
};

const calls: Readonly<Record<RestMethod, Call>> = {
  'sheets.spreadsheets.get': {
    inPath: ['spreadsheetId'],
    with: ({ Sheets }, { path, options }) => Sheets.Spreadsheets.get(path[0], options),
  },
  'sheets.spreadsheets.getByDataFilter': {
    inPath: ['spreadsheetId'],
    with: ({ Sheets }, { path, options, body }) =>
      Sheets.Spreadsheets.getByDataFilter(body, path[0], options),
  },
  'sheets.spreadsheets.batchUpdate': {
    inPath: ['spreadsheetId'],
    with: ({ Sheets }, { path, options, body }) =>
      Sheets.Spreadsheets.batchUpdate(body, path[0], options),
  },
  'docs.documents.get': {
    inPath: ['documentId'],
    with: ({ Docs }, { path, options }) => Docs.Documents.get(path[0], options),
  },
  'docs.documents.batchUpdate': {
    inPath: ['documentId'],
    with: ({ Docs }, { path, options, body }) => Docs.Documents.batchUpdate(body, path[0], options),
  },
  'drive.files.create': {
    inPath: [],
    with: ({ Drive }, { options, body }) => Drive.Files.create(body, null, options),
  },
  'drive.files.copy': {
    inPath: ['fileId'],
    with: ({ Drive }, { path, options, body }) => Drive.Files.copy(body, path[0], options),
  },
  'drive.files.list': {
    inPath: [],
    with: ({ Drive }, { options }) => Drive.Files.list(options),
  },
  'drive.files.update': {
    inPath: ['fileId'],
    with: ({ Drive }, { path, options, body }) => Drive.Files.update(body, path[0], null, options),
  },
  'drive.files.export': {
    inPath: ['fileId', 'mimeType'],
    with: ({ Drive }, { path, options }) => ({
      base64: bytesIn(Drive.Files.export(path[0], path[1], options)),
    }),
  },
  'drive.files.delete': {
    inPath: ['fileId'],
    with: ({ Drive }, { path, options }) => {
      Drive.Files.remove(path[0], options);
      return {};
    },
  },
  'drive.permissions.create': {
    inPath: ['fileId'],
    with: ({ Drive }, { path, options, body }) => Drive.Permissions.create(body, path[0], options),
  },
  'drive.permissions.delete': {
    inPath: ['fileId', 'permissionId'],
    with: ({ Drive }, { path, options }) => {
      Drive.Permissions.remove(path[0], path[1], options);
      return {};
    },
  },
  'gmail.users.messages.send': {
    inPath: ['userId'],
    with: ({ Gmail }, { path, options, body }) =>
      Gmail.Users.Messages.send(body, path[0], null, options),
  },
};

/** The bytes of a Blob as base64; of anything else nothing, which whoever asked then says. */
function bytesIn(blob: unknown): string {
  const { getBytes } = (blob ?? {}) as { getBytes?: () => readonly number[] };
  return getBytes ? base64Of(getBytes.call(blob)) : '';
}

/** Asks an Advanced Service what Google's own clients would put on the wire. */
export function askGoogle(services: Services, { method, ask }: RestRequest): unknown {
  const call = calls[method];
  return call.with(services, partsOf(ask, call.inPath));
}

/**
 * On the wire nothing that is undefined is written, nor an empty list in a query, where null is an empty
 * text. Advanced Services are not documented to do the same, so it is done here.
 */
function partsOf(ask: object, inPath: readonly string[]): Parts {
  const { requestBody, ...rest } = ask as { readonly requestBody?: object };
  const given = new Map<string, unknown>(
    Object.entries<unknown>(rest).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const [first = '', second = ''] = inPath.map((name) => given.get(name) as string | undefined);
  for (const name of inPath) given.delete(name);
  return {
    path: [first, second],
    options: Object.fromEntries([...given].map(([name, value]) => [name, value ?? ''])),
    body: plain(requestBody ?? {}),
  };
}

const plain = (body: object): object => JSON.parse(JSON.stringify(body)) as object;

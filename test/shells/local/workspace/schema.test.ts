import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkRequest } from '../../../../src/shells/local/workspace/schema/check-request.ts';
import { membersOf, type Api } from '../../../../src/shells/local/workspace/schema/client-types.ts';
import {
  closedLists,
  maskedBy,
  oneOfs,
} from '../../../../src/shells/local/workspace/schema/known-values.ts';
import { restMethods } from '../../../../src/shells/local/workspace/schema/methods.ts';
import type { WorkspaceRequest } from '../../../../src/workspace/request.ts';

const batch = (...requests: object[]): WorkspaceRequest => ({
  method: 'sheets.spreadsheets.batchUpdate',
  ask: { spreadsheetId: 'local-workbook', requestBody: { requests } },
});
const update = (more: object): WorkspaceRequest =>
  batch({ updateCells: { start: { sheetId: 0 }, rows: [], fields: 'userEnteredValue', ...more } });

describe('checkRequest', () => {
  it('finds nothing wrong with a request that Google knows', () => {
    expect(checkRequest(update({ rows: [{ values: [{ note: 'x' }] }] }))).toEqual([]);
  });

  it.each<[string, WorkspaceRequest, string]>([
    [
      'a name that does not exist, deep down',
      update({ rows: [{ values: [{ userEntered: {} }] }] }),
      'Invalid JSON payload received. Unknown name "userEntered" at ' +
        "'requests[0].update_cells.rows[0].values[0]': Cannot find field.",
    ],
    [
      'a number where text belongs',
      update({ fields: 1 }),
      "Invalid value at 'requests[0].update_cells.fields' (TYPE_STRING), 1",
    ],
    [
      'one thing where a list belongs',
      update({ rows: {} }),
      "Invalid value at 'requests[0].update_cells.rows' (TYPE_LIST), {}",
    ],
    [
      'a value outside a closed list',
      batch({ appendDimension: { sheetId: 0, dimension: 'ROW', length: 1 } }),
      `Invalid value at 'requests[0].append_dimension.dimension' (TYPE_DIMENSION), "ROW"`,
    ],
    [
      'two members of a one-of',
      update({ rows: [{ values: [{ userEnteredValue: { stringValue: 'x', numberValue: 1 } }] }] }),
      "Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value' (oneof), " +
        "oneof field 'value' is already set. Cannot set 'stringValue'",
    ],
    [
      'a mask that names nothing',
      update({ fields: 'userEnteredValue.text' }),
      "Invalid value at 'requests[0].update_cells.fields': Request contains an invalid argument. " +
        'Invalid field selection userEnteredValue.text',
    ],
    [
      'a parameter that does not exist',
      { method: 'docs.documents.get', ask: { documentId: 'x', field: 'body' } as object },
      'Invalid JSON payload received. Unknown name "field": Cannot bind query parameter. ' +
        "Field 'field' could not be found in request message.",
    ],
    [
      'a property that is not text',
      { method: 'drive.files.create', ask: { requestBody: { properties: { key: 1 } } } as object },
      "Invalid value at 'properties.key' (TYPE_STRING), 1",
    ],
  ])('finds %s', (_, request, fault) => {
    expect(checkRequest(request)).toEqual([fault]);
  });

  it('finds the types of every method, one-of and mask it is told of', () => {
    const names = [
      ...Object.values(restMethods).map(({ api, parameters }) => [api, parameters] as const),
      ...Object.keys({ ...oneOfs, ...maskedBy }).map((key) => schemaKey(key)),
      ...Object.entries(maskedBy).map(([key, to]) => [schemaKey(key)[0], `Schema$${to}`] as const),
    ];
    const unknown = names.filter(([api, name]) => membersOf(api, name) === undefined);
    expect(unknown).toEqual([]);
    const strayMembers = Object.entries(oneOfs).flatMap(([key, { members }]) => {
      const known = membersOf(...schemaKey(key));
      return members.filter((member) => !known?.has(member)).map((member) => `${key}.${member}`);
    });
    expect(strayMembers).toEqual([]);
  });
});

function schemaKey(key: string): [Api, string] {
  const [api = '', schema = ''] = key.split(/[ .]/);
  return [api as Api, `Schema$${schema}`];
}

type Described = {
  readonly schemas: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, { readonly enum?: string[] }>> }>
  >;
};

const folder = process.env['DISCOVERY'];
const described = (api: Api): Described => {
  const version = { sheets: 'v4', docs: 'v1', drive: 'v3', gmail: 'v1' }[api];
  return JSON.parse(
    readFileSync(path.join(folder ?? '', `${api}-${version}.json`), 'utf8'),
  ) as Described;
};

describe('closedLists', () => {
  it("agree with Google's own descriptions where DISCOVERY names their folder", () => {
    if (folder === undefined) {
      process.stdout.write(
        "Set DISCOVERY to a folder of Google's API descriptions to hold the closed lists against them.\n",
      );
      return;
    }
    for (const [key, values] of Object.entries(closedLists)) {
      const [api = '', place = ''] = key.split(' ');
      const [schema = '', field = ''] = place.split('.');
      const list = described(api as Api).schemas[schema]?.properties?.[field]?.enum;
      expect([key, list]).toEqual([key, values]);
    }
  });

  it('and the types read from the packages agree with them too', () => {
    if (folder === undefined) return;
    const missing = (['sheets', 'docs'] as const).flatMap((api) =>
      Object.entries(described(api).schemas).flatMap(([schema, { properties }]) => {
        const members = membersOf(api, `Schema$${schema}`);
        return members
          ? [...members.keys()]
              .filter((name) => properties && !(name in properties))
              .map((n) => `${schema}.${n}`)
          : [];
      }),
    );
    expect(missing).toEqual([]);
  });
});

import { permissionId } from './drive/permissions.ts';
import { kept } from './frozen.ts';
import { newSpreadsheet } from './sheets/spreadsheet.ts';
import { mimeTypes, type StoredFile, type World } from './world.ts';

const spreadsheetId = 'local-workbook';

/** An empty workspace: one workbook with one empty tab, owned by the role account. */
export function newWorld(roleAccount: string, now: string): World {
  const workbook: StoredFile = kept({
    id: spreadsheetId,
    number: 0,
    name: 'Panel register',
    mimeType: mimeTypes.spreadsheet,
    parents: [],
    properties: {},
    appProperties: {},
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    contentRestrictions: [],
    permissions: [{ id: permissionId(roleAccount), role: 'owner', emailAddress: roleAccount }],
  });
  return {
    roleAccount,
    spreadsheet: newSpreadsheet(spreadsheetId, 'Panel register'),
    files: new Map([[spreadsheetId, workbook]]),
    documents: new Map(),
    mail: [],
    responses: [],
    memory: { generation: 0, spreadsheetId: '', mailKeys: new Set() },
  };
}

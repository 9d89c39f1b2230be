import type { PanelHere } from '../core/panel/offered-panels.ts';
import type { DocumentKind } from '../core/register/register.ts';
import { workbookVersion } from '../core/register/workbook-version.ts';
import { documentRequests, documentTitle } from '../documents/document/document-requests.ts';
import { documentTemplates } from '../documents/document/document-templates.ts';
import { commit } from '../workbook/commit.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { keepPanels } from './keep-panels.ts';
import type { Run } from './run.ts';
import { setUpTabs } from './set-up-tabs.ts';

/** What set-up is told once and the workbook then keeps. */
export type Installation = {
  readonly roleAccount: string;
  readonly allowedDomains: readonly string[];
  readonly pagesUrl: string;
  readonly documentsUrl: string;
  /** No mail goes before a check of the installation has been confirmed: on Google always. */
  readonly checkFirst?: boolean;
};

const documentType = 'application/vnd.google-apps.document';
const folderType = 'application/vnd.google-apps.folder';

/** Which template each kind of document is copied from. */
const templateOf = {
  paper: documentTemplates['request-paper'],
  agenda: documentTemplates.agenda,
  minutes: documentTemplates.minutes,
  record: documentTemplates.record,
} as const satisfies Partial<Record<DocumentKind, string>>;

/**
 * Brings a workbook to where the register can run: tabs, columns, folders and template Docs. Whatever
 * stands is left; a set-up that died half-way is simply asked for again.
 *
 * @param chosen - which panels a new workbook runs; without any, those that run unless somebody chooses.
 */
export function* setUpWorkbook(
  installation: Installation,
  run: Run,
  chosen: readonly PanelHere[] = [],
): Program<void> {
  yield* setUpTabs(installation.roleAccount, run);
  if (chosen.length > 0) yield* keepPanels(chosen, run);
  const rootFolderId = yield* fileFor('root', 'Panel register', folderType);
  const folder = yield* fileFor('templates', 'Templates', folderType, rootFolderId);
  const templates: Record<string, string> = {};
  for (const [kind, text] of Object.entries(templateOf)) {
    templates[kind] = yield* templateFor(kind, text, folder);
  }
  const draftsFolderId = yield* fileFor('drafts', 'Drafts', folderType, rootFolderId);
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  yield* commit(snapshot, { id: run.id, now: run.now }, (register) => {
    const before = register.rows.workbook.get('workbook');
    const row = {
      responsesTakenTo: `${run.now}Z`,
      // A copy goes on naming the workbook it was copied from: only a person can say that it is live.
      spreadsheetId: run.spreadsheetId,
      ...before,
      key: 'workbook',
      version: workbookVersion,
      ...installation,
      templates,
      rootFolderId,
      draftsFolderId,
    } as const;
    return JSON.stringify(row) === JSON.stringify(before) ? [] : [{ table: 'workbook', row }];
  });
}

/** The property under which a file says what set-up made it for: `template-paper`. */
export const setUpProperty = 'panelSetUp';

/**
 * The file set-up made before, or a new one. It is looked for in its own folder: a copy of a template may
 * carry the template’s properties, and a child’s paper must never be taken for one.
 */
export function* fileFor(
  key: string,
  name: string,
  mimeType: string,
  parent?: string,
): Program<string> {
  const { files } = yield* request('drive.files.list', {
    q: [
      `properties has { key='${setUpProperty}' and value='${key}' }`,
      ...(parent ? [`'${parent}' in parents`] : []),
      'trashed = false',
    ].join(' and '),
    orderBy: 'createdTime',
    fields: 'files(id)',
  });
  const stands = files?.[0]?.id;
  if (stands) return stands;
  const { id } = yield* request('drive.files.create', {
    fields: 'id',
    requestBody: {
      name,
      mimeType,
      properties: { [setUpProperty]: key },
      ...(parent ? { parents: [parent] } : {}),
    },
  });
  if (!id) throw new Error(`Google gave no id for ${name}.`);
  return id;
}

/** The council’s own Doc once it is made: its words are put in only while it is empty. */
function* templateFor(kind: string, text: string, parent: string): Program<string> {
  const documentId = yield* fileFor(`template-${kind}`, documentTitle(text), documentType, parent);
  const document = yield* request('docs.documents.get', { documentId });
  const end = document.body?.content?.at(-1)?.endIndex ?? 0;
  if (end > 2) return documentId;
  yield* request('docs.documents.batchUpdate', {
    documentId,
    requestBody: {
      requests: [...documentRequests(text)],
      writeControl: { requiredRevisionId: document.revisionId ?? null },
    },
  });
  return documentId;
}

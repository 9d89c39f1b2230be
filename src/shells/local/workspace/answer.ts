import type { WorkspaceRequest } from '../../../workspace/request.ts';
import { unreachable } from '../../../core/unreachable.ts';
import { batchUpdateDocument } from './docs/batch-update.ts';
import { documentJson } from './docs/document-json.ts';
import type { DocumentTree } from './docs/document-tree.ts';
import { settledDocument } from './docs/suggestions.ts';
import { withTabs } from './docs/with-tabs.ts';
import { atLeast, contentFor, roleOn, type Role } from './drive/access.ts';
import { deleteFile } from './drive/delete-file.ts';
import { exportFile } from './drive/export-file.ts';
import { copyFile, createFile, listFiles } from './drive/files.ts';
import { createPermission, deletePermission } from './drive/permissions.ts';
import { updateFile } from './drive/update-file.ts';
import { parseFieldMask, select } from './field-mask.ts';
import { deleteResponse, getResponse, keepResponse, listResponses } from './forms/responses.ts';
import { sendMessage } from './gmail/send.ts';
import { recall, remember } from './memory/memory.ts';
import { forbidden, notFound } from './refuse.ts';
import { batchUpdateSpreadsheet } from './sheets/batch-update.ts';
import { spreadsheetByFilter, spreadsheetReply } from './sheets/get-spreadsheet.ts';
import type { Asked, Outcome, World } from './world.ts';

/** What one request of the port does to the workspace, and what it answers. */
export function answer(world: World, request: WorkspaceRequest, asked: Asked): Outcome {
  switch (request.method) {
    case 'sheets.spreadsheets.get':
    case 'sheets.spreadsheets.getByDataFilter':
      return getSpreadsheet(world, request, asked);
    case 'sheets.spreadsheets.batchUpdate':
      return updateSpreadsheet(world, request.ask, asked);
    case 'docs.documents.get':
      return getDocument(world, request.ask, asked);
    case 'docs.documents.batchUpdate':
      return updateDocument(world, request.ask, asked);
    case 'drive.files.create':
      return createFile(world, request.ask, asked);
    case 'drive.files.copy':
      return copyFile(world, request.ask, asked);
    case 'drive.files.list':
      return listFiles(world, request.ask, asked);
    case 'drive.files.update':
      return updateFile(world, request.ask, asked);
    case 'drive.files.export':
      return exportFile(world, request.ask, asked);
    case 'drive.files.delete':
      return deleteFile(world, request.ask, asked);
    case 'drive.permissions.create':
      return createPermission(world, request.ask, asked);
    case 'drive.permissions.delete':
      return deletePermission(world, request.ask, asked);
    case 'gmail.users.messages.send':
      return sendMessage(world, request.ask, asked);
    case 'forms.responses.list':
      return listResponses(world, request.ask, asked);
    case 'forms.responses.get':
      return getResponse(world, request.ask, asked);
    case 'forms.responses.create':
      return keepResponse(world, request.ask, asked);
    case 'forms.responses.delete':
      return deleteResponse(world, request.ask, asked);
    case 'memory.recall':
      return recall(world, asked);
    case 'memory.remember':
      return remember(world, request.ask, asked);
    default:
      return unreachable(request);
  }
}

type Ask<M extends WorkspaceRequest['method']> = Extract<WorkspaceRequest, { method: M }>['ask'];

type Reading = Extract<WorkspaceRequest, { method: `sheets.spreadsheets.get${string}` }>;

function getSpreadsheet(world: World, request: Reading, asked: Asked): Outcome {
  const { spreadsheet } = world;
  if (request.ask.spreadsheetId !== spreadsheet.spreadsheetId) return notFound();
  contentFor(world, request.ask.spreadsheetId, asked.by.email, 'reader');
  const reply =
    request.method === 'sheets.spreadsheets.get'
      ? spreadsheetReply(spreadsheet, request.ask)
      : spreadsheetByFilter(spreadsheet, request.ask);
  return { reply };
}

function updateSpreadsheet(
  world: World,
  ask: Ask<'sheets.spreadsheets.batchUpdate'>,
  asked: Asked,
): Outcome {
  if (ask.spreadsheetId !== world.spreadsheet.spreadsheetId) return notFound();
  const file = contentFor(world, ask.spreadsheetId, asked.by.email, 'writer');
  const owner = file.permissions.find(({ role }) => role === 'owner')?.emailAddress ?? '';
  const done = batchUpdateSpreadsheet(world.spreadsheet, ask, asked.by.email, owner);
  return {
    world: { ...world, spreadsheet: done.spreadsheet },
    reply: done.reply,
    touched: { kind: 'workbook' },
  };
}

function getDocument(world: World, ask: Ask<'docs.documents.get'>, asked: Asked): Outcome {
  const id = ask.documentId ?? '';
  const file = contentFor(world, id, asked.by.email, 'reader');
  const tree = world.documents.get(id) ?? notFound();
  const role = roleOn(world, id, asked.by.email) ?? 'reader';
  const mode = viewMode(ask.suggestionsViewMode, role);
  const seen = mode === 'SUGGESTIONS_INLINE' ? tree : settledDocument(tree, settledBy(mode));
  const { revisionId, ...json } = { ...documentJson(seen), title: file.name };
  const viewed = { ...json, suggestionsViewMode: mode };
  // Google gives the revision only to those who may edit.
  const shown = atLeast(role, 'writer')
    ? { ...viewed, ...(revisionId ? { revisionId } : {}) }
    : viewed;
  const whole = ask.includeTabsContent ? withTabs(shown, seen.tabs) : shown;
  return { reply: select(parseFieldMask(ask.fields ?? '*'), whole) };
}

const settledBy = (mode: string): 'accepted' | 'rejected' =>
  mode === 'PREVIEW_SUGGESTIONS_ACCEPTED' ? 'accepted' : 'rejected';

/** The view a person gets: who may only read sees no suggestions, and may not ask for them. */
function viewMode(asked: string | null | undefined, role: Role): string {
  const seesThem = atLeast(role, 'commenter');
  if (!asked || asked === 'DEFAULT_FOR_CURRENT_ACCESS') {
    return seesThem ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS';
  }
  if (asked !== 'PREVIEW_WITHOUT_SUGGESTIONS' && !seesThem) forbidden();
  return asked;
}

function updateDocument(
  world: World,
  ask: Ask<'docs.documents.batchUpdate'>,
  asked: Asked,
): Outcome {
  return changedByHand(world, ask.documentId ?? '', asked, (tree) => {
    const { document, reply } = batchUpdateDocument(tree, ask.requestBody ?? {});
    return { document, reply: select(parseFieldMask(ask.fields ?? '*'), reply) };
  });
}

/** A document changed by whoever may write in it, through a request or by hand. */
export function changedByHand(
  world: World,
  id: string,
  asked: Asked,
  change: (tree: DocumentTree) => { readonly document: DocumentTree; readonly reply: unknown },
): Outcome {
  const file = contentFor(world, id, asked.by.email, 'writer');
  const { document, reply } = change(world.documents.get(id) ?? notFound());
  return {
    world: {
      ...world,
      documents: new Map(world.documents).set(id, document),
      files: new Map(world.files).set(id, { ...file, modifiedTime: asked.now }),
    },
    reply,
    touched: { kind: 'file', id },
  };
}

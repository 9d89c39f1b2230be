import type { drive_v3 } from '@googleapis/drive';
import { emptyDocument, clonedDocument } from '../docs/document-tree.ts';
import { copied, kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import {
  mimeTypes,
  type Asked,
  type Outcome,
  type Permission,
  type StoredFile,
  type World,
} from '../world.ts';
import { fileFor, roleOn, takenFrom } from './access.ts';
import { fileJson, fileReply } from './file-json.ts';
import { permissionId } from './permissions.ts';
import { parseQuery } from './query.ts';
import { parseFieldMask, select } from '../field-mask.ts';

type Params = { readonly fields?: string; readonly requestBody?: drive_v3.Schema$File };

/** Ids are counted, so that a test run twice sees the same; a number is never used again. */
function newFile(
  world: World,
  body: drive_v3.Schema$File,
  asked: Asked,
  mimeType: string,
): StoredFile {
  const number = Math.max(0, ...[...world.files.values()].map((file) => file.number)) + 1;
  const word = mimeType === mimeTypes.folder ? 'folder' : 'document';
  const parents = body.parents ?? [];
  if (parents.length > 1) invalid('A shortcut or file can only have one parent.');
  for (const parent of parents) {
    const folder = fileFor(world, parent, asked.by.email, 'writer');
    if (folder.mimeType !== mimeTypes.folder) invalid('The specified parent is not a folder.');
  }
  const owner: Permission = {
    id: permissionId(asked.by.email),
    role: 'owner',
    emailAddress: asked.by.email,
  };
  return kept({
    id: `local-${word}-${String(number).padStart(4, '0')}`,
    number,
    name: body.name ?? 'Untitled',
    mimeType,
    parents,
    properties: propertiesOf(body.properties),
    appProperties: propertiesOf(body.appProperties),
    trashed: false,
    createdTime: asked.now,
    modifiedTime: asked.now,
    contentRestrictions: [],
    permissions: [owner],
    ...(body.description ? { description: body.description } : {}),
    ...keptCloseBy(body),
  });
}

/** What is said of copies and of sharing; nothing of what is not said. */
export const keptCloseBy = ({
  copyRequiresWriterPermission: copies,
  writersCanShare: shares,
}: drive_v3.Schema$File): Partial<StoredFile> => ({
  ...(typeof copies === 'boolean' ? { copyRequiresWriterPermission: copies } : {}),
  ...(typeof shares === 'boolean' ? { writersCanShare: shares } : {}),
});

const most = 124;

/** Properties to keep, refused where one is too long. */
export function propertiesOf(
  properties: Readonly<Record<string, string>> | null | undefined,
): Record<string, string> {
  const own = copied(properties ?? {});
  for (const [key, value] of Object.entries(own)) {
    if (new TextEncoder().encode(key + value).length > most) {
      invalid(
        `The property ${key} exceeds the maximum of ${String(most)} bytes for key and value.`,
      );
    }
  }
  return own;
}

export function withFile(world: World, file: StoredFile): World {
  return { ...world, files: new Map(world.files).set(file.id, file) };
}

export function createFile(world: World, ask: Params, asked: Asked): Outcome {
  const body = ask.requestBody ?? {};
  const mimeType = body.mimeType ?? '';
  if (mimeType !== mimeTypes.document && mimeType !== mimeTypes.folder) {
    invalid(`The local workspace makes Google Docs and folders only, not «${mimeType}».`);
  }
  const file = newFile(world, body, asked, mimeType);
  const next = withFile(world, file);
  const documents =
    mimeType === mimeTypes.document
      ? new Map(world.documents).set(file.id, emptyDocument(file.id))
      : world.documents;
  return {
    world: { ...next, documents },
    reply: fileReply(file, ask.fields),
    touched: { kind: 'file', id: file.id },
  };
}

/** A copy belongs to the one who made it: it has none of the original's permissions or properties. */
export function copyFile(
  world: World,
  ask: Params & { readonly fileId?: string },
  asked: Asked,
): Outcome {
  const original = takenFrom(world, ask.fileId ?? '', asked.by.email, 'copied');
  const tree = world.documents.get(original.id);
  if (!tree) return invalid('The local workspace copies Google Docs only.');
  const body = ask.requestBody ?? {};
  const name = body.name ?? `Copy of ${original.name}`;
  const inherited = {
    properties: { ...original.properties, ...body.properties },
    parents: body.parents ?? [...original.parents],
  };
  const file = newFile(world, { ...body, ...inherited, name }, asked, original.mimeType);
  const copy = { ...clonedDocument(tree), documentId: file.id, revision: 1 };
  return {
    world: { ...withFile(world, file), documents: new Map(world.documents).set(file.id, copy) },
    reply: fileReply(file, ask.fields),
    touched: { kind: 'file', id: file.id },
  };
}

export function listFiles(
  world: World,
  ask: drive_v3.Params$Resource$Files$List,
  asked: Asked,
): Outcome {
  const meets = ask.q === undefined ? () => true : parseQuery(ask.q);
  const size = ask.pageSize ?? 100;
  if (size < 1 || size > 1000)
    invalid('Invalid value for pageSize. Values must be within 1 and 1000.');
  const from = ask.pageToken ? Number(ask.pageToken.replace(/^from-/, '')) : 0;
  if (!Number.isInteger(from)) invalid('Invalid Value');
  const found = [...world.files.values()].filter(
    (file) => meets(file) && roleOn(world, file.id, asked.by.email) !== undefined,
  );
  const ordered = inOrder(found, ask.orderBy);
  const page = ordered.slice(from, from + size);
  const reply = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(ordered.length > from + size ? { nextPageToken: `from-${String(from + size)}` } : {}),
    files: page.map(fileJson),
  };
  const usual = 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)';
  return { reply: select(parseFieldMask(ask.fields ?? usual), reply) };
}

/** Newest first unless asked for by the time they were made, which is the one order the register uses. */
function inOrder(
  files: readonly StoredFile[],
  orderBy: string | null | undefined,
): readonly StoredFile[] {
  if (orderBy !== undefined && orderBy !== null && orderBy !== 'createdTime') {
    return invalid(`Sorting is not supported for: ${orderBy}`);
  }
  const oldestFirst = orderBy === 'createdTime' ? 1 : -1;
  return [...files].sort((one, other) => oldestFirst * (one.number - other.number));
}

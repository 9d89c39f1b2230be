import type { drive_v3 } from '@googleapis/drive';
import { parseFieldMask, select } from '../field-mask.ts';
import type { StoredFile } from '../world.ts';

/** What Drive returns when no `fields` are asked for. */
const usual = 'kind,id,name,mimeType';

/** A file as Drive returns it: the four usual fields, or those asked for. */
export function fileReply(file: StoredFile, fields: string | null | undefined): object {
  return select(parseFieldMask(fields ?? usual), fileJson(file)) as object;
}

export function fileJson(file: StoredFile): drive_v3.Schema$File {
  const kind = file.mimeType.split('.').at(-1) ?? '';
  const place =
    kind === 'folder' ? 'drive/folders' : `${kind}${kind === 'document' ? '/d' : 's/d'}`;
  const has = (properties: object): boolean => Object.keys(properties).length > 0;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    trashed: file.trashed,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    webViewLink: `https://docs.google.com/${place}/${file.id}/edit`,
    parents: [...file.parents],
    copyRequiresWriterPermission: file.copyRequiresWriterPermission ?? false,
    writersCanShare: file.writersCanShare ?? true,
    permissions: file.permissions.map((one) => ({
      kind: 'drive#permission',
      type: 'user',
      ...one,
    })),
    ...(has(file.properties) ? { properties: { ...file.properties } } : {}),
    ...(has(file.appProperties) ? { appProperties: { ...file.appProperties } } : {}),
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.contentRestrictions.length > 0
      ? { contentRestrictions: file.contentRestrictions.map((one) => ({ ...one })) }
      : {}),
  };
}

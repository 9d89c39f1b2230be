import type { drive_v3 } from '@googleapis/drive';
import { emptyDocument } from '../docs/document-tree.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import type { Asked, Outcome, World } from '../world.ts';
import { fileFor } from './access.ts';
import { withFile } from './files.ts';

/**
 * Takes a Google Doc away for good. Its number is never given again, so what is left is an empty Doc that
 * has no name and is nobody's: no one finds or opens it.
 */
export function deleteFile(
  world: World,
  ask: drive_v3.Params$Resource$Files$Delete,
  asked: Asked,
): Outcome {
  const file = fileFor(world, ask.fileId ?? '', asked.by.email, 'owner');
  if (!world.documents.has(file.id)) invalid('The local workspace deletes Google Docs only.');
  const { description: _, ...rest } = file;
  const nobodys = kept({
    ...rest,
    name: '',
    parents: [],
    properties: {},
    appProperties: {},
    trashed: true,
    contentRestrictions: [],
    permissions: [],
  });
  return {
    world: {
      ...withFile(world, nobodys),
      documents: new Map(world.documents).set(file.id, emptyDocument(file.id)),
    },
    reply: {},
    touched: { kind: 'file', id: file.id },
  };
}

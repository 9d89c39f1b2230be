import type { drive_v3 } from '@googleapis/drive';
import { copied, kept } from '../frozen.ts';
import { forbidden } from '../refuse.ts';
import type { Asked, Outcome, StoredFile, World } from '../world.ts';
import { fileFor, sharedBy } from './access.ts';
import { fileReply } from './file-json.ts';
import { keptCloseBy, propertiesOf, withFile } from './files.ts';

type Ask = drive_v3.Params$Resource$Files$Update;

/** Changes what Drive knows of a file: its name, its folder, its properties, whether it is put away. */
export function updateFile(world: World, ask: Ask, asked: Asked): Outcome {
  const body = ask.requestBody ?? {};
  if (body.parents) {
    forbidden(
      'The parents field is not directly writable in update requests. ' +
        'Use the addParents and removeParents parameters instead.',
    );
  }
  const file = fileFor(world, ask.fileId ?? '', asked.by.email, 'writer');
  if (body.trashed !== undefined) fileFor(world, file.id, asked.by.email, 'owner');
  if (Object.keys(keptCloseBy(body)).length > 0) sharedBy(world, file.id, asked.by.email);
  refuseRenamed(file, body.name ?? file.name);
  if (body.contentRestrictions) refuseUnlocked(world, file, body.contentRestrictions, asked);
  const next: StoredFile = kept({
    ...file,
    ...changed(file, body),
    parents: parentsAfter(world, file, ask, asked),
    modifiedTime: asked.now,
  });
  const touched = { kind: 'file', id: file.id } as const;
  return { world: withFile(world, next), reply: fileReply(next, ask.fields), touched };
}

const isLock = ({ readOnly }: drive_v3.Schema$ContentRestriction): boolean => readOnly === true;

function refuseRenamed(file: StoredFile, name: string): void {
  const locked = file.contentRestrictions.some(isLock);
  if (locked && name !== file.name) forbidden('The content of this file is restricted.');
}

/** Whoever may write in a file may lock and unlock it; a lock of its owner's is the owner's alone. */
function refuseUnlocked(
  world: World,
  file: StoredFile,
  wanted: readonly drive_v3.Schema$ContentRestriction[],
  asked: Asked,
): void {
  const ofOwner = [...file.contentRestrictions, ...wanted].some(
    ({ ownerRestricted }) => ownerRestricted,
  );
  if (ofOwner) fileFor(world, file.id, asked.by.email, 'owner');
}

function changed(file: StoredFile, body: drive_v3.Schema$File): Partial<StoredFile> {
  return {
    name: body.name ?? file.name,
    trashed: body.trashed ?? file.trashed,
    ...(body.description ? { description: body.description } : {}),
    ...keptCloseBy(body),
    properties: propertiesOf(merged(file.properties, body.properties)),
    appProperties: propertiesOf(merged(file.appProperties, body.appProperties)),
    contentRestrictions: body.contentRestrictions?.filter(isLock) ?? file.contentRestrictions,
  };
}

function parentsAfter(world: World, file: StoredFile, ask: Ask, asked: Asked): readonly string[] {
  const removed = listOf(ask.removeParents);
  const added = listOf(ask.addParents);
  for (const parent of added) fileFor(world, parent, asked.by.email, 'writer');
  const parents = new Set([...file.parents.filter((id) => !removed.includes(id)), ...added]);
  if (parents.size > Math.max(1, file.parents.length)) {
    forbidden('Increasing the number of parents is not allowed');
  }
  return [...parents];
}

const listOf = (ids: string | undefined): string[] => ids?.split(',').filter(Boolean) ?? [];

/** A property set to null goes. */
const merged = (
  old: Readonly<Record<string, string>>,
  update: Readonly<Record<string, string | null>> | null | undefined,
): Record<string, string> => copied({ ...old, ...update }) as Record<string, string>;

import { forbidden, notFound } from '../refuse.ts';
import type { Permission, StoredFile, World } from '../world.ts';

export type Role = Permission['role'];
const strength: readonly Role[] = ['reader', 'commenter', 'writer', 'owner'];

/** The most an address may do with a file, by its own permissions and those of the folders above it. */
export function roleOn(world: World, fileId: string, email: string): Role | undefined {
  const address = email.toLowerCase();
  let most: Role | undefined;
  const seen = new Set<string>();
  const look = (id: string): void => {
    const file = world.files.get(id);
    if (!file || seen.has(id)) return;
    seen.add(id);
    for (const { emailAddress, role } of file.permissions) {
      if (emailAddress.toLowerCase() === address && !(most && atLeast(most, role))) most = role;
    }
    file.parents.forEach(look);
  };
  look(fileId);
  return most;
}

export const atLeast = (role: Role, wanted: Role): boolean =>
  strength.indexOf(role) >= strength.indexOf(wanted);

/**
 * The file, for someone who may do this much with it.
 * @throws WorkspaceError 404 to those who may not see it, 403 to those who may see but not do.
 */
export function fileFor(world: World, fileId: string, email: string, wanted: Role): StoredFile {
  const file = world.files.get(fileId);
  const role = roleOn(world, fileId, email);
  if (!file || !role) return notFound(`File not found: ${fileId}.`);
  if (!atLeast(role, wanted)) {
    forbidden('The user does not have sufficient permissions for this file.');
  }
  return file;
}

/**
 * The file, for someone who wants its content outside it.
 * @throws WorkspaceError 403 to those who may only read, where the file keeps its content to those who may write.
 */
export function takenFrom(
  world: World,
  fileId: string,
  email: string,
  verb: 'copied' | 'exported',
): StoredFile {
  const file = fileFor(world, fileId, email, 'reader');
  const role = roleOn(world, fileId, email);
  if (file.copyRequiresWriterPermission === true && !(role && atLeast(role, 'writer'))) {
    forbidden(`This file cannot be ${verb} by the user.`);
  }
  return file;
}

/** The file, for someone who lets others in or out. */
export function sharedBy(world: World, fileId: string, email: string): StoredFile {
  const file = fileFor(world, fileId, email, 'writer');
  return file.writersCanShare === false ? fileFor(world, fileId, email, 'owner') : file;
}

/** The same in the words of Docs and Sheets, where a write to what one may not see is forbidden. */
export function contentFor(world: World, fileId: string, email: string, wanted: Role): StoredFile {
  const file = world.files.get(fileId);
  if (!file) return notFound();
  const role = roleOn(world, fileId, email);
  if (!role && wanted === 'reader') return notFound();
  if (!role || !atLeast(role, wanted)) forbidden();
  if (wanted !== 'reader' && file.contentRestrictions.some(({ readOnly }) => readOnly)) forbidden();
  return file;
}

import type { drive_v3 } from '@googleapis/drive';
import { parseFieldMask, select } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { forbidden, invalid, notFound } from '../refuse.ts';
import type { Asked, Outcome, Permission, World } from '../world.ts';
import { atLeast, sharedBy } from './access.ts';

/** A person's permission has the same id on every file, as on Drive. */
export function permissionId(email: string): string {
  let sum = 7n;
  for (const letter of email.toLowerCase()) {
    sum = (sum * 131n + BigInt(letter.codePointAt(0) ?? 0)) % 99_999_999_999_999_999_989n;
  }
  return sum.toString().padStart(20, '1');
}

const grantable = ['reader', 'commenter', 'writer'];

export function createPermission(
  world: World,
  ask: drive_v3.Params$Resource$Permissions$Create,
  asked: Asked,
): Outcome {
  const body = ask.requestBody ?? {};
  if (!body.type) invalid('The permission type field is required.');
  if (!body.role) invalid('The permission role field is required.');
  if (body.type !== 'user')
    invalid(`The local workspace lets people in one by one, not by «${body.type}».`);
  if (!grantable.includes(body.role)) invalid(`The specified role is invalid: ${body.role}.`);
  const emailAddress = body.emailAddress ?? '';
  if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(emailAddress)) {
    invalid(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  const file = sharedBy(world, ask.fileId ?? '', asked.by.email);
  const id = permissionId(emailAddress);
  const old = file.permissions.find((one) => one.id === id);
  const asGiven = { id, role: body.role as Permission['role'], emailAddress };
  // Giving less to someone who has more takes nothing away.
  const permission = old && atLeast(old.role, asGiven.role) ? old : asGiven;
  const permissions = [...file.permissions.filter((one) => one.id !== id), permission];
  const next = kept({ ...file, permissions });
  const usual = 'kind,id,type,role';
  return {
    world: { ...world, files: new Map(world.files).set(file.id, next) },
    reply: select(parseFieldMask(ask.fields ?? usual), {
      kind: 'drive#permission',
      type: 'user',
      ...permission,
    }),
    touched: { kind: 'file', id: file.id },
  };
}

export function deletePermission(
  world: World,
  ask: drive_v3.Params$Resource$Permissions$Delete,
  asked: Asked,
): Outcome {
  const file = sharedBy(world, ask.fileId ?? '', asked.by.email);
  const id = ask.permissionId ?? '';
  const old = file.permissions.find((one) => one.id === id);
  if (!old) {
    const inherited = file.parents.some((parent) => hasPermission(world, parent, id));
    return inherited
      ? forbidden('Cannot delete or restrict an inherited permission.')
      : notFound(`Permission not found: ${id}.`);
  }
  if (old.role === 'owner') forbidden('The owner of a file cannot be removed.');
  const permissions = file.permissions.filter((one) => one !== old);
  return {
    world: { ...world, files: new Map(world.files).set(file.id, kept({ ...file, permissions })) },
    reply: {},
    touched: { kind: 'file', id: file.id },
  };
}

function hasPermission(world: World, fileId: string, id: string): boolean {
  const file = world.files.get(fileId);
  if (!file) return false;
  return (
    file.permissions.some((one) => one.id === id) ||
    file.parents.some((parent) => hasPermission(world, parent, id))
  );
}

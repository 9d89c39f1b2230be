import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { nearestName } from '../../core/nearest-name.ts';
import { refusal } from '../refusal.ts';

/** A workbook that the register is pushed to, as its file says it. */
export type Target = {
  readonly name: string;
  /** `.clasp.json` for the target `test`, `.clasp.live.json` for `live`: absolute. */
  readonly file: string;
  readonly scriptId: string;
  /** The shared mailbox that the register acts as there; empty while nobody has said. */
  readonly roleAccount: string;
  /** The web app whose address stands in mails; absent before the first release. */
  readonly deploymentId?: string;
};

const placeholder = /^put-/;
const scriptIdShape = /^[\w-]{20,}$/;

/**
 * Reads a target by name.
 * @throws Refusal naming the nearest target where there is none of this name, and saying where the
 *   script id is found where the file still holds the placeholder.
 */
export function readTarget(folder: string, name: string): Target {
  const files = targetFiles(folder);
  const fileName = files.get(name);
  if (fileName === undefined) throw unknownTarget(name, [...files.keys()]);
  const file = path.join(folder, fileName);
  const { scriptId, roleAccount, deploymentId } = fieldsOf(file, fileName);
  if (!scriptIdShape.test(scriptId) || placeholder.test(scriptId)) {
    throw refusal('notConfigured', noScriptId(fileName, scriptId));
  }
  return {
    name,
    file,
    scriptId,
    roleAccount: placeholder.test(roleAccount) ? '' : roleAccount,
    ...(deploymentId === '' ? {} : { deploymentId }),
  };
}

/** Target → its file: `.clasp.json` is the test target, `.clasp.live.json` the live one. */
const targetFiles = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder).flatMap((file): readonly (readonly [string, string])[] => {
      const found = /^\.clasp(?:\.([a-z0-9-]+))?\.json$/.exec(file);
      return found ? [[found[1] ?? 'test', file]] : [];
    }),
  );

function unknownTarget(name: string, known: readonly string[]): Error {
  const nearest = nearestName(name, known);
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  const all = known.length === 0 ? 'There are none here' : `Targets here: ${known.join(', ')}`;
  return refusal('misused', `There is no target "${name}".${meant} ${all}.`);
}

const ourFields = ['scriptId', 'roleAccount', 'deploymentId'] as const;

function fieldsOf(file: string, name: string): Record<(typeof ourFields)[number], string> {
  const found = { scriptId: '', roleAccount: '', deploymentId: '' };
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw refusal('notConfigured', `${name} is not JSON. Compare it with .clasp.json.`);
  }
  for (const field of ourFields) {
    const value = (read as Record<string, unknown> | null)?.[field] ?? '';
    if (typeof value !== 'string') {
      throw refusal('notConfigured', `${name}: "${field}" is text between quotation marks.`);
    }
    found[field] = value.trim();
  }
  return found;
}

const noScriptId = (file: string, stands: string): string =>
  [
    `${file} does not say which script to push to: its "scriptId" is ${stands === '' ? 'empty' : `"${stands}"`}.`,
    'Open the workbook, choose Extensions → Apps Script, then Project settings (the cog), and copy the Script ID.',
    `Put it in ${file} as "scriptId": "…", then type the same command again.`,
  ].join('\n');

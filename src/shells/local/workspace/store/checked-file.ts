import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The version of the layout of a stored file. */
const format = 1;

export const sha256 = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A stored thing as text: what it is, a checksum over its content, and the content. */
export const written = (kind: string, content: unknown): string =>
  writtenText(kind, JSON.stringify(content));

/** The same of content that is JSON already, as `JSON.stringify` writes it. */
export function writtenText(kind: string, json: string): string {
  return `{"format":${format},"kind":"${kind}","sha256":"${sha256(json)}",\n"content":${json}}\n`;
}

/** The content, or what is wrong with the file and how to mend it. */
export type Read =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly fault: string };

export function parsed(text: string, kind: string): Read {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fault('it is cut short or is not JSON');
  }
  if (typeof file !== 'object' || file === null) return fault('it is not a file of this workspace');
  const {
    format: version,
    kind: found,
    sha256: sum,
    content,
  } = file as Readonly<Record<string, unknown>>;
  if (found !== kind) return fault(`it should hold a ${kind}`);
  if (version !== format)
    return fault(`it is of format ${String(version)}, and this program reads 1`);
  if (sha256(JSON.stringify(content)) !== sum) {
    return fault('its content does not match its checksum: it was altered or damaged');
  }
  return { ok: true, content };
}

const fault = (what: string): Read => ({ ok: false, fault: what });

/** Leftovers of a write that a stop interrupted; they were never part of the workspace. */
export const isUnfinished = (name: string): boolean => name.endsWith('.unfinished');

/**
 * Puts a whole file in place of the old one, or leaves the old one: written beside it, made to stand on
 * the disk, then renamed.
 */
export function replaceFile(target: string, bytes: string | Buffer): void {
  const folder = path.dirname(target);
  const beside = path.join(folder, `.${path.basename(target)}.unfinished`);
  const file = openSync(beside, 'w', 0o600);
  try {
    const buffer = Buffer.from(bytes as string);
    let from = 0;
    while (from < buffer.length) from += writeSync(file, buffer, from);
    fsyncSync(file);
  } catch (failure) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw failure;
  }
  closeSync(file);
  renameSync(beside, target);
  settle(folder);
}

/** Makes a rename in the folder stand on the disk. */
function settle(folder: string): void {
  const directory = openSync(folder, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

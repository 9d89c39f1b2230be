import { readFileSync, statSync } from 'node:fs';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { refusal } from '../refusal.ts';
import type { FaultOnLine } from './yaml-faults.ts';

const saveIt = 'save the file again with the encoding UTF-8, in the dialogue Save as';

const notUtf8 = (line: number, actual: string): Result<never, readonly FaultOnLine[]> =>
  err([{ path: '', line, expected: `text in UTF-8: ${saveIt}`, actual, example: '' }]);

/**
 * What stands in a file, or that it is no text in UTF-8, with the first line that is none.
 *
 * @throws Refusal for a folder.
 */
export function fileText(name: string): Result<string, readonly FaultOnLine[]> {
  if (statSync(name).isDirectory()) {
    throw refusal('misused', `"${name}" is a folder: give the file in it.`);
  }
  const bytes = readFileSync(name);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return notUtf8(1, 'text in UTF-16');
  }
  const nought = bytes.indexOf(0);
  if (nought >= 0) return notUtf8(lineAt(bytes, nought), 'a character that no text has');
  try {
    // Where lines end with a carriage return alone, YAML would take the file for one line.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(text.replace(/\r\n?/g, '\n'));
  } catch {
    return notUtf8(firstUnread(bytes), 'a character in another encoding');
  }
}

const lineAt = (bytes: Buffer, place: number): number =>
  bytes.subarray(0, place).filter((byte) => byte === 10).length + 1;

/** The first line that is not UTF-8, counted from 1. */
function firstUnread(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  const unread = lines.findIndex((line) => {
    const own = Buffer.from(line, 'latin1');
    return !Buffer.from(own.toString('utf8'), 'utf8').equals(own);
  });
  return unread + 1;
}

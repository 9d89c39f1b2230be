import { existsSync } from 'node:fs';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { PanelFault } from '../../core/panel/panel-fault.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { parsePanel } from '../../core/panel/parse-panel.ts';
import { err } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { presets } from '../../panels/index.ts';
import { refusal } from '../refusal.ts';
import { fileText } from './file-text.ts';
import { aliasFaults, tooManyAliases, yamlFaults } from './yaml-faults.ts';
import type { FaultOnLine } from './yaml-faults.ts';

/**
 * A panel's terms of reference from a YAML or JSON file, or one that comes with the register by its code.
 *
 * @returns the panel, or everything that is wrong with the file, in the order of its lines.
 * @throws Refusal where there is neither such a file nor such a panel.
 */
export function readPanel(name: string): Result<Panel, readonly FaultOnLine[]> {
  const here = presets();
  const preset = here.find(({ code }) => code === name);
  if (preset) return { ok: true, value: preset };
  if (!existsSync(name)) {
    const codes = here.map(({ code }) => code);
    const nearest = nearestName(name, codes);
    throw refusal(
      'misused',
      `There is no file "${name}", and no panel of that code.${nearest ? ` Did you mean ${nearest}?` : ''} Panels here: ${codes.join(', ')}.`,
    );
  }
  return fromFile(name, parsePanel);
}

/** @param text - YAML, of which JSON is a part. */
export const panelFrom = (text: string): Result<Panel, readonly FaultOnLine[]> =>
  fromYaml(text, parsePanel);

/** What a parser makes of a YAML or JSON file, or everything that is wrong with it. */
export function fromFile<T>(
  name: string,
  parse: (input: unknown) => Result<T, readonly PanelFault[]>,
): Result<T, readonly FaultOnLine[]> {
  const text = fileText(name);
  return text.ok ? fromYaml(text.value, parse) : text;
}

/**
 * What a parser makes of a YAML or JSON text, or everything that is wrong with it, in the order of its lines.
 *
 * @param text - YAML, of which JSON is a part.
 */
function fromYaml<T>(
  text: string,
  parse: (input: unknown) => Result<T, readonly PanelFault[]>,
): Result<T, readonly FaultOnLine[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const unread = yamlFaults(text, document, lines);
  if (unread.length > 0) return err(unread);
  const unnamed = aliasFaults(text, document, lines);
  if (unnamed.length > 0) return err(unnamed);
  const data = dataOf(document);
  if (!data) return err(tooManyAliases(document, lines));
  const parsed = parse(data.value ?? undefined);
  if (parsed.ok) return parsed;
  const faults = parsed.error.map((fault) => ({
    ...fault,
    line: lineOf(document, keysOf(fault.path), lines),
  }));
  return err(faults.sort((one, other) => one.line - other.line));
}

/** Nothing where names stand for so much that it is not written out. */
function dataOf(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** `record.steps[1].within.amount` → its keys; one in brackets and quotes as it stands. */
const keysOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, name]) =>
      quoted === undefined ? (name ?? Number(index)) : String(JSON.parse(quoted)),
  );

/** The line of what stands there, else of the nearest thing around it. */
function lineOf(
  document: Document,
  keys: readonly (string | number)[],
  lines: LineCounter,
): number {
  let around: unknown = document.contents;
  let line = 1;
  for (const [at, key] of keys.entries()) {
    const { named, value } = childOf(around, key);
    const isLast = at === keys.length - 1 && named !== undefined;
    const place = rangeOf(isLast ? named : value);
    if (place === undefined) break;
    ({ line } = lines.linePos(place));
    // What stands under a name is written elsewhere: it is put right where the name is, or there.
    if (isAlias(value)) break;
    around = value;
  }
  return line;
}

const rangeOf = (node: unknown): number | undefined =>
  (node as { readonly range?: readonly number[] } | null | undefined)?.range?.[0];

/** What a section has under a key, with the key itself; or a list at a place. */
function childOf(node: unknown, key: string | number): { named?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(key)] };
  if (!isMap(node)) return {};
  const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
  return pair ? { named: pair.key, value: pair.value } : {};
}

import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { PanelFault } from '../../core/panel/panel-fault.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { parsePanel } from '../../core/panel/parse-panel.ts';
import { err } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { presets } from '../../panels/index.ts';
import { refusal } from '../refusal.ts';

/** A fault with the line of the file it stands on, counted from 1. */
export type FaultOnLine = PanelFault & { readonly line: number };

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
  return panelFrom(readFileSync(name, 'utf8'));
}

/** @param text - YAML, of which JSON is a part. */
export const panelFrom = (text: string): Result<Panel, readonly FaultOnLine[]> =>
  fromYaml(text, parsePanel);

/**
 * What a parser makes of a YAML or JSON text, or everything that is wrong with it, in the order of its lines.
 *
 * @param text - YAML, of which JSON is a part.
 */
export function fromYaml<T>(
  text: string,
  parse: (input: unknown) => Result<T, readonly PanelFault[]>,
): Result<T, readonly FaultOnLine[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ message, linePos }) => ({
        path: '',
        line: linePos?.[0].line ?? 1,
        expected: 'YAML that can be read',
        actual: firstLine(message),
        example: '',
      })),
    );
  }
  const parsed = parse(document.toJS());
  if (parsed.ok) return parsed;
  const faults = parsed.error.map((fault) => ({
    ...fault,
    line: lineOf(document, keysOf(fault.path), lines),
  }));
  return err(faults.sort((one, other) => one.line - other.line));
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** `record.steps[1].within.amount` → its keys. */
const keysOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

/** The line of what stands there, else of the nearest thing around it. */
function lineOf(
  document: Document,
  keys: readonly (string | number)[],
  lines: LineCounter,
): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

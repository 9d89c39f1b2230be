import { exitCodes } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { readPanel } from './read-panel-file.ts';
import type { FaultOnLine } from './read-panel-file.ts';

type Options = { readonly json: boolean; readonly emit?: boolean };

/** `panel check`: everything that is wrong with a panel's file, at once; or the panel as JSON. */
export function check(
  name: string,
  { json, emit = false }: Options,
  print: (line: string) => void,
): ExitCode {
  const panel = readPanel(name);
  const faults = panel.ok ? [] : panel.error;
  if (emit && panel.ok) print(JSON.stringify(panel.value, null, 2));
  else if (json) print(JSON.stringify({ faults }, null, 2));
  else if (panel.ok) print(`✓ ${panel.value.name}: nothing is wrong.`);
  else for (const line of faultLines(name, faults)) print(line);
  return panel.ok ? exitCodes.done : exitCodes.notConfigured;
}

/** A fault in two lines: where and what, then what would do. */
export const faultLines = (name: string, faults: readonly FaultOnLine[]): readonly string[] => [
  `▲ ${name}: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} wrong.`,
  ...faults.flatMap(({ path, line, expected, actual, example }) => [
    `  line ${line}${path === '' ? '' : `, ${path}`}: found ${actual}`,
    `    Expected: ${expected}.${example === '' ? '' : ` For example: ${example}`}`,
  ]),
];

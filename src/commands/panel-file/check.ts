import { exitCodes } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { readPanel } from './read-panel-file.ts';
import type { FaultOnLine } from './read-panel-file.ts';

type Options = { readonly json: boolean };

/** `panel check`: everything that is wrong with a panel's file, at once. */
export function check(name: string, { json }: Options, print: (line: string) => void): ExitCode {
  const panel = readPanel(name);
  const faults = panel.ok ? [] : panel.error;
  if (json) print(JSON.stringify({ faults }, null, 2));
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

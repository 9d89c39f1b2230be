import { exitCodes } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { readPanel } from './read-panel-file.ts';
import type { FaultOnLine } from './yaml-faults.ts';

type Options = { readonly json: boolean; readonly emit?: boolean };

/** `panel check`: everything that is wrong with a panel's file, at once; or the panel as JSON. */
export function check(
  name: string,
  { json, emit = false }: Options,
  print: (line: string) => void,
): ExitCode {
  const panel = readPanel(name);
  if (!panel.ok) return sayFaults(name, panel.error, json, print);
  if (emit) print(JSON.stringify(panel.value, null, 2));
  else if (json) print(JSON.stringify({ faults: [] }, null, 2));
  else print(`✓ ${panel.value.name}: nothing is wrong.`);
  return exitCodes.done;
}

/** What every command that reads a file says of a faulty one, and ends with: as people read it, or as JSON. */
export function sayFaults(
  name: string,
  faults: readonly FaultOnLine[],
  json: boolean,
  print: (line: string) => void,
): ExitCode {
  for (const line of json ? [JSON.stringify({ faults }, null, 2)] : faultLines(name, faults)) {
    print(line);
  }
  return exitCodes.notConfigured;
}

/** A fault in two lines: where and what, then what would do. */
const faultLines = (name: string, faults: readonly FaultOnLine[]): readonly string[] => [
  `▲ ${name}: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} wrong.`,
  ...faults.flatMap(({ path, line, expected, actual, example }) => [
    `  line ${line}${path === '' ? '' : `, ${path}`}: found ${actual}`,
    `    Expected: ${expected}.${example === '' ? '' : ` For example: ${example}`}`,
  ]),
];

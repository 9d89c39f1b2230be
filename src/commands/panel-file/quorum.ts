import { existsSync } from 'node:fs';
import { parseRoster } from '../../core/panel/parse-roster.ts';
import { quorumOf } from '../../core/quorum/quorum-of.ts';
import { exitCodes, refusal } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { sayFaults } from './check.ts';
import { rosterRemarks } from './roster-remarks.ts';
import { quorumLines } from './quorum-lines.ts';
import { fromFile, readPanel } from './read-panel-file.ts';

type Options = { readonly roster: string; readonly json: boolean };

/**
 * `panel quorum`: item by item, each seat, who fills it, what is missing, and whether a decision may be
 * taken. Quorate or not, it ends with 0: an answer was given.
 *
 * @throws Refusal where there is no such panel or roster.
 */
export function quorum(
  name: string,
  { roster: file, json }: Options,
  print: (line: string) => void,
): ExitCode {
  const panel = readPanel(name);
  if (!panel.ok) return sayFaults(name, panel.error, json, print);
  if (!existsSync(file)) throw refusal('misused', `There is no file "${file}".`);
  const roster = fromFile(file, (input) => parseRoster(panel.value, input));
  if (!roster.ok) return sayFaults(file, roster.error, json, print);
  const items = roster.value.items.map((item) => quorumOf(panel.value, item, roster.value));
  const remarks = rosterRemarks(panel.value, roster.value);
  if (json) print(JSON.stringify({ panel: panel.value.name, remarks, items }, null, 2));
  else {
    for (const line of [panel.value.name, ...remarks.map((words) => `  ▲ ${words}`)]) print(line);
    for (const item of items) {
      for (const line of ['', ...quorumLines(panel.value, item)]) print(line);
    }
  }
  return exitCodes.done;
}

/** For the help of the command. */
export const rosterExample = `
A roster says who sits and what is heard:

  people:
    - { name: A.B., titles: [LAC Service Manager], flags: [Experienced operational decision-maker], attending: true }
    - { name: C.D., attending: true, for: [{ item: CH-0001, as: social-worker }] }
    - { name: E.F., deputyFor: [Virtual School Head for LAC], attending: true, interestIn: [CH-0001] }
  items:
    - { reference: CH-0001, stream: under-18, placements: [in-house-foster], ehcPlan: true }

A member who is not coming stands there too, with attending: false. An item may also say born, on (the day of the
sitting), legalStatus, cohorts, requestType; answers: [{ seat, applies }]; switched: [{ seat, applies, reason }] by
the chair; allowed: [{ seats, by, reason }] where one person may fill two.

  panel quorum best-care --roster tuesday.yaml
`;

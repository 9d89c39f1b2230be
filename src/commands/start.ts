import { momentFrom } from '../app/run.ts';
import { lastWeek } from './story/last-week.ts';
import { telling } from './story/telling.ts';
import { servedTrial } from './trial/served-trial.ts';
import type { ServedTrial } from './trial/served-trial.ts';

export type StartOptions = {
  readonly folder: string;
  readonly port: number;
  /** `2026-11-23 16:40`, London wall clock. */
  readonly at: string;
  /** Codes of the panels that a new trial runs. */
  readonly panels?: readonly string[];
  readonly print: (line: string) => void;
};

/** The panel whose week is told. */
const weekOf = 'resources';

/** The first week is lived from here to here; a trial that begins earlier begins empty. */
const weekBegins = momentFrom('2026-11-13T09:00:00');
const weekIsOver = momentFrom('2026-11-23T14:00:00');

/**
 * Starts the register on this machine, with a week behind it, and prints one address.
 * @throws Error with a sentence to print: the port is taken, a file is damaged, the folder is in use.
 */
export async function start({
  folder,
  port,
  at,
  panels,
  print,
}: StartOptions): Promise<ServedTrial> {
  const began = Date.now();
  const chosen = momentFrom(`${at.replace(' ', 'T')}:00`);
  const withWeek = chosen >= weekIsOver && (panels?.includes(weekOf) ?? true);
  const trial = await servedTrial({
    at: withWeek ? weekBegins : chosen,
    notBefore: chosen,
    folder,
    port,
    real: Date.now,
    ...(panels ? { panels } : {}),
    report: (error) => {
      print(`! ${error.stack ?? error.message}`);
    },
  });
  if (!trial.resumed && withWeek) {
    print('Making a first week, so that there is something to see …');
    await lastWeek(telling(trial.desk, () => undefined));
    await trial.desk.moveClock({ by: 'set', at: chosen });
  }
  print('');
  print(`  Panel register, local trial: ${trial.url}`);
  print('');
  print(`  Everything and everybody in it is invented. Nothing leaves this machine.`);
  print(`  Kept in ${folder}; delete that folder to begin again. Stop with Ctrl+C.`);
  print(`  (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return trial;
}

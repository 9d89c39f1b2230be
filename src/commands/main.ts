#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import path from 'node:path';
import { parseLocalDateTime } from '../core/calendar/local-date-time.ts';
import { bench } from './bench.ts';
import { addClaspCommands } from './clasp/clasp-commands.ts';
import { demo } from './demo.ts';
import { addGoogleCommands } from './google/google-commands.ts';
import { addPanelFileCommands } from './panel-file/panel-file-commands.ts';
import { exitCodeOf, exitCodes } from './refusal.ts';
import { start } from './start.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function moment(text: string): string {
  const at = text.trim().replace('T', ' ');
  if (parseLocalDateTime(`${at.replace(' ', 'T')}:00`)) return at;
  throw new InvalidArgumentError('Give a date and time, like "2026-11-23 16:40".');
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new InvalidArgumentError('Give a port from 0 to 65535, like 8080.');
}

const codes = (text: string): string[] => text.split(',').map((code) => code.trim());

// Whoever reads only the beginning, as `panel dates … | head` does, has what they wanted.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit(exitCodes.done);
});

const program = new Command('panel')
  .description('The panel register: a children’s social care panel run from one workbook.')
  .showSuggestionAfterError()
  .showHelpAfterError('Run "panel help" to see every command.')
  .exitOverride();

program
  .command('start')
  .description('try the register on this machine, with invented people, in a browser')
  .option('--port <number>', 'the port of the page; 0 takes any free one', port, 8080)
  .option('--at <moment>', 'the trial’s clock, London time', moment, '2026-11-23 16:40')
  .option('--folder <path>', 'where the trial is kept', '.panel')
  .option('--panels <codes>', 'the panels of a new trial, like resources,best-care', codes)
  .action(async (options: { port: number; at: string; folder: string; panels?: string[] }) => {
    await start({ ...options, folder: path.resolve(options.folder), print });
  });

program
  .command('demo')
  .description('play one week without a browser and leave what people received as files')
  .option('--folder <path>', 'where the files are left; emptied first', '.panel/demo')
  .action(async ({ folder }: { folder: string }) => {
    await demo({ folder: path.resolve(folder), print });
  });

program
  .command('bench')
  .description('count the calls each job makes, at 100 and at 10,000 referrals')
  .action(async () => {
    await bench(print);
  });

addGoogleCommands(program, {
  print,
  talk: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
addClaspCommands(program, print);
addPanelFileCommands(program, print);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

import type { Command } from 'commander';
import { doctor } from './doctor.ts';
import { exportRegister } from './export.ts';
import { importChildren } from './import.ts';
import { setup } from './setup.ts';
import type { GoogleOptions, Saying } from './google-workbook.ts';

type Asked = GoogleOptions & {
  readonly roleAccount?: string;
  readonly panels?: string;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** `panel setup`, `doctor`, `import` and `export`: a workbook on Google, from the command line. */
export function addGoogleCommands(program: Command, saying: Saying): void {
  const command = (name: string, does: string): Command =>
    program
      .command(name)
      .description(does)
      .requiredOption('--workspace <google:id>', 'google: and the id in the workbook’s address')
      .option('--key-file <path>', 'key of a service account; else Application Default Credentials')
      .option('--as <address>', 'act as this account, by domain-wide delegation of the key')
      .option('--json', 'print the result as JSON', false);
  const dryRun = ['--dry-run', 'say what would be done, and do nothing', false] as const;

  command('setup', 'make the tabs of a workbook, as far as any editor may')
    .option('--role-account <address>', 'the shared mailbox that the register will act as')
    .option('--panels <codes>', 'the panels of a new workbook, like resources,best-care')
    .option(...dryRun)
    .action((options: Asked) => setup(options, saying));
  command('doctor', 'look at a workbook and say what is wrong, and what mends it').action(
    async (options: Asked) => {
      process.exitCode = await doctor(options, saying);
    },
  );
  command('import', 'bring children under review from a CSV file to the tab Incoming')
    .argument('<file>', 'a CSV file with the headings of Incoming')
    .option(...dryRun)
    .action(async (file: string, options: Asked) => {
      process.exitCode = await importChildren(file, options, saying);
    });
  command('export', 'copy the register to CSV files and one Excel workbook')
    .option('--folder <path>', 'where the files are put; new or empty', 'panel-export')
    .option(...dryRun)
    .action((options: Asked) => exportRegister(options, saying));
}

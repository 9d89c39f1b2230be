import type { Command } from 'commander';
import { push } from './push.ts';
import { release } from './release.ts';

/** `panel push` and `panel release`: from `dist` to the script of a workbook. */
export function addClaspCommands(program: Command, print: (line: string) => void): void {
  const commands = [
    { name: 'push', does: 'push dist to a workbook’s script with clasp', act: push },
    {
      name: 'release',
      does: 'push, make a version, and let the web app serve it at the address it has',
      act: release,
    },
  ];
  for (const { name, does, act } of commands) {
    program
      .command(name)
      .description(does)
      .option('--project <target>', 'test is .clasp.json; live is .clasp.live.json', 'test')
      .action(async ({ project }: { project: string }) => {
        await act({ folder: process.cwd(), environment: process.env, project, print });
      });
  }
}

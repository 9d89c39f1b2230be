import { roleAccount } from '../../src/commands/trial/trial-people.ts';
import type { Register } from '../../src/core/register/register.ts';
import type { LocalDateTime } from '../../src/core/calendar/local-date-time.ts';
import { whoMayOpen } from '../../src/core/week/who-may-open.ts';
import type { Workspace } from '../../src/shells/local/workspace/create-workspace.ts';

type Files = ReturnType<Workspace['files']>;
type File = Files[number];

/**
 * Who may open what as Drive itself has it: every file but the workbook, which a council shares by hand, with the
 * permissions it has and those it has from the folders above it. `worker.one paper:RP-26-0001:1 reader`, sorted.
 * The shared mailbox owns them all and is left out.
 */
export function driveSays({ files, spreadsheetId }: Workspace): readonly string[] {
  const all = files().filter(({ trashed, id }) => !trashed && id !== spreadsheetId);
  return all.flatMap((file) => letInTo(all, file)).sort();
}

function letInTo(all: Files, file: File): readonly string[] {
  const given = withFolders(all, file).flatMap(({ permissions }) => permissions);
  return [...new Set(given.map(({ emailAddress }) => emailAddress))]
    .filter((email) => email !== roleAccount)
    .map((email) => {
      const roles = given.filter((one) => one.emailAddress === email).map(({ role }) => role);
      return said(email, nameOf(file), roles.find((role) => role !== 'reader') ?? 'reader');
    });
}

const withFolders = (all: Files, file: File): Files => [
  file,
  ...all.filter(({ id }) => file.parents.includes(id)).flatMap((one) => withFolders(all, one)),
];

/** The key of a document of the register; of anything else what Drive calls it. */
export const nameOf = ({ properties, name }: File): string => properties['panelDocument'] ?? name;

/** The same as the table of the register has it, without those who get theirs by PDF. */
export const tableSays = (register: Register, now: LocalDateTime): readonly string[] =>
  whoMayOpen(register, now)
    .filter(({ byPdf }) => !byPdf)
    .map(({ person, document, role }) => said(person, document, role))
    .sort();

const said = (email: string, document: string, role: string): string =>
  `${email.split('@', 1)[0] ?? ''} ${document} ${role}`;

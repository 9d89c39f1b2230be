import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { trialPeople } from '../../src/commands/trial/trial-people.ts';
import type { Program } from '../../src/workspace/program.ts';

/** The administrator says on People that these have no Google account. */
export const withoutAccount = (
  spreadsheetId: string,
  emails: readonly string[],
  people = trialPeople,
): Program<void> =>
  seedPeople(
    spreadsheetId,
    people.map((person) => (emails.includes(person.email) ? { ...person, byPdf: true } : person)),
  );

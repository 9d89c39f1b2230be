import { randomUUID } from 'node:crypto';
import type { Run } from '../../app/run.ts';
import { offered } from '../../panels/index.ts';
import { londonTime } from '../../shells/node/london-clock.ts';
import { sendWith } from '../../shells/node/send.ts';
import type { Send } from '../../shells/node/send.ts';
import { runAsync } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { refusal } from '../refusal.ts';
import { googleRefusal, signInRefusal } from './google-refusal.ts';
import { signIn } from './sign-in.ts';
import type { Credentials } from './sign-in.ts';

export type GoogleOptions = Credentials & {
  /** `google:` and the id of a spreadsheet, or its address. */
  readonly workspace: string;
};

/** What a command says: results on standard output, talk on standard error. */
export type Saying = {
  readonly print: (line: string) => void;
  readonly talk: (line: string) => void;
};

/** A workbook on Google, asked with Google’s own clients. */
export type GoogleWorkbook = {
  readonly run: Run;
  /** Runs a program against it. @throws Refusal with a sentence where Google refuses. */
  readonly ask: <T>(program: Program<T>, through?: (send: Send) => Send) => Promise<T>;
};

/**
 * Signs in, after saying as whom and what that needs, and opens a workbook.
 * @throws Refusal where the workbook is not named rightly, or Google signs nobody in.
 */
export async function openGoogleWorkbook(
  options: GoogleOptions,
  mayWrite: boolean,
  { talk }: Saying,
): Promise<GoogleWorkbook> {
  const spreadsheetId = spreadsheetNamed(options.workspace);
  const { auth, who, needs } = signIn(options, mayWrite);
  talk(`Asking Google as ${who}.`);
  for (const need of needs) talk(`  ${need}`);
  try {
    await (await auth.getClient()).getAccessToken();
  } catch (failure) {
    throw signInRefusal(failure, who);
  }
  const send = sendWith({
    auth,
    elsewhere: ({ method }) =>
      Promise.reject(new Error(`${method} is asked in Apps Script, not from here.`)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const run: Run = {
    id: randomUUID(),
    now: londonTime(new Date().toISOString()),
    spreadsheetId,
    panels: offered,
    londonTime,
    mayGoOn: () => true,
  };
  return {
    run,
    ask: async (program, through = (same) => same) => {
      try {
        return await runAsync(program, through(send));
      } catch (failure) {
        throw googleRefusal(failure, who);
      }
    },
  };
}

/** The id in `google:<id>`; people copy the whole address, so that is taken too. */
function spreadsheetNamed(workspace: string): string {
  const id = /^google:(?:https:\/\/docs\.google\.com\/spreadsheets\/d\/)?([\w-]{10,})(?:\/|$)/.exec(
    workspace.trim(),
  )?.[1];
  if (id !== undefined) return id;
  throw refusal(
    'misused',
    `"${workspace}" names no workbook. Give google: and the id from the workbook’s address, between /d/ and /edit: --workspace google:1AbC…`,
  );
}

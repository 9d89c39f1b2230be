import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { refusal } from '../refusal.ts';
import type { Target } from './target.ts';

/** Where clasp is run: the folder that holds the targets and `dist`, and what it finds around it. */
export type Place = {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
};

/**
 * Runs Google’s clasp on a target and gives what it answers as JSON.
 * @throws Refusal with a sentence that says what to do, where clasp or Google refuses.
 */
export async function runClasp(
  { folder, environment }: Place,
  target: Target,
  ...args: readonly string[]
): Promise<unknown> {
  const { code, out, err } = await ended(
    [
      ...[claspProgram(), ...args, '--json'],
      // Named, so that no variable of the surroundings makes clasp push something else.
      ...['--project', target.file, '--ignore', path.join(folder, '.claspignore')],
    ],
    folder,
    environment,
  );
  if (code !== 0) throw refusalOf(err.trim() || out.trim(), target);
  try {
    return JSON.parse(out);
  } catch {
    throw refusal('failed', `clasp answered what cannot be read: ${out.trim()}`);
  }
}

function claspProgram(): string {
  try {
    return createRequire(import.meta.url).resolve('@google/clasp');
  } catch {
    throw refusal('failed', 'clasp is not installed here. Type: npm ci');
  }
}

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const ended = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });

/** How to sign clasp in as the account that this target names. */
export const signIn = ({ roleAccount }: Target): string =>
  `Type npx clasp login, and sign in as ${roleAccount === '' ? 'the panel’s shared mailbox' : roleAccount}.`;

/** What clasp says when it is refused, as a sentence that says what to do about it. */
function refusalOf(words: string, target: Target): Error {
  const file = path.basename(target.file);
  if (/No credentials found|invalid_grant|invalid_rapt|invalid_token/i.test(words)) {
    return refusal('notAllowed', `clasp is not signed in to Google. ${signIn(target)}`);
  }
  if (words.includes('has not enabled the Apps Script API')) {
    return refusal(
      'notAllowed',
      'Google refuses: the Apps Script API is switched off for the account that clasp is signed in as. Open https://script.google.com/home/usersettings as that account, switch "Google Apps Script API" on, wait a few minutes, then type the same command again.',
    );
  }
  if (/permission|not authorized|forbidden/i.test(words)) {
    return refusal(
      'notAllowed',
      `Google does not let the account that clasp is signed in as change this script (${words}). Sign in as one that may edit the workbook: npx clasp login.`,
    );
  }
  if (/entity was not found|not found/i.test(words)) {
    return refusal(
      'notConfigured',
      `Google knows no such script, or does not show it to the account that clasp is signed in as. Compare "scriptId" and "deploymentId" in ${file} with the workbook’s Extensions → Apps Script → Project settings.`,
    );
  }
  return refusal('failed', `clasp could not do it: ${words}`);
}

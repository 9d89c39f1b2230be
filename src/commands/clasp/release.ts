import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../refusal.ts';
import { pushTo } from './push.ts';
import type { ClaspJob } from './push.ts';
import { runClasp, signIn } from './run-clasp.ts';
import { readTarget } from './target.ts';
import type { Target } from './target.ts';

/**
 * Pushes, makes a version and lets the target’s own deployment serve it, so that the addresses in mails
 * already sent go on working. The first release makes that deployment and keeps its id in the target’s
 * file. Only the account that the target names may release: the web app acts as whoever deploys it.
 *
 * @throws Refusal where clasp is signed in as anybody else, before anything is changed.
 */
export async function release(job: ClaspJob): Promise<void> {
  const target = readTarget(job.folder, job.project);

  await refuseOthers(target, job);
  await pushTo(target, job);
  const words = descriptionOf(job.folder);
  const deployed = await deploy(target, words, job);
  job.print(
    `The web app serves version ${deployed.versionNumber}, ${words}, at https://script.google.com/macros/s/${deployed.deploymentId}/exec`,
  );
}

async function refuseOthers(target: Target, job: ClaspJob): Promise<void> {
  const { roleAccount } = target;
  const file = path.basename(target.file);
  if (roleAccount === '') {
    throw refusal(
      'notConfigured',
      `${file} does not say which account the register acts as there. Put the address of the panel’s shared mailbox in it as "roleAccount": "…", then type the same command again.`,
    );
  }
  const { email } = (await runClasp(job, target, 'show-authorized-user')) as { email?: string };
  if (email?.toLowerCase() === roleAccount.toLowerCase()) return;
  const who =
    email === undefined
      ? 'clasp is not signed in, or Google does not say as whom'
      : `clasp is signed in as ${email}`;
  throw refusal(
    'notAllowed',
    `Nothing was released: ${who}, and ${file} names ${roleAccount}. The web app would act as whoever releases it. ${signIn(target)}`,
  );
}

type Deployed = { readonly deploymentId: string; readonly versionNumber: number };

/** Without a version number clasp makes the version, under the same description. */
async function deploy(target: Target, words: string, job: ClaspJob): Promise<Deployed> {
  const command =
    target.deploymentId === undefined
      ? ['create-deployment']
      : ['update-deployment', target.deploymentId];
  let deployed: Deployed;
  try {
    deployed = (await runClasp(job, target, ...command, '--description', words)) as Deployed;
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    throw refusal(
      'partlyDone',
      `${why}\nIt is pushed; the web app still serves what it served before. Type the same command again once that is mended.`,
    );
  }
  if (target.deploymentId === undefined) keep(target, deployed.deploymentId, job);
  return deployed;
}

/** Keeps the id of the first deployment. It is said first: a file that cannot be written loses nothing. */
function keep({ file }: Target, deploymentId: string, { print }: ClaspJob): void {
  const name = path.basename(file);
  print(`Made the first deployment, ${deploymentId}.`);
  const kept = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), deploymentId };
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
  print(`Its id stands in ${name} now. Commit that file: every later release needs the id.`);
}

/** The package’s version and the commit it was built from, as the version’s description on Google. */
function descriptionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const commit = git(folder, 'rev-parse', '--short', 'HEAD');
  if (commit === '') return version;
  const changed = git(folder, 'status', '--porcelain', '--untracked-files=no') !== '';
  return `${version} (${commit}${changed ? ', with changes not committed' : ''})`;
}

/** What git answers; nothing where there is no git, or the folder is none of its. */
function git(cwd: string, ...args: readonly string[]): string {
  const { error, status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return error || status !== 0 ? '' : stdout.trim();
}

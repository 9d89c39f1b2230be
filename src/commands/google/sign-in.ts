import { readFileSync } from 'node:fs';
import { GoogleAuth } from 'google-auth-library';
import { refusal } from '../refusal.ts';

/**
 * The only permission asked for. Reading the workbook in one request needs no less than this, although
 * nothing is written: `spreadsheets.getByDataFilter` is refused with the read-only one.
 * Source: https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets/getByDataFilter
 */
const scope = 'https://www.googleapis.com/auth/spreadsheets';

export type Credentials = {
  /** A service account’s key file; this machine’s Application Default Credentials when absent. */
  readonly keyFile?: string;
  /** The account to act as, by domain-wide delegation; only with a key file. */
  readonly as?: string;
};

/** Who asks Google, and what must be so before it answers. Nothing of it is kept. */
export type SignIn = {
  readonly auth: GoogleAuth;
  /** An address, or words for it. */
  readonly who: string;
  /** What a person has to do first, in sentences: said before the first call. */
  readonly needs: readonly string[];
};

/**
 * @param mayWrite - whether the command changes the workbook, or only reads it.
 * @throws Refusal where the key file is none, or an account is named without one.
 */
export function signIn({ keyFile, as }: Credentials, mayWrite: boolean): SignIn {
  const share = mayWrite ? 'Editor' : 'Viewer';
  if (keyFile === undefined) {
    if (as !== undefined)
      throw refusal('misused', '--as needs --key-file: only a service account can act as another.');
    return {
      auth: new GoogleAuth({ scopes: scope }),
      who: 'this machine’s Application Default Credentials',
      needs: [
        `They must be of an account that the workbook is shared with, as ${share}, and allow this permission. To make them:`,
        `gcloud auth application-default login --client-id-file=CLIENT.json --scopes=https://www.googleapis.com/auth/cloud-platform,${scope}`,
        'CLIENT.json is a desktop client of your own Google Cloud project, in which the Google Sheets API is switched on.',
      ],
    };
  }
  const { email, id } = keyIn(keyFile);
  const auth = new GoogleAuth({
    // oxlint-disable-next-line typescript/no-deprecated -- Google warns of keys unread: keyIn has read this one.
    keyFile,
    scopes: scope,
    ...(as === undefined ? {} : { clientOptions: { subject: as } }),
  });
  return as === undefined
    ? {
        auth,
        who: email,
        needs: [
          `The workbook must be shared with ${email}, as ${share}. Take that away when you are done.`,
        ],
      }
    : {
        auth,
        who: as,
        needs: [
          `A super administrator must have allowed ${email} to act for the domain: admin.google.com → Security → API controls → Domain-wide delegation → Add new, client id ${id}, permission ${scope}. Take that away when you are done.`,
        ],
      };
}

function keyIn(file: string): { readonly email: string; readonly id: string } {
  let key: unknown;
  try {
    key = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw refusal('notConfigured', `${file} is not there, or is not a key file that can be read.`);
  }
  const { type, client_email: email, client_id: id } = (key ?? {}) as Record<string, unknown>;
  if (type === 'service_account' && typeof email === 'string') {
    return { email, id: typeof id === 'string' ? id : '(see the key file)' };
  }
  throw refusal(
    'notConfigured',
    `${file} is not the key file of a service account. Make one in the Google Cloud console: IAM & Admin → Service accounts → Keys → Add key → JSON.`,
  );
}

import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { addMinutes } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { WorkbookState } from '../../core/register/register.ts';
import { notTried, right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import type { FormSeen } from './form-findings.ts';

/** What only a shell can know of the place it runs in. */
export type Host = {
  /** The address whose rights this run has. */
  readonly account: string;
  /**
   * Functions that a trigger of this account ought to call and none does. A script is shown its own
   * account’s triggers only, so one of another account counts as missing. Absent where there are no triggers.
   */
  readonly triggersMissing?: readonly string[];
  /** When the last turn of the register came to its end. */
  readonly lastTurnAt?: LocalDateTime;
  /** Permissions that the account has not given to the script. Absent where none are asked for. */
  readonly scopesMissing?: readonly string[];
  /** The request forms of this installation. Absent where there are none. */
  readonly forms?: readonly FormSeen[];
};

/** Six turns missed; Google lets a time trigger drift by a quarter of an hour. */
const longestSilence = 30;

const setUp = 'Choose Panel, Set up, as the shared mailbox';

/** The account, what it has allowed, and what starts the register. */
export const hostFindings = (
  host: Host,
  { roleAccount }: WorkbookState,
  now: LocalDateTime,
): readonly Finding[] => [
  host.account === roleAccount
    ? right('The account that acts', `This runs as ${roleAccount}, the shared mailbox.`)
    : wrong(
        'The account that acts',
        `This runs as ${host.account}, and the shared mailbox is ${roleAccount}.`,
        `Sign in as ${roleAccount}, open the workbook and choose Panel, Check this installation.`,
      ),
  scopesFinding(host),
  triggersFinding(host),
  turnFinding(host, now),
];

function scopesFinding({ scopesMissing }: Host): Finding {
  const checked = 'Permissions of the script';
  if (!scopesMissing) return notTried(checked, 'None are asked for here.');
  if (scopesMissing.length === 0) return right(checked, 'All of them are given.');
  return wrong(
    checked,
    `Not given: ${scopesMissing.join(', ')}.`,
    `${setUp}, and allow everything that Google lists.`,
  );
}

function triggersFinding({ triggersMissing }: Host): Finding {
  const checked = 'Triggers of the shared mailbox';
  if (!triggersMissing) return notTried(checked, 'Nothing is started by triggers here.');
  if (triggersMissing.length === 0) return right(checked, 'All of them stand.');
  return wrong(
    checked,
    `Nothing of this account calls ${triggersMissing.join(', ')}.`,
    `${setUp}: it makes what is missing.`,
  );
}

function turnFinding({ triggersMissing, lastTurnAt }: Host, now: LocalDateTime): Finding {
  const checked = 'The last turn of the register';
  if (!triggersMissing) return notTried(checked, 'Nothing is started by triggers here.');
  if (lastTurnAt && addMinutes(lastTurnAt, longestSilence) >= now) {
    return right(checked, `It ended on ${fullDateTime(lastTurnAt)}.`);
  }
  return wrong(
    checked,
    lastTurnAt ? `It ended on ${fullDateTime(lastTurnAt)}.` : 'There has been none.',
    `${setUp}, and check again in ten minutes. If it stays so, read why under Extensions, Apps Script, Executions.`,
  );
}

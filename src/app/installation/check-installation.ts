import type { sheets_v4 } from '@googleapis/sheets';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Register, WorkbookState } from '../../core/register/register.ts';
import { logged } from '../../core/week/logged.ts';
import { commit } from '../../workbook/commit.ts';
import { systemSheetId, tabs } from '../../workbook/layout.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { systemGone } from '../../workbook/system-rows.ts';
import { trouble } from '../../workbook/trouble.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { findingFrom } from '../workbook-finding.ts';
import type { WorkbookFinding } from '../workbook-finding.ts';
import {
  generationFindings,
  installationFindings,
  localeFindings,
  protectionFindings,
  setUpAgain,
} from '../workbook-findings.ts';
import type { Run } from '../run.ts';
import { clockFindings } from './clock-findings.ts';
import { codeOf, mailChecked, sendCode } from './code-mail.ts';
import { councilFindings } from './council-findings.ts';
import { notTried, right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import { formFindings } from './form-findings.ts';
import { hostFindings } from './host.ts';
import type { Host } from './host.ts';
import { scratchFindings } from './scratch-findings.ts';
import { templateFindings } from './template-findings.ts';

/**
 * Looks at everything that the register leans on: account, permissions, triggers, clock, workbook, people,
 * template Docs, and what Google does that nobody wrote down. Where nothing is wrong it sends one mail
 * with a code to the role account, and keeps in the workbook what came of it.
 *
 * Run by another account than the one recorded, it looks, and tries and writes nothing.
 *
 * @param host - what only the shell can know of the place it runs in.
 * @returns one finding for each thing looked at, in the order they are mended.
 */
export function* checkInstallation(host: Host, run: Run): Program<readonly Finding[]> {
  const found = yield* request('sheets.spreadsheets.get', {
    spreadsheetId: run.spreadsheetId,
    fields:
      'properties(locale,timeZone),sheets(properties(sheetId,title,hidden),protectedRanges(range)),namedRanges(name)',
  });
  const stands = new Set(found.sheets?.map(({ properties }) => properties?.sheetId));
  if (!stands.has(systemSheetId)) {
    const known = tabs.some(({ sheetId }) => stands.has(sheetId));
    return inWords('The workbook', [findingFrom(known ? systemGone : notSetUp)], '');
  }
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  const workbook = snapshot.register.rows.workbook.get('workbook');
  if (!workbook) return inWords('The workbook', [findingFrom(notSetUp)], '');
  const findings = [
    ...hostFindings(host, workbook, run.now),
    ...clockFindings(run),
    ...workbookFindings(snapshot, found),
    ...councilFindings(snapshot.register, workbook, run),
    ...formFindings(snapshot.register.panels, host.forms),
    quotaFinding(snapshot.register, run.now),
  ];
  if (host.account !== workbook.roleAccount) return findings;
  findings.push(...(yield* templateFindings(workbook)));
  findings.push(...(yield* scratchFindings(workbook, snapshot.generation)));
  const code = codeOf(run);
  findings.push(
    isPassed(findings)
      ? yield* sendCode(snapshot.register, workbook.roleAccount, code, run)
      : notTried(mailChecked, 'It is sent once nothing else is wrong.'),
  );
  yield* keep(snapshot, { at: run.now, passed: isPassed(findings), code }, run);
  return findings;
}

const notSetUp = `This workbook is not set up. ${setUpAgain}`;

const isPassed = (findings: readonly Finding[]): boolean =>
  findings.every(({ state }) => state !== 'wrong');

const workbookFindings = (
  snapshot: Snapshot,
  found: sheets_v4.Schema$Spreadsheet,
): readonly Finding[] => [
  ...inWords('Language and time zone', localeFindings(found), 'en_GB and Europe/London.'),
  ...inWords(
    'Tabs and columns',
    trouble(snapshot).map(findingFrom),
    `All ${tabs.length} tabs stand, with all their columns.`,
  ),
  ...inWords('Protection', protectionFindings(found), 'The register’s own cells are protected.'),
  ...inWords('Which workbook this is', installationFindings(snapshot), 'The one that was set up.'),
  ...inWords(
    'The generation of the workbook',
    generationFindings(snapshot, found),
    `It is ${snapshot.generation}, and the next is free.`,
  ),
];

/** @param none - what was seen where nothing is wrong. */
function inWords(
  checked: string,
  findings: readonly WorkbookFinding[],
  none: string,
): readonly Finding[] {
  const bad = findings.filter(({ severity }) => severity === 'wrong');
  if (bad.length > 0) return bad.map(({ what, fix }) => wrong(checked, what, fix));
  const advice = findings.map(({ what, fix }) => `${what} ${fix}`);
  return [right(checked, [none, ...advice].join(' '))];
}

/**
 * Recipients a day that Google grants an account of Workspace; each mail of ours has one.
 * https://developers.google.com/apps-script/guides/services/quotas
 */
const mostMails = 1500;

function quotaFinding({ rows }: Register, now: LocalDateTime): Finding {
  const checked = 'Mails of today';
  const mails = [...rows.mail.values()];
  const gone = mails.filter(({ sentAt, claim, status }) => {
    const at = sentAt ?? (status === 'not-known' ? claim?.at : undefined);
    return at?.slice(0, 10) === now.slice(0, 10);
  });
  const due = mails.filter(({ status, sendAt }) => status === 'ready' && sendAt <= now);
  const seen = `${gone.length} went and ${due.length} are to go, of ${mostMails} that Google allows in a day.`;
  return gone.length + due.length < mostMails
    ? right(checked, seen)
    : wrong(checked, seen, 'Nothing is lost: check again tomorrow.');
}

/** A check that was confirmed once goes on counting, whatever a later one finds. */
function* keep(
  snapshot: Snapshot,
  checked: NonNullable<WorkbookState['checked']>,
  run: Run,
): Program<void> {
  yield* commit(snapshot, { id: run.id, now: run.now }, ({ rows }) => {
    const workbook = rows.workbook.get('workbook');
    if (!workbook) return [];
    const confirmedAt = workbook.checked?.confirmedAt;
    const row = { ...workbook, checked: { ...checked, ...(confirmedAt ? { confirmedAt } : {}) } };
    const words = checked.passed ? 'Checked: nothing is wrong' : 'Checked: something is wrong';
    return [{ table: 'workbook', row }, logged(run.now, 'Workbook', words, '')];
  });
}

import { setUpWorkbook } from '../../app/set-up-workbook.ts';
import { choosePanels } from '../../core/order/choose-panels.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { offered } from '../../panels/index.ts';
import { createWorkspace } from '../../shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../shells/local/workspace/create-workspace.ts';
import type { LoggedRequest } from '../../shells/local/pages/desk.ts';
import { londonTime } from '../../shells/node/london-clock.ts';
import type { Send } from '../../shells/node/send.ts';
import { runAsync } from '../../workspace/program.ts';
import { refusal } from '../refusal.ts';
import { openDesk } from './open-desk.ts';
import type { OpenDesk } from './open-desk.ts';
import { seedPeople } from './seed-people.ts';
import { trialClock } from './trial-clock.ts';
import type { TrialClock } from './trial-clock.ts';
import { roleAccount, trialPeople } from './trial-people.ts';

export type TrialOptions = {
  readonly at: LocalDateTime;
  /** A trial taken up again goes on from where it was left, and not before this. */
  readonly notBefore?: LocalDateTime;
  /** Where everything is kept; memory only when absent. */
  readonly folder?: string;
  /** Where the pages are reached, for links in mails. */
  readonly pagesUrl: string;
  /** The machine’s clock, in milliseconds. One that stands still makes a trial repeatable. */
  readonly real: () => number;
  /** Codes of the panels that a new trial runs; those that usually run when absent. */
  readonly panels?: readonly string[];
  /** Told of every failure of a page that is not a refusal. */
  readonly report?: (error: Error) => void;
  /** How the workspace is asked; straight in memory when absent. */
  readonly sendAs?: (workspace: Workspace) => (email: string) => Send;
};

export type Trial = {
  readonly workspace: Workspace;
  readonly desk: OpenDesk;
  readonly clock: TrialClock;
  /** True when the folder held a trial already. */
  readonly resumed: boolean;
};

const keptRequests = 500;

/** Opens a trial of the register: the workspace, set up, with its people; or the one the folder holds. */
export async function openTrial(options: TrialOptions): Promise<Trial> {
  const clock = trialClock(options.at, options.real);
  const log: { total: number; last: LoggedRequest[] } = { total: 0, last: [] };
  const workspace = createWorkspace({
    roleAccount,
    now: clock.instant,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    onRequest: ({ method, ask }, _, failure) => {
      log.total += 1;
      const answer = failure instanceof Error ? failure.message : 'answered';
      log.last = [{ method, ask, answer }, ...log.last].slice(0, keptRequests);
    },
  });
  const sendAs = (options.sendAs ?? inMemory)(workspace);
  const { spreadsheetId } = workspace;
  const resumed = workspace.files().length > 1;
  if (resumed) clock.set(laterOf(leftAt(workspace), options.notBefore ?? options.at));
  const desk = openDesk({
    spreadsheetId,
    clock,
    sendAs,
    roleAccount,
    report: options.report ?? (() => undefined),
    requests: () => log,
    suggesting: workspace.suggesting,
  });
  const { pagesUrl } = options;
  const installation = {
    roleAccount,
    allowedDomains: ['council.example'],
    pagesUrl,
    documentsUrl: `${pagesUrl}/documents/`,
    checkFirst: false,
  };
  const chosen = options.panels && choosePanels(offered, options.panels);
  if (chosen?.ok === false) throw refusal('misused', chosen.error);
  await desk.run((run) => setUpWorkbook(installation, run, chosen?.value));
  if (!resumed) await runAsync(seedPeople(spreadsheetId, trialPeople), sendAs(roleAccount));
  await desk.turn();
  return { workspace, desk, clock, resumed };
}

/** The last moment at which anything was done in it. */
const leftAt = (workspace: Workspace): LocalDateTime =>
  londonTime(
    [
      ...workspace.files().map((file) => file.modifiedTime),
      ...workspace.sentMail().map((mail) => mail.at),
    ]
      .sort()
      .at(-1) ?? '2000-01-01T00:00:00Z',
  );

const laterOf = (a: LocalDateTime, b: LocalDateTime): LocalDateTime => (a > b ? a : b);

/** The workspace in the same process, asked as whoever acts. */
const inMemory =
  (workspace: Workspace) =>
  (email: string): Send =>
  (request) =>
    Promise.resolve(workspace.handle(request, { email }));

import type { Run } from '../../app/run.ts';
import { momentFrom } from '../../app/run.ts';
import { setUpWorkbook } from '../../app/set-up-workbook.ts';
import { tick } from '../../app/tick.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Register } from '../../core/register/register.ts';
import type { Answers } from '../../forms/field.ts';
import { offered } from '../../panels/index.ts';
import { createWorkspace } from '../../shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../shells/local/workspace/create-workspace.ts';
import { instantOf, londonTime } from '../../shells/node/london-clock.ts';
import { commit } from '../../workbook/commit.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { runSync } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { Method, WorkspaceRequest } from '../../workspace/request.ts';
import { seedPeople } from '../trial/seed-people.ts';
import { roleAccount, trialPeople } from '../trial/trial-people.ts';
import { typingRequest } from '../trial/type-in-cell.ts';
import { pastYears } from './past-years.ts';

/** How often each method of the workspace was asked. */
export type Calls = ReadonlyMap<Method, number>;

/** A register with a past, on a workspace in memory that counts what it is asked. */
export type BenchRig = {
  readonly workspace: Workspace;
  readonly goTo: (at: string) => void;
  readonly run: <T>(program: (run: Run) => Program<T>) => T;
  /** Ticks until nothing is left to do now. */
  readonly turn: () => void;
  readonly read: () => Snapshot;
  readonly register: () => Register;
  readonly answerForm: (answers: Answers) => void;
  readonly type: (tab: string, key: string, column: string, value: string) => void;
  readonly reading: () => Program<Snapshot>;
  /** A way to ask the workspace that tells of each reply and how long the workspace took, in ms. */
  readonly sendThrough: (
    told: (request: WorkspaceRequest, reply: unknown, took: number) => void,
  ) => (request: WorkspaceRequest) => unknown;
  /** The calls of `act`, and of nothing else. */
  readonly callsOf: (act: () => void) => Calls;
};

/** The past is put in a part at a time, as large as one request may well be. */
const changesAtOnce = 20_000;

export function benchRig(pastReferrals: number): BenchRig {
  let at: LocalDateTime = momentFrom('2026-11-23T10:00:00');
  let runs = 0;
  let calls = new Map<Method, number>();
  const workspace = createWorkspace({ roleAccount, now: () => instantOf(at), strict: false });
  const { spreadsheetId } = workspace;

  const send = (request: WorkspaceRequest): unknown => {
    calls.set(request.method, (calls.get(request.method) ?? 0) + 1);
    return workspace.handle(request, { email: roleAccount });
  };
  const newRun = (): Run => ({
    id: `bench-${String((runs += 1))}`,
    now: at,
    spreadsheetId,
    panels: offered,
    londonTime,
    mayGoOn: () => true,
  });
  const run: BenchRig['run'] = (program) => runSync(program(newRun()), send);
  const turn = (): void => {
    while (run(tick).more);
  };
  const reading = (): Program<Snapshot> => readWorkbook(spreadsheetId, offered);
  const read = (): Snapshot => run(reading);

  const pagesUrl = 'http://127.0.0.1:8080';
  run((one) =>
    setUpWorkbook(
      {
        roleAccount,
        allowedDomains: ['council.example'],
        pagesUrl,
        documentsUrl: `${pagesUrl}/documents/`,
      },
      one,
    ),
  );
  run(() => seedPeople(spreadsheetId, trialPeople));
  const past = pastYears(pastReferrals);
  for (let from = 0; from < past.length; from += changesAtOnce) {
    const part = past.slice(from, from + changesAtOnce);
    run((one) => commit(read(), one, () => part));
  }
  turn();

  return {
    workspace,
    goTo: (moment) => {
      at = momentFrom(moment);
    },
    run,
    turn,
    read,
    register: () => read().register,
    answerForm: (answers) => {
      workspace.submitResponse(answers, 'worker.one@council.example', instantOf(at));
    },
    type: (tab, key, column, value) => {
      const ask = typingRequest(read(), { tab, key, column, value });
      workspace.handle(
        { method: 'sheets.spreadsheets.batchUpdate', ask },
        { email: 'admin@council.example' },
      );
    },
    reading,
    sendThrough: (told) => (request) => {
      const began = performance.now();
      const reply = workspace.handle(request, { email: roleAccount });
      told(request, reply, performance.now() - began);
      return reply;
    },
    callsOf: (act) => {
      calls = new Map();
      act();
      return new Map(calls);
    },
  };
}

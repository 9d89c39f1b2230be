import { momentFrom } from '../../../src/app/run.ts';
import type { Run } from '../../../src/app/run.ts';
import { tick } from '../../../src/app/tick.ts';
import { typingInto } from '../../../src/commands/story/write-minutes.ts';
import type { WrittenItem } from '../../../src/commands/story/write-minutes.ts';
import { typingRequest } from '../../../src/commands/trial/type-in-cell.ts';
import type { CellTyped } from '../../../src/commands/trial/type-in-cell.ts';
import { typingOverRequests } from '../../../src/commands/trial/typing-over.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { nextMoment } from '../../../src/core/week/next-moment.ts';
import type { Answers } from '../../../src/forms/field.ts';
import { offered } from '../../../src/panels/index.ts';
import { createWorkspace } from '../../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../../src/shells/local/workspace/create-workspace.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { londonTime } from '../../../src/shells/node/london-clock.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { request, runSync } from '../../../src/workspace/program.ts';
import type { Program } from '../../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';

export const administrator = 'admin@council.example';

/** A workspace in memory, its clock, and what the people around it do, all at once and in order. */
export type Hands = {
  readonly workspace: Workspace;
  readonly now: () => LocalDateTime;
  readonly set: (at: LocalDateTime) => void;
  /** Goes back to a world and a moment; runs are numbered from 1 again. */
  readonly begin: (world: World, at: LocalDateTime) => void;
  readonly send: (request: WorkspaceRequest) => unknown;
  /** A run that begins now, unlike any other. */
  readonly newRun: (mayGoOn?: () => boolean) => Run;
  readonly run: <T>(program: Program<T>) => T;
  /** Turns until nothing is left to do now. */
  readonly turn: () => Register;
  /** Lets time pass, with a turn at each moment when something falls due. */
  readonly goTo: (at: string) => void;
  readonly snapshot: () => Snapshot;
  /** A person sends the form; it arrives now unless another moment is given. */
  readonly refer: (answers: Answers, email: string, arrivedAt?: LocalDateTime) => void;
  readonly type: (cell: CellTyped, by?: string) => void;
  readonly write: (sitting: string, reference: string, item: WrittenItem, as: string) => void;
};

export type HandsOptions = {
  /** Whether every request is held against Google’s own types. */
  readonly strict: boolean;
  /** Where everything is kept; memory only when absent. */
  readonly folder?: string;
  readonly onRequest?: (request: WorkspaceRequest) => void;
};

/** @param at - where the clock begins. It stands still but for `set` and `goTo`. */
export function openHands(at: LocalDateTime, options: HandsOptions): Hands {
  let now = at;
  let runs = 0;
  let began = 0;
  // November and December: the London wall and UTC agree.
  const workspace = createWorkspace({ roleAccount, now: () => `${now}.000Z`, ...options });
  const { spreadsheetId } = workspace;
  const as = (email: string) => (asked: WorkspaceRequest) => workspace.handle(asked, { email });
  const send = as(roleAccount);
  const newRun: Hands['newRun'] = (mayGoOn = () => true) => {
    runs += 1;
    return {
      id: `run-${String(began)}-${String(runs)}`,
      now,
      spreadsheetId,
      panels: offered,
      londonTime,
      mayGoOn,
    };
  };
  const run: Hands['run'] = (program) => runSync(program, send);
  const snapshot = (): Snapshot => run(readWorkbook(spreadsheetId, offered));

  function turn(): Register {
    for (let turns = 0; turns < 20; turns += 1) {
      const { more, register } = run(tick(newRun()));
      if (!more) return register;
    }
    throw new Error('The register never comes to rest.');
  }

  return {
    workspace,
    now: () => now,
    set: (moment) => {
      now = moment;
    },
    begin: (world, moment) => {
      workspace.restore(world);
      now = moment;
      runs = 0;
      began = 1;
    },
    send,
    newRun,
    run,
    turn,
    snapshot,
    goTo: (to) => {
      const end = momentFrom(to);
      let register = turn();
      while (now < end) {
        const next = nextMoment(register, now);
        now = next !== undefined && next < end ? next : end;
        register = turn();
      }
    },
    refer: (answers, email, arrivedAt = now) => {
      workspace.submitResponse(answers, email, `${arrivedAt}.000Z`);
    },
    type: (cell, by = administrator) => {
      const ask = typingRequest(snapshot(), cell);
      as(by)({ method: 'sheets.spreadsheets.batchUpdate', ask });
    },
    write: (sitting, reference, item, email) => {
      const documentId = fileOf(snapshot().register, `minutes:${sitting}`);
      const document = runSync(request('docs.documents.get', { documentId }), as(email));
      const requests = typingOverRequests(typingInto(document, reference, item));
      const ask = { documentId, requestBody: { requests } };
      as(email)({ method: 'docs.documents.batchUpdate', ask });
    },
  };
}

const fileOf = (register: Register, key: string): string =>
  register.rows.document.get(key)?.fileId ?? '';

import { giveOrder } from '../../src/app/give-order.ts';
import type { Run } from '../../src/app/run.ts';
import { momentFrom } from '../../src/app/run.ts';
import { setUpWorkbook } from '../../src/app/set-up-workbook.ts';
import { tick } from '../../src/app/tick.ts';
import type { Ticked } from '../../src/app/tick.ts';
import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { roleAccount, trialPeople } from '../../src/commands/trial/trial-people.ts';
import { typingRequest } from '../../src/commands/trial/type-in-cell.ts';
import type { Order } from '../../src/core/order/order.ts';
import type { Result } from '../../src/core/result.ts';
import type { Answers } from '../../src/forms/field.ts';
import { offered } from '../../src/panels/index.ts';
import { createWorkspace } from '../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../src/shells/local/workspace/create-workspace.ts';
import type { World } from '../../src/shells/local/workspace/world.ts';
import { instantOf, londonTime } from '../../src/shells/node/london-clock.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { runSync } from '../../src/workspace/program.ts';
import type { Program } from '../../src/workspace/program.ts';
import type { Method, WorkspaceRequest } from '../../src/workspace/request.ts';

export { roleAccount };
export const administrator = 'admin@council.example';
const spreadsheetId = 'local-workbook';

/** One workbook in memory, its people and a clock: everything happens at once, one step at a time. */
export type GivenWorkbook = {
  readonly workspace: Workspace;
  /** Every request since `forget`, oldest first. */
  readonly asked: () => readonly WorkspaceRequest[];
  readonly methods: () => readonly Method[];
  readonly forget: () => void;
  readonly now: () => string;
  readonly goTo: (at: string) => void;
  readonly send: (request: WorkspaceRequest, as?: string) => unknown;
  readonly newRun: (editedBy?: string) => Run;
  readonly run: <T>(program: Program<T>, send?: (request: WorkspaceRequest) => unknown) => T;
  /** Sets the workbook up once more, as IT does to mend it. */
  readonly setUp: () => void;
  readonly tick: (editedBy?: string) => Ticked;
  /** Ticks until nothing is left to do now. */
  readonly turn: (editedBy?: string) => Ticked;
  readonly read: () => Snapshot;
  readonly order: (order: Order, by?: string) => Result<string, string>;
  /** Answers the referral form, without a tick. */
  readonly answerForm: (answers: Answers, email?: string) => void;
  /** Answers the form and ticks. @returns the reference. */
  readonly refer: (answers: Answers, email?: string) => string;
  /** A person puts something in one of their cells, without a tick. */
  readonly type: (tab: string, key: string, column: string, value: string, as?: string) => void;
  /** Does `act` just before the next write to the workbook. */
  readonly beforeNextWrite: (act: () => void) => void;
};

const installation = {
  roleAccount,
  allowedDomains: ['council.example'],
  pagesUrl: 'http://127.0.0.1:8080',
  documentsUrl: 'http://127.0.0.1:8080/documents/',
};

let ready: World | undefined;

/**
 * A workbook in which something has happened, played once and taken up again from there by every test
 * that asks.
 */
export function given<T>(
  happened: (workbook: GivenWorkbook) => T,
): () => { readonly given: GivenWorkbook; readonly known: T } {
  let kept: { readonly world: World; readonly known: T; readonly at: string } | undefined;
  return () => {
    const workbook = givenWorkbook();
    if (kept) {
      workbook.workspace.restore(kept.world);
      workbook.goTo(kept.at);
    } else {
      const known = happened(workbook);
      kept = { world: workbook.workspace.snapshot(), known, at: workbook.now() };
    }
    workbook.forget();
    return { given: workbook, known: kept.known };
  };
}

/** A workbook set up and at rest on Monday 23 November 2026, 10:00. */
export function givenWorkbook(): GivenWorkbook {
  let at = momentFrom('2026-11-23T10:00:00');
  let instant = instantOf(at);
  let runs = 0;
  let log: WorkspaceRequest[] = [];
  let meanwhile: (() => void) | undefined;
  const workspace = createWorkspace({
    roleAccount,
    now: () => instant,
    onRequest: (request) => log.push(request),
  });

  const send = (request: WorkspaceRequest, as = roleAccount): unknown => {
    if (request.method === 'sheets.spreadsheets.batchUpdate' && meanwhile) {
      const act = meanwhile;
      meanwhile = undefined;
      act();
    }
    return workspace.handle(request, { email: as });
  };
  const newRun = (editedBy?: string): Run => ({
    id: `run-${String((runs += 1))}`,
    now: at,
    spreadsheetId,
    panels: offered,
    londonTime,
    mayGoOn: () => true,
    ...(editedBy === undefined ? {} : { editedBy }),
  });
  const run: GivenWorkbook['run'] = (program, through = send) => runSync(program, through);
  const turn = (editedBy?: string): Ticked => {
    for (;;) {
      const ticked = run(tick(newRun(editedBy)));
      if (!ticked.more) return ticked;
    }
  };
  const read = (): Snapshot => run(readWorkbook(spreadsheetId, offered));
  const answerForm = (answers: Answers, email = 'worker.one@council.example'): void => {
    workspace.submitResponse(answers, email, instant);
  };

  const setUp = (): void => {
    run(setUpWorkbook(installation, newRun()));
  };
  if (ready) workspace.restore(ready);
  else {
    setUp();
    run(seedPeople(spreadsheetId, trialPeople));
    turn();
    ready = workspace.snapshot();
  }
  log = [];

  return {
    workspace,
    asked: () => log,
    methods: () => log.map(({ method }) => method),
    forget: () => {
      log = [];
    },
    now: () => at,
    goTo: (moment) => {
      at = momentFrom(moment);
      instant = instantOf(at);
    },
    send,
    newRun,
    run,
    setUp,
    tick: (editedBy) => run(tick(newRun(editedBy))),
    turn,
    read,
    order: (order, by = administrator) => run(giveOrder(order, by, newRun())),
    answerForm,
    refer: (answers, email) => {
      const before = read().register.rows.referral;
      answerForm(answers, email);
      const { register } = turn();
      const added = [...register.rows.referral.keys()].find((reference) => !before.has(reference));
      if (added === undefined) throw new Error('The referral was not taken in.');
      return added;
    },
    type: (tab, key, column, value, as = administrator) => {
      const ask = typingRequest(read(), { tab, key, column, value });
      send({ method: 'sheets.spreadsheets.batchUpdate', ask }, as);
    },
    beforeNextWrite: (act) => {
      meanwhile = act;
    },
  };
}

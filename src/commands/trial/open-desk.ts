import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { dailyCheck } from '../../app/daily-check.ts';
import type { Run } from '../../app/run.ts';
import { tick } from '../../app/tick.ts';
import type { Ticked } from '../../app/tick.ts';
import { offered } from '../../panels/index.ts';
import type { Desk } from '../../shells/local/pages/desk.ts';
import type { SuggestingHands } from '../../shells/local/workspace/create-workspace.ts';
import { londonTime } from '../../shells/node/london-clock.ts';
import type { Send } from '../../shells/node/send.ts';
import { answerPage } from '../../site/answer-page.ts';
import type { SiteRun } from '../../site/page-ask.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { request, runAsync } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { moveClock } from './move-clock.ts';
import type { TrialClock } from './trial-clock.ts';
import { typingOverRequests } from './typing-over.ts';
import { typingRequest } from './type-in-cell.ts';

export type DeskParts = {
  readonly spreadsheetId: string;
  readonly clock: TrialClock;
  /** A way to ask the workspace as this address. */
  readonly sendAs: (email: string) => Send;
  readonly roleAccount: string;
  /** Told of every mistake of ours a page met. */
  readonly report: (error: Error) => void;
  readonly requests: Desk['requests'];
  /** Hands in a document, of which Google's interface knows nothing. */
  readonly suggesting: SuggestingHands;
};

/** A desk, and what a trial does between its visitors: whole turns of the register. */
export type OpenDesk = Desk & {
  /** Turns until nothing is left to do now. */
  readonly turn: (editedBy?: string) => Promise<Ticked>;
  readonly run: <T>(program: (run: Run) => Program<T>, editedBy?: string) => Promise<T>;
};

/** More turns than a trial ever needs: past it something never comes to rest. */
const mostTurns = 20;

/** The pages’ desk: every act is a program on the workspace, one after another. */
export function openDesk(parts: DeskParts): OpenDesk {
  const { clock, spreadsheetId } = parts;
  const sendAsRole = parts.sendAs(parts.roleAccount);
  let queue: Promise<unknown> = Promise.resolve();

  const newRun = (editedBy?: string): Run => ({
    id: randomUUID(),
    now: clock.now(),
    spreadsheetId,
    panels: offered,
    londonTime,
    mayGoOn: () => true,
    ...(editedBy === undefined ? {} : { editedBy }),
  });

  /** One act at a time: a person’s next click waits for the last to be done. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = queue.then(act, act);
    queue = done.catch(() => undefined);
    return done;
  }

  const run: OpenDesk['run'] = (program, editedBy) =>
    runAsync(program(newRun(editedBy)), sendAsRole);

  async function turn(editedBy?: string): Promise<Ticked> {
    for (let turns = 1; ; turns += 1) {
      const ticked = await run(tick, editedBy);
      if (!ticked.more || turns === mostTurns) return ticked;
    }
  }

  const snapshot = (): Promise<Snapshot> => run(() => readWorkbook(spreadsheetId, offered));

  /** Lives as long as the program: a page opened before it was last started is too old. */
  const secret = randomBytes(32);
  const token: SiteRun['token'] = (email, day) =>
    createHmac('sha256', secret).update(`${day} ${email}`).digest('base64url');

  return {
    run,
    turn: (editedBy) => inTurn(() => turn(editedBy)),
    now: clock.now,
    instant: clock.instant,
    token,
    requests: parts.requests,
    snapshot: () => inTurn(snapshot),
    moveClock: (move) => inTurn(() => moveClock(move, clock, turn, () => run(dailyCheck))),
    answer: (ask) =>
      inTurn(async () => {
        const { report } = parts;
        const reply = await run((one) => answerPage(ask, { ...one, token, report }));
        if ('redirect' in reply) await turn();
        return reply;
      }),
    editCell: ({ by, ...cell }) =>
      inTurn(async () => {
        const ask = typingRequest(await snapshot(), cell);
        await parts.sendAs(by)({ method: 'sheets.spreadsheets.batchUpdate', ask });
        await turn(by);
      }),
    document: (documentId, as) =>
      inTurn(async () => {
        const document = await runAsync(
          request('docs.documents.get', { documentId }),
          parts.sendAs(as),
        );
        const { register } = await snapshot();
        const made = [...register.rows.document.values()].find((one) => one.fileId === documentId);
        const writer = made?.audience.some(
          (grant) => grant.email === as && grant.role === 'writer',
        );
        const locked = made?.locked ?? '';
        return { document, mayEdit: locked === '' && (writer ?? false), locked };
      }),
    suggest: (documentId, edit, as) =>
      inTurn(async () => {
        await Promise.resolve();
        parts.suggesting.propose(documentId, edit, as);
      }),
    settleSuggestion: (documentId, { id, how }, as) =>
      inTurn(async () => {
        await Promise.resolve();
        parts.suggesting.settle(documentId, id, how, as);
      }),
    editDocument: (documentId, { revisionId, changes }, as) =>
      inTurn(async () => {
        const requests = typingOverRequests(changes);
        if (requests.length === 0) return;
        await parts.sendAs(as)({
          method: 'docs.documents.batchUpdate',
          ask: {
            documentId,
            requestBody: { requests, writeControl: { requiredRevisionId: revisionId } },
          },
        });
      }),
  };
}

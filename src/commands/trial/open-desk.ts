import { randomUUID } from 'node:crypto';
import { approveMinutes } from '../../app/approve-minutes.ts';
import { faultWords } from '../../app/fault-words.ts';
import { giveOrder } from '../../app/give-order.ts';
import { readMinutesOf } from '../../app/read-asked.ts';
import type { Run } from '../../app/run.ts';
import { wordsOf } from '../../app/send-mail.ts';
import { tick } from '../../app/tick.ts';
import type { Ticked } from '../../app/tick.ts';
import { workbookOf } from '../../core/register/rows.ts';
import type { Result } from '../../core/result.ts';
import { calendarInvite } from '../../documents/mail/calendar-invite.ts';
import { resourcesReferral } from '../../forms/resources-referral.ts';
import { answersOf } from '../../forms/tidy-answers.ts';
import { panels } from '../../panels/index.ts';
import type { Desk } from '../../shells/local/pages/desk.ts';
import { londonTime } from '../../shells/node/london-clock.ts';
import type { Send } from '../../shells/node/send.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { request, runAsync } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
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
  /** What a person’s answer to the form does. */
  readonly answerForm: (
    answers: Readonly<Record<string, string>>,
    email: string,
    arrivedAt: string,
  ) => { readonly responseId: string };
  readonly requests: Desk['requests'];
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
    panels,
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

  const snapshot = (): Promise<Snapshot> => run(() => readWorkbook(spreadsheetId, panels));

  /** A refusal of the rules reaches the page as one of the workspace’s: 403, with its sentence. */
  const orRefuse = (answer: Result<string, string>): void => {
    if (!answer.ok) throw new WorkspaceError(400, answer.error);
  };

  return {
    run,
    turn: (editedBy) => inTurn(() => turn(editedBy)),
    now: clock.now,
    instant: clock.instant,
    requests: parts.requests,
    snapshot: () => inTurn(snapshot),
    moveClock: (move) => inTurn(() => moveClock(move, clock, turn)),
    submitReferral: (answers, email, arrivedAt) =>
      inTurn(async () => {
        const { responseId } = parts.answerForm(answers, email, arrivedAt);
        const { register } = await turn();
        const taken = [...register.rows.referral.values()].find((one) =>
          one.responses.includes(responseId),
        );
        return taken ? { reference: taken.reference } : {};
      }),
    answersOf: (reference) =>
      inTurn(async () => {
        const { register } = await snapshot();
        const responseId = register.rows.referral.get(reference)?.responses.at(-1);
        const { responses } = await run(() =>
          request('forms.responses.list', { since: '2000-01-01T00:00:00Z' }),
        );
        const response = responses.find((one) => one.responseId === responseId);
        const [panel] = panels;
        return response && panel ? answersOf(resourcesReferral(panel), response) : {};
      }),
    answerLate: (reference, { answer, why }, by) =>
      inTurn(async () => {
        orRefuse(
          await run((one) => giveOrder({ kind: 'answer-late', reference, answer, why }, by, one)),
        );
        await turn();
      }),
    minutesFaults: (sitting) =>
      inTurn(async () => {
        const { register } = await snapshot();
        const row = register.rows.sitting.get(sitting);
        const read = row && (await run(() => readMinutesOf(register, row)));
        return read ? faultWords(read) : ['The minutes document has not been made yet.'];
      }),
    answerMinutes: (sitting, { answer, why }, by) =>
      inTurn(async () => {
        orRefuse(
          await run((one) =>
            answer === 'approve'
              ? approveMinutes(sitting, by, one)
              : giveOrder({ kind: 'return-minutes', sitting, why }, by, one),
          ),
        );
        await turn();
      }),
    editCell: ({ by, ...cell }) =>
      inTurn(async () => {
        const ask = typingRequest(await snapshot(), cell);
        await parts.sendAs(by)({ method: 'sheets.spreadsheets.batchUpdate', ask });
        await turn(by);
      }),
    carryOn: (by) =>
      inTurn(async () => {
        const said = await run((one) => giveOrder({ kind: 'carry-on', spreadsheetId }, by, one));
        await turn();
        return said.ok ? said.value : said.error;
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
        return { document, mayEdit: writer ?? false };
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
    preview: (mailKey) =>
      inTurn(async () => {
        const { register } = await snapshot();
        const mail = register.rows.mail.get(mailKey);
        if (!mail) throw new WorkspaceError(404, `There is no mail ${mailKey}.`);
        const organiser = workbookOf(register).roleAccount;
        const { invite } = mail;
        return {
          ...wordsOf(register, mail),
          ...(invite
            ? {
                invitation: calendarInvite(invite, {
                  organiser,
                  attendee: mail.to,
                  stampedAt: clock.now(),
                }),
              }
            : {}),
        };
      }),
  };
}

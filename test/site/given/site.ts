import { dateOf } from '../../../src/core/calendar/local-date-time.ts';
import { boxesFor } from '../../../src/forms/typed-answers.ts';
import { typingInto } from '../../../src/commands/story/write-minutes.ts';
import { whole } from '../../../src/commands/story/whole-item.ts';
import { typingOverRequests } from '../../../src/commands/trial/typing-over.ts';
import type { Answers } from '../../../src/forms/field.ts';
import { approveMinutes as approve } from '../../../src/app/approve-minutes.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { instantOf } from '../../../src/shells/node/london-clock.ts';
import { seenText } from '../../../src/documents/minutes/seen-text.ts';
import { spanOf } from '../../../src/pages/document-spans.ts';
import { answerPage } from '../../../src/site/answer-page.ts';
import type { PageAsk, PageReply, SiteRun } from '../../../src/site/page-ask.ts';
import { request } from '../../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { fields, givenAnswers } from '../../forms/given/referral-form.ts';
import { given } from '../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';

export const heldSitting = 'resources:2026-11-25';
export const nextSitting = 'resources:2026-12-02';
/** Heard on 25 November; its draft minutes are with the chair. */
export const heard = 'RP-26-0001';
/** Listed for 2 December, sent by worker one. */
export const listed = 'RP-26-0002';
/** Late for 2 December, sent by worker two: the chair was asked. */
export const late = 'RP-26-0003';

/** An address of a person of the trial. */
export const addressOf = (person: string): string =>
  person === '' ? '' : `${person}@council.example`;

/** Monday 30 November 2026, 5:10pm: ten minutes after the cut-off for Wednesday 2 December. */
export const mondayAfterCutOff = given((workbook) => {
  workbook.refer(givenAnswers());
  workbook.goTo('2026-11-25T13:30:00');
  workbook.turn();
  workbook.goTo('2026-11-26T10:00:00');
  workbook.order({ kind: 'send-draft', sitting: heldSitting });
  workbook.turn();
  workbook.goTo('2026-11-27T10:00:00');
  workbook.refer(givenAnswers({ caseNumber: '0123457' }));
  workbook.goTo('2026-11-30T17:05:00');
  workbook.refer(
    givenAnswers({ caseNumber: '0123458', worker: addressOf('worker.two') }),
    addressOf('worker.two'),
  );
  workbook.goTo('2026-11-30T17:10:00');
});

/** The child heard on 25 November, as its record and its item are named. */
export const heardItem = `${heard}@${heldSitting}`;

/** The same once its minutes were approved, with an action for worker one and a record to file. */
export function approveMinutes(workbook: GivenWorkbook): void {
  writeMinutes(workbook, [
    'Invented: visit the carers',
    addressOf('worker.one'),
    '2 December 2026',
  ]);
  const approved = workbook.run(approve(heldSitting, addressOf('chair'), workbook.newRun()));
  if (!approved.ok) throw new Error(approved.error);
  workbook.turn();
}

/** Fills every answer of the heard child in its minutes. */
export function writeMinutes(
  workbook: GivenWorkbook,
  agreed: readonly [what: string, owner: string, due: string] = ['None', '', ''],
  decision: 'Approve' | 'Not heard' = 'Approve',
): void {
  const { register } = workbook.read();
  const documentId = register.rows.document.get(`minutes:${heldSitting}`)?.fileId ?? '';
  const document = workbook.run(request('docs.documents.get', { documentId }));
  const typed = typingInto(document, heard, { answers: whole(decision), actions: [agreed] });
  const requests = typingOverRequests(typed);
  workbook.send({
    method: 'docs.documents.batchUpdate',
    ask: { documentId, requestBody: { requests } },
  });
}

/** Types over what stands in the last cell of a row of the list of who was there. */
export function writeWhoWasThere(workbook: GivenWorkbook, first: string, text: string): void {
  const { register } = workbook.read();
  const documentId = register.rows.document.get(`minutes:${heldSitting}`)?.fileId ?? '';
  const document = workbook.run(request('docs.documents.get', { documentId }));
  const rows = (document.body?.content ?? []).flatMap(({ table }) => table?.tableRows ?? []);
  const cells = rows.find(
    ({ tableCells }) => seenText(tableCells?.[0]?.content ?? []).text === first,
  );
  const span = spanOf(cells?.tableCells?.at(-1)?.content);
  if (!span) throw new Error(`There is no row "${first}".`);
  const requests = typingOverRequests([{ ...span, text }]);
  workbook.send({
    method: 'docs.documents.batchUpdate',
    ask: { documentId, requestBody: { requests } },
  });
}

export type Visited = {
  readonly status: number;
  readonly page: string;
  readonly redirect: string;
  readonly said: string;
};

type Boxes = PageAsk['fields'];

/** The site over one workbook, visited by anybody; mistakes of ours are gathered in `reported`. */
export function givenSite(
  workbook: GivenWorkbook = mondayAfterCutOff().given,
  changed: Partial<SiteRun> = {},
) {
  const reported: Error[] = [];
  let send: (request: WorkspaceRequest) => unknown = workbook.send;
  const token = (email: string, day: string): string => `token of ${email} on ${day}`;

  function ask(asked: Partial<PageAsk>, person: string): Visited {
    const [path = '/', query = ''] = (asked.path ?? '/').split('?');
    const run: SiteRun = {
      ...workbook.newRun(),
      token,
      report: (failure) => reported.push(failure),
      ...changed,
    };
    const reply: PageReply = workbook.run(
      answerPage(
        {
          method: 'GET',
          fields: {},
          token: '',
          ...asked,
          path,
          query: Object.fromEntries(query === '' ? [] : [query.split('=')]),
          visitor: { email: addressOf(person) },
          arrivedAt: instantOf(momentFrom(workbook.now())),
        },
        run,
      ),
      send,
    );
    return 'html' in reply
      ? { status: reply.status, page: reply.html, redirect: '', said: '' }
      : { status: 303, page: '', redirect: reply.redirect, said: reply.said ?? '' };
  }

  return {
    workbook,
    reported,
    register: () => workbook.read().register,
    open: (path: string, person: string): Visited => ask({ path }, person),
    /** Sends a form that was opened just now, unless it is given another token. */
    post: (path: string, boxes: Boxes, person: string, own?: string): Visited =>
      ask(
        {
          method: 'POST',
          path,
          fields: boxes,
          token: own ?? token(addressOf(person), dateOf(momentFrom(workbook.now()))),
        },
        person,
      ),
    token,
    /** Every request from here on is answered so. */
    through: (other: (request: WorkspaceRequest) => unknown): void => {
      send = other;
    },
  };
}

/** A whole request as the boxes of the form post it. */
export const boxesOf = (changed: Answers = {}): Answers =>
  boxesFor(fields, givenAnswers({ caseNumber: '0123459', ...changed }));

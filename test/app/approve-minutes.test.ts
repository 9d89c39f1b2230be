import type { docs_v1 } from '@googleapis/docs';
import { approveMinutes } from '../../src/app/approve-minutes.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { whole } from '../../src/commands/story/whole-item.ts';
import { typingInto } from '../../src/commands/story/write-minutes.ts';
import { typingOverRequests } from '../../src/commands/trial/typing-over.ts';
import { textHash } from '../../src/documents/minutes/text-hash.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const sitting = 'resources:2026-11-25';
const chair = 'chair@council.example';

/** A sitting that was held, its draft with the chair. */
const drafted = given((workbook) => {
  const reference = workbook.refer(requestFor('Alpha', 1));
  for (const at of ['2026-11-24T11:30:00', '2026-11-25T09:30:00', '2026-11-25T13:05:00']) {
    workbook.goTo(at);
    workbook.turn();
  }
  workbook.order({ kind: 'send-draft', sitting });
  return reference;
});

/** The same, written whole but for what a test leaves out. */
function withTheChair(
  altered: Readonly<Record<string, string>> = {},
  actions: readonly (readonly [string, string, string])[] = [['None', '', '']],
): GivenWorkbook {
  const { given: workbook, known: reference } = drafted();
  const documentId =
    workbook.read().register.rows.document.get(`minutes:${sitting}`)?.fileId ?? 'none';
  const document = workbook.send(
    { method: 'docs.documents.get', ask: { documentId } },
    chair,
  ) as docs_v1.Schema$Document;
  const typed = typingInto(document, reference, {
    answers: { ...whole('Approve'), ...altered },
    actions,
  });
  workbook.send(
    {
      method: 'docs.documents.batchUpdate',
      ask: { documentId, requestBody: { requests: typingOverRequests(typed) } },
    },
    chair,
  );
  return workbook;
}

const suggesting = (document: docs_v1.Schema$Document): docs_v1.Schema$Document =>
  JSON.parse(
    JSON.stringify(document).replace(
      '"content":"Invented: it meets the assessed needs.',
      '"suggestedDeletionIds":["suggested"],"content":"Invented: it meets the assessed needs.',
    ),
  ) as docs_v1.Schema$Document;

describe('approveMinutes [CPR-5.2b]', () => {
  it('makes minutes final that are written whole', () => {
    const workbook = withTheChair();
    expect(workbook.run(approveMinutes(sitting, chair, workbook.newRun()))).toMatchObject({
      ok: true,
    });
    expect(workbook.read().register.rows.sitting.get(sitting)).toMatchObject({ approvedBy: chair });
  });

  it('keeps who approved, when, and the fingerprint of the very text that was approved', () => {
    const workbook = withTheChair();
    workbook.run(approveMinutes(sitting, chair, workbook.newRun()));
    const { rows } = workbook.read().register;
    const documentId = rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
    const document = workbook.send({ method: 'docs.documents.get', ask: { documentId } });
    expect(rows.sitting.get(sitting)?.approvals).toEqual([
      {
        version: 1,
        by: chair,
        at: '2026-11-25T13:05:00',
        text: textHash(document as docs_v1.Schema$Document),
      },
    ]);
  });

  it('does not approve a text that the chair was not shown', () => {
    const workbook = withTheChair();
    const answer = workbook.run(
      approveMinutes(sitting, chair, workbook.newRun(), '1:another text'),
    );
    expect(answer).toMatchObject({
      ok: false,
      error: expect.stringContaining('changed after this page was opened') as string,
    });
    expect(workbook.read().register.rows.sitting.get(sitting)?.finalAt).toBeUndefined();
  });

  it('makes nothing final while a suggestion waits for an answer, and says where', () => {
    const workbook = withTheChair();
    const answer = workbook.run(approveMinutes(sitting, chair, workbook.newRun()), (request) => {
      const reply = workbook.send(request);
      return request.method === 'docs.documents.get'
        ? suggesting(reply as docs_v1.Schema$Document)
        : reply;
    });
    expect(answer).toMatchObject({
      ok: false,
      error: expect.stringContaining('RP-26-0001') as string,
    });
    expect(workbook.read().register.rows.sitting.get(sitting)?.finalAt).toBeUndefined();
  });
});

const approving = (workbook: GivenWorkbook) =>
  workbook.run(approveMinutes(sitting, chair, workbook.newRun()));

describe('minutes with a blank heading or no decision [AT-7] [CPR-5.1b] [CPR-3.5]', () => {
  it.each(['Discussion highlights', 'Decision', 'Recommendations', 'Review date'])(
    'are not final while “%s” is blank, and it is said which and of whom',
    (label) => {
      const workbook = withTheChair({ [label]: '' });
      const error = expect.stringMatching(`RP-26-0001, “${label}”`) as string;
      expect(approving(workbook)).toEqual({ ok: false, error });
      expect(workbook.read().register.rows.sitting.get(sitting)?.finalAt).toBeUndefined();
    },
  );

  it('are not final while nothing is said of actions', () => {
    const workbook = withTheChair({}, [['', '', '']]);
    const error = expect.stringContaining('RP-26-0001, “Actions”') as string;
    expect(approving(workbook)).toEqual({ ok: false, error });
  });

  it('are final with “None” under actions and review date', () =>
    expect(approving(withTheChair({ 'Review date': 'None' }))).toMatchObject({ ok: true }));

  it('are final where the child was not heard, with the reason and nothing else', () => {
    const reason = { Decision: 'Not heard', Reasons: 'Invented: the sitting ran out of time.' };
    const blank = Object.fromEntries(Object.keys(whole('Approve')).map((label) => [label, '']));
    const workbook = withTheChair({ ...blank, ...reason }, [['', '', '']]);
    expect(approving(workbook)).toMatchObject({ ok: true });
  });
});

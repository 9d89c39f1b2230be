import type { docs_v1 } from '@googleapis/docs';
import { approveMinutes } from '../../src/app/approve-minutes.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { whole } from '../../src/commands/story/whole-item.ts';
import { typingInto } from '../../src/commands/story/write-minutes.ts';
import { typingOverRequests } from '../../src/commands/trial/typing-over.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const sitting = 'resources:2026-11-25';
const chair = 'chair@council.example';

/** A sitting that was held, its draft with the chair and written whole. */
function withTheChair(): GivenWorkbook {
  const workbook = givenWorkbook();
  workbook.goTo('2026-11-23T10:00:00');
  const reference = workbook.refer(requestFor('Alpha', 1));
  for (const at of ['2026-11-24T11:30:00', '2026-11-25T09:30:00', '2026-11-25T13:05:00']) {
    workbook.goTo(at);
    workbook.turn();
  }
  const documentId =
    workbook.read().register.rows.document.get(`minutes:${sitting}`)?.fileId ?? 'none';
  const document = workbook.send(
    { method: 'docs.documents.get', ask: { documentId } },
    chair,
  ) as docs_v1.Schema$Document;
  const typed = typingInto(document, reference, {
    answers: whole('Approve'),
    actions: [['None', '', '']],
  });
  workbook.send(
    {
      method: 'docs.documents.batchUpdate',
      ask: { documentId, requestBody: { requests: typingOverRequests(typed) } },
    },
    chair,
  );
  workbook.order({ kind: 'send-draft', sitting });
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

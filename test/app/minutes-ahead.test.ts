import { toDo } from '../../src/core/week/to-do.ts';
import { request } from '../../src/workspace/program.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { tick } from '../../src/app/tick.ts';
import { day } from '../core/given/day.ts';
import { givenSite } from '../site/given/site.ts';
import { linesOf } from '../documents/document/doc-desk.ts';
import { givenAnswers } from '../forms/given/referral-form.ts';
import { administrator, given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf } from '../given/hands.ts';

const sitting = 'resources:2026-11-25';
const minutes = `minutes:${sitting}`;
const [one, two] = ['RP-26-0001', 'RP-26-0002'] as const;

/** Tuesday, just after the agenda with two children has gone. */
const agendaGone = given((workbook) => {
  workbook.refer(givenAnswers());
  workbook.refer(givenAnswers({ caseNumber: '0123457' }));
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  workbook.goTo('2026-11-24T15:00:00');
});

const rowOf = (workbook: GivenWorkbook) => workbook.read().register.rows.document.get(minutes);

function docOf(workbook: GivenWorkbook) {
  const documentId = rowOf(workbook)?.fileId ?? '';
  return workbook.run(request('docs.documents.get', { documentId }));
}

const headings = (workbook: GivenWorkbook): readonly string[] =>
  linesOf(docOf(workbook).body?.content ?? []).filter((line) => line.startsWith('## '));

/** The administrator prepares in the document: words behind the heading of a child. */
function write(workbook: GivenWorkbook, reference: string): void {
  const document = docOf(workbook);
  const heading = (document.body?.content ?? []).find(({ paragraph }) =>
    JSON.stringify(paragraph ?? '').includes(`· ${reference} ·`),
  );
  const ask = {
    documentId: document.documentId ?? '',
    requestBody: {
      requests: [
        { insertText: { location: { index: (heading?.endIndex ?? 0) - 1 }, text: ' – prepared' } },
      ],
    },
  };
  workbook.send({ method: 'docs.documents.batchUpdate', ask }, administrator);
}

const withdraw = (workbook: GivenWorkbook, reference: string): void => {
  const why = 'Invented: the family has found a carer.';
  workbook.order({ kind: 'withdraw', reference, why });
};

const docCalls = (workbook: GivenWorkbook): readonly string[] =>
  workbook
    .asked()
    .filter(
      (asked) => asked.method.startsWith('docs.') && !JSON.stringify(asked).includes('agenda'),
    )
    .map(({ method }) => method);

describe('the minutes before their sitting [CPR-5.1b]', () => {
  it('are made when the agenda goes, with the children then listed, for chair and administrator alone', () => {
    const { given: workbook } = agendaGone();
    expect(headings(workbook).slice(1)).toEqual([
      expect.stringContaining(`1 · ${one}`),
      expect.stringContaining(`2 · ${two}`),
    ]);
    expect(rowOf(workbook)?.audience.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'chair@council.example writer',
      'vice.chair@council.example writer',
      'admin@council.example writer',
    ]);
    expect(() => {
      workbook.send(
        {
          method: 'docs.documents.get',
          ask: { documentId: rowOf(workbook)?.fileId ?? '' },
        },
        'finance@council.example',
      );
    }).toThrow();
    workbook.forget();
    workbook.turn();
    expect(docCalls(workbook)).toEqual([]);
  });

  it('lose a child who is withdrawn, at two reads and one write', () => {
    const { given: workbook } = agendaGone();
    withdraw(workbook, one);
    workbook.forget();
    workbook.turn();
    expect(headings(workbook).slice(1)).toEqual([expect.stringContaining(`1 · ${two}`)]);
    expect(docCalls(workbook).slice(0, 3)).toEqual([
      'docs.documents.get',
      'docs.documents.get',
      'docs.documents.batchUpdate',
    ]);
    expect(rowOf(workbook)?.left).toBeUndefined();
  });

  it('keep what somebody wrote, and say on To do and in the Log what was left', () => {
    const { given: workbook } = agendaGone();
    write(workbook, one);
    withdraw(workbook, one);
    workbook.turn();
    expect(headings(workbook).slice(1)).toEqual([
      expect.stringContaining(`${one} · C.A. · 9:30am – prepared`),
      expect.stringContaining(`1 · ${two}`),
    ]);
    const { register } = workbook.read();
    const words = `${one} is not listed any more, but somebody has written in its part: it stays, and is not read. Take it out by hand, or leave it.`;
    expect(rowOf(workbook)?.left?.map(({ part, words: said }) => `${part} ${said}`)).toEqual([
      words,
    ]);
    const lines = toDo(register, workbook.newRun().now).map(({ what }) => what);
    expect(lines.filter((what) => what.includes(words))).toHaveLength(1);
    const logged = cellsOf(workbook, 'log').filter((row) => JSON.stringify(row).includes(words));
    expect(logged).toHaveLength(1);
  });

  it('are led to, with what was left in them, for administrator and chair; a member sees neither [CPR-5.2b]', () => {
    const { given: workbook } = agendaGone();
    write(workbook, one);
    withdraw(workbook, one);
    workbook.turn();
    const site = givenSite(workbook);
    const path = `/documents/${rowOf(workbook)?.fileId ?? ''}`;
    for (const person of ['admin', 'chair', 'finance']) {
      const { status, page } = site.open(`/sittings/${encodeURIComponent(sitting)}`, person);
      expect(status).toBe(200);
      const seen = [page.includes(path), page.includes(`${one} is not listed any more`)];
      expect(seen).toEqual(person === 'finance' ? [false, false] : [true, true]);
    }
  });

  it('wait for the next turn where somebody writes between the reading and the writing', () => {
    const { given: workbook } = agendaGone();
    withdraw(workbook, one);
    const typing = (asked: WorkspaceRequest): unknown => {
      if (asked.method === 'docs.documents.batchUpdate') write(workbook, two);
      return workbook.send(asked);
    };
    workbook.run(tick(workbook.newRun()), typing);
    expect(headings(workbook)).toHaveLength(3);
    expect(rowOf(workbook)?.because).toBeUndefined();
    workbook.turn();
    expect(headings(workbook).slice(1)).toEqual([
      expect.stringContaining(`${two} · C.A. · 9:50am – prepared`),
    ]);
    // Nothing of the child but its number in the order is another now.
    expect(rowOf(workbook)?.left).toBeUndefined();
  });

  it('are written once where the answer was lost', () => {
    const { given: workbook } = agendaGone();
    withdraw(workbook, one);
    const lost = (asked: WorkspaceRequest): unknown => {
      const reply = workbook.send(asked);
      if (asked.method === 'docs.documents.batchUpdate') throw new WorkspaceError(503, 'Lost.');
      return reply;
    };
    workbook.run(tick(workbook.newRun()), lost);
    const revision = docOf(workbook).revisionId;
    workbook.turn();
    expect(docOf(workbook).revisionId).toBe(revision);
    expect(rowOf(workbook)).toMatchObject({ says: rowOf(workbook)?.asked });
    expect(headings(workbook).slice(1)).toEqual([expect.stringContaining(`1 · ${two}`)]);
  });

  it('keep their document where the sitting is moved, with the new day in its title and its name', () => {
    const { given: workbook } = agendaGone();
    const { fileId } = rowOf(workbook)!;
    workbook.order({ kind: 'move-sitting', sitting, to: day('2026-11-26') });
    workbook.turn();
    expect(rowOf(workbook)).toMatchObject({ fileId, name: '2026-11-26 Resources Panel minutes' });
    const { title, body } = docOf(workbook);
    expect(title).toBe('2026-11-26 Resources Panel minutes');
    expect(linesOf(body?.content ?? [])[0]).toBe(
      '# Children’s Care Planning & Resources Panel: minutes of Thursday 26 November 2026',
    );
  });

  it('are no work for anybody once the sitting was stood down', () => {
    const { given: workbook } = agendaGone();
    write(workbook, one);
    workbook.order({ kind: 'stand-down', sitting, why: 'Invented: the building is closed.' });
    workbook.forget();
    workbook.turn();
    expect(docCalls(workbook)).toEqual([]);
    const lines = toDo(workbook.read().register, workbook.newRun().now);
    expect(lines.filter(({ what }) => what.includes('minutes'))).toEqual([]);
  });

  it('are the chair’s alone once the sitting has begun', () => {
    const { given: workbook } = agendaGone();
    workbook.goTo('2026-11-25T09:30:00');
    workbook.turn();
    const asked = rowOf(workbook)?.asked;
    workbook.type('attendance', `${sitting}/finance@council.example`, 'mark', 'Absent');
    workbook.goTo('2026-11-25T10:00:00');
    workbook.forget();
    workbook.turn();
    expect(rowOf(workbook)?.asked).toBe(asked);
    expect(docCalls(workbook)).toEqual([]);
  });
});

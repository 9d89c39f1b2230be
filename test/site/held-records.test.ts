import { approveMinutes } from '../../src/app/approve-minutes.ts';
import { typingInto } from '../../src/commands/story/write-minutes.ts';
import { whole } from '../../src/commands/story/whole-item.ts';
import { typingOverRequests } from '../../src/commands/trial/typing-over.ts';
import { momentFrom } from '../../src/app/run.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { request } from '../../src/workspace/program.ts';
import { givenAnswers } from '../forms/given/referral-form.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { unescaped } from '../given/unescaped.ts';
import { addressOf, givenSite, heldSitting } from './given/site.ts';

const [mabel, will] = ['RP-26-0001', 'RP-26-0002'] as const;
const path = `/records/${encodeURIComponent(`${mabel}@${heldSitting}`)}`;

/** Two children heard on 25 November; the draft is with the chair. */
const heard = given((workbook) => {
  workbook.refer(givenAnswers({ childName: 'Mabel Alpha' }));
  workbook.refer(givenAnswers({ childName: 'Will Beta', caseNumber: '0123457' }));
  workbook.goTo('2026-11-25T13:30:00');
  workbook.turn();
  workbook.goTo('2026-11-26T10:00:00');
  workbook.order({ kind: 'send-draft', sitting: heldSitting });
  workbook.turn();
});

/** Minutes whole for both, with these words among the first child’s highlights; then they are approved. */
function approved(highlights: string): GivenWorkbook {
  const { given: workbook } = heard();
  const answers = { ...whole('Approve'), 'Discussion highlights': highlights };
  write(workbook, mabel, answers);
  write(workbook, will, whole('Approve'));
  const result = workbook.run(approveMinutes(heldSitting, addressOf('chair'), workbook.newRun()));
  if (!result.ok) throw new Error(result.error);
  workbook.turn();
  return workbook;
}

function write(
  workbook: GivenWorkbook,
  reference: string,
  answers: Readonly<Record<string, string>>,
): void {
  const documentId = fileOf(workbook, `minutes:${heldSitting}`);
  const document = workbook.run(request('docs.documents.get', { documentId }));
  const typed = typingInto(document, reference, { answers, actions: [['None', '', '']] });
  const requests = typingOverRequests(typed);
  const ask = { documentId, requestBody: { requests } };
  workbook.send({ method: 'docs.documents.batchUpdate', ask });
}

const fileOf = (workbook: GivenWorkbook, key: string): string =>
  workbook.read().register.rows.document.get(key)?.fileId ?? '';

const statusOf = (workbook: GivenWorkbook, reference: string): string =>
  workbook.read().register.rows.document.get(`record:${reference}@${heldSitting}`)?.status ?? '';

const linesOf = (workbook: GivenWorkbook): readonly string[] =>
  toDo(workbook.read().register, momentFrom(workbook.now())).map(
    ({ words, what, path: where }) => `${words}: ${what} ${where}`,
  );

const seenIn = (page: string): string => / name="seen" value="(\w+)"/.exec(page)?.[1] ?? '';

/** Somebody takes the lock off final minutes by hand, as the account that owns them. */
const unlock = (workbook: GivenWorkbook, fileId: string): unknown =>
  workbook.send({
    method: 'drive.files.update',
    ask: { fileId, requestBody: { contentRestrictions: [{ readOnly: false }] } },
  });

describe('a record that may tell of another child', () => {
  it.each([
    ['the name', 'He is a friend of Will Beta, who lives nearby.', 'full name'],
    ['the name, turned round', 'A friend (BETA, Will) lives nearby.', 'full name'],
    ['the reference', 'See rp 26 0002.', 'reference'],
    ['the LCS number', 'See also 0123 457.', 'LCS number'],
  ])('is not made where it holds %s', (_, words, kind) => {
    const workbook = approved(words);
    expect(statusOf(workbook, mabel)).toBe('not-made');
    expect(statusOf(workbook, will)).toBe('made');
    const [line] = linesOf(workbook).filter((each) => each.startsWith('▲ Not made'));
    expect(line).toContain(`Discussion highlights: the ${kind} of ${will}.`);
    expect(line).not.toMatch(/beta|0123/i);
    expect(line).toContain(path);
    const { page } = givenSite(workbook).open(path, 'admin');
    expect(unescaped(page)).toContain(words);
    expect(page).toContain('Nobody can pass them');
    expect(page).not.toContain('name="why"');
  });

  it('keeps the line out of the workbook, and leaves no file behind', () => {
    const workbook = approved('He is a friend of Will Beta, who lives nearby.');
    const sheets = JSON.stringify(workbook.workspace.snapshot().spreadsheet);
    expect(sheets).not.toMatch(/Will Beta/);
    const named = workbook.workspace.files().map(({ name }) => name);
    expect(named.filter((name) => name.includes(`${mabel} final`))).toEqual([]);
  });

  it('is made once a person has looked at a line that only may, with a reason', () => {
    const workbook = approved('Will he stay? Beta blockers were spoken of.');
    expect(statusOf(workbook, mabel)).toBe('not-made');
    const site = givenSite(workbook);
    const { page } = site.open(path, 'admin');
    expect(unescaped(page)).toContain('“Will he stay? Beta blockers were spoken of.”');
    const seen = seenIn(page);
    const none = site.post(path, { step: 'pass', seen, why: ' ' }, 'admin');
    expect([none.status, none.page]).toEqual([
      422,
      expect.stringContaining('Say why these lines tell of no other child.'),
    ]);
    const naming = site.post(path, { step: 'pass', seen, why: 'It is not Will Beta.' }, 'admin');
    expect(naming.page).toContain('Your reason tells of a child.');
    const passed = site.post(path, { step: 'pass', seen, why: 'A verb and a medicine.' }, 'admin');
    expect(passed.said).toBe('The record is being made.');
    workbook.turn();
    expect(statusOf(workbook, mabel)).toBe('made');
    expect(site.open(path, 'admin').page).toContain('A verb and a medicine.');
  });

  it('is not passed unseen: other lines than the page showed are shown again', () => {
    const workbook = approved('Will he stay?');
    const site = givenSite(workbook);
    const seen = seenIn(site.open(path, 'admin').page);
    unlock(workbook, fileOf(workbook, `minutes:${heldSitting}`));
    write(workbook, mabel, { 'Discussion highlights': 'Will he stay? Beta may.' });
    const { status, page } = site.post(path, { step: 'pass', seen, why: 'A verb.' }, 'admin');
    expect([status, page]).toEqual([422, expect.stringContaining('The minutes were changed')]);
    expect(statusOf(workbook, mabel)).toBe('not-made');
  });

  it('cannot be said to be filed', () => {
    const workbook = approved('Will he stay?');
    const { page } = givenSite(workbook).post(path, {}, 'admin');
    expect(page).toContain('there is nothing to file yet');
  });

  it('says so where the name of a child could not be looked for', () => {
    const { given: workbook } = heard();
    workbook.send({
      method: 'drive.files.delete',
      ask: { fileId: fileOf(workbook, `paper:${will}:1`) },
    });
    write(workbook, mabel, whole('Approve'));
    write(workbook, will, whole('Approve'));
    workbook.run(approveMinutes(heldSitting, addressOf('chair'), workbook.newRun()));
    workbook.turn();
    const { page } = givenSite(workbook).open(path, 'admin');
    expect(page).toContain(`the name of ${will} is not known here, so nobody looked for it`);
  });
});

import PostalMime from 'postal-mime';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import type { Answers } from '../../src/forms/field.ts';
import { given, givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, valueAt } from '../given/hands.ts';

/** Everything a document says, in the order it says it. */
const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('textRun' in value) return (value.textRun as { content?: string }).content ?? '';
  return Object.values(value).map(wordsOf).join('');
};

const paperOf = (workbook: GivenWorkbook, reference: string): string => {
  const { fileId } = workbook.read().register.rows.document.get(`paper:${reference}:1`) ?? {};
  const document = workbook.workspace.documents().find((one) => one.documentId === fileId);
  return wordsOf(document?.body);
};

const needsCorrection = '▲ Sent back: needs correction';

const written = (workbook: GivenWorkbook): string => JSON.stringify(workbook.asked());

/** Takes the answers as a Google Form gives them: nothing has been refused before. */
function taken(changes: Answers): { workbook: GivenWorkbook; reference: string; paper: string } {
  const workbook = givenWorkbook();
  const reference = workbook.refer(requestFor('Alpha', 1, changes));
  return { workbook, reference, paper: paperOf(workbook, reference) };
}

const kept: readonly (readonly [string, string])[] = [
  ['a formula', '=IMPORTXML("http://evil.example","//a")'],
  ['a placeholder of ours', '{{decision}} {{#each items}}'],
  ['marks of a replacement', "$& $1 $` $' $$"],
  ['emoji of several characters', 'A family 👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['right-to-left marks', 'before \u202Eafter\u202C and \u200F mark'],
  ['HTML', '<script>alert(1)</script> & <b>bold</b>'],
  ['a line break', 'first line\nsecond line'],
  ['the most a box takes', 'A long account. '.repeat(1250).trim()],
];

describe('a narrative', () => {
  it.each(kept)('with %s stands in the request paper as it was typed', (_, text) => {
    const { workbook, reference, paper } = taken({ penPicture: text, outcomeSought: text });
    // Docs keeps a line break inside an answer as a break of its own.
    expect(paper.replaceAll('\u000B', '\n')).toContain(text);
    expect(workbook.read().register.rows.referral.get(reference)?.status).toBe('listed');
    expect(written(workbook).includes('formulaValue')).toBe(false);
  });

  it('of 50,000 characters stands in the paper whole, and the referral is asked for again', () => {
    const text = 'Fifty thousand. '.repeat(3125);
    const { workbook, reference, paper } = taken({ penPicture: text });
    expect(paper).toContain(text.trim());
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe(needsCorrection);
    expect(valueAt(workbook, 'referrals', reference, 'missing')).toContain('Pen picture');
  });
});

describe('a short answer', () => {
  const nasty: readonly (readonly [string, string, string])[] = [
    ['a line break', 'childName', 'Child\nAlpha'],
    ['a formula and a placeholder', 'childName', '=IMPORTXML("a") {{decision}} $& 👩‍👧‍👦 \u202E'],
    ['50,000 characters', 'childName', 'x'.repeat(50_000)],
    ['a formula', 'caseNumber', '=1+1'],
    ['50,000 digits', 'caseNumber', '9'.repeat(50_000)],
    ['two addresses', 'worker', 'one@council.example, two@council.example'],
    ['a header of a mail', 'worker', 'worker.one@council.example\r\nBcc: all@elsewhere.example'],
    ['50,000 characters', 'manager', 'x'.repeat(50_000)],
    ['no such day', 'dateOfBirth', '31/2/2014'],
    ['no such choice', 'requestType', '{{requestType}}'],
  ];

  it.each(nasty)('with %s as %s is kept or asked for again, and stops nobody', (_, field, text) => {
    const { workbook, reference, paper } = taken({ [field]: text });
    const referral = workbook.read().register.rows.referral.get(reference);
    expect(referral?.status === 'listed' || (referral?.toCorrect?.length ?? 0) > 0).toBe(true);
    expect(paper).toContain(reference);
    expect(written(workbook).includes('formulaValue')).toBe(false);
    const next = workbook.refer(requestFor('Beta', 2));
    expect(valueAt(workbook, 'referrals', next, 'status')).toBe('○ Listed');
  });

  it('with every box overfull at once still fits the register', () => {
    const long = '=👩‍👧 "\\ '.repeat(6000);
    const fields = ['childName', 'caseNumber', 'worker', 'manager', 'siblings', 'penPicture'];
    const { workbook, reference } = taken(Object.fromEntries(fields.map((field) => [field, long])));
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe(needsCorrection);
  });
});

describe('an answer that cannot be right [CPR-4.2]', () => {
  const dayOff = 'Date of birth is not a real day. Check the day, month and year, like 27 3 2014.';
  const returned = given((workbook) =>
    workbook.refer(requestFor('Alpha', 1, { dateOfBirth: '31 February 2014', worker: 'Worker' })),
  );

  it('leaves the request with its reference, its paper and no invented fact', () => {
    const { given: workbook, known: reference } = returned();
    const referral = workbook.read().register.rows.referral.get(reference);
    expect(referral).toMatchObject({ status: 'returned', missing: [], facts: { worker: '' } });
    expect(referral?.toCorrect).toHaveLength(2);
    expect(referral?.facts).not.toHaveProperty('dateOfBirth');
    expect(referral).not.toHaveProperty('completedAt');
    expect(paperOf(workbook, reference)).toContain('31 February 2014');
  });

  it('is shown in the sheet and on To do, with what is wrong and what to do', () => {
    const { given: workbook, known: reference } = returned();
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe(needsCorrection);
    expect(valueAt(workbook, 'referrals', reference, 'missing')).toContain(dayOff);
    expect(JSON.stringify(cellsOf(workbook, 'todo'))).toContain('To correct: Date of birth is not');
  });

  it('goes back by mail with each answer to correct and the way to do it', async () => {
    const { given: workbook, known: reference } = returned();
    const [sent, ...more] = workbook.workspace.sentMail();
    expect(more).toEqual([]);
    const raw = Uint8Array.from(sent?.raw ?? '', (character) => character.charCodeAt(0));
    const { text } = await PostalMime.parse(raw);
    expect(text).toContain(`- ${dayOff}`);
    expect(text).toContain(`/referrals/${reference}/amend`);
    expect(text).not.toContain('still empty');
  });

  it('is forgotten once it is corrected, and the request is heard', () => {
    const { given: workbook, known: reference } = returned();
    workbook.answerForm(requestFor('Alpha', 1, { amends: reference }));
    workbook.turn();
    const referral = workbook.read().register.rows.referral.get(reference);
    expect(referral).toMatchObject({ status: 'listed', version: 2, missing: [] });
    expect(referral).not.toHaveProperty('toCorrect');
  });
});

describe('a mail about a referral with hostile answers', () => {
  it('has one recipient, one subject, and expands nothing', async () => {
    const hostile = '{{missing}}\r\nBcc: all@elsewhere.example $& 👩‍👧‍👦';
    const { workbook, reference } = taken({ childName: hostile, worker: hostile, iroInput: '' });
    const sent = workbook.workspace.sentMail();
    expect(sent).not.toHaveLength(0);
    for (const { raw } of sent) {
      const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
      const mail = await PostalMime.parse(bytes);
      expect(mail.to).toEqual([{ address: 'worker.one@council.example', name: '' }]);
      expect(mail.bcc).toBeUndefined();
      expect(mail.subject).toContain('Resources Panel');
      expect(mail.subject).not.toMatch(/\{\{|\$&|Bcc|[\r\n]/);
      expect(mail.text).toContain(reference);
    }
  });
});

describe('an answer that names a referral to amend', () => {
  const returned = given((workbook) => workbook.refer(requestFor('Alpha', 1, { iroInput: '' })));

  it('amends it for its sender', () => {
    const { given: workbook, known: reference } = returned();
    workbook.answerForm(requestFor('Alpha', 1, { amends: reference }));
    workbook.turn();
    expect(workbook.read().register.rows.referral.get(reference)?.version).toBe(2);
  });

  it('is a new referral for anybody else: nobody writes over another child', () => {
    const { given: workbook, known: reference } = returned();
    workbook.answerForm(requestFor('Beta', 2, { amends: reference }), 'worker.two@council.example');
    workbook.turn();
    const { referral } = workbook.read().register.rows;
    expect(referral.get(reference)?.version).toBe(1);
    expect(referral.size).toBe(2);
  });
});

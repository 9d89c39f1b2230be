import { roleAccount } from '../../src/commands/trial/trial-people.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { fields } from '../forms/given/referral-form.ts';
import { begun, boxesIn, draftFiles, givenDraft, keptDraft, saving } from './given/drafts.ts';
import { addressOf, boxesOf, givenSite, heldSitting, listed } from './given/site.ts';

const odd = {
  penPicture: '{{decision}} =IMPORTXML("x") $& <b>&amp;</b>\n\n 🦊\u202e\u200f \ue000\u0007',
  outcomeSought: `\n${'y'.repeat(50_000)}\n`,
  options: '=1+1\r\n\t‏שלום \ud83d',
  caseNumber: 'not a number',
  'dateOfBirth-day': '31',
  'dateOfBirth-month': 'february',
  'dateOfBirth-year': '14',
  worker: '',
};

type Boxes = Readonly<Record<string, string>>;

describe('Save and come back later', () => {
  it('stands on every step of the form, as a button that needs no script', () => {
    const site = givenSite();
    const boxes = { ...boxesOf(), begun };
    const steps = [
      site.open('/refer', 'worker.one'),
      site.open(`/referrals/${listed}/amend`, 'worker.one'),
      site.post('/refer', { ...boxes, step: 'check' }, 'worker.one'),
      site.post('/refer', { ...boxes, caseNumber: 'x', step: 'check' }, 'worker.one'),
      site.post('/refer', { ...boxes, step: 'change' }, 'worker.one'),
    ];
    for (const { page } of steps) {
      expect(page).toMatch(/<button[^>]* name="step" value="save">\s*Save and come back later/);
    }
  });

  it('keeps exactly what was typed, valid or not, and gives it back exactly', () => {
    const { site, saved, id } = givenDraft(odd);
    expect(saved.status).toBe(200);
    const { amends: _, panel: __, step: ___, begun: ____, ...typed }: Boxes = saving(odd);
    expect(keptDraft(site.workbook)?.boxes).toEqual(typed);
    const { status, page } = site.open(`/drafts/${id}`, 'worker.one');
    expect(status).toBe(200);
    const shown = boxesIn(page);
    for (const [name, text] of Object.entries({ ...typed, ...shownDate })) {
      // A browser posts line ends as it likes: the page holds one kind.
      expect([name, shown[name] ?? '']).toEqual([name, text.replaceAll('\r\n', '\n')]);
    }
    expect(shown).toMatchObject({ begun, draft: id });
    expect(page).toContain('action="/refer/resources"');
  });

  it('says until when it is kept, who may open it, and where', () => {
    const { saved, id } = givenDraft();
    expect(saved.page.replaceAll(/\s+/g, ' ')).toContain(
      'Your draft is kept until Wednesday 30 December 2026. Only you can open it.',
    );
    expect(saved.page).toContain(`http://127.0.0.1:8080/drafts/${id}`);
  });

  it('offers it on the home page and above an empty form, to its writer alone', () => {
    const { site, id } = givenDraft();
    for (const path of ['/', '/refer']) {
      const { page } = site.open(path, 'worker.one');
      expect(page).toContain('Your draft of Monday 30 November 2026');
      expect(page).toContain(`href="/drafts/${id}"`);
      for (const person of ['worker.two', 'admin', 'chair']) {
        expect(site.open(path, person).page).not.toContain(id);
      }
    }
  });

  it('takes the place of what was saved before, from the same form or the draft', () => {
    const { site, id } = givenDraft();
    site.post('/refer', saving({ penPicture: 'Second.' }), 'worker.one');
    expect(keptDraft(site.workbook)?.boxes['penPicture']).toBe('Second.');
    site.workbook.goTo('2026-12-03T09:00:00');
    const third = saving({ penPicture: 'Third.', draft: id });
    expect(site.post('/refer', third, 'worker.one').page).toContain('2 January 2027');
    expect(keptDraft(site.workbook)?.boxes['penPicture']).toBe('Third.');
    expect(draftFiles(site.workbook).map(({ name }) => name)).toEqual([
      'Draft referral, Thursday 3 December 2026',
    ]);
  });

  it('asks to delete one of five before a sixth is kept, and keeps what was typed', () => {
    const site = givenSite();
    const save = (form: string) =>
      site.post('/refer', saving({ begun: form, penPicture: `Form ${form}` }), 'worker.one');
    for (const form of ['1', '2', '3', '4', '5']) expect(save(form).status).toBe(200);
    const { status, page } = save('6');
    expect(status).toBe(422);
    expect(page).toContain('nobody keeps more than five');
    expect(page).toContain('Form 6');
    expect(draftFiles(site.workbook)).toHaveLength(5);
    expect(save('5').status).toBe(200);
    expect(site.post('/refer', saving(), 'worker.two').status).toBe(200);
    const [first] = draftFiles(site.workbook);
    site.post(`/drafts/${first?.id ?? ''}/delete`, {}, 'worker.one');
    expect(save('6').status).toBe(200);
  });

  it('refuses in words what is longer than a Doc, and keeps it on the page', () => {
    const { status, page } = givenSite().post(
      '/refer',
      saving({ penPicture: '🦊'.repeat(100_000) }),
      'worker.one',
    );
    expect(status).toBe(422);
    expect(page).toContain('longer than a draft can be');
  });

  it('is for somebody signed in who is not in People, too', () => {
    const site = givenSite();
    expect(site.post('/refer', saving(), 'somebody.else').status).toBe(200);
    expect(site.open('/', 'somebody.else').page).toContain('Your draft of');
  });

  it('keeps nothing without its token, and shows what was typed', () => {
    const site = givenSite();
    const boxes = saving({ penPicture: 'As I typed it.', draft: 'the-draft' });
    const { status, page } = site.post('/refer', boxes, 'worker.one', 'stolen');
    expect(status).toBe(403);
    expect(boxesIn(page)).toMatchObject({
      penPicture: 'As I typed it.',
      begun,
      draft: 'the-draft',
    });
    expect(draftFiles(site.workbook)).toEqual([]);
  });
});

/** A month by its name is a number on the form that is shown again. */
const shownDate = { 'dateOfBirth-month': '2' };

describe('a draft', () => {
  it('is a Doc its writer may read and nobody else may open, and its name is no child’s', () => {
    const { site } = givenDraft(odd);
    const [file] = draftFiles(site.workbook);
    expect(file?.name).toBe('Draft referral, Monday 30 November 2026');
    expect(file?.permissions.map(({ emailAddress, role }) => [emailAddress, role])).toEqual([
      [roleAccount, 'owner'],
      [addressOf('worker.one'), 'reader'],
    ]);
    const [folder] = site.workbook.workspace.files().filter(({ id }) => id === file?.parents[0]);
    expect(folder?.name).toBe('Drafts');
    for (const person of ['worker.two', 'admin', 'chair']) {
      expect(site.workbook.workspace.mayOpen(file?.id ?? '', addressOf(person))).toBeUndefined();
    }
  });

  it('can be read in its Doc: each question with what was typed', () => {
    const { site } = givenDraft(odd);
    const [file] = draftFiles(site.workbook);
    const document = site.workbook.workspace
      .documents()
      .find(({ documentId }) => documentId === file?.id);
    const lines = (document?.body?.content ?? []).map(({ paragraph }) => ({
      style: paragraph?.paragraphStyle?.namedStyleType,
      text: (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join(''),
    }));
    const headings = lines.filter(({ style }) => style === 'HEADING_2').map(({ text }) => text);
    const asked = fields.filter(({ kind, showIf }) => kind !== 'hidden' && !showIf);
    expect(headings).toEqual([...asked.map(({ label }) => `${label}\n`), 'For the register\n']);
    expect(lines.map(({ text }) => text)).toContain('not a number\n');
  });

  it('enters no cell, no log, no mail and no store of what was sent', () => {
    const site = givenSite();
    const before = site.workbook.workspace.snapshot();
    site.post('/refer', saving(odd), 'worker.one');
    const after = site.workbook.workspace.snapshot();
    expect(after.spreadsheet).toBe(before.spreadsheet);
    expect(after.mail).toBe(before.mail);
    expect(after.responses).toBe(before.responses);
    expect(after.memory).toBe(before.memory);
  });

  it('is told in words to be somebody else’s, and changed and deleted by nobody else', () => {
    const { site, id } = givenDraft({ penPicture: 'Mine.' });
    const { status, page } = site.open(`/drafts/${id}`, 'worker.two');
    expect(status).toBe(403);
    expect(page).toContain('It is for whoever wrote this draft');
    expect(page).not.toContain('Mine.');
    for (const person of ['worker.two', 'admin']) {
      expect(site.open(`/drafts/${id}/delete`, person).status).toBe(404);
      expect(site.post(`/drafts/${id}/delete`, {}, person).status).toBe(404);
      const over = site.post('/refer', saving({ draft: id, penPicture: 'Theirs.' }), person);
      expect(over.status).toBe(422);
      expect(over.page).toContain('Theirs.');
    }
    expect(keptDraft(site.workbook)).toMatchObject({
      by: addressOf('worker.one'),
      boxes: { penPicture: 'Mine.' },
    });
    expect(site.post(`/drafts/${id}/delete`, {}, 'worker.one', 'stolen').status).toBe(403);
    expect(draftFiles(site.workbook)).toHaveLength(1);
  });

  it('is never written over, read from or deleted as another Doc of the register', () => {
    const { site } = givenDraft();
    const minutes = site.register().rows.document.get(`minutes:${heldSitting}`)?.fileId ?? '';
    const before = site.workbook.workspace.snapshot().documents.get(minutes);
    expect(site.post(`/drafts/${minutes}/delete`, {}, 'worker.one').status).toBe(404);
    expect(draftFiles(site.workbook)).toHaveLength(1);
    expect(site.post('/refer', saving({ draft: minutes }), 'worker.one').status).toBe(422);
    expect(
      site.post('/refer', { ...saving({ draft: minutes }), step: 'send' }, 'worker.one'),
    ).toMatchObject({ status: 303 });
    expect(site.open(`/drafts/${minutes}`, 'worker.one').status).toBe(404);
    expect(site.workbook.workspace.snapshot().documents.get(minutes)).toBe(before);
  });

  it('is asked about before it is deleted, and is then gone past the bin', () => {
    const { site, id } = givenDraft({ penPicture: 'Narrative to forget.' });
    expect(site.open(`/drafts/${id}/delete`, 'worker.one').page).toContain('Delete it for good');
    expect(draftFiles(site.workbook)).toHaveLength(1);
    expect(site.post(`/drafts/${id}/delete`, {}, 'worker.one')).toMatchObject({
      redirect: '/',
      said: 'Your draft was deleted.',
    });
    const left = JSON.stringify(site.workbook.workspace.documents());
    expect(left.includes('Narrative to forget.')).toBe(false);
    expect(site.open(`/drafts/${id}`, 'worker.one').status).toBe(404);
    const again = site.post('/refer', saving({ draft: id }), 'worker.one');
    expect(again.page).toContain('This draft was deleted since you opened it');
    expect(boxesIn(again.page)).not.toHaveProperty('draft');
    expect(site.post('/refer', saving(), 'worker.one').status).toBe(200);
  });

  it('of a change goes on as that change, for those who may still make it', () => {
    const site = givenSite();
    const path = `/referrals/${listed}/amend`;
    site.post(path, saving({ penPicture: 'Changed.' }), 'worker.one');
    const id = draftFiles(site.workbook)[0]?.id ?? '';
    const { page } = site.open(`/drafts/${id}`, 'worker.one');
    expect(page).toContain(`Change the request ${listed}`);
    expect(page).toContain(`action="${path}"`);
    site.workbook.order({ kind: 'withdraw', reference: listed, why: 'Invented.' });
    expect(site.open(`/drafts/${id}`, 'worker.one').page).toContain('It was withdrawn.');
  });

  it('that was changed by hand beyond reading is refused in words, and can be deleted', () => {
    const { site, id } = givenDraft();
    site.workbook.send({
      method: 'docs.documents.batchUpdate',
      ask: {
        documentId: id,
        requestBody: {
          requests: [{ insertText: { endOfSegmentLocation: {}, text: ' and more' } }],
        },
      },
    });
    const { status, page } = site.open(`/drafts/${id}`, 'worker.one');
    expect(status).toBe(404);
    expect(page).toContain('its document was changed by hand');
    expect(site.post(`/drafts/${id}/delete`, {}, 'worker.one').status).toBe(303);
  });

  it('keeps nobody from the home page or the form while Drive cannot list it', () => {
    const { site } = givenDraft();
    site.through((request) => {
      if (request.method === 'drive.files.list') throw new WorkspaceError(503, 'Unavailable');
      return site.workbook.send(request);
    });
    expect(site.open('/', 'worker.one').status).toBe(200);
    expect(site.open('/refer', 'worker.one').status).toBe(200);
  });
});

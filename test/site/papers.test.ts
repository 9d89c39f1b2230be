import { tick } from '../../src/app/tick.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { givenSite, listed } from './given/site.ts';

const path = `/referrals/${listed}/papers`;
const begun = '2026-11-30T17:00:00Z';

const boxes = (changed: Readonly<Record<string, string>> = {}) => ({
  do: 'add',
  begun,
  of: '',
  title: 'Health assessment',
  text: 'First line, {{tag}}.\r\n\r\n# Second line.',
  link: '',
  ...changed,
});

type Site = ReturnType<typeof givenSite>;

const key = `added:${listed}:1`;
const files = ({ workbook }: Site) =>
  workbook.workspace
    .files()
    .filter(({ properties }) => properties['panelDocument']?.startsWith('added:'));
const text = (site: Site): string =>
  (
    site.workbook.workspace.documents().find(({ documentId }) => documentId === files(site)[0]?.id)
      ?.body?.content ?? []
  )
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('');
const papers = (site: Site) => site.register().rows.referral.get(listed)?.papers ?? [];

describe('the page of papers from the case system', () => {
  it('is for those who follow the request, and led to from its page', () => {
    const site = givenSite();
    for (const person of ['worker.one', 'manager.one', 'admin']) {
      expect(site.open(path, person).page).toContain('Add a paper');
      expect(site.open(`/referrals/${listed}`, person).page).toContain(`href="${path}"`);
    }
    for (const person of ['worker.two', 'chair', 'finance', 'nobody.known']) {
      expect(site.open(path, person).status).toBe(403);
      expect(site.post(path, boxes(), person).status).toBe(403);
    }
    expect(papers(site)).toEqual([]);
  });

  it('makes a Doc of the pasted text as it stands, by the role account, and shows it on the page of the request', () => {
    const site = givenSite();
    const sent = site.post(path, boxes(), 'worker.one');
    expect(sent.said).toBe('Health assessment: added. Its Doc is being made.');
    expect(site.open(path, 'worker.one').page).toContain('Being made');
    site.workbook.turn();
    expect(files(site)).toHaveLength(1);
    expect(text(site)).toMatch(
      /^Health assessment: RP-26-0002\nFor the .*\. Added from the case system by worker\.one@council\.example, Monday 30 November 2026, 5:10pm\.\nFirst line, \{\{tag\}\}\.\n\n# Second line\.\nOnly for the panel/,
    );
    const url = `http://127.0.0.1:8080/documents/${files(site)[0]?.id ?? ''}`;
    for (const page of [path, `/referrals/${listed}`]) {
      expect(site.open(page, 'manager.one').page).toContain(`href="${url}"`);
    }
    expect(JSON.stringify([...site.register().rows.referral.values()])).not.toContain('First line');
    expect(site.register().rows.referral.size).toBe(3);
    expect(site.reported).toEqual([]);
  });

  it('adds one paper however often its form is sent, whatever request of it was lost', () => {
    const site = givenSite();
    site.workbook.turn();
    const before = site.workbook.workspace.snapshot();
    for (let lost = 1; lost <= 30; lost += 1) {
      site.workbook.workspace.restore(before);
      let asked = 0;
      site.through((request) => {
        asked += 1;
        if (asked < lost) return site.workbook.send(request);
        // Every other time it lands, and only its answer is lost.
        if (asked === lost && lost % 2 === 0) site.workbook.send(request);
        throw new WorkspaceError(0, 'The answer was lost.');
      });
      site.post(path, boxes(), 'worker.one');
      site.through(site.workbook.send);
      site.post(path, boxes(), 'worker.one');
      site.workbook.turn();
      expect([lost, papers(site).length, files(site).length]).toEqual([lost, 1, 1]);
      if (asked < lost) return;
    }
    throw new Error('It never ran through.');
  });

  it('makes one Doc whatever request of the turn was lost', () => {
    const site = givenSite();
    site.workbook.turn();
    site.post(path, boxes(), 'worker.one');
    const sent = site.workbook.workspace.snapshot();
    for (let lost = 1; lost <= 60; lost += 1) {
      site.workbook.workspace.restore(sent);
      site.workbook.goTo('2026-11-30T17:10:00');
      let asked = 0;
      const dies = (request: Parameters<typeof site.workbook.send>[0]): unknown => {
        asked += 1;
        if (asked < lost) return site.workbook.send(request);
        if (asked === lost && lost % 2 === 0) site.workbook.send(request);
        throw new WorkspaceError(0, 'The answer was lost.');
      };
      try {
        site.workbook.run(tick(site.workbook.newRun()), dies);
      } catch {
        // The run is dead; the next finds what it left.
      }
      site.workbook.goTo('2026-11-30T17:30:00');
      site.workbook.turn();
      expect([lost, files(site).length]).toEqual([lost, 1]);
      expect(text(site).split('Second line')).toHaveLength(2);
      expect(site.register().rows.document.get(key)?.status).toBe('made');
      if (asked < lost) return;
    }
    throw new Error('It never ran through.');
  });

  it('shows a pasted link with the remark that sharing is not controlled here', () => {
    const site = givenSite();
    const link = 'https://cases.example/1';
    const sent = site.post(path, boxes({ text: '', link }), 'worker.one');
    expect(sent.said).toBe('Health assessment: added.');
    for (const page of [path, `/referrals/${listed}`]) {
      const { page: words } = site.open(page, 'worker.one');
      expect(words).toContain(`href="${link}"`);
      expect(words.toLowerCase()).toContain('sharing not controlled here');
    }
    site.workbook.turn();
    expect(files(site)).toEqual([]);
  });

  it.each([
    [{ text: '' }, 'Paste its text, or give a link.'],
    [{ link: 'https://cases.example/1' }, 'Give its text or a link, not both.'],
    [{ title: ' ' }, 'Say what the paper is, in a few words.'],
    [{ text: '', link: 'cases.example' }, 'Paste the whole address of the paper'],
    [{ text: 'x'.repeat(100_001) }, 'It is longer than 100,000 letters.'],
  ])('says what is wrong and keeps what was typed: %#', (changed, words) => {
    const site = givenSite();
    const reply = site.post(path, boxes(changed), 'worker.one');
    expect([reply.status, reply.page]).toEqual([422, expect.stringContaining(words)]);
    expect(reply.page).toContain(`value="${begun}"`);
    if (!('title' in changed)) expect(reply.page).toContain('value="Health assessment"');
    expect(papers(site)).toEqual([]);
  });

  it('does nothing without its token', () => {
    const site = givenSite();
    const forged = site.post(path, boxes(), 'worker.one', 'another token');
    expect(forged.status).toBe(403);
    expect(forged.page).toContain('First line, {{tag}}.');
    expect(papers(site)).toEqual([]);
  });

  it('takes a paper back with a reason, which stays to be read', () => {
    const site = givenSite();
    site.post(path, boxes(), 'worker.one');
    site.workbook.turn();
    const back = { do: 'back', paper: key };
    expect(site.post(path, back, 'worker.one').page).toContain('Say why it is taken back.');
    const done = site.post(path, { ...back, why: 'The wrong one.' }, 'manager.one');
    expect(done.said).toBe('Health assessment: taken back.');
    site.workbook.turn();
    expect(site.open(path, 'worker.one').page).toContain(
      'Taken back by manager.one@council.example: The wrong one.',
    );
    expect(site.open(`/referrals/${listed}`, 'worker.one').page).not.toContain('Added paper');
    const permitted = files(site)[0]?.permissions.map(({ emailAddress }) => emailAddress);
    expect(permitted).not.toContain('worker.one@council.example');
    expect(permitted).toContain('admin@council.example');
  });
});

import type { Desk } from '../../../../src/shells/local/pages/desk.ts';
import { preset } from '../../../core/given/presets.ts';
import { approveMinutes, heldSitting, listed } from '../../../site/given/site.ts';
import { givenBrowser, givenDesk } from './given/desk.ts';

const newWorker = `/register/referrals/${listed}/newWorker`;

describe('cells', () => {
  it('are typed into as the administrator, and the product answers', async () => {
    const { desk, workbook } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    await post(newWorker, { value: ' worker.two@council.example ' });
    const { register, inputs } = workbook.read();
    expect(inputs.get(`referrals/${listed}`)).toMatchObject({
      newWorker: 'worker.two@council.example',
    });
    expect(register.rows.referral.get(listed)?.facts.worker).toBe('worker.two@council.example');
    expect((await open(newWorker)).page).toContain('worker.two@council.example now presents.');
  });

  it('lead back to their tab where a row was given another name', async () => {
    const { desk, workbook } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    const email = '/register/people/finance%40council.example/email';
    const to = async (path: string, value: string) =>
      (await post(path, { value, back: path })).headers.get('location');
    expect(await to(email, 'money@council.example')).toBe('/register/people');
    expect(await to(newWorker, 'worker.two@council.example')).toBe(newWorker);
    expect(workbook.read().register.people.map((one) => one.email)).toContain(
      'money@council.example',
    );
  });

  it('are emptied first where the same is asked again', async () => {
    const { desk, workbook } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    const ticked = '{"userEnteredValue":{"boolValue":true}}';
    const build = `/register/sittings/${encodeURIComponent('resources:2026-12-02')}/build`;
    await post(build, { value: 'yes' });
    workbook.forget();
    await post(build, { value: 'yes' });
    const typed = workbook
      .asked()
      .map(({ ask }) => /"rows":\[\{"values":\[(.*?)\]\}\],"fields"/.exec(JSON.stringify(ask))?.[1])
      .filter((cell) => cell === '{}' || cell === ticked);
    expect(typed).toEqual(['{}', ticked]);
  });

  it.each([
    ['a column of the product', `/register/referrals/${listed}/status`],
    ['a row that is not there', '/register/referrals/RP-26-9999/accept'],
    ['a tab that is not there', `/register/other/${listed}/accept`],
  ])('take nothing in %s', async (_, path) => {
    const { desk, workbook } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    const before = workbook.workspace.snapshot();
    expect((await post(path, { value: 'x' })).status).toBe(404);
    expect(workbook.workspace.snapshot()).toBe(before);
  });
});

describe('documents', () => {
  const boxFor = (page: string): string =>
    /name="(\d+-\d+)"[^>]*aria-label="Decision/.exec(page)?.[1] ?? '';

  it('are typed over where they stand, at the revision they were read at', async () => {
    const { desk, workbook, minutes } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair');
    const { page } = await open(`/documents/${minutes}?edit=1`);
    const revision = /name="revision"\s+value="([^"]*)"/.exec(page)?.[1] ?? '';
    await post(`/documents/${minutes}`, { revision, [boxFor(page)]: 'Defer' });
    expect((await open(`/documents/${minutes}`)).page).toContain('The document was saved.');
    const kept = workbook.workspace.documents().find(({ documentId }) => documentId === minutes);
    expect(JSON.stringify(kept)).toContain('Defer');
  });

  it('takes what is typed as a suggestion, and accepts or rejects it by a button of its own', async () => {
    const { desk, minutes } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair');
    const at = `/documents/${minutes}`;
    const { page } = await open(`${at}?edit=1`);
    const revision = /name="revision"\s+value="([^"]*)"/.exec(page)?.[1] ?? '';
    await post(at, { revision, [boxFor(page)]: 'Defer', mode: 'suggest' });
    const { page: suggested } = await open(at);
    expect(suggested).toContain('What you typed stands as suggestions.');
    expect(suggested).toContain('Put in “Defer”.');
    expect(suggested).toContain('<ins>Defer</ins>');
    const suggestion = /name="suggestion"\s+value="([^"]*)"/.exec(suggested)?.[1] ?? '';
    await post(at, { suggestion, how: 'rejected' });
    const { page: settled } = await open(at);
    expect(settled).toContain('The suggestion was rejected.');
    expect(settled).not.toContain('Defer</ins>');
  });

  it('lead to the children as every page does, where a panel looks for them [NS-3.3]', async () => {
    const { desk, minutes } = givenDesk();
    const snapshot = async () => {
      const read = await desk.snapshot();
      const panels = [...read.register.panels, preset('next-steps')];
      return { ...read, register: { ...read.register, panels } };
    };
    const pageOf = async (of: Desk) => (await givenBrowser(of).open(`/documents/${minutes}`)).page;
    expect(await pageOf(desk)).not.toContain('href="/children"');
    expect(await pageOf({ ...desk, snapshot })).toContain('href="/children"');
  });

  it('overtaken by somebody else are not saved, and what was typed is kept', async () => {
    const { desk, workbook, minutes } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair');
    const { page } = await open(`/documents/${minutes}?edit=1`);
    const before = workbook.workspace.documents();
    const answer = await post(`/documents/${minutes}`, {
      revision: 'another',
      [boxFor(page)]: 'My own words',
    });
    expect(answer.status).toBe(409);
    const again = await answer.text();
    expect(again).toContain('Somebody else changed this document');
    expect(again).toContain('My own words');
    expect(workbook.workspace.documents()).toEqual(before);
  });

  it('open to nobody whom Google does not let in, and to a reader only to read', async () => {
    const { desk, workbook, minutes } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('worker.two');
    expect((await open(`/documents/${minutes}`)).status).toBe(404);
    const { register } = workbook.read();
    const paper = [...register.rows.document.values()].find(
      ({ key }) => key === `paper:${listed}:1`,
    );
    await become('worker.one');
    const { status, page } = await open(`/documents/${paper?.fileId ?? ''}?edit=1`);
    expect([status, page.includes('<textarea')]).toEqual([200, false]);
    const { status: refused } = await post(`/documents/${paper?.fileId ?? ''}`, { revision: '' });
    expect(refused).toBe(403);
  });

  it('that were locked meanwhile are not saved, say why, and keep what was typed [CPR-5.2b]', async () => {
    const { desk, workbook, minutes } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair');
    const { page } = await open(`/documents/${minutes}?edit=1`);
    const revision = /name="revision"\s+value="([^"]*)"/.exec(page)?.[1] ?? '';
    approveMinutes(workbook);
    const answer = await post(`/documents/${minutes}`, { revision, [boxFor(page)]: 'Decline' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Decline');
    const { page: now } = await open(`/documents/${minutes}?edit=1`);
    expect(now).toContain('Locked. Final: approved on Monday 30 November 2026');
    expect(now).not.toContain('<textarea');
  });

  it('lead on to the pages about their sitting', async () => {
    const { desk, minutes } = givenDesk();
    const { open, become } = givenBrowser(desk);
    await become('chair');
    const { page } = await open(`/documents/${minutes}`);
    expect(page).toContain(`href="/sittings/${encodeURIComponent(heldSitting)}/minutes"`);
  });
});

describe('a mail', () => {
  it.each([
    ['html', 'srcdoc="&lt;!doctype html'],
    ['text', '<pre>'],
    ['invitation', 'No invitation travels'],
    ['checks', 'The subject names no child'],
  ])('shows its %s side', async (side, words) => {
    const { open } = givenBrowser(givenDesk().desk);
    const { page } = await open(`/outbox/receipt%3A${listed}%3A1?side=${side}`);
    expect(page).toContain(words);
  });
});

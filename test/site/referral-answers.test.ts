import { fields } from '../forms/given/referral-form.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { addressOf, boxesOf, givenSite, listed } from './given/site.ts';
import { unescaped } from '../given/unescaped.ts';

const begun = '2026-11-30T17:00:00Z';
const whole = (changed = {}) => ({ ...boxesOf(changed), begun });
const sent = (changed = {}) => ({ ...whole(changed), step: 'send' });

describe('the referral form [CPR-4.1]', () => {
  it('says everything impossible at once, keeps what was typed, and sends nothing', () => {
    const site = givenSite();
    const before = site.register().rows.referral.size;
    const { status, page } = site.post(
      '/refer',
      sent({ caseNumber: 'x', dateOfBirth: '2014-02-31', penPicture: 'y'.repeat(50_000) }),
      'worker.one',
    );
    expect(status).toBe(422);
    expect(page).toContain('LCS number must be 6 to 8 digits');
    expect(page).toContain('Date of birth is not a real day');
    expect(page).toContain('50,000 characters');
    expect(page).toContain('y'.repeat(50_000));
    expect(page).toContain('value="31"');
    expect(site.register().rows.referral.size).toBe(before);
  });

  it('shows what will be sent and what is empty, then sends exactly that', () => {
    const site = givenSite();
    const typed = '=IMPORTXML(1) {{decision}} $& \u202e🦊\n<b>';
    const boxes = whole({ penPicture: typed, iroInput: '' });
    const { page } = site.post('/refer', { ...boxes, step: 'check' }, 'worker.one');
    expect(page).toContain('Check your answers');
    expect(page).toMatch(
      /Still empty<\/h2>\s*<ul>\s*<li>Independent Reviewing Officer’s input<\/li>/,
    );
    const carried = Object.fromEntries(
      [...page.matchAll(/<textarea name="([^"]*)" hidden>\n([^<]*)<\/textarea>/g)].map(
        ([, name = '', text = '']) => [name, unescaped(text)],
      ),
    );
    expect(page).toContain(`name="begun" value="${begun}"`);
    const { redirect } = site.post('/refer', { ...carried, begun, step: 'send' }, 'worker.one');
    expect(redirect).toBe('/referrals/RP-26-0004?sent=1');
    const [response] = site.workbook.workspace.snapshot().responses.slice(-1);
    expect(response?.answers['penPicture']?.textAnswers.answers).toEqual([{ value: typed }]);
    expect(site.open(redirect, 'worker.one').page).toContain('Your request was sent.');
  });

  it('tells the reference at once, and leaves mails and papers to the next tick', () => {
    const site = givenSite();
    site.workbook.turn();
    site.workbook.goTo('2026-11-30T16:00:00');
    site.workbook.forget();
    expect(site.post('/refer', sent(), 'worker.one').redirect).toContain('RP-26-0004');
    const changing = site.workbook.methods().filter((method) => !method.endsWith('batchUpdate'));
    expect(changing.filter((method) => /create|copy|send/.test(method))).toEqual([
      'forms.responses.create',
    ]);
    const { effects } = site.workbook.tick();
    expect(effects).toContain('paper:RP-26-0004:1');
    expect(effects).toContain('receipt:RP-26-0004:1');
  });

  it('says before it is sent that it is late, and whether the chair is told why [CPR-4.4]', () => {
    const site = givenSite();
    const check = (changed = {}): string =>
      site.post('/refer', { ...whole(changed), step: 'check' }, 'worker.one').page;
    expect(check({ lateReason: '' })).toContain('You have not said why it is late');
    const told = check({ lateReason: 'Invented: broke down today.' });
    expect(told).toContain('You are past the cut-off');
    expect(told).toContain('They read why it is late');
    site.workbook.goTo('2026-11-30T17:00:00');
    expect(check()).not.toContain('You are past the cut-off');
  });

  it('judges lateness by when it arrived, before any work was done on it [CPR-4.4]', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T17:00:00');
    site.post('/refer', sent(), 'worker.one');
    expect(site.register().rows.referral.get('RP-26-0004')).toMatchObject({
      status: 'listed',
      receivedAt: '2026-11-30T17:00:00',
    });
  });

  it('counts what is sent twice from one form once, with one reference', () => {
    const site = givenSite();
    const first = site.post('/refer', sent(), 'worker.one');
    site.workbook.goTo('2026-11-30T17:12:00');
    expect(site.post('/refer', sent(), 'worker.one')).toEqual(first);
    expect(site.register().rows.referral.size).toBe(4);
  });

  it('takes other answers, another form and another person for another request', () => {
    const site = givenSite();
    site.post('/refer', sent(), 'worker.one');
    site.post('/refer', sent({ caseNumber: '7654321' }), 'worker.one');
    site.post('/refer', { ...sent(), begun: '2026-11-30T17:09:00Z' }, 'worker.one');
    site.post('/refer', sent(), 'worker.two');
    expect(site.register().rows.referral.size).toBe(7);
  });

  it('takes a request from somebody signed in who is not in People', () => {
    const site = givenSite();
    const { redirect } = site.post('/refer', sent(), 'somebody.else');
    expect(site.register().rows.referral.get('RP-26-0004')?.facts.referrer).toBe(
      addressOf('somebody.else'),
    );
    expect(site.open(redirect, 'somebody.else').status).toBe(200);
  });

  it('asks every visible question of the schema', () => {
    const { page } = givenSite().open('/refer', 'worker.one');
    for (const { id } of fields) expect(page).toMatch(new RegExp(`name="${id}(?:-day)?"`));
    expect(page).toContain(`value="${addressOf('worker.one')}"`);
  });
});

describe('a request that cannot be kept', () => {
  it('is not said to be received, and can be sent again without counting twice', () => {
    const site = givenSite();
    site.through((request) => {
      const reply = site.workbook.send(request);
      if (request.method === 'forms.responses.create') throw new WorkspaceError(503, 'Unavailable');
      return reply;
    });
    const { status, page } = site.post('/refer', sent(), 'worker.one');
    expect(status).toBe(500);
    expect(page).toContain('what you send twice counts once');
    site.through(site.workbook.send);
    expect(site.post('/refer', sent(), 'worker.one').redirect).toContain('RP-26-0004');
    expect(site.register().rows.referral.size).toBe(4);
  });

  it('is received once it is kept, even where it cannot be taken in just now', () => {
    const site = givenSite();
    site.through((request) => {
      if (request.method === 'memory.recall') throw new WorkspaceError(503, 'Unavailable');
      return site.workbook.send(request);
    });
    expect(site.post('/refer', sent(), 'worker.one')).toMatchObject({
      redirect: '/',
      said: 'Your request was received. Its reference comes to you by mail.',
    });
    site.workbook.turn();
    expect(site.register().rows.referral.size).toBe(4);
  });
});

describe('an amendment', () => {
  const path = `/referrals/${listed}/amend`;

  it('begins with the answers now in force', () => {
    const { page } = givenSite().open(path, 'worker.one');
    expect(page).toContain(`Change the request ${listed}`);
    expect(page).toContain('An invented child.');
    expect(page).toContain('value="0123457"');
  });

  it('begins with the worker who presents now, not with the one it was taken from [CPR-2.6]', () => {
    const site = givenSite();
    const worker = addressOf('worker.two');
    site.workbook.order({ kind: 'change-worker', reference: listed, worker });
    const { page } = site.open(path, 'worker.two');
    expect(/name="worker"[^>]*value="([^"]*)"/.exec(page)?.[1]).toBe(worker);
  });

  it('takes the place of the request its address names, whatever the form says', () => {
    const site = givenSite();
    site.post(path, { ...sent(), amends: 'RP-26-0003' }, 'worker.one');
    const { rows } = site.register();
    expect(rows.referral.get(listed)).toMatchObject({ version: 2 });
    expect(rows.referral.get('RP-26-0003')).toMatchObject({ version: 1 });
    expect(rows.referral.size).toBe(3);
  });

  it('counts twice sent once, and a change back to what stood before as a change', () => {
    const site = givenSite();
    const change = (penPicture: string, begunAt: string) =>
      site.post(path, { ...sent({ penPicture }), begun: begunAt }, 'worker.one');
    change('One.', 'a');
    change('One.', 'a');
    expect(site.register().rows.referral.get(listed)?.version).toBe(2);
    change('Two.', 'b');
    change('One.', 'c');
    expect(site.register().rows.referral.get(listed)?.version).toBe(4);
  });

  it('makes nothing of a reference to amend in the form of a new request', () => {
    const site = givenSite();
    site.post('/refer', { ...sent(), amends: listed }, 'worker.one');
    expect(site.register().rows.referral.get(listed)?.version).toBe(1);
    expect(site.register().rows.referral.size).toBe(4);
  });

  it('is over once the request was withdrawn', () => {
    const site = givenSite();
    site.workbook.order({ kind: 'withdraw', reference: listed, why: 'Invented.' });
    const { status, page } = site.open(path, 'worker.one');
    expect(status).toBe(400);
    expect(page).toContain('It was withdrawn.');
  });
});

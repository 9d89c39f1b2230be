import { fields, givenAnswers } from '../../../forms/given/referral-form.ts';
import { boxesOf, givenBrowser, givenDesk } from './given/desk.ts';

describe('the referral form [CPR-4.1]', () => {
  it('refuses what is impossible with everything typed kept, and sends nothing', async () => {
    const { desk, asked } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('worker.one');
    expect((await open('/refer')).page).toContain('value="worker.one@council.example"');
    const answer = await post('/refer', {
      ...boxesOf({ caseNumber: 'x', penPicture: 'y'.repeat(50_000), childName: 'Case\nAble' }),
      step: 'send',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('LCS number must be 6 to 8 digits');
    expect(page).toContain('50,000 characters');
    expect(page).toContain('has a line break');
    expect(page).toContain('y'.repeat(50_000));
    expect(asked).toEqual([]);
  });

  it('shows what will be sent and what is empty, then sends exactly that', async () => {
    const { desk, asked } = givenDesk();
    const { become, post } = givenBrowser(desk);
    await become('worker.one');
    const typed = '=IMPORTXML(1) {{decision}} $& \u202e🦊\n<b>';
    const boxes = boxesOf({ penPicture: typed, iroInput: '' });
    const check = await (await post('/refer', { ...boxes, step: 'check' })).text();
    expect(check).toContain('Check your answers');
    expect(check).toMatch(
      /Still empty<\/h2>\s*<ul>\s*<li>Independent Reviewing Officer’s input<\/li>/,
    );
    expect(asked).toEqual([]);
    const carried = Object.fromEntries(
      [...check.matchAll(/<textarea name="([^"]*)" hidden>\n([^<]*)<\/textarea>/g)].map(
        ([, name = '', text = '']) => [name, unescaped(text)],
      ),
    );
    const sent = await post('/refer', { ...carried, step: 'send' });
    expect(sent.headers.get('location')).toBe('/referrals/RP-26-0142?sent=1');
    const { iroInput, ...whole } = givenAnswers({ penPicture: typed });
    expect(iroInput).toBeDefined();
    expect(asked).toEqual([
      ['submitReferral', whole, 'worker.one@council.example', '2026-11-23T16:40:00Z'],
    ]);
  });

  it('keeps what was typed on a page older than the program', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/refer');
    const answer = await post('/refer', { ...boxesOf(), token: 'old', step: 'send' });
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('What you typed is kept');
    expect(page).toContain('An invented child.');
    expect(asked).toEqual([]);
  });

  it('amends from the answers now in force, and says which request it takes the place of', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    const { page } = await open('/referrals/RP-26-0142/amend');
    expect(page).toContain('An invented child.');
    await post('/referrals/RP-26-0142/amend', {
      ...boxesOf(),
      amends: 'RP-26-9999',
      step: 'send',
    });
    expect(asked[0]?.[1]).toMatchObject({ amends: 'RP-26-0142' });
  });

  it('takes no reference to amend from the form for a new request', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/refer');
    await post('/refer', { ...boxesOf(), amends: 'RP-26-0142', step: 'send' });
    expect(asked[0]?.[1]).not.toHaveProperty('amends');
  });

  it('asks every visible question of the schema', async () => {
    const { page } = await givenBrowser(givenDesk().desk).open('/refer');
    for (const field of fields) {
      if (field.id === 'lateReason') continue;
      expect(page).toMatch(new RegExp(`name="${field.id}(?:-day)?"`));
    }
  });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

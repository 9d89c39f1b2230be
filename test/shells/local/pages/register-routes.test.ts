import { givenBrowser, givenDesk } from './given/desk.ts';

describe('cells and documents', () => {
  it('types into one cell people own, as the administrator', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    await post('/register/referrals/RP-26-0142/accept', { value: ' Invented. ' });
    expect(asked).toEqual([
      [
        'editCell',
        {
          tab: 'referrals',
          key: 'RP-26-0142',
          column: 'accept',
          value: 'Invented.',
          by: 'admin.one@council.example',
        },
      ],
    ]);
  });

  it('empties a cell first where the same is asked again', async () => {
    const { desk, asked } = givenDesk();
    const snapshot = await desk.snapshot();
    const inputs = new Map([['referrals/RP-26-0142', { accept: 'Invented.' }]]);
    const { open, post } = givenBrowser({
      ...desk,
      snapshot: () => Promise.resolve({ ...snapshot, inputs }),
    });
    await open('/');
    await post('/register/referrals/RP-26-0142/accept', { value: 'Invented.' });
    expect(asked).toMatchObject([
      ['editCell', { value: '' }],
      ['editCell', { value: 'Invented.' }],
    ]);
  });

  it.each([
    ['a column of the product', '/register/referrals/RP-26-0142/status'],
    ['a row that is not there', '/register/referrals/RP-26-9999/accept'],
    ['a tab that is not there', '/register/other/RP-26-0142/accept'],
  ])('types nothing into %s', async (_, path) => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    expect((await post(path, { value: 'x' })).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('withdraws with a reason', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    expect((await post('/referrals/RP-26-0142/withdraw', { why: '' })).status).toBe(422);
    await post('/referrals/RP-26-0142/withdraw', { why: 'Invented.' });
    expect(asked[0]?.[1]).toMatchObject({
      tab: 'referrals',
      column: 'withdraw',
      value: 'Invented.',
    });
  });

  it('types over the very document, at the revision it was read at', async () => {
    const { desk, asked } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair.one');
    const { page } = await open('/documents/d1?edit=1');
    const name = /name="(\d+-\d+)"[^>]*aria-label="Decision/.exec(page)?.[1] ?? '';
    await post('/documents/d1', { revision: 'revision-1', [name]: 'Defer' });
    expect(asked).toMatchObject([
      [
        'editDocument',
        'd1',
        {
          revisionId: 'revision-1',
          changes: [{ startIndex: Number(name.split('-')[0]), text: 'Defer' }],
        },
        'chair.one@council.example',
      ],
    ]);
  });

  it('saves nothing over a newer revision, and gives back what was typed', async () => {
    const { desk, asked } = givenDesk();
    const { post, become } = givenBrowser(desk);
    await become('chair.one');
    const answer = await post('/documents/d1', { revision: 'revision-0', '21-28': 'My own words' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('<pre>My own words</pre>');
    expect(asked).toEqual([]);
  });

  it('opens no document to those it is not shared with, and lets no reader write', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    expect((await open('/documents/d2')).status).toBe(404);
    expect((await open('/documents/d1?edit=1')).page).not.toContain('<textarea');
    expect((await post('/documents/d1', { revision: 'revision-1' })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['html', 'text', 'invitation', 'checks'])('shows the %s side of a mail', async (side) => {
    const { open } = givenBrowser(givenDesk().desk);
    const { page } = await open(`/outbox/receipt%3ARP-26-0142%3A1?side=${side}`);
    const found: Readonly<Record<string, string>> = {
      html: 'srcdoc="&lt;p&gt;Html&lt;/p&gt;"',
      text: '<pre>Text</pre>',
      invitation: 'No invitation travels',
      checks: 'The subject names no child',
    };
    expect(page).toContain(found[side]);
  });
});

import { givenBrowser, givenDesk, key } from './given/desk.ts';

describe('answers of the chair', () => {
  const late = '/referrals/RP-26-0143/permission';
  const minutes = `/sittings/${encodeURIComponent(key)}/minutes`;

  it('takes Yes or No with a reason, by whom it was given [CPR-4.4]', async () => {
    const { desk, asked } = givenDesk();
    const { become, post } = givenBrowser(desk);
    await become('chair.one');
    expect((await post(late, { answer: 'yes', why: ' ' })).status).toBe(422);
    expect((await post(late, { answer: 'yes', why: 'Invented.' })).status).toBe(303);
    expect(asked).toEqual([
      [
        'answerLate',
        'RP-26-0143',
        { answer: 'yes', why: 'Invented.' },
        'chair.one@council.example',
      ],
    ]);
  });

  it('lets nobody else give permission, and shows the administrator that none was given', async () => {
    const { desk, asked } = givenDesk();
    const { open, become, post } = givenBrowser(desk);
    expect((await open(late)).page).toContain('Not answered');
    expect((await post(late, { answer: 'yes', why: 'x' })).status).toBe(403);
    await become('worker.one');
    expect((await post(late, { answer: 'yes', why: 'x' })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('approves the minutes as final, or returns them and says what to change [CPR-5.2b]', async () => {
    const { desk, asked } = givenDesk();
    const { become, post } = givenBrowser(desk);
    await become('chair.one');
    expect((await post(minutes, { answer: 'return', why: '' })).status).toBe(422);
    await post(minutes, { answer: 'return', why: 'The reasons.' });
    await post(minutes, { answer: 'approve', why: '' });
    expect(asked.map(([name, , answer]) => [name, answer])).toEqual([
      ['answerMinutes', { answer: 'return', why: 'The reasons.' }],
      ['answerMinutes', { answer: 'approve', why: '' }],
    ]);
  });

  it('approves nothing that cannot be read back, and says where it stands [CPR-5.1b]', async () => {
    const faults = ['RP-26-0142: Decision is empty.'];
    const { desk, asked } = givenDesk({ minutesFaults: () => Promise.resolve(faults) });
    const { become, post } = givenBrowser(desk);
    await become('chair.one');
    const answer = await post(minutes, { answer: 'approve', why: '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('RP-26-0142: Decision is empty.');
    expect(asked).toEqual([]);
  });
});

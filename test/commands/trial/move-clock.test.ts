import { momentFrom } from '../../../src/app/run.ts';
import { openTrial } from '../../../src/commands/trial/open-trial.ts';

describe('moveClock', () => {
  it('says plainly what went out and what was made on the way', async () => {
    const { desk } = await openTrial({
      at: momentFrom('2026-11-24T10:00:00'),
      pagesUrl: 'http://127.0.0.1:8080',
      real: () => 0,
    });
    expect(await desk.moveClock({ by: 'hour' })).toBe(
      'It is now Tuesday 24 November 2026, 11am. No mails went out. No documents were made.',
    );
  });
});

import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { replyDue } from '../../../src/core/deadline/reply-due.ts';
import type { Within } from '../../../src/core/panel/deadline-rules.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const cited = { rule: 'CPR-5.2b', printed: 'Replies 2', phrase: 'within five working days' };
const replying = (within: Within, altered: Partial<Panel> = {}): Panel => ({
  ...preset('resources'),
  ...altered,
  request: {
    ...cited,
    reply: { label: 'Reply', task: 'Tell the worker', owner: 'chair', within, ...cited },
  },
});
const due = (within: Within, completeAt: string) => {
  const found = replyDue(replying(within), moment(completeAt), englandAndWales);
  return found?.ok ? found.value : found;
};
const fiveDays: Within = { amount: 5, unit: 'working-days', time: '17:00' };

describe('the reply to a request with no sitting [CPR-5.2b]', () => {
  // By hand: the day it is complete is not counted; of Easter 2026 neither 3 nor 6 April is.
  it.each([
    [fiveDays, '2026-03-02 09:00', '2026-03-09T17:00:00'],
    [fiveDays, '2026-04-02 16:59', '2026-04-13T17:00:00'],
    [fiveDays, '2026-04-04 12:00', '2026-04-13T17:00:00'],
    [{ amount: 2, unit: 'working-days' }, '2026-12-24 09:00', '2026-12-30T23:59:59'],
    [{ amount: 48, unit: 'hours', roll: 'none' }, '2026-03-28 10:15', '2026-03-30T10:15:00'],
    [
      { amount: 48, unit: 'hours', roll: 'next-working-day-same-time' },
      '2026-04-01 10:15',
      '2026-04-07T10:15:00',
    ],
    [
      { amount: 10, unit: 'calendar-days', time: 'midday', roll: 'next-working-day' },
      '2026-04-25 10:00',
      '2026-05-05T12:00:00',
    ],
  ] as const)('has %j: complete on %s, it is due on %s', (within, completeAt, dueAt) =>
    expect(due(within, completeAt)).toMatchObject({ step: 'reply', owner: 'chair', dueAt }),
  );

  it('says which days were not counted, and what it moved on from', () => {
    expect(due(fiveDays, '2026-04-02 16:59')).toMatchObject({
      leftOut: ['Good Friday', 'Easter Monday'],
      shortened: false,
    });
    expect(
      due({ amount: 10, unit: 'calendar-days', roll: 'next-working-day' }, '2026-04-24 10:00'),
    ).toMatchObject({ rolled: { because: 'Early May bank holiday' } });
  });

  it('is not reckoned past the holidays known, and not of a panel that asks for none', () => {
    expect(due(fiveDays, '2027-12-30 09:00')).toMatchObject({
      ok: false,
      error: { code: 'calendar-exhausted' },
    });
    const none = replyDue(preset('resources'), moment('2026-03-02 09:00'), englandAndWales);
    expect(none).toBeUndefined();
  });

  it('is said in a panel’s file', () => {
    expect(parsePanel(replying(fiveDays)).ok).toBe(true);
    const wrong = parsePanel(replying({ ...fiveDays, amount: 0 }));
    expect(wrong.ok ? [] : wrong.error.map(({ path }) => path)).toEqual([
      'request.reply.within.amount',
    ]);
  });
});

import type { Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { minutesToSettle } from '../../../src/core/week/minutes-to-settle.ts';
import { registerOf } from '../../given/panels.ts';
import { chair } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { day } from '../given/day.ts';

const approval = { version: 1, by: chair, at: at('2026-11-27 09:00'), text: '' };
const final: Partial<Sitting> = {
  draftSentAt: at('2026-11-26 09:00'),
  finalAt: at('2026-11-27 09:00'),
  approvals: [approval],
};
const lines = (altered: Partial<Sitting>, panel = 'resources') => {
  const key = `${panel}:2026-11-25`;
  const row: Sitting = { key, panel, on: day('2026-11-25'), status: 'held', ...altered };
  const register = panel === 'resources' ? givenRegister() : registerOf(panel);
  return minutesToSettle(withChanges(register, [{ table: 'sitting', row }]));
};
const look = (found: 'the same' | 'changed' | 'not there') => ({
  textLook: { found, on: day('2026-12-01'), since: at('2026-11-30 08:00') },
});
const where = {
  about: 'resources:2026-11-25',
  path: '/sittings/resources%3A2026-11-25/minutes',
  panel: 'resources',
  rule: 'CPR-5.2b',
};

describe('final minutes that are looked at daily [CPR-5.2b]', () => {
  it('are said to be changed, since when, and what to do', () => {
    expect(lines({ ...final, ...look('changed') })).toEqual([
      {
        words: '▲ Changed after approval',
        what: 'The final minutes of Wednesday 25 November 2026, approved by chair@council.example on Friday 27 November 2026, 9am, do not say any more what was approved; known since Monday 30 November 2026, 8am. Put the text back (in the document: File, Version history), or reopen the minutes with a reason. Nothing is taken from the changed text.',
        who: 'Administrator',
        ...where,
      },
    ]);
    expect(lines({ ...final, ...look('the same') })).toEqual([]);
    expect(lines(final)).toEqual([]);
  });

  it('are said not to open', () =>
    expect(lines({ ...final, ...look('not there') })).toMatchObject([
      {
        words: '▲ Cannot be opened',
        what: 'The final minutes of Wednesday 25 November 2026, approved by chair@council.example on Friday 27 November 2026, 9am, cannot be opened; known since Monday 30 November 2026, 8am. Look for the document in the bin of the shared mailbox, and put it back.',
      },
    ]));
});

describe('final minutes that say otherwise who was there', () => {
  it('are taken or left by the administrator', () =>
    expect(lines({ ...final, proposed: { seats: {}, presiding: 'w@council.example' } })).toEqual([
      {
        words: '◆ Said otherwise',
        what: 'The final minutes of Wednesday 25 November 2026 say of who was there, who presided or the times what Attendance, Sittings and Referrals do not. Take it, or leave what stands.',
        who: 'Administrator',
        ...where,
      },
    ]));
});

describe('minutes that are reopened', () => {
  const reopened = { by: chair, why: 'The date was wrong.', at: at('2026-11-30 11:00') };
  const said =
    'The minutes of Wednesday 25 November 2026 were reopened by chair@council.example on Monday 30 November 2026, 11am: The date was wrong.';

  it('are the administrator’s to change and send', () =>
    expect(lines({ ...final, reopened })).toEqual([
      {
        words: '◆ Reopened',
        what: `${said} Change the document, and send version 2 to the chair. Version 1 stands until then.`,
        who: 'Administrator',
        ...where,
      },
    ]));

  it('are then the chair’s to approve, until they are sent back', () => {
    const sent = { ...final, reopened: { ...reopened, sentAt: at('2026-12-01 09:00') } };
    expect(lines(sent)).toMatchObject([
      {
        what: `${said} The chair approves version 2, or returns it. Version 1 stands until then.`,
        who: chair,
      },
    ]);
    const returnedForEdits = { by: chair, why: 'Invented', at: at('2026-12-01 10:00') };
    expect(lines({ ...sent, returnedForEdits })[0]?.who).toBe('Administrator');
  });
});

describe('minutes that the chair returned', () => {
  const returned = {
    draftSentAt: at('2026-11-26 09:00'),
    returnedForEdits: { by: chair, why: 'The reasons are missing.', at: at('2026-11-26 15:00') },
  };

  it('are the administrator’s to mend and send again, whatever the clock', () => {
    expect(lines(returned)).toEqual([
      {
        words: '◆ Returned for edits',
        what: 'The chair returned the minutes of Wednesday 25 November 2026: The reasons are missing. Change the document, then send the draft to the chair again.',
        who: 'Administrator',
        ...where,
      },
    ]);
    expect(lines(returned, 'next-steps')).toMatchObject([{ words: '◆ Returned for edits' }]);
  });
});

describe('minutes for which the terms give no time', () => {
  it('are to be written, then approved, while nothing is asked where a deadline says so', () => {
    expect(lines({})).toEqual([]);
    expect(lines({ draftSentAt: at('2026-11-26 09:00') })).toEqual([]);
    expect(lines({}, 'next-steps')[0]?.words).toBe('● To write');
    expect(lines({ draftSentAt: at('2026-11-26 09:00') }, 'next-steps')[0]?.who).toBe(chair);
    expect(lines({ status: 'planned' }, 'next-steps')).toEqual([]);
  });
});

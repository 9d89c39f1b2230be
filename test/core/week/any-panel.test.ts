import { day } from '../given/day.ts';
import { givenChild, registerOf, sittingsOf } from '../../given/panels.ts';
import { mailKeys, ordered, refusal, settled, worked, workedThrough } from '../../given/week.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, givenRegister } from '../../given/register.ts';
import type { Order } from '../../../src/core/order/order.ts';

const add = (panel: string, on: readonly string[], stream = '', why = ''): Order => ({
  kind: 'add-sittings',
  panel,
  on: on.map(day),
  stream,
  why,
});
const today = '2026-11-20 10:00';
const under18 = { facts: { dateOfBirth: day('2010-03-01') } };
const adult = { facts: { dateOfBirth: day('2007-03-01') } };
const turns18 = { facts: { dateOfBirth: day('2008-12-10') } };

const bestCare = (rows = [givenChild('best-care', 1, '2026-11-19 09:00', under18)]) => {
  const young = ordered(
    registerOf('best-care', rows),
    add('best-care', ['2026-12-01'], 'under-18'),
    today,
  );
  return settled(ordered(young, add('best-care', ['2026-12-03'], '18-plus'), today), today);
};
const placeOf = (register: ReturnType<typeof bestCare>, reference = 'BC-26-0001') =>
  register.rows.referral.get(reference)?.sitting;

describe('a panel with streams [BC-7.1] [BC-7.3] [BC-6.2]', () => {
  it('has no sitting until the first of a stream is typed, and then its rhythm', () => {
    expect(sittingsOf(settled(registerOf('best-care'), today))).toEqual([]);
    const days = sittingsOf(bestCare([]));
    expect(days.filter((one) => one.includes('under-18')).slice(0, 3)).toEqual([
      '2026-12-01 under-18',
      '2026-12-15 under-18',
      '2026-12-29 under-18',
    ]);
    expect(days.filter((one) => one.includes('18-plus')).slice(0, 2)).toEqual([
      '2026-12-03 18-plus',
      '2027-01-14 18-plus',
    ]);
  });

  it('hears each child in the stream of their age on the day [BC-A6]', () => {
    const rows = [under18, adult].map((facts, index) =>
      givenChild('best-care', index + 1, '2026-11-19 09:00', facts),
    );
    const register = bestCare(rows);
    expect(placeOf(register)).toBe('best-care:2026-12-01:under-18');
    expect(placeOf(register, 'BC-26-0002')).toBe('best-care:2026-12-03:18-plus');
  });

  it('says when a child listed will be 18 on the day, and moves nobody by itself [BC-A6]', () => {
    const register = bestCare([givenChild('best-care', 1, '2026-11-19 09:00', turns18)]);
    expect(placeOf(register)).toBe('best-care:2026-12-01:under-18');
    const moved: Order = {
      kind: 'move-sitting',
      sitting: 'best-care:2026-12-01:under-18',
      to: day('2026-12-11'),
    };
    const later = settled(ordered(register, moved, today), today);
    expect(placeOf(later)).toBe('best-care:2026-12-01:under-18');
    expect(toDo(later, at(today)).map(({ words }) => words)).toContain('◆ Of the other age');
  });

  it('takes requests until its agenda goes, which stands in the Outbox a day before [BC-A7] [BC-7.4]', () => {
    const before = worked(bestCare(), '2026-11-26 11:59');
    expect(before.rows.issue.size).toBe(0);
    const ready = worked(before, '2026-11-26 12:01');
    expect([...ready.rows.issue.values()]).toMatchObject([
      { status: 'ready', sendAt: '2026-11-27T12:00:00' },
    ]);
    const gone = worked(ready, '2026-11-27 12:00');
    expect(mailKeys(gone, 'agenda').length).toBeGreaterThan(3);
  });

  it('asks nobody for permission where no rule lets anybody give it: late is for the next [BC-A7]', () => {
    const late = givenChild('best-care', 2, '2026-11-27 15:00', under18);
    const child = givenChild('best-care', 1, '2026-11-19 09:00', under18);
    const register = workedThrough(bestCare([child]), '2026-11-26 12:01', '2026-11-27 12:00');
    const rows = { ...register.rows, referral: new Map(register.rows.referral) };
    if (late.table === 'referral') rows.referral.set(late.row.reference, late.row);
    const after = worked({ ...register, rows }, '2026-11-27 15:05');
    expect(after.rows.referral.get('BC-26-0002')).toMatchObject({
      status: 'listed',
      sitting: 'best-care:2026-12-15:under-18',
    });
    expect(mailKeys(after, 'late-permission')).toEqual([]);
  });
});

describe('sittings that are typed [CPP-G1] [BC-7.2]', () => {
  it('are all a panel has whose terms give no rhythm', () => {
    const typed = ordered(
      registerOf('permanence'),
      add('permanence', ['2026-12-08', '2027-01-19']),
      today,
    );
    expect(sittingsOf(settled(typed, today))).toEqual(['2026-12-08', '2027-01-19']);
  });

  it('are refused all at once with what is wrong, and then none is added', () => {
    const register = registerOf('permanence');
    expect(
      refusal(register, add('permanence', ['2026-11-20', '2026-12-08', '2026-12-08']), today),
    ).toBe(
      [
        'Friday 20 November 2026 has come already. Give a day that is still to come.',
        'Tuesday 8 December 2026 stands there twice.',
        'Tuesday 8 December 2026 stands there twice.',
      ].join('\n'),
    );
    expect(refusal(register, add('permanence', []), today)).toBe('Give at least one date.');
  });

  it('need a reason where the panel has a rhythm, and a stream where it has several', () => {
    expect(refusal(bestCare(), add('best-care', ['2026-12-08'], 'under-18'), today)).toContain(
      'Say why',
    );
    expect(refusal(bestCare(), add('best-care', ['2026-12-08'], '', 'Extra.'), today)).toBe(
      'Choose which children the sitting is for.',
    );
    const extra = add('best-care', ['2026-12-08'], 'under-18', 'A placement may end.');
    const register = settled(ordered(bestCare(), extra, today), today);
    expect(sittingsOf(register)).toContain('2026-12-08 under-18');
    expect(sittingsOf(register)).toContain('2026-12-15 under-18');
  });

  it('ask for an agenda where no time is stated, and send none by themselves', () => {
    const child = givenChild('permanence', 1, '2026-11-19 09:00', under18);
    const typed = ordered(
      registerOf('permanence', [child]),
      add('permanence', ['2026-12-08']),
      today,
    );
    const near = worked(settled(typed, today), '2026-12-02 09:00');
    expect(near.rows.issue.size).toBe(0);
    expect(toDo(near, at('2026-12-02 09:00')).map(({ words }) => words)).toContain(
      '● Agenda to build',
    );
    const sitting = 'permanence:2026-12-08';
    const asked = worked(
      ordered(near, { kind: 'build-agenda', sitting }, '2026-12-02 09:05'),
      '2026-12-02 09:05',
    );
    expect(asked.rows.issue.size).toBe(1);
  });
});

describe('a panel with phases [NS-8.2] [NS-8.4] [NS-8.7]', () => {
  const next = (phase: string, from: string): Order => ({
    kind: 'begin-phase',
    panel: 'next-steps',
    phase,
    from: day(from),
  });

  it('sits weekly for the first cohort until a person says that the next phase begins', () => {
    const first = settled(registerOf('next-steps'), today);
    expect(sittingsOf(first).slice(0, 2)).toEqual([
      '2026-11-26 approaching-18',
      '2026-12-03 approaching-18',
    ]);
    expect(refusal(first, next('every-two-weeks', '2026-12-10'), today)).toContain(
      'Fifteen and three quarters',
    );
    const second = settled(ordered(first, next('alternating', '2026-12-10'), today), today);
    expect(sittingsOf(second).slice(0, 5)).toEqual([
      '2026-11-26 approaching-18',
      '2026-12-03 approaching-18',
      '2026-12-10 fifteen-nine',
      '2026-12-17 back-from-17',
      '2026-12-24 fifteen-nine',
    ]);
  });

  it('leaves out the sittings of the old rhythm, and writes to nobody of those', () => {
    const first = settled(registerOf('next-steps'), today);
    const second = settled(ordered(first, next('alternating', '2026-12-10'), today), today);
    const third = worked(ordered(second, next('every-two-weeks', '2026-12-17'), today), today);
    expect(sittingsOf(third).slice(3, 6)).toEqual([
      '2026-12-17 fifteen-nine',
      '2026-12-31 fifteen-nine',
      '2027-01-14 fifteen-nine',
    ]);
    expect(third.rows.issue.size).toBe(0);
    expect(mailKeys(third)).toEqual([]);
  });
});

describe('a session that is chosen [LCLH-3.2] [LCLH-A2]', () => {
  it('gives a sitting the whole day and its break, and times no further than they may go', () => {
    const sitting = 'lasting-homes:2026-12-09';
    const children = Array.from({ length: 11 }, (_, index) =>
      givenChild('lasting-homes', index + 1, `2026-11-19 09:${index + 10}`, under18),
    );
    const half = settled(
      ordered(registerOf('lasting-homes', children), add('lasting-homes', ['2026-12-09']), today),
      today,
    );
    const over = ({ rows }: typeof half) =>
      [...rows.item.values()].filter(({ status }) => status === 'over').length;
    expect(over(half)).toBe(1);
    const chosen: Order = { kind: 'choose-session', sitting, session: 'whole-day' };
    const whole = settled(ordered(half, chosen, today), today);
    expect(over(whole)).toBe(0);
    expect([...whole.rows.item.values()].map(({ startsAt }) => startsAt).sort()).not.toContain(
      '12:50',
    );
    expect(refusal(half, { ...chosen, session: 'night' }, today)).toBe(
      'The terms of reference name no such session.',
    );
  });
});

describe('terms of reference that are to be looked at again [BC-8.4]', () => {
  it('stand on To do once their month is near or over, until the next is typed', () => {
    const asked = ({ panels }: ReturnType<typeof bestCare>) =>
      toDo({ ...bestCare(), panels }, at(today)).filter(({ words }) => words.includes('Review'));
    const register = bestCare();
    expect(asked(register)).toMatchObject([
      {
        words: '▲ Review overdue',
        what: 'The Best Care Panel: the review of “Terms of reference” was due by the end of August 2018. Once it is done, say on Panels when the next is due.',
        clause: expect.stringContaining('Governance') as string,
      },
    ]);
    const [panel] = register.panels;
    const reviewed = panel?.termsReview?.map((one) => ({ ...one, next: '2027-08' })) ?? [];
    const panels = panel ? [{ ...panel, termsReview: reviewed }] : [];
    expect(asked({ ...register, panels })).toEqual([]);
    const near = reviewed.map((one) => ({ ...one, next: '2026-12' }));
    expect(
      asked({ ...register, panels: panel ? [{ ...panel, termsReview: near }] : [] })[0],
    ).toMatchObject({ words: '● Review due' });
  });
});

describe('members and chair, looked at again every year [BC-8.3]', () => {
  const path = 'termsReview.membership.countsFrom';
  const now = '2026-11-20 09:00';
  const matters = (register: Parameters<typeof toDo>[0], when: string) =>
    toDo(register, at(when)).filter(({ what }) => what.includes('Membership'));
  const runs = () =>
    ordered(givenRegister(), { kind: 'run-panel', panel: 'best-care', runs: true }, now);
  const typed = (words: string) =>
    ordered(runs(), { kind: 'set-figure', panel: 'best-care', path, typed: words }, now);

  it('are asked about until somebody types on Panels from which day the year counts', () => {
    expect(matters(runs(), now)).toMatchObject([
      {
        words: '◆ Day missing',
        what: 'The Best Care Panel: “Membership and Chair responsibilities” comes round again and again, and nobody has said from which day that counts. Type the day on Panels, row best-care/termsReview.membership.countsFrom.',
        path: '/register/panels',
        clause: expect.stringContaining('as a minimum annually') as string,
      },
    ]);
  });

  // Sheets hands a date over as the number of its day.
  it.each(['2026-03-10', '46091'])('stand on To do a year after %s, and not before', (day) => {
    expect(matters(typed(day), now)).toEqual([]);
    expect(matters(typed(day), '2027-03-01 09:00')).toMatchObject([
      { words: '● Review due', what: expect.stringContaining('March 2027') as string },
    ]);
    expect(matters(typed(day), '2027-04-01 09:00')).toMatchObject([{ words: '▲ Review overdue' }]);
  });

  it('and the month of the next review of the terms is typed as a date too [BC-8.4]', () => {
    const next = ordered(
      runs(),
      {
        kind: 'set-figure',
        panel: 'best-care',
        path: 'termsReview.terms-of-reference.next',
        typed: '46600', // 1 August 2027, as Sheets hands it over
      },
      now,
    );
    expect(next.rows.panel.get('best-care')?.local).toEqual({
      'termsReview.terms-of-reference.next': '2027-08',
    });
  });

  it('count from no day that there is not', () => {
    const order = { kind: 'set-figure', panel: 'best-care', path, typed: '2026-02-30' } as const;
    expect(refusal(runs(), order, now)).toContain('a day that there is');
  });
});

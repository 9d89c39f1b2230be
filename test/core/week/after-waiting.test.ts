import type { AgendaIssue, Change, Mail } from '../../../src/core/register/register.ts';
import { afterWaiting } from '../../../src/core/week/after-waiting.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { sittingOn } from '../given/resources-panel.ts';

const now = '2026-11-25 09:30';
const mail = (key: string, type: string, altered: Partial<Mail> = {}) =>
  ({
    table: 'mail',
    row: {
      key,
      type,
      status: 'ready',
      sendAt: at('2026-11-24 11:30'),
      sitting,
      ...altered,
    } as Mail,
  }) as const;
const given = (rows: readonly Change[], when = now) =>
  afterWaiting(
    givenRegister([{ table: 'sitting', row: sittingOn('2026-11-25') }, ...rows]),
    at(when),
  );
const held = (one: ReturnType<typeof mail>) => ({
  table: 'mail',
  row: {
    ...one.row,
    status: 'held',
    because: 'Its time passed before mail could go. Look whether it is still wanted.',
  },
});

describe('mails that waited', () => {
  it.each(['agenda', 'agenda-presenter', 'agenda-off', 'stand-down'])(
    'of type %s are held once their sitting has begun, and not before',
    (type) => {
      const one = mail('x/chair', type);
      expect(given([one])).toStrictEqual([held(one)]);
      expect(given([one], '2026-11-25 09:29')).toEqual([]);
    },
  );

  it('of other types, of no sitting, not due or not ready go as they are', () => {
    expect(given([mail('x', 'receipt')])).toEqual([]);
    expect(given([mail('x', 'agenda', { sitting: 'resources:2027-01-06' })])).toEqual([]);
    expect(given([mail('x', 'agenda', { sendAt: at('2026-11-25 09:31') })])).toEqual([]);
    expect(given([mail('x', 'agenda', { sendAt: at(now) })])).toHaveLength(1);
    expect(given([mail('x', 'agenda', { status: 'stopped' })])).toEqual([]);
    const { sitting: _, ...loose } = mail('x', 'agenda').row;
    expect(given([{ table: 'mail', row: loose }])).toEqual([]);
  });

  it('take the issue with them, which nothing but a person alters then', () => {
    const issue = (key: string, status: AgendaIssue['status']): Change => ({
      table: 'issue',
      row: { key, status } as AgendaIssue,
    });
    const key = `agenda:${sitting}:1`;
    const one = mail(`${key}/chair@council.example`, 'agenda');
    const rows = [one, issue(key, 'ready'), issue(`${key}1`, 'ready')];
    expect(given(rows)).toStrictEqual([
      { table: 'issue', row: { key, status: 'going' } },
      held(one),
    ]);
    expect(given([one, issue(key, 'stopped')])).toStrictEqual([held(one)]);
  });

  it('that ask the chair are held once the request waits no more', () => {
    const asked = mail('late', 'late-permission', { reference: 'RP-26-0001' });
    const status = (of: 'parked' | 'accepted') =>
      givenReferral(1, '2026-11-23 18:00', { status: of });
    expect(given([asked, status('parked')])).toEqual([]);
    expect(given([asked, status('accepted')])).toStrictEqual([held(asked)]);
    expect(given([asked])).toHaveLength(1);
  });

  it('that remind of a deadline go once: the later one', () => {
    const [near, late] = ['near', 'late'].map((way) =>
      mail(`reminder:draft:${way}:chair`, 'reminder'),
    );
    if (!near || !late) throw new Error('There are two.');
    expect(given([near, late])).toStrictEqual([
      {
        table: 'mail',
        row: { ...near.row, status: 'cancelled', because: 'A later reminder says the same.' },
      },
    ]);
    expect([given([near]), given([late])]).toEqual([[], []]);
    const others = ['near', 'late'].map((way) => mail(`notice:draft:${way}:chair`, 'notice'));
    expect(given(others)).toEqual([]);
  });
});

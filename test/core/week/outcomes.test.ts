import { admin, chair, managerOne, viceChair, workerOne } from '../../given/people.ts';
import { registerOf } from '../../given/panels.ts';
import { actionsWords } from '../../../src/core/week/outcome-letters.ts';
import { at, decided, givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  approved,
  itemsAt,
  logOf,
  mail,
  mailKeys,
  nextSitting,
  ordered,
  referral,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';

const gone = (register = givenRegister(givenReferrals(2))) =>
  workedThrough(register, '2026-11-23 17:01', '2026-11-24 11:30', '2026-11-25 09:30');
const first = `RP-26-0001@${sitting}`;
const after = (outcomes: Parameters<typeof approved>[1], register = gone()) =>
  worked(approved(register, outcomes), '2026-11-27 09:00');

describe('circulateOutcomes [CPR-3.6]', () => {
  it('waits until the minutes are final', () => {
    const taken = ordered(
      gone(),
      { kind: 'take-reading', sitting, read: { outcomes: {}, unread: [], print: '1:x' } },
      '2026-11-25 14:00',
    );
    expect(mailKeys(settled(taken, '2026-11-25 14:00'), 'outcome')).toEqual([]);
  });

  it('writes to worker and manager, held until a person sends it', () => {
    const register = after({
      1: { reviewOn: '2027-01-20' as never, actions: [{ what: 'Visit', owner: 'SEN Officer' }] },
      2: {},
    });
    expect(mailKeys(register, 'outcome')).toEqual(
      [1, 2].flatMap((number) =>
        [managerOne, workerOne].map((email) => `outcome:RP-26-000${number}@${sitting}:${email}`),
      ),
    );
    expect(mail(register, `outcome:${first}:${workerOne}`)).toMatchObject({
      type: 'outcome',
      mode: 'hold',
      status: 'held',
      because: 'This kind of mail goes only when a person sends it.',
      links: { recordUrl: `record:${first}` },
      rule: 'CPR-3.6',
      thread: 'referral-RP-26-0001',
      facts: {
        panel: 'Children’s Care Planning & Resources Panel',
        day: 'Wednesday 25 November 2026',
        reference: 'RP-26-0001',
        initials: 'A.B.',
        decision: 'Approved',
        retrospective: false,
        hasReview: true,
        reviewOn: 'Wednesday 20 January 2027',
        actions: 'One action was agreed.',
      },
    });
    expect(mail(register, `outcome:RP-26-0002@${sitting}:${workerOne}`).facts).toMatchObject({
      hasReview: false,
      reviewOn: '',
      actions: 'No actions were agreed.',
    });
  });

  it.each([
    ['decline', 'Declined'],
    ['defer', 'Deferred'],
  ] as const)('says of %s "%s"', (decision, words) =>
    expect(
      mail(after({ 1: { decision }, 2: {} }), `outcome:${first}:${workerOne}`).facts['decision'],
    ).toBe(words),
  );

  it('says that an emergency placement was decided after it was made [CPR-A13]', () =>
    expect(
      mail(after({ 1: { retrospective: true }, 2: {} }), `outcome:${first}:${workerOne}`).facts[
        'retrospective'
      ],
    ).toBe(true));

  it('writes to the sender where nobody is named to present', () => {
    const nobody = givenReferral(1, '2026-11-20 10:00', {
      facts: { worker: '', manager: '', referrer: 'new.worker@council.example' },
    });
    const register = after({ 1: {} }, gone(givenRegister([nobody])));
    expect(mailKeys(register, 'outcome')).toEqual([`outcome:${first}:new.worker@council.example`]);
  });

  it('keeps the actions agreed, each with its owner', () => {
    const actions = [
      { what: 'Visit', owner: 'SEN Officer', dueOn: '2026-12-04' as never },
      { what: 'Call', owner: workerOne },
    ];
    const register = after({ 1: { actions }, 2: {} });
    expect([...register.rows.action.values()]).toEqual([
      { key: `${first}/1`, item: first, what: 'Visit', owner: 'SEN Officer', dueOn: '2026-12-04' },
      { key: `${first}/2`, item: first, what: 'Call', owner: workerOne },
    ]);
    expect(mail(register, `outcome:${first}:${workerOne}`).facts['actions']).toBe(
      '2 actions were agreed.',
    );
  });

  it('counts as actions only what somebody has to do, where a panel agrees other things too [LCLH-1.5]', () => {
    const [homes] = registerOf('lasting-homes').panels;
    const [resources] = registerOf('resources').panels;
    const agreed = ['barrier', 'action', 'option'].map((kind) => ({ what: 'X', owner: '', kind }));
    if (!homes || !resources) throw new Error('There is no such panel.');
    expect(actionsWords(homes, decided({ actions: agreed }))).toBe('One action was agreed.');
    expect(actionsWords(homes, decided({ actions: agreed.slice(0, 1) }))).toBe(
      'No actions were agreed.',
    );
    expect(actionsWords(resources, decided({ actions: agreed }))).toBe('3 actions were agreed.');
  });

  it('asks for one record for each child, on the To do of its filer [CPR-5.3a]', () => {
    const register = after({ 1: {}, 2: {} });
    expect(register.rows.record.get(first)).toEqual({
      key: first,
      reference: 'RP-26-0001',
      sitting,
      filer: admin,
    });
    expect(register.rows.record.size).toBe(2);
    expect(register.rows.document.get(`record:${first}`)).toMatchObject({
      kind: 'record',
      sitting,
      reference: 'RP-26-0001',
      name: '2026-11-25 Resources Panel RP-26-0001 final v1',
      lock: 'Final: approved on Friday 27 November 2026',
      audience: [chair, viceChair, admin, workerOne, managerOne].map((email) => ({
        email,
        role: 'reader',
      })),
    });
  });

  it('logs each decision, and one not yet confirmed as such [CPR-3.6]', () => {
    const lines = logOf(
      whatFollows(approved(gone(), { 1: { confirmed: false }, 2: {} }), at('2026-11-27 09:00')),
    );
    expect(lines.map(({ about, what, rule }) => [about, what, rule])).toEqual([
      [first, 'Decision: approve', 'CPR-3.5'],
      [first, 'Decision not yet confirmed to social worker and manager', 'CPR-3.6'],
      [`RP-26-0002@${sitting}`, 'Decision: approve', 'CPR-3.5'],
    ]);
  });
});

describe('items not heard [CPR-3.5]', () => {
  it('go to the next sitting, without a decision, a record or a mail', () => {
    const register = after({ 1: { decision: 'not-heard' }, 2: {} });
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0001 not-heard', '09:50 RP-26-0002 heard']);
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    expect(register.rows.record.has(first)).toBe(false);
    expect(mailKeys(register, 'outcome').some((key) => key.includes('RP-26-0001'))).toBe(false);
  });
});

describe('bringForward [CPR-5.1c] [CPR-A8] [AT-8]', () => {
  const reviewed = (dueOn: string) => after({ 1: { reviewOn: dueOn as never }, 2: {} });

  it.each([
    ['2026-12-11', 'resources:2026-12-16'],
    ['2026-12-16', 'resources:2026-12-16'],
    ['2026-11-26', 'resources:2026-12-02'],
  ])('hears a review of %s at %s', (dueOn, key) => {
    const register = reviewed(dueOn);
    expect(register.rows.item.get(`RP-26-0001@${key}`)).toMatchObject({
      from: 'review',
      status: 'listed',
      late: false,
    });
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: key });
    expect(register.rows.review.get(first)).toEqual({
      key: first,
      reference: 'RP-26-0001',
      dueOn,
      status: 'brought-forward',
      sitting: key,
    });
  });

  it('hears on Wednesday 8 July 2026 what is to be reviewed on Friday 3 July', () => {
    const heard = givenReferral(1, '2026-05-01 10:00', { status: 'heard' });
    const review = {
      key: 'k',
      reference: 'RP-26-0001',
      dueOn: '2026-07-03' as never,
      status: 'waiting',
    } as const;
    const register = settled(
      givenRegister([heard, { table: 'review', row: review }]),
      '2026-06-24 10:00',
    );
    expect(itemsAt(register, 'resources:2026-07-08')).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('waits while its sitting is beyond those planned so far', () => {
    const register = reviewed('2027-06-01');
    expect(register.rows.review.get(first)?.status).toBe('waiting');
    expect(referral(register, 1).status).toBe('heard');
    expect(itemsAt(worked(register, '2027-05-26 10:00'), 'resources:2027-06-02')).toEqual([
      '09:30 RP-26-0001 listed',
    ]);
  });

  it('comes before those newly requested, and says so on the agenda', () => {
    const other = givenReferral(3, '2026-11-26 10:00');
    const register = settled(
      {
        ...reviewed('2026-12-02'),
        rows: {
          ...reviewed('2026-12-02').rows,
          referral: new Map([
            ...reviewed('2026-12-02').rows.referral,
            ['RP-26-0003', other.row as never],
          ]),
        },
      },
      '2026-11-30 17:01',
    );
    expect(itemsAt(register, nextSitting)).toEqual([
      '09:30 RP-26-0001 listed',
      '09:50 RP-26-0003 listed',
    ]);
    const items = mail(register, `agenda:${nextSitting}:1/${chair}`).facts['items'];
    expect(items).toMatchObject([{ note: 'Brought back for review' }, { note: '' }]);
  });

  it('stays a review where its sitting is stood down, and never comes back before its date', () => {
    const down = ordered(
      reviewed('2026-12-11'),
      { kind: 'stand-down', sitting: 'resources:2026-12-16', why: 'No chair.' },
      '2026-11-30 09:00',
    );
    const register = settled(down, '2026-11-30 09:00');
    expect(register.rows.item.get('RP-26-0001@resources:2026-12-23')).toMatchObject({
      from: 'review',
      status: 'listed',
    });
  });

  it('brings a deferred item back on the date it was deferred to', () => {
    const register = after({
      1: { decision: 'defer', deferredTo: '2026-12-09' as never, reviewOn: '2027-01-13' as never },
      2: {},
    });
    expect(referral(register, 1).sitting).toBe('resources:2026-12-09');
  });

  it('sends no second receipt', () =>
    expect(mailKeys(reviewed('2026-12-02'), 'receipt')).toEqual([
      'receipt:RP-26-0001:1',
      'receipt:RP-26-0002:1',
    ]));
});

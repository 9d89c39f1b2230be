import { givenReferral, givenRegister, givenReturned } from '../../given/register.ts';
import { chair, viceChair } from '../../given/people.ts';
import {
  deciding,
  issue,
  itemsAt,
  logOf,
  mailKeys,
  nextSitting,
  ordered,
  referral,
  refusal,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';
import { at } from '../../given/register.ts';

const permit = {
  kind: 'answer-late',
  reference: 'RP-26-0001',
  answer: 'yes',
  why: 'Exceptional.',
} as const;
const forbid = { ...permit, answer: 'no', why: 'It can wait.' } as const;
const accept = {
  kind: 'accept-as-it-stands',
  reference: 'RP-26-0001',
  why: 'The IRO is away.',
} as const;

const late = () =>
  worked(givenRegister([givenReferral(1, '2026-11-23 17:00:01')]), '2026-11-23 17:01');

describe('placeReferrals: the cut-off [CPR-4.3] [AT-1]', () => {
  it('lists for Wednesday what was complete on Monday at 17:00:00', () => {
    const register = settled(
      givenRegister([givenReferral(1, '2026-11-23 17:00:00')]),
      '2026-11-23 17:01',
    );
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting });
    expect(referral(register, 1).permission).toBeUndefined();
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('parks what was complete a second later, and asks for permission', () => {
    expect(referral(late(), 1)).toMatchObject({
      status: 'parked',
      permission: { askedAt: '2026-11-23T17:01:00', sitting },
    });
    expect(referral(late(), 1).sitting).toBeUndefined();
    expect(itemsAt(late())).toEqual([]);
  });

  it('says in the log what it did', () =>
    expect(
      logOf(
        whatFollows(
          givenRegister([givenReferral(1, '2026-11-23 17:00:00')]),
          at('2026-11-23 17:00'),
        ),
      ),
    ).toContainEqual({
      at: '2026-11-23T17:00:00',
      by: 'Panel register',
      about: 'RP-26-0001',
      what: 'To be heard at resources:2026-11-25',
      rule: 'CPR-4.3',
    }));

  it('goes to the next sitting when it arrives once a sitting has begun', () => {
    const register = settled(
      givenRegister([givenReferral(1, '2026-11-25 09:30')]),
      '2026-11-25 09:30',
    );
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
  });

  it('is not late for a sitting that is stood down', () => {
    const planned = settled(givenRegister(), '2026-11-20 09:00');
    const without = ordered(
      planned,
      { kind: 'stand-down', sitting, why: 'The room is shut.' },
      '2026-11-20 09:00',
    );
    const [row] = [givenReferral(1, '2026-11-23 18:00')].map((change) => change.row);
    const rows = { ...without.rows, referral: new Map([['RP-26-0001', row as never]]) };
    const register = settled({ ...without, rows }, '2026-11-23 18:00');
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
  });

  it('asks again for the sitting after, when it is found long after it was complete', () => {
    const register = settled(
      givenRegister([givenReferral(1, '2026-11-10 10:00')]),
      '2026-11-24 10:00',
    );
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting });
  });
});

describe('placeReferrals: late requests [CPR-4.4] [AT-2]', () => {
  it('is not on the agenda that goes without permission', () => {
    const register = workedThrough(
      givenRegister([
        givenReferral(1, '2026-11-20 10:00'),
        givenReferral(2, '2026-11-23 17:00:01'),
      ]),
      '2026-11-23 17:01',
      '2026-11-24 11:00',
      '2026-11-24 11:30',
    );
    expect(issue(register, 1)).toMatchObject({ status: 'gone', goneAt: '2026-11-24T11:30:00' });
    expect(issue(register, 1).items.map((item) => item.reference)).toEqual(['RP-26-0001']);
    expect(referral(register, 2).status).toBe('parked');
  });

  it('joins the agenda, marked late, by permission at 11:00 for a send time of 11:30', () => {
    const before = workedThrough(
      givenRegister([
        givenReferral(1, '2026-11-23 17:00:01'),
        givenReferral(2, '2026-11-20 10:00'),
      ]),
      '2026-11-23 17:01',
    );
    const permitted = worked(
      ordered(before, permit, '2026-11-24 11:00', viceChair),
      '2026-11-24 11:00',
    );
    expect(itemsAt(permitted)).toEqual(['09:30 RP-26-0002 listed', '09:50 RP-26-0001 listed late']);
    expect(issue(permitted, 1)).toMatchObject({ status: 'ready', sendAt: '2026-11-24T11:30:00' });
    const gone = worked(permitted, '2026-11-24 11:30');
    expect(issue(gone, 1).items).toMatchObject([
      { reference: 'RP-26-0002', late: false },
      { reference: 'RP-26-0001', late: true },
    ]);
  });

  it('keeps who permitted it, when and why', () =>
    expect(referral(ordered(late(), permit, '2026-11-24 11:00', chair), 1).permission).toEqual({
      askedAt: '2026-11-23T17:01:00',
      sitting,
      answer: 'yes',
      answered: { by: chair, why: 'Exceptional.', at: '2026-11-24T11:00:00' },
    }));

  it('goes to the next sitting at once when the answer is no', () => {
    const register = settled(
      ordered(late(), forbid, '2026-11-24 11:00', chair),
      '2026-11-24 11:00',
    );
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('never takes silence for consent: it waits until the sitting begins, then goes to the next', () => {
    const waiting = workedThrough(late(), '2026-11-24 11:30', '2026-11-25 09:29:59');
    expect(referral(waiting, 1).status).toBe('parked');
    const register = worked(waiting, '2026-11-25 09:30');
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
    expect(itemsAt(register)).toEqual([]);
  });

  it.each([
    ['not permitted', forbid, '2026-11-24 11:00', 'Late, not permitted'],
    ['permitted', permit, '2026-11-24 11:00', 'Late, permitted for resources:2026-11-25'],
  ])('is %s, and the log says so', (_, order, when, what) =>
    expect(logOf(whatFollows(ordered(late(), order, when, chair), at(when)))).toContainEqual(
      expect.objectContaining({ about: 'RP-26-0001', what, rule: 'CPR-4.4' }),
    ),
  );

  it('says in the log when permission was never answered', () =>
    expect(logOf(whatFollows(late(), at('2026-11-25 09:30')))).toContainEqual(
      expect.objectContaining({ what: 'Late, permission never answered', rule: 'CPR-4.4' }),
    ));

  it('goes to the next sitting when the one it was permitted for is stood down', () => {
    const permitted = settled(
      ordered(late(), permit, '2026-11-24 11:00', chair),
      '2026-11-24 11:00',
    );
    const down = ordered(
      permitted,
      { kind: 'stand-down', sitting, why: 'Snow.' },
      '2026-11-24 12:00',
    );
    const register = settled(down, '2026-11-24 12:00');
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0001 moved late']);
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('asks nothing more once the sitting it waits for is stood down', () => {
    const down = ordered(late(), { kind: 'stand-down', sitting, why: 'Snow.' }, '2026-11-24 12:00');
    expect(referral(settled(down, '2026-11-24 12:00'), 1)).toMatchObject({
      status: 'listed',
      sitting: nextSitting,
    });
  });
});

describe('placeReferrals: incomplete requests [CPR-4.2] [CPR-A10]', () => {
  const returned = () =>
    worked(givenRegister([givenReturned(1, '2026-11-23 16:00')]), '2026-11-23 16:00');

  it('waits without a sitting until it is completed or accepted', () => {
    const register = worked(returned(), '2026-11-30 12:00');
    expect(referral(register, 1).status).toBe('returned');
    expect(mailKeys(register)).toEqual(['returned:RP-26-0001:1']);
  });

  it('meets the cut-off it was received by, accepted as it stands before the agenda goes', () => {
    const register = settled(ordered(returned(), accept, '2026-11-24 11:29'), '2026-11-24 11:29');
    expect(referral(register, 1)).toMatchObject({
      status: 'listed',
      sitting,
      acceptedAsItStands: {
        by: 'admin@council.example',
        why: 'The IRO is away.',
        at: '2026-11-24T11:29:00',
      },
    });
    expect(referral(register, 1).completedAt).toBeUndefined();
    expect(referral(register, 1).permission).toBeUndefined();
  });

  it('cannot be accepted for a sitting whose agenda has gone', () => {
    const other = givenReferral(2, '2026-11-20 10:00');
    const gone = workedThrough(
      givenRegister([givenReturned(1, '2026-11-23 16:00'), other]),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
    );
    expect(refusal(gone, accept, '2026-11-24 11:31')).toBe(
      'The agenda for Wednesday 25 November 2026 has gone. Ask the sender to complete it; it is then late, and the chair is asked.',
    );
  });

  it('is accepted for the next sitting once that one has begun', () => {
    const other = givenReferral(2, '2026-11-20 10:00');
    const held = workedThrough(
      givenRegister([givenReturned(1, '2026-11-23 16:00'), other]),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
      '2026-11-25 09:30',
    );
    const register = settled(ordered(held, accept, '2026-11-25 09:31'), '2026-11-25 09:31');
    expect(referral(register, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
  });

  it('received after the cut-off and accepted as it stands is late all the same', () => {
    const register = worked(
      givenRegister([givenReturned(1, '2026-11-23 17:00:01')]),
      '2026-11-23 17:01',
    );
    const accepted = settled(ordered(register, accept, '2026-11-23 17:05'), '2026-11-23 17:05');
    expect(referral(accepted, 1)).toMatchObject({ status: 'parked', permission: { sitting } });
  });

  it('received before the cut-off and completed after it is late [CPR-4.3]', () => {
    const completed = givenReferral(1, '2026-11-23 16:00', { completedAt: at('2026-11-23 18:00') });
    expect(referral(settled(givenRegister([completed]), '2026-11-23 18:00'), 1)).toMatchObject({
      status: 'parked',
      permission: { sitting },
    });
  });

  it.each([
    [
      'one that is complete',
      givenReferral(1, '2026-11-20 10:00'),
      'A reason',
      'Only a referral that was sent back can be accepted as it stands.',
    ],
    [
      'no reason',
      givenReturned(1, '2026-11-20 10:00'),
      ' ',
      'Say why it is accepted as it stands.',
    ],
  ])('cannot be accepted as it stands: %s', (_, given, why, words) =>
    expect(
      refusal(
        settled(givenRegister([given]), '2026-11-20 10:00'),
        { ...accept, why },
        '2026-11-20 11:00',
      ),
    ).toBe(words),
  );

  it('says who accepted it, and the log why', () => {
    const { said, changes } = deciding(returned(), accept, '2026-11-24 10:00');
    expect(said).toBe('Accepted as it stands by admin@council.example.');
    expect(logOf(changes)).toEqual([
      {
        at: '2026-11-24T10:00:00',
        by: 'admin@council.example',
        about: 'RP-26-0001',
        what: 'Accepted as it stands: The IRO is away.',
        rule: 'CPR-4.2',
      },
    ]);
  });
});

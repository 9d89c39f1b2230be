import { chair, finance, viceChair, workerOne } from '../../given/people.ts';
import {
  givenReferral,
  givenReferrals,
  givenRegister,
  givenReturned,
} from '../../given/register.ts';
import {
  mail,
  mailKeys,
  nextSitting,
  ordered,
  refusal,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';

const answer = {
  kind: 'answer-late',
  reference: 'RP-26-0001',
  answer: 'yes',
  why: 'Exceptional.',
} as const;
const late = (facts = {}) =>
  settled(givenRegister([givenReferral(1, '2026-11-23 17:00:01', { facts })]), '2026-11-23 17:01');

describe('acknowledge [CPR-4.2] [CPR-4.3] [CPR-4.4]', () => {
  it('tells the sender for which sitting a request is, and until when it can change', () =>
    expect(
      mail(
        settled(givenRegister([givenReferral(1, '2026-11-20 10:00')]), '2026-11-20 10:00'),
        'receipt:RP-26-0001:1',
      ),
    ).toEqual({
      key: 'receipt:RP-26-0001:1',
      type: 'receipt',
      to: workerOne,
      thread: 'referral-RP-26-0001',
      reference: 'RP-26-0001',
      sitting,
      rule: 'CPR-4.3',
      facts: {
        panel: 'Children’s Care Planning & Resources Panel',
        reference: 'RP-26-0001',
        sittingDay: 'Wednesday 25 November 2026',
        cutOff: 'Monday 23 November 2026, 5pm',
        statusUrl: 'https://pages.example/referrals/RP-26-0001',
        moved: false,
        movedWhy: '',
      },
      mode: 'auto',
      status: 'ready',
      sendAt: '2026-11-20T10:00:00',
      attempt: 1,
    }));

  it('says why a cut-off is earlier than usual [CPR-A6]', () =>
    expect(
      mail(
        settled(givenRegister([givenReferral(1, '2026-04-30 10:00')]), '2026-04-30 10:00'),
        'receipt:RP-26-0001:1',
      ).facts,
    ).toMatchObject({
      sittingDay: 'Wednesday 6 May 2026',
      cutOff: 'Friday 1 May 2026, 5pm',
      moved: true,
      movedWhy: 'Early May bank holiday',
    }));

  it('sends one receipt for each version', () => {
    const amended = givenReferral(1, '2026-11-20 10:00', { version: 2, status: 'listed', sitting });
    expect(mailKeys(settled(givenRegister([amended]), '2026-11-20 10:00'))).toEqual([
      'receipt:RP-26-0001:2',
    ]);
  });

  it('tells the sender again when the request goes to another sitting', () => {
    const eleven = workedThrough(
      givenRegister(givenReferrals(11)),
      '2026-11-20 09:00',
      '2026-11-25 09:30',
    );
    expect(mail(eleven, `receipt:RP-26-0011:1:${nextSitting}`).facts['sittingDay']).toBe(
      'Wednesday 2 December 2026',
    );
    expect(mailKeys(eleven, 'receipt')).toHaveLength(12);
  });

  it('sends an incomplete one back with the list, and the cut-off it can still meet', () =>
    expect(
      mail(
        settled(givenRegister([givenReturned(1, '2026-11-23 18:00')]), '2026-11-23 18:00'),
        'returned:RP-26-0001:1',
      ),
    ).toMatchObject({
      type: 'returned',
      to: workerOne,
      mode: 'auto',
      status: 'ready',
      rule: 'CPR-4.2',
      facts: {
        reference: 'RP-26-0001',
        missing: [{ label: 'Input of the IRO' }],
        amendUrl: 'https://pages.example/referrals/RP-26-0001/amend',
        cutOff: 'Monday 30 November 2026, 5pm',
        sittingDay: 'Wednesday 2 December 2026',
      },
    }));

  it('tells the sender of a late one that the chair is asked, and what else would happen', () =>
    expect(mail(late(), `late-received:RP-26-0001:${sitting}`)).toMatchObject({
      type: 'late-received',
      to: workerOne,
      mode: 'auto',
      status: 'ready',
      facts: {
        cutOff: 'Monday 23 November 2026, 5pm',
        sittingDay: 'Wednesday 25 November 2026',
        nextSittingDay: 'Wednesday 2 December 2026',
      },
    }));

  it('asks chair and vice chair at once, and nobody else', () => {
    expect(mailKeys(late(), 'late-permission')).toEqual(
      [chair, viceChair].map((email) => `late-permission:RP-26-0001:${sitting}:${email}`),
    );
    expect(
      mail(late({ lateReason: 'A breakdown.' }), `late-permission:RP-26-0001:${sitting}:${chair}`),
    ).toMatchObject({
      to: chair,
      mode: 'auto',
      status: 'ready',
      sendAt: '2026-11-23T17:01:00',
      rule: 'CPR-4.4',
      facts: {
        requestType: 'New placement',
        receivedAt: 'Monday 23 November 2026, 5pm',
        lateReason: 'A breakdown.',
        sittingDay: 'Wednesday 25 November 2026',
        agendaDue: 'Tuesday 24 November 2026, 12 noon',
        answerUrl: 'https://pages.example/referrals/RP-26-0001/permission',
      },
    });
    expect(
      mail(late(), `late-permission:RP-26-0001:${sitting}:${viceChair}`).facts['lateReason'],
    ).toBe('No reason was given');
  });

  it.each([
    ['yes', true, 'Wednesday 25 November 2026'],
    ['no', false, 'Wednesday 2 December 2026'],
  ] as const)(
    'tells the sender of the answer %s, by whom, why and for which day',
    (given, permitted, day) => {
      const register = worked(
        ordered(late(), { ...answer, answer: given }, '2026-11-24 09:00', viceChair),
        '2026-11-24 09:00',
      );
      expect(mail(register, `permission-answer:RP-26-0001:${sitting}`)).toMatchObject({
        to: workerOne,
        rule: 'CPR-4.4',
        facts: { permitted, by: 'Head of Care Services', why: 'Exceptional.', sittingDay: day },
      });
      expect(mailKeys(register, 'receipt')).toEqual([]);
    },
  );

  it('sends a receipt for the next sitting when nobody answered', () => {
    const register = workedThrough(late(), '2026-11-25 09:30');
    expect(mail(register, 'receipt:RP-26-0001:1').facts['sittingDay']).toBe(
      'Wednesday 2 December 2026',
    );
    expect(mailKeys(register, 'permission-answer')).toEqual([]);
  });

  it('says nothing more once a request is withdrawn', () => {
    const planned = settled(
      givenRegister([givenReturned(1, '2026-11-20 10:00')]),
      '2026-11-20 10:00',
    );
    const register = settled(
      ordered(
        planned,
        { kind: 'withdraw', reference: 'RP-26-0001', why: 'Home.' },
        '2026-11-20 11:00',
      ),
      '2026-11-20 11:00',
    );
    expect(mailKeys(register)).toEqual(['returned:RP-26-0001:1']);
  });
});

describe('answering a late request [CPR-4.4]', () => {
  it.each([
    [
      'anyone but chair and vice chair',
      {},
      '2026-11-24 09:00',
      finance,
      'Only the chair or vice chair may permit a late request. Choose one of them under "Permission given by".',
    ],
    ['an answer without a reason', { why: ' ' }, '2026-11-24 09:00', chair, 'Say why.'],
    [
      'an answer once the sitting has begun',
      {},
      '2026-11-25 09:30',
      chair,
      'It does not wait for an answer any more: withdrawn, or its sitting has begun.',
    ],
  ])('refuses %s', (_, order, when, by, words) =>
    expect(refusal(late(), { ...answer, ...order }, when, by)).toBe(words),
  );

  it('refuses a second answer: the first stands', () => {
    const register = worked(ordered(late(), answer, '2026-11-24 09:00', chair), '2026-11-24 09:00');
    expect(refusal(register, { ...answer, answer: 'no' }, '2026-11-24 10:00', viceChair)).toBe(
      `${chair} has answered: yes. Exceptional.`,
    );
  });

  it('refuses where nothing was asked', () =>
    expect(
      refusal(
        settled(givenRegister([givenReferral(1, '2026-11-20 10:00')]), '2026-11-20 10:00'),
        answer,
        '2026-11-20 10:00',
        chair,
      ),
    ).toBe('Permission was not asked: this referral is not late.'));
});

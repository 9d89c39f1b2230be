import type { Mail } from '../../../src/core/register/register.ts';
import { chair, finance, managerOne, members, workerOne, workerTwo } from '../../given/people.ts';
import { givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  issue,
  itemsAt,
  mail,
  mailKeys,
  nextSitting,
  ordered,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';

const one = () => givenRegister([givenReferral(1, '2026-11-20 10:00')]);
const two = () =>
  givenRegister([
    givenReferral(1, '2026-11-20 10:00'),
    givenReferral(2, '2026-11-20 11:00', { facts: { worker: workerTwo, referrer: workerTwo } }),
  ]);
/** Issue 1 has gone to all. */
const gone = (register = two()) => workedThrough(register, '2026-11-23 17:01', '2026-11-24 11:30');
const withdraw = { kind: 'withdraw', reference: 'RP-26-0001', why: 'A carer is found.' } as const;
const standDown = { kind: 'stand-down', sitting, why: 'Snow.' } as const;

const keysOf = (number: number, register: ReturnType<typeof one>) =>
  mailKeys(register)
    .filter((key) => key.startsWith(`agenda:${sitting}:${number}/`))
    .map((key) => key.slice(`agenda:${sitting}:${number}/`.length));

describe('issueAgendas: the agenda [CPR-5.1a]', () => {
  it('stands ready only once the cut-off has passed', () => {
    expect(settled(one(), '2026-11-23 17:00:00').rows.issue.size).toBe(0);
    expect(issue(settled(one(), '2026-11-23 17:00:01'), 1)).toEqual({
      key: 'agenda:resources:2026-11-25:1',
      sitting,
      issue: 1,
      kind: 'agenda',
      on: '2026-11-25',
      items: [
        {
          reference: 'RP-26-0001',
          initials: 'A.B.',
          startsAt: '09:30',
          minutes: 20,
          requestType: 'new',
          late: false,
          from: 'referral',
          worker: workerOne,
          manager: managerOne,
        },
      ],
      changes: [],
      status: 'ready',
      sendAt: '2026-11-24T11:30:00',
    });
  });

  it('goes at its send time, not a second before', () => {
    const ready = settled(one(), '2026-11-23 17:01');
    expect(issue(worked(ready, '2026-11-24 11:29:59'), 1).status).toBe('ready');
    expect(issue(settled(ready, '2026-11-24 11:30:00'), 1).status).toBe('going');
    expect(issue(worked(ready, '2026-11-24 11:30:00'), 1)).toMatchObject({
      status: 'gone',
      goneAt: '2026-11-24T11:30:00',
    });
  });

  it('goes to every standing member, and to each presenter their own item', () => {
    const register = gone(one());
    expect(keysOf(1, register)).toEqual(
      [...members, `RP-26-0001/${workerOne}`, `RP-26-0001/${managerOne}`].sort(),
    );
    expect(mail(register, `agenda:${sitting}:1/${finance}`)).toEqual({
      key: `agenda:${sitting}:1/${finance}`,
      to: finance,
      type: 'agenda',
      links: { agendaUrl: `agenda:${sitting}:1` },
      facts: {
        panel: 'Children’s Care Planning & Resources Panel',
        day: 'Wednesday 25 November 2026',
        issue: '1',
        reissue: false,
        changes: [],
        starts: '9:30am',
        finish: '9:50am',
        items: [
          {
            time: '9:30am',
            reference: 'RP-26-0001',
            initials: 'A.B.',
            requestType: 'New placement',
            note: '',
            worker: workerOne,
            manager: managerOne,
          },
        ],
      },
      sendAt: '2026-11-24T11:30:00',
      sitting,
      thread: 'sitting-resources-2026-11-25',
      rule: 'CPR-5.1a',
      mode: 'auto-unless-stopped',
      status: 'sent',
      attempt: 1,
      sentAt: '2026-11-24T11:30:00',
    });
  });

  it('invites each presenter to their own slot, without a child in the words', () =>
    expect(mail(gone(), `agenda:${sitting}:1/RP-26-0002/${workerTwo}`)).toMatchObject({
      type: 'agenda-presenter',
      to: workerTwo,
      reference: 'RP-26-0002',
      links: { paperUrl: 'paper:RP-26-0002:1' },
      invite: {
        method: 'REQUEST',
        uid: `RP-26-0002@${sitting}`,
        sequence: 1,
        startsAt: '2026-11-25T09:50:00',
        minutes: 20,
        summary: 'Resources Panel, slot RP-26-0002',
      },
      facts: { time: '9:50am', minutes: '20', initials: 'A.B.', reissue: false, changes: [] },
    }));

  it('is built before the cut-off when the administrator asks, and sent at its time all the same', () => {
    const asked = ordered(
      settled(one(), '2026-11-21 09:00'),
      { kind: 'build-agenda', sitting },
      '2026-11-21 09:00',
    );
    expect(issue(settled(asked, '2026-11-21 09:00'), 1)).toMatchObject({
      status: 'ready',
      sendAt: '2026-11-24T11:30:00',
    });
  });

  it('follows every change until it goes, calling off mails nobody needs any more', () => {
    const ready = settled(two(), '2026-11-23 17:01');
    const register = settled(ordered(ready, withdraw, '2026-11-24 09:00'), '2026-11-24 09:00');
    expect(
      issue(register, 1).items.map(({ reference, startsAt }) => [reference, startsAt]),
    ).toEqual([['RP-26-0002', '09:30']]);
    expect(mail(register, `agenda:${sitting}:1/RP-26-0001/${workerOne}`)).toMatchObject({
      status: 'cancelled',
      because: 'The agenda changed before this went.',
    });
    expect(mail(register, `agenda:${sitting}:1/RP-26-0002/${workerTwo}`).facts['time']).toBe(
      '9:30am',
    );
    expect(mail(register, `agenda:${sitting}:1/${chair}`).status).toBe('ready');
  });

  it('is not needed once its last item is withdrawn, and takes up its number again with a new one', () => {
    const ready = settled(one(), '2026-11-23 17:01');
    const empty = settled(ordered(ready, withdraw, '2026-11-24 09:00'), '2026-11-24 09:00');
    expect(issue(empty, 1).status).toBe('superseded');
    expect(mail(empty, `agenda:${sitting}:1/${chair}`).status).toBe('cancelled');
    const late = { ...empty, rows: { ...empty.rows, referral: two().rows.referral } };
    const again = settled(late, '2026-11-24 10:00');
    expect(issue(again, 1)).toMatchObject({ status: 'ready', sendAt: '2026-11-24T11:30:00' });
    expect(mail(again, `agenda:${sitting}:1/${chair}`).status).toBe('ready');
  });

  it('that comes into being between its send time and its limit goes at once', () => {
    const permitted = givenReferral(1, '2026-11-23 18:00', {
      status: 'parked',
      permission: { askedAt: '2026-11-23T18:00:00' as never, sitting, answer: 'yes' },
    });
    expect(issue(worked(givenRegister([permitted]), '2026-11-24 12:00:00'), 1).goneAt).toBe(
      '2026-11-24T12:00:00',
    );
    const tooLate = worked(givenRegister([permitted]), '2026-11-24 12:00:01');
    expect(issue(tooLate, 1)).toMatchObject({ status: 'ready', sendAt: '2026-11-24T12:15:01' });
    expect(issue(worked(tooLate, '2026-11-24 12:10'), 1).sendAt).toBe('2026-11-24T12:15:01');
  });

  it('follows a typed date, and goes half an hour before it is due', () => {
    const typed = ordered(
      settled(one(), '2026-11-23 17:01'),
      { kind: 'set-agenda-due', sitting, at: '2026-11-24T10:00:00' as never },
      '2026-11-23 18:00',
    );
    const register = settled(typed, '2026-11-23 18:00');
    expect(issue(register, 1).sendAt).toBe('2026-11-24T09:30:00');
    expect(mail(register, `agenda:${sitting}:1/${chair}`).sendAt).toBe('2026-11-24T09:30:00');
  });

  it('shows an emergency made before panel first, and says so [CPR-A13]', () => {
    const emergency = givenReferral(2, '2026-11-23 12:00', {
      facts: { requestType: 'emergency', placedOn: '2026-11-22' as never },
    });
    const register = gone(givenRegister([givenReferral(1, '2026-11-20 10:00'), emergency]));
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0002 listed', '09:50 RP-26-0001 listed']);
    const [first] = mail(register, `agenda:${sitting}:1/${chair}`).facts[
      'items'
    ] as readonly Mail['facts'][];
    expect(first).toMatchObject({
      requestType: 'Emergency placement',
      note: 'Made before panel, on Sunday 22 November 2026',
    });
  });
});

describe('empty agendas [CPR-A12]', () => {
  it('are never issued', () => {
    const register = workedThrough(givenRegister(), '2026-11-23 17:01', '2026-11-24 11:30');
    expect(register.rows.issue.size).toBe(0);
    expect(mailKeys(register)).toEqual([]);
  });

  it('become a stand-down notice to members when the administrator says why', () => {
    const planned = settled(givenRegister(), '2026-11-24 10:00');
    const register = settled(ordered(planned, standDown, '2026-11-24 10:00'), '2026-11-24 10:00');
    expect(issue(register, 1)).toMatchObject({ kind: 'stand-down', sendAt: '2026-11-24T10:15:00' });
    expect(mailKeys(register, 'stand-down')).toEqual(
      members.map((email) => `agenda:${sitting}:1/${email}`).sort(),
    );
    expect(issue(worked(register, '2026-11-24 10:15'), 1).status).toBe('gone');
  });

  it('stand a sitting down by themselves once it is over, and tell nobody', () => {
    const before = worked(givenRegister(), '2026-11-25 12:59');
    expect(before.rows.sitting.get(sitting)?.status).toBe('planned');
    const register = worked(before, '2026-11-25 13:00');
    expect(register.rows.sitting.get(sitting)).toMatchObject({
      status: 'stood-down',
      stoodDown: { by: 'Panel register', why: 'Nothing was listed' },
    });
    expect(register.rows.issue.size).toBe(0);
  });

  it('turn an agenda that stands ready into a notice of the same number', () => {
    const down = ordered(settled(one(), '2026-11-23 17:01'), standDown, '2026-11-23 18:00');
    const register = settled(down, '2026-11-23 18:00');
    expect(issue(register, 1)).toMatchObject({ kind: 'stand-down', sendAt: '2026-11-23T18:15:00' });
    expect(mail(register, `agenda:${sitting}:1/${chair}`)).toMatchObject({
      type: 'stand-down',
      status: 'ready',
    });
    expect(mail(register, `agenda:${sitting}:1/RP-26-0001/${workerOne}`).status).toBe('cancelled');
  });
});

describe('more items than slots [CPR-3.3] [AT-3]', () => {
  const eleven = () => settled(givenRegister(givenReferrals(11)), '2026-11-20 09:00');
  const slots = (minutes: number) =>
    settled(
      ordered(eleven(), { kind: 'slot-minutes', sitting, minutes }, '2026-11-20 09:00'),
      '2026-11-20 09:00',
    );

  it('lists ten of eleven at 20 minutes and keeps the last', () => {
    expect(itemsAt(eleven()).filter((line) => line.endsWith('listed'))).toHaveLength(10);
    expect(itemsAt(eleven())[0]).toBe('--:-- RP-26-0011 over');
  });

  it.each([
    [19, 11],
    [15, 11],
  ])('lists all of eleven at %i minutes', (minutes, count) =>
    expect(itemsAt(slots(minutes)).filter((line) => line.endsWith('listed'))).toHaveLength(count),
  );

  it('moves what did not fit to the next sitting when its own begins', () => {
    const register = workedThrough(
      eleven(),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
      '2026-11-25 09:30',
    );
    expect(itemsAt(register)[0]).toBe('--:-- RP-26-0011 moved');
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0011 listed']);
  });

  it('hears brothers and sisters one after another when one names the other [CPR-A11]', () => {
    const sister = givenReferral(3, '2026-11-20 12:00', { facts: { siblings: ['CH-0001'] } });
    const register = settled(
      givenRegister([
        givenReferral(1, '2026-11-20 10:00'),
        givenReferral(2, '2026-11-20 11:00'),
        sister,
      ]),
      '2026-11-20 12:00',
    );
    expect(itemsAt(register)).toEqual([
      '09:30 RP-26-0001 listed',
      '09:50 RP-26-0003 listed',
      '10:10 RP-26-0002 listed',
    ]);
  });
});

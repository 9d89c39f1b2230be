import type { Mail } from '../../../src/core/register/register.ts';
import {
  chair,
  finance,
  managerOne,
  members,
  people,
  workerOne,
  workerTwo,
} from '../../given/people.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
import {
  issue,
  itemsAt,
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

describe('re-issues [CPR-4.4]', () => {
  it('makes nothing while nothing changes', () =>
    expect(worked(gone(), '2026-11-24 15:00').rows.issue.size).toBe(1));

  it('says first what changed, 15 minutes later, to every standing member', () => {
    const register = settled(ordered(gone(), withdraw, '2026-11-24 15:00'), '2026-11-24 15:00');
    expect(issue(register, 2)).toMatchObject({
      issue: 2,
      status: 'ready',
      sendAt: '2026-11-24T15:15:00',
      changes: ['RP-26-0001 is off this agenda.'],
    });
    expect(keysOf(2, register)).toEqual(
      [...members, `RP-26-0001/off/${workerOne}`, `RP-26-0001/off/${managerOne}`].sort(),
    );
    expect(mail(register, `agenda:${sitting}:2/${chair}`).facts).toMatchObject({
      issue: '2',
      reissue: true,
      changes: [{ sentence: 'RP-26-0001 is off this agenda.' }],
    });
  });

  it('tells someone taken off only that it is off, and takes it out of their calendar', () => {
    const register = settled(ordered(gone(), withdraw, '2026-11-24 15:00'), '2026-11-24 15:00');
    expect(mail(register, `agenda:${sitting}:2/RP-26-0001/off/${workerOne}`)).toMatchObject({
      type: 'agenda-off',
      to: workerOne,
      invite: {
        method: 'CANCEL',
        uid: `RP-26-0001@${sitting}`,
        sequence: 2,
        startsAt: '2026-11-25T09:30:00',
      },
      facts: {
        panel: 'Children’s Care Planning & Resources Panel',
        day: 'Wednesday 25 November 2026',
        reference: 'RP-26-0001',
      },
      mode: 'auto-unless-stopped',
    });
  });

  it('calls off what was still held of the issue before, where the new one says it to the same person', () => {
    const byPdf = people.map((one) =>
      one.email === finance ? { ...one, byPdf: true as const } : one,
    );
    const before = gone({ ...two(), people: byPdf });
    const first = `agenda:${sitting}:1/${finance}`;
    expect(mail(before, first).status).toBe('held');
    const ready = settled(ordered(before, withdraw, '2026-11-24 15:00'), '2026-11-24 15:00');
    expect(mail(ready, first).status).toBe('held');
    const after = worked(ready, '2026-11-24 15:15');
    expect(mail(after, first)).toMatchObject({
      status: 'cancelled',
      because: 'A later agenda says it.',
    });
    expect(mail(after, `agenda:${sitting}:2/${finance}`).status).toBe('held');
    expect(mail(after, `agenda:${sitting}:1/${chair}`).status).toBe('sent');
  });

  it('calls off the item held for whoever is off by then, and no other', () => {
    const byPdf = people.map((one) =>
      one.email === workerOne || one.email === workerTwo ? { ...one, byPdf: true as const } : one,
    );
    const after = workedThrough(
      ordered(gone({ ...two(), people: byPdf }), withdraw, '2026-11-24 15:00'),
      '2026-11-24 15:00',
      '2026-11-24 15:15',
    );
    expect(mail(after, `agenda:${sitting}:1/RP-26-0001/${workerOne}`).status).toBe('cancelled');
    expect(mail(after, `agenda:${sitting}:1/RP-26-0002/${workerTwo}`).status).toBe('held');
  });

  it('leaves everybody at the time they were told', () =>
    expect(
      itemsAt(settled(ordered(gone(), withdraw, '2026-11-24 15:00'), '2026-11-24 15:00')),
    ).toEqual(['09:30 RP-26-0001 withdrawn', '09:50 RP-26-0002 listed']));

  it('gives one permitted late the first gap, and tells only its own presenters', () => {
    const late = givenReferral(3, '2026-11-23 17:30', {
      facts: { worker: workerTwo, manager: '' },
    });
    const before = gone(givenRegister([givenReferral(1, '2026-11-20 10:00'), late]));
    const permitted = ordered(
      before,
      { kind: 'answer-late', reference: 'RP-26-0003', answer: 'yes', why: 'Exceptional.' },
      '2026-11-24 14:00',
      chair,
    );
    const register = settled(permitted, '2026-11-24 14:00');
    expect(issue(register, 2).changes).toEqual([
      'RP-26-0003 is new, at 9:50am (late, by permission).',
    ]);
    expect(keysOf(2, register)).toEqual([...members, `RP-26-0003/${workerTwo}`].sort());
    const [, line] = mail(register, `agenda:${sitting}:2/${chair}`).facts[
      'items'
    ] as readonly Mail['facts'][];
    expect(line?.['note']).toBe('Late, by permission');
  });

  it('tells a new worker to come, the old one not to, and the manager nothing', () => {
    const swapped = ordered(
      gone(one()),
      { kind: 'change-worker', reference: 'RP-26-0001', worker: workerTwo },
      '2026-11-24 15:00',
    );
    const register = settled(swapped, '2026-11-24 15:00');
    expect(issue(register, 2).changes).toEqual([
      `RP-26-0001 is now presented by ${workerTwo} and ${managerOne}.`,
    ]);
    expect(keysOf(2, register)).toEqual(
      [...members, `RP-26-0001/${workerTwo}`, `RP-26-0001/off/${workerOne}`].sort(),
    );
    expect(mail(register, `agenda:${sitting}:2/RP-26-0001/${workerTwo}`).facts['reissue']).toBe(
      false,
    );
  });

  it('tells everyone of a moved sitting: members, presenters and their calendars', () => {
    const moved = ordered(
      gone(one()),
      { kind: 'move-sitting', sitting, to: '2026-11-26' as never },
      '2026-11-24 15:00',
    );
    const register = settled(moved, '2026-11-24 15:00');
    const words = 'The sitting moves from Wednesday 25 November 2026 to Thursday 26 November 2026.';
    expect(issue(register, 2)).toMatchObject({ on: '2026-11-26', changes: [words] });
    expect(mail(register, `agenda:${sitting}:2/RP-26-0001/${workerOne}`)).toMatchObject({
      invite: {
        method: 'REQUEST',
        uid: `RP-26-0001@${sitting}`,
        sequence: 2,
        startsAt: '2026-11-26T09:30:00',
      },
      facts: { reissue: true, changes: [{ sentence: words }], day: 'Thursday 26 November 2026' },
    });
  });

  it('takes someone off the day they were told, where the sitting moved as well', () => {
    const moved = ordered(
      gone(),
      { kind: 'move-sitting', sitting, to: '2026-11-26' as never },
      '2026-11-24 15:00',
    );
    const register = settled(ordered(moved, withdraw, '2026-11-24 15:00'), '2026-11-24 15:00');
    expect(mail(register, `agenda:${sitting}:2/RP-26-0001/off/${workerOne}`)).toMatchObject({
      invite: { startsAt: '2026-11-25T09:30:00' },
      facts: { day: 'Wednesday 25 November 2026' },
    });
  });

  it('of a sitting stood down tells members why, presenters only that it is off', () => {
    const down = settled(ordered(gone(one()), standDown, '2026-11-24 15:00'), '2026-11-24 15:00');
    expect(issue(down, 2)).toMatchObject({
      kind: 'stand-down',
      items: [],
      sendAt: '2026-11-24T15:15:00',
    });
    expect(mail(down, `agenda:${sitting}:2/${chair}`)).toMatchObject({
      type: 'stand-down',
      facts: { day: 'Wednesday 25 November 2026', why: 'Snow.' },
    });
    expect(mail(down, `agenda:${sitting}:2/RP-26-0001/off/${workerOne}`).invite?.method).toBe(
      'CANCEL',
    );
    expect(referral(down, 1)).toMatchObject({ status: 'listed', sitting: nextSitting });
    expect(worked(down, '2026-11-24 15:15').rows.issue.size).toBe(2);
  });

  it('goes at once when the sitting begins within the quarter hour', () => {
    const register = worked(ordered(gone(), withdraw, '2026-11-25 09:20'), '2026-11-25 09:20');
    expect(issue(register, 2).goneAt).toBe('2026-11-25T09:20:00');
  });

  it('keeps its time and its number however often it changes, and is dropped where nothing is left to say', () => {
    const moving = { kind: 'change-worker', reference: 'RP-26-0001', worker: workerTwo } as const;
    const first = settled(ordered(gone(), moving, '2026-11-24 15:00'), '2026-11-24 15:00');
    const second = settled(ordered(first, withdraw, '2026-11-24 15:10'), '2026-11-24 15:10');
    expect(issue(second, 2)).toMatchObject({
      sendAt: '2026-11-24T15:15:00',
      changes: ['RP-26-0001 is off this agenda.'],
    });
    const back = settled(
      ordered(first, { ...moving, worker: workerOne }, '2026-11-24 15:10'),
      '2026-11-24 15:10',
    );
    expect(issue(back, 2).status).toBe('superseded');
    expect(
      new Set(keysOf(2, back).map((key) => mail(back, `agenda:${sitting}:2/${key}`).status)),
    ).toEqual(new Set(['cancelled']));
  });

  it('counts each after what people have been told last', () => {
    const second = settled(ordered(gone(), withdraw, '2026-11-24 15:00'), '2026-11-24 15:00');
    const again = worked(second, '2026-11-24 15:15');
    expect(issue(again, 2).status).toBe('gone');
    const third = settled(
      ordered(again, { ...withdraw, reference: 'RP-26-0002' }, '2026-11-24 16:00'),
      '2026-11-24 16:00',
    );
    expect(third.rows.issue.size).toBe(2);
  });
});

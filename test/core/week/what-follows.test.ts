import fc from 'fast-check';
import type { Order } from '../../../src/core/order/order.ts';
import { decide } from '../../../src/core/order/decide.ts';
import { oncePer } from '../../../src/core/register/once-per.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { addMinutes } from '../../../src/core/calendar/local-date-time.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';
import { trials } from '../../core/given/trials.ts';
import { admin, chair, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister, givenReturned } from '../../given/register.ts';
import { mailKeys, nextSitting, sitting, worked } from '../../given/week.ts';

/** Minutes after Thursday 19 November 2026, 9am: a fortnight, so that two sittings pass. */
const minute = fc.integer({ min: 0, max: 14 * 24 * 60 });
const momentAfter = (minutes: number) => addMinutes(at('2026-11-19 09:00'), minutes);

const received = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 7 * 24 * 60 }),
    complete: fc.boolean(),
    urgent: fc.boolean(),
    outside: fc.boolean(),
  }),
  { minLength: 1, maxLength: 13 },
);

const reference = fc.integer({ min: 1, max: 13 }).map((n) => `RP-26-${String(n).padStart(4, '0')}`);
const anySitting = fc.constantFrom(sitting, nextSitting);
const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({
    kind: fc.constant('answer-late'),
    reference,
    answer: fc.constantFrom('yes', 'no'),
    why: fc.constant('w'),
  } as const),
  fc.record({
    kind: fc.constant('accept-as-it-stands'),
    reference,
    why: fc.constant('w'),
  } as const),
  fc.record({ kind: fc.constant('withdraw'), reference, why: fc.constant('w') } as const),
  fc.record({
    kind: fc.constant('change-worker'),
    reference,
    worker: fc.constant(workerTwo),
  } as const),
  fc.record({
    kind: fc.constant('move-referral'),
    reference,
    to: fc.constantFrom('2026-12-02', '2026-12-09').map((on) => on as never),
  } as const),
  fc.record({
    kind: fc.constant('stand-down'),
    sitting: anySitting,
    why: fc.constant('w'),
  } as const),
  fc.record({ kind: fc.constant('build-agenda'), sitting: anySitting } as const),
  fc.record({
    kind: fc.constant('slot-minutes'),
    sitting: anySitting,
    minutes: fc.constantFrom(15, 17, 20),
  } as const),
  fc.record({
    kind: fc.constant('move-sitting'),
    sitting: anySitting,
    to: fc.constantFrom('2026-11-26', '2026-12-03').map((on) => on as never),
  } as const),
  fc.record({
    kind: fc.constantFrom('stop-mail', 'send-now'),
    mail: fc.constantFrom(`agenda:${sitting}:1/${chair}`, `agenda:${sitting}:2/${chair}`),
  } as const),
);
const turns = fc.array(
  fc.record({ minutes: minute, order: fc.option(order), by: fc.constantFrom(admin, chair) }),
  { maxLength: 9 },
);

type Week = {
  readonly received: typeof received extends fc.Arbitrary<infer T> ? T : never;
  readonly turns: typeof turns extends fc.Arbitrary<infer T> ? T : never;
};

function arrived({ received: rows }: Week, upTo: number, register: Register): Register {
  const changes = rows.flatMap(({ minutes, complete, urgent, outside }, index) => {
    const number = index + 1;
    const name = `RP-26-${String(number).padStart(4, '0')}`;
    if (minutes > upTo || register.rows.referral.has(name)) return [];
    const facts = {
      ...(urgent ? { requestType: 'emergency' } : {}),
      ...(outside ? { worker: 'worker@elsewhere.example' } : {}),
    };
    const when = momentAfter(minutes);
    return [complete ? givenReferral(number, when, { facts }) : givenReturned(number, when)];
  });
  return withChanges(register, changes);
}

type Lived = { readonly before: Register; readonly register: Register; readonly now: string };

/** The register after each turn of a week: what arrived, one order, and everything that follows is done. */
function lived(week: Week): readonly Lived[] {
  const inOrder = [...week.turns].sort((a, b) => a.minutes - b.minutes);
  let register = givenRegister();
  return inOrder.map(({ minutes, order: asked, by }) => {
    const now = momentAfter(minutes);
    const before = register;
    register = arrived(week, minutes, register);
    const given = asked && decide(register, asked, { by, now });
    if (given?.ok) register = withChanges(register, given.value.changes);
    register = worked(register, now);
    return { before, register, now };
  });
}

/** Seeded, and lived once for all that is asked of them: by the first test, so that mutants know whose they are. */
const livesOf = oncePer((weeks: fc.Arbitrary<Week>) =>
  fc.sample(weeks, { numRuns: trials(100), seed: 20261125 }).flatMap(lived),
);
const weeks = fc.record({ received, turns });
const lives = (): readonly Lived[] => livesOf(weeks);
const holds = (check: (register: Register, now: string, before: Register) => void): void => {
  for (const { before, register, now } of lives()) check(register, now, before);
};

const stands = new Set(['listed', 'over']);

describe('whatFollows', () => {
  it('asked again of the register it made, at the same moment, gives nothing', () => {
    holds((register, now) => {
      expect(whatFollows(register, at(now))).toEqual([]);
    });
  });

  it('never loses a referral: each is sent back, parked, withdrawn, heard, listed or down for a sitting', () => {
    holds((register) => {
      for (const referral of register.rows.referral.values()) {
        const items = [...register.rows.item.values()].filter(
          (item) => item.reference === referral.reference && stands.has(item.status),
        );
        if (referral.status === 'listed')
          expect(items.map((item) => item.sitting)).toEqual([referral.sitting]);
        else expect(items).toEqual([]);
        if (referral.status === 'accepted') expect(referral.sitting).toBeDefined();
      }
    });
  });

  it('never gives two items the same time, nor any after 1pm [CPR-3.2]', () => {
    holds((register) => {
      for (const key of [sitting, nextSitting]) {
        const items = [...register.rows.item.values()].filter(
          (item) => item.sitting === key && item.status === 'listed',
        );
        const starts = items.map((item) => item.startsAt ?? '').sort();
        expect(new Set(starts).size).toBe(items.length);
        for (const { startsAt = '', minutes = 0 } of items) {
          const end = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + minutes;
          expect(startsAt >= '09:30' && end <= 13 * 60).toBe(true);
        }
      }
    });
  });

  it('never puts a late request on an agenda without permission [CPR-4.4]', () => {
    holds((register) => {
      for (const item of register.rows.item.values()) {
        const referral = register.rows.referral.get(item.reference);
        const cutOff =
          { [sitting]: '2026-11-23T17:00:00', [nextSitting]: '2026-11-30T17:00:00' }[
            item.sitting
          ] ?? '9';
        const met = referral?.acceptedAsItStands
          ? referral.receivedAt
          : (referral?.completedAt ?? '9');
        const moved = register.rows.sitting.get(item.sitting)?.movedTo !== undefined;
        if (met > cutOff && !moved) expect(referral?.permission).toMatchObject({ answer: 'yes' });
      }
    });
  });

  it('never takes back or sends again a mail that went', () => {
    holds((register, _, before) => {
      for (const mail of before.rows.mail.values()) {
        if (mail.status === 'sent') expect(register.rows.mail.get(mail.key)).toBe(mail);
      }
    });
  });

  it('numbers the issues of a sitting without a gap, each later one saying what changed', () => {
    holds((register) => {
      for (const key of [sitting, nextSitting]) {
        const told = [...register.rows.issue.values()].filter(
          (issue) => issue.sitting === key && issue.status !== 'superseded',
        );
        expect(told.map(({ issue }) => issue).sort()).toEqual(told.map((_, index) => index + 1));
        for (const { issue, kind, changes, items } of told) {
          if (kind === 'agenda')
            expect([items.length > 0, changes.length > 0]).toEqual([true, issue > 1]);
        }
      }
    });
  });

  it('does nothing at all while the workbook is stopped', () =>
    expect(
      whatFollows(
        givenRegister([givenReferral(1, '2026-11-20 10:00')], {
          stopped: 'Which workbook is this?',
        }),
        at('2026-11-20 10:00'),
      ),
    ).toEqual([]));

  it('plans the coming eight sittings, each once [CPR-3.1]', () => {
    const register = worked(givenRegister(), '2026-11-25 10:00');
    expect([...register.rows.sitting.keys()]).toHaveLength(8);
    expect([...register.rows.sitting.keys()].at(-1)).toBe('resources:2027-01-13');
    expect(mailKeys(register)).toEqual([]);
  });
});

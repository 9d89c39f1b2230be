import fc from 'fast-check';
import type { Order } from '../../../src/core/order/order.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Change, Item, Register } from '../../../src/core/register/register.ts';
import { itemPrompts } from '../../../src/core/week/item-prompts.ts';
import { orderWords } from '../../../src/core/week/order-words.ts';
import { inOneSlotWith, sharedWords } from '../../../src/core/week/one-slot.ts';
import { workerTwo } from '../../given/people.ts';
import { givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  issue,
  itemsAt,
  logOf,
  deciding,
  mail,
  ordered,
  refusal,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';

const now = '2026-11-20 12:00';
const [one, two, other] = ['RP-26-0001', 'RP-26-0002', 'RP-26-0003'] as const;
const share = (value: boolean | undefined, about: string = one): Order => ({
  kind: 'share-slot',
  about,
  share: value,
});

/** RP-26-0002 names RP-26-0001 as a brother or sister, and has another worker; RP-26-0003 is of no family. */
const family = (): readonly Change[] => [
  givenReferral(1, '2026-11-19 09:00'),
  givenReferral(3, '2026-11-19 09:01'),
  givenReferral(2, '2026-11-19 09:02', { facts: { siblings: ['CH-0001'], worker: workerTwo } }),
];
const given = (): Register => settled(givenRegister(family()), now);
const shared = (register = given()): Register => settled(ordered(register, share(true), now), now);
const itemOf = ({ rows }: Register, reference: string): Item =>
  rows.item.get(`${reference}@${sitting}`)!;
const saying = (value: 'always' | 'never' | undefined, register: Register): Register => ({
  ...register,
  panels: register.panels.map(({ siblingSlots, ...panel }): Panel =>
    value === undefined ? panel : { ...panel, siblingSlots: { ...siblingSlots!, share: value } },
  ),
});

describe('brothers and sisters in one slot [CPR-A11]', () => {
  it('have one each, side by side, until a person says that they share', () => {
    expect(itemsAt(given())).toEqual([
      `09:30 ${one} listed`,
      `09:50 ${two} listed`,
      `10:10 ${other} listed`,
    ]);
    expect(itemsAt(shared())).toEqual([
      `09:30 ${one} listed`,
      `09:30 ${two} listed`,
      `09:50 ${other} listed`,
    ]);
    expect(inOneSlotWith(shared(), itemOf(shared(), one))).toEqual([two]);
    expect(inOneSlotWith(given(), itemOf(given(), one))).toEqual([]);
    expect(inOneSlotWith(shared(), itemOf(shared(), other))).toEqual([]);
    expect(orderWords(shared(), shared().rows.sitting.get(sitting)!)?.reasons).toHaveLength(3);
  });

  it('are said to on any of their rows, for all of the family, and parted again', () => {
    const { said, changes } = deciding(given(), share(true, two), now);
    expect(said).toBe(`One slot for ${one}, ${two}, with a decision each.`);
    expect(logOf(changes)).toMatchObject([{ what: said, rule: 'CPR-A11' }]);
    expect(itemsAt(shared(given()))).toEqual(
      itemsAt(settled(ordered(given(), share(true, two), now), now)),
    );
    const again = deciding(shared(), share(false), now);
    expect(again.said).toBe(`A slot each for ${one}, ${two}.`);
    expect(itemsAt(settled(ordered(shared(), share(false, two), now), now))).toEqual(
      itemsAt(given()),
    );
    const emptied = settled(ordered(shared(), share(undefined), now), now);
    expect(itemsAt(emptied)).toEqual(itemsAt(given()));
    expect(itemOf(emptied, one)).not.toHaveProperty('sharesSlot');
  });

  it('are joined by one who comes later', () => {
    const later = givenReferral(4, '2026-11-19 09:03', { facts: { siblings: ['CH-0002'] } });
    expect(itemsAt(settled(withChanges(shared(), [later]), now))).toEqual([
      `09:30 ${one} listed`,
      `09:30 ${two} listed`,
      '09:30 RP-26-0004 listed',
      `09:50 ${other} listed`,
    ]);
  });

  it('are nobody’s to say where a child is alone, or the panel’s file says it', () => {
    expect(refusal(given(), share(true, other), now)).toBe(
      'No brother or sister of it is listed for this sitting.',
    );
    expect(refusal(saying('never', given()), share(true), now)).toBe(
      'Brothers and sisters always have a slot each at the Resources Panel.',
    );
    expect(refusal(saying('always', given()), share(false), now)).toBe(
      'Brothers and sisters always share a slot at the Resources Panel.',
    );
    expect(itemsAt(settled(saying('always', given()), now))).toEqual(itemsAt(shared()));
    expect(itemsAt(settled(saying('never', shared()), now))).toEqual(itemsAt(given()));
    expect(itemsAt(settled(saying(undefined, shared()), now))).toEqual(itemsAt(shared()));
    expect(deciding(saying(undefined, given()), share(true), now).changes.at(-1)).toMatchObject({
      row: { rule: 'CPR-3.3' },
    });
  });

  it('leave room: eleven children fit where two share', () => {
    const many = givenReferrals(11).map((change, index) =>
      index === 1 && change.table === 'referral'
        ? {
            ...change,
            row: { ...change.row, facts: { ...change.row.facts, siblings: ['CH-0001'] } },
          }
        : change,
    ) as readonly Change[];
    const full = settled(givenRegister(many), now);
    expect(itemsAt(full).filter((line) => line.endsWith('over'))).toHaveLength(1);
    expect(itemsAt(shared(full)).filter((line) => line.endsWith('over'))).toEqual([]);
  });

  it('are told one time, each with the other’s reference, and nothing of another family', () => {
    const gone = workedThrough(shared(), '2026-11-23 17:01', '2026-11-24 11:30');
    expect(
      issue(gone, 1).items.map(({ startsAt, oneSlotWith }) => [startsAt, oneSlotWith]),
    ).toEqual([
      ['09:30', [two]],
      ['09:30', [one]],
      ['09:50', undefined],
    ]);
    const sent = mail(gone, `agenda:${sitting}:1/${two}/${workerTwo}`);
    expect(sent.facts).toMatchObject({ time: '9:30am', minutes: '20', oneSlotWith: one });
    expect(sent.invite).toMatchObject({
      minutes: 20,
      summary: `Resources Panel, slot ${two} and ${one}`,
    });
    const whole = mail(gone, `agenda:${sitting}:1/finance@council.example`).facts['items'];
    expect(whole).toMatchObject([
      { time: '9:30am', reference: one, note: `One slot with ${two}` },
      { time: '9:30am', reference: two, note: `One slot with ${one}` },
      { time: '9:50am', reference: other, note: '' },
    ]);
    const off = ordered(
      gone,
      { kind: 'withdraw', reference: one, why: 'A carer is found.' },
      '2026-11-24 12:00',
    );
    const again = worked(off, '2026-11-24 12:00');
    expect(issue(again, 2).changes).toEqual([
      `${one} is off this agenda.`,
      `${two} now has its slot alone.`,
    ]);
  });

  it('are told anew when they come to share after the agenda went', () => {
    const gone = workedThrough(given(), '2026-11-23 17:01', '2026-11-24 11:30');
    const joined = worked(ordered(gone, share(true), '2026-11-24 12:00'), '2026-11-24 12:00');
    expect(issue(joined, 2).changes).toEqual([
      `${one} now shares its slot with ${two}.`,
      `${two} moves from 9:50am to 9:30am.`,
      `${two} now shares its slot with ${one}.`,
    ]);
  });

  it('have a decision and a record each: the minutes say so above their answers', () => {
    const at = shared().rows.sitting.get(sitting)!;
    expect(itemPrompts(shared(), at, itemOf(shared(), two))[0]).toEqual({
      label: 'Slot',
      words: `One slot with ${one}: each child has a decision and a record of its own.`,
    });
    expect(itemPrompts(shared(), at, itemOf(shared(), other))).toEqual([]);
    expect(sharedWords([one, two])).toBe(`One slot with ${one} and ${two}`);
  });

  it('never share with another family, and nobody else is at one time with anybody', () => {
    const families = fc.array(fc.constantFrom<number>(0, 1, 2, 3), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(families, fc.subarray([1, 2, 3]), (list, sharing) => {
        const first = (of: number): number => list.indexOf(of) + 1;
        const rows = list.map((of, index) =>
          givenReferral(index + 1, '2026-11-19 09:00', {
            facts: of > 0 ? { siblings: [`CH-000${first(of)}`] } : {},
          }),
        );
        const start = settled(givenRegister(rows), now);
        const register = sharing
          .filter((of) => list.filter((one) => one === of).length > 1)
          .reduce(
            (before, of) =>
              settled(ordered(before, share(true, `RP-26-000${first(of)}`), now), now),
            start,
          );
        const times = list.map((_, index) => itemOf(register, `RP-26-000${index + 1}`).startsAt);
        list.forEach((of, index) =>
          list.forEach((otherOf, at) => {
            const together = index === at || (of === otherOf && sharing.includes(of));
            expect(times[index] === times[at]).toBe(together);
          }),
        );
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});

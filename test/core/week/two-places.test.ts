import fc from 'fast-check';
import { decide } from '../../../src/core/order/decide.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Change, Item, Person, Register } from '../../../src/core/register/register.ts';
import { orderWords } from '../../../src/core/week/order-words.ts';
import { slotItems } from '../../../src/core/week/slot-items.ts';
import { twoPlaces, twoPlacesNote } from '../../../src/core/week/two-places.ts';
import { admin, managerOne, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { peopleOfTwo, twoOffered, twoPanels } from '../../given/two-panels.ts';
import { ordered, settled, workedThrough } from '../../given/week.ts';
import { day, moment } from '../given/day.ts';

const here = 'resources:2026-11-25';
const there = 'second:2026-11-25';
const now = '2026-11-20 12:00';

/** A child before either panel, with worker.one and manager.one. */
const child = (panel: string, number: number, altered: GivenReferral = {}): Change => {
  const reference = `${panel === 'second' ? 'SP' : 'RP'}-26-000${number}`;
  return givenReferral(number, '2026-11-19 09:00', { reference, panel, ...altered });
};
const others = { worker: workerTwo, referrer: workerTwo, manager: 'manager.two@council.example' };

/** The second panel's agenda is due a day before that of the Resources Panel. */
const secondGoesFirst: Change = {
  table: 'sitting',
  row: {
    key: there,
    panel: 'second',
    on: day('2026-11-25'),
    status: 'planned',
    cutOffAt: moment('2026-11-23 09:00'),
    agendaDueAt: moment('2026-11-23 12:00'),
  },
};

function both(rows: readonly Change[], people: readonly Person[] = peopleOfTwo): Register {
  const register = givenRegister(rows, { people });
  return { ...register, panels: twoPanels, offered: twoOffered };
}

const times = ({ rows }: Register): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...rows.item.values()].map(({ reference, startsAt }) => [reference, startsAt ?? 'none']),
  );
const itemOf = ({ rows }: Register, reference: string): Item =>
  [...rows.item.values()].find((item) => item.reference === reference)!;
const noteOf = (register: Register, reference: string): string =>
  twoPlacesNote(register, itemOf(register, reference));
const linesOf = (register: Register, key: string) =>
  twoPlaces(register, register.rows.sitting.get(key)!);

describe('one who presents at two panels on a day [CPR-2.6] [CPR-2.7]', () => {
  it('is heard at one after the other: whose agenda goes first has its times first', () => {
    const rows = [child('resources', 1), child('second', 2)];
    expect(times(settled(both(rows), now))).toEqual({
      'RP-26-0001': '09:30',
      'SP-26-0002': '09:50',
    });
    expect(times(settled(both([...rows, secondGoesFirst]), now))).toEqual({
      'RP-26-0001': '09:50',
      'SP-26-0002': '09:30',
    });
  });

  it('gives way for their manager as for them, and for nobody else', () => {
    const facts = { ...others, manager: 'Manager.One@council.example ' };
    const own = child('second', 2, { facts });
    expect(times(settled(both([child('resources', 1), own]), now))['SP-26-0002']).toBe('09:50');
    const stranger = child('second', 2, { facts: others });
    expect(times(settled(both([child('resources', 1), stranger]), now))['SP-26-0002']).toBe(
      '09:30',
    );
  });

  it('never gives way to a sitting of another day, or to one stood down', () => {
    const rows = [child('resources', 1), child('second', 2)];
    const away: Change = {
      ...secondGoesFirst,
      row: { ...secondGoesFirst.row, movedTo: day('2026-11-26') },
    };
    expect(new Set(Object.values(times(settled(both([...rows, away]), now))))).toEqual(
      new Set(['09:30']),
    );
    const order = { kind: 'stand-down', sitting: here, why: 'Snow.' } as const;
    const register = settled(both(rows), now);
    const decided = decide(register, order, {
      by: 'administrator.both@council.example',
      now: at(now),
    });
    const without = settled(withChanges(register, decided.ok ? decided.value.changes : []), now);
    expect(times(without)['SP-26-0002']).toBe('09:30');
  });

  it('leaves at its time whom the other panel told, though its own agenda is due first', () => {
    const told = workedThrough(
      both([secondGoesFirst, child('second', 2)]),
      '2026-11-23 09:01',
      '2026-11-23 11:30',
    );
    const after = settled(withChanges(told, [child('resources', 1)]), '2026-11-23 11:40');
    expect(times(after)).toEqual({ 'SP-26-0002': '09:30', 'RP-26-0001': '09:50' });
    // A later child of the panel that went first keeps clear of what the other has told since.
    const both2 = workedThrough(after, '2026-11-23 17:01', '2026-11-24 11:30');
    const late = child('second', 3, { facts: { worker: workerOne, manager: '' }, sitting: there });
    const added = withChanges(both2, [late]);
    expect(times(settled(added, '2026-11-24 12:30'))).toMatchObject({
      'SP-26-0002': '09:30',
      'RP-26-0001': '09:50',
      'SP-26-0003': '10:10',
    });
  });

  it('has no time told at one panel that the other takes in the same moment', () => {
    const ready = settled(both([child('second', 2)]), '2026-11-23 17:01');
    const added = withChanges(ready, [child('resources', 1, { sitting: here })]);
    const gone = workedThrough(added, '2026-11-24 11:30');
    expect(times(gone)).toEqual({ 'RP-26-0001': '09:30', 'SP-26-0002': '09:50' });
    const told = [...gone.rows.issue.values()].flatMap(({ status, items }) =>
      status === 'gone' ? items.map(({ startsAt }) => startsAt) : [],
    );
    expect(told.sort()).toEqual(['09:30', '09:50']);
  });

  it('keeps clear of a slot that was chosen by hand, whichever agenda goes first', () => {
    const alone = settled(both([child('second', 2)]), now);
    const order = { kind: 'slot-at', about: 'SP-26-0002', at: '09:30' } as const;
    const chosen = ordered(alone, order, now);
    const after = settled(withChanges(chosen, [child('resources', 1)]), now);
    expect(times(after)).toEqual({ 'SP-26-0002': '09:30', 'RP-26-0001': '09:50' });
  });

  it('is parted from whom they are only asked to by preference, and left out for nobody', () => {
    const all = Array.from({ length: 10 }, (_, index) =>
      givenReferral(index + 1, '2026-11-19 09:00', { facts: { ...others, manager: '' } }),
    );
    const asking = (rows: readonly Change[]): Register => {
      const register = settled(both([...rows, child('second', 2)]), now);
      const guests = [...register.rows.item.values()]
        .filter(({ sitting }) => sitting === here)
        .map((item): Change => ({ table: 'item', row: { ...item, guests: [workerOne] } }));
      return settled(withChanges(register, guests), now);
    };
    expect(times(asking(all.slice(0, 1)))['SP-26-0002']).toBe('09:50');
    const full = asking(all);
    expect(itemOf(full, 'SP-26-0002')).toMatchObject({ status: 'listed', startsAt: '09:30' });
    expect(noteOf(full, 'SP-26-0002')).toBe(`${workerOne} is asked to the Resources Panel then`);
    expect(linesOf(full, there)).toEqual([]);
  });

  it('is on To do where both panels told them one time, and neither child is moved', () => {
    const rows = [child('resources', 1), child('second', 2, { facts: others })];
    const told = workedThrough(both(rows), '2026-11-23 17:01', '2026-11-24 11:30');
    const referral = told.rows.referral.get('SP-26-0002')!;
    const facts = { ...referral.facts, worker: workerOne };
    const changed = settled(
      withChanges(told, [{ table: 'referral', row: { ...referral, facts } }]),
      '2026-11-24 14:00',
    );
    expect(times(changed)).toEqual({ 'RP-26-0001': '09:30', 'SP-26-0002': '09:30' });
    expect(linesOf(told, there)).toEqual([]);
    expect(linesOf(changed, there)).toEqual([
      {
        words: '◆ In two places',
        what: `SP-26-0002 is to be heard at 9:30am on Wednesday 25 November 2026, and ${workerOne} is at the Resources Panel then. Choose another slot for it ("Slot at" on Referrals), or ask them who comes instead.`,
        who: 'Administrator',
        about: there,
        path: `/sittings/${encodeURIComponent(there)}`,
        panel: 'second',
        rule: 'CPR-3.3',
      },
    ]);
    expect(noteOf(changed, 'SP-26-0002')).toBe(`${workerOne} is at the Resources Panel then`);
  });

  it('waits, with the reason, where the other panel has them all morning', () => {
    const all = Array.from({ length: 10 }, (_, index) =>
      givenReferral(index + 1, '2026-11-19 09:00', { facts: { worker: workerTwo } }),
    );
    const register = settled(both([...all, child('second', 2)]), now);
    expect(itemOf(register, 'SP-26-0002').status).toBe('over');
    const note = noteOf(register, 'SP-26-0002');
    expect(note.split('. ')).toHaveLength(10);
    expect(note).toContain(`${managerOne} is at the Resources Panel from 9:30am to 9:50am`);
    expect(orderWords(register, register.rows.sitting.get(there)!)?.reasons).toEqual([
      {
        reference: 'SP-26-0002',
        why: 'Whoever must come can come at no time of this sitting.',
      },
    ]);
  });

  it('is not slotted by hand where they are at the other panel', () => {
    const register = settled(both([child('resources', 1), child('second', 2)]), now);
    const by = { by: admin, now: at(now) };
    const slotAt = (time: string) =>
      decide(register, { kind: 'slot-at', about: 'SP-26-0002', at: time }, by);
    expect(slotAt('09:40')).toEqual({
      ok: false,
      error: `${managerOne} is at the Resources Panel from 9:30am to 9:50am.`,
    });
    expect(slotAt('09:50').ok).toBe(true);
    // Of two, the one whose agenda goes first may choose: the other gives way.
    const own = { kind: 'slot-at', about: 'RP-26-0001', at: '09:50' } as const;
    const chosen = decide(register, own, by);
    expect(chosen.ok).toBe(true);
    const after = settled(withChanges(register, chosen.ok ? chosen.value.changes : []), now);
    expect(times(after)).toEqual({ 'RP-26-0001': '09:50', 'SP-26-0002': '09:30' });
  });
});

describe('one who sits on another panel [CPR-2.6]', () => {
  const sits = [
    ...peopleOfTwo,
    { role: 'member', email: workerOne, name: 'Worker', title: 'Head', panels: ['second'] },
  ] as const satisfies readonly Person[];
  const elsewhere = child('second', 2, { facts: others });

  it('presents when that panel has ended, if it can be', () => {
    const register = settled(both([child('resources', 1), elsewhere, secondGoesFirst], sits), now);
    expect(times(register)['RP-26-0001']).toBe('09:50');
    expect(noteOf(register, 'RP-26-0001')).toBe('');
  });

  it('presents all the same where it cannot, and that is said beside the time', () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      child('second', index, { facts: { ...others, manager: '' } }),
    );
    const register = settled(both([child('resources', 1), ...many, secondGoesFirst], sits), now);
    expect(times(register)['RP-26-0001']).toBe('09:30');
    expect(noteOf(register, 'RP-26-0001')).toBe(`${workerOne} sits on the Second Panel then`);
    expect(linesOf(register, here)).toEqual([]);
  });

  it('is none who said that they do not come', () => {
    const seat = (answer: 'coming' | 'not-coming'): Change => ({
      table: 'attendance',
      row: {
        key: `${there}/${workerOne}`,
        sitting: there,
        person: workerOne,
        title: 'Head',
        mark: '',
        cover: '',
        reply: { answer, at: at(now), by: workerOne, on: day('2026-11-25') },
      },
    });
    const rows = [child('resources', 1), elsewhere, secondGoesFirst];
    expect(times(settled(both([...rows, seat('not-coming')], sits), now))['RP-26-0001']).toBe(
      '09:30',
    );
    expect(times(settled(both([...rows, seat('coming')], sits), now))['RP-26-0001']).toBe('09:50');
  });
});

describe('sittings of one day', () => {
  const people = ['one', 'two', 'three', 'four'].map((name) => `worker.${name}@council.example`);
  const managers = ['', 'manager.one@council.example', 'manager.two@council.example'];
  const children = fc.array(
    fc.record({
      panel: fc.constantFrom('resources', 'second'),
      worker: fc.constantFrom(...people),
      manager: fc.constantFrom(...managers),
    }),
    { minLength: 2, maxLength: 9 },
  );

  it('never have anybody in two places, leave nobody out unsaid, and come to rest whatever the order', () => {
    fc.assert(
      fc.property(children, fc.boolean(), (list, first) => {
        const rows = list.map(({ panel, ...facts }, index) => child(panel, index, { facts }));
        const given = [...rows, ...(first ? [secondGoesFirst] : [])];
        const register = settled(both(given), now);
        expect(slotItems(register, at(now))).toEqual([]);
        expect(times(settled(both([...given].reverse()), now))).toEqual(times(register));
        const items = [...register.rows.item.values()];
        expect(items).toHaveLength(list.length);
        for (const item of items) {
          expect(['listed', 'over']).toContain(item.status);
          expect(linesOf(register, item.sitting)).toEqual([]);
        }
        const taken = items.flatMap(({ reference, startsAt }) => {
          const { worker, manager } = register.rows.referral.get(reference)!.facts;
          const came = [...new Set([worker, manager])].filter((who) => who !== '');
          return startsAt === undefined ? [] : came.map((who) => `${who} ${startsAt}`);
        });
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});

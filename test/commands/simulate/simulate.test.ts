import { addDays, addMonths } from '../../../src/core/calendar/local-date.ts';
import type { DiaryEvent } from '../../../src/commands/simulate/diary-event.ts';
import { chanceFrom } from '../../../src/commands/simulate/chance.ts';
import { playCycle } from '../../../src/commands/simulate/play-cycle.ts';
import { simulation } from '../../../src/commands/simulate/simulate.ts';
import type { Simulated } from '../../../src/commands/simulate/simulate.ts';
import { day } from '../../core/given/day.ts';
import { preset } from '../../core/given/presets.ts';
import { expectGolden } from '../../golden/compare-golden.ts';

const typed = (...dates: readonly string[]) => dates.map((on) => ({ on: day(on) }));

const plays: Readonly<Record<string, Simulated>> = {
  resources: { from: day('2026-11-23'), weeks: 52, seed: 1 },
  'next-steps': { from: day('2026-11-02'), weeks: 52, seed: 1 },
  'best-care': {
    from: day('2026-11-02'),
    weeks: 52,
    seed: 3,
    sittings: [
      { on: day('2026-11-10'), stream: 'under-18' },
      { on: day('2026-11-17'), stream: '18-plus' },
    ],
  },
  'lasting-homes': {
    from: day('2026-11-02'),
    weeks: 52,
    seed: 2,
    sittings: [
      ...typed('2026-11-17', '2027-01-12', '2027-03-09'),
      ...typed('2027-05-11', '2027-07-06', '2027-09-07'),
    ],
  },
  permanence: {
    from: day('2026-11-02'),
    weeks: 52,
    seed: 4,
    sittings: [
      ...typed('2026-11-10', '2026-12-15', '2027-02-02', '2027-03-16'),
      ...typed('2027-05-11', '2027-06-22', '2027-08-10', '2027-10-05'),
    ],
  },
};

const played = (code: string, weeks: number, seed: number): readonly DiaryEvent[] => {
  const { from, sittings } = plays[code]!;
  const play = { from, to: addDays(from, 7 * weeks - 1), seed };
  return playCycle(preset(code), { ...play, ...(sittings ? { sittings } : {}) }).events;
};

const known = new Map<string, readonly DiaryEvent[]>();

/** A play is the same again: each is played once. */
function eventsOf(code: string, weeks: number, seed: number): readonly DiaryEvent[] {
  const key = `${code} ${weeks} ${seed}`;
  const events = known.get(key) ?? played(code, weeks, seed);
  known.set(key, events);
  return events;
}

const momentOf = ({ on, time = '' }: DiaryEvent): string => `${on} ${time}`;
const namedIn = (what: string): string => /^CH-\d{4}/.exec(what)?.[0] ?? '';

describe('panel simulate', () => {
  it.each(Object.entries(plays))('plays %s as its diary was last read', (code, play) => {
    const lines = simulation(preset(code), play, false);
    expectGolden(`diary/${code}-${play.weeks}-weeks.txt`, `${lines.join('\n')}\n`);
  });

  it('prints the same diary for the same seed, and another for another', () => {
    const once = played('resources', 6, 5);
    expect(played('resources', 6, 5)).toEqual(once);
    expect(played('resources', 6, 6)).not.toEqual(once);
  });

  it('gives every event its clause, in the order of time', () => {
    for (const code of Object.keys(plays)) {
      const events = eventsOf(code, 8, 7);
      expect(events.length).toBeGreaterThan(20);
      const days = events.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      for (const { rule, printed } of events) {
        expect(rule).toMatch(/^[A-Z]{2,4}-/);
        expect(printed).not.toBe('');
      }
    }
  });

  it('lists nobody who was referred after requests closed, unless it was permitted [CPR-4.3] [CPR-4.4]', () => {
    const events = eventsOf('resources', 40, 2);
    const referred = new Map(
      events
        .filter(({ what }) => what.includes('is referred'))
        .map((one) => [namedIn(one.what), momentOf(one)]),
    );
    const permitted = events
      .filter(({ what }) => what.includes(' is permitted, '))
      .map(({ what }) => namedIn(what));
    const closes = events.filter(({ what }) => what.startsWith('Requests close'));
    let listed = 0;
    for (const agenda of events.filter(({ what }) => what.startsWith('Agenda goes'))) {
      const [, of = '', names = ''] =
        /^Agenda goes for ([^:(]+?) \([^)]*\): (.*)$/.exec(agenda.what) ?? [];
      const cutOff = closes.find(({ what }) => what.includes(of));
      for (const name of names.match(/CH-\d{4}/g) ?? []) {
        listed += 1;
        if (permitted.includes(name)) continue;
        expect([name, of, (referred.get(name) ?? '') <= momentOf(cutOff!)]).toEqual([
          name,
          of,
          true,
        ]);
      }
    }
    expect(listed).toBeGreaterThan(60);
    expect(permitted.length).toBeGreaterThan(0);
  });

  it('brings each child back on the sitting its review date gives [CPR-5.1c]', () => {
    const events = eventsOf('resources', 40, 2);
    const heard = events.filter(({ what }) => what.includes(' is heard'));
    const back = events.flatMap((one) => {
      const [, date = '', month = '', year = ''] =
        /comes back on \w+ (\d+) (\w+) (\d+)/.exec(one.what) ?? [];
      return date === '' ? [] : [{ name: namedIn(one.what), date, month, year }];
    });
    expect(back.length).toBeGreaterThan(10);
    const last = events.at(-1)!.on;
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];
    months.push('September', 'October', 'November', 'December');
    for (const { name, date, month, year } of back) {
      const number = String(months.indexOf(month) + 1).padStart(2, '0');
      const on = `${year}-${number}-${date.padStart(2, '0')}`;
      if (on > last) continue;
      expect(heard.some((one) => one.on === on && namedIn(one.what) === name)).toBe(true);
    }
  });

  it('ends a phase only when everybody was heard and somebody confirmed it [NS-8.7] [AT-20]', () => {
    const events = eventsOf('next-steps', 8, 1);
    const at = (words: string): number => events.findIndex(({ what }) => what.includes(words));
    const confirmed = at('The administrator confirms it: Every two weeks');
    expect(at('the next phase is proposed, Every two weeks')).toBeLessThan(confirmed);
    const sittings = events.filter(({ what }) => what.startsWith('Sitting')).map(({ on }) => on);
    const gaps = sittings.map((on, i) => (i > 0 && on === addDays(sittings[i - 1]!, 14) ? 14 : 7));
    const after = sittings.findIndex((on) => on > events[confirmed]!.on);
    expect(after).toBeGreaterThan(1);
    expect(gaps.slice(1, after + 1)).not.toContain(14);
    expect(new Set(gaps.slice(after + 1))).toEqual(new Set([14]));
  });

  it('hears a child placed with parents by the day it is due, until a decision [CPP-2.3d] [CPP-A5] [AT-22]', () => {
    const events = eventsOf('permanence', 52, 4);
    const ends = events.filter(({ what }) => what.includes('every three months” ends'));
    expect(ends.map(({ what }) => namedIn(what)).sort()).toEqual(['CH-0005', 'CH-0006']);
    for (const name of ['CH-0005', 'CH-0006']) {
      const days = events
        .filter(({ what }) => what.startsWith(`${name} is heard`))
        .map(({ on }) => on);
      expect(days.length).toBeGreaterThan(2);
      days.slice(1).forEach((on, at) => expect(on <= addMonths(days[at]!, 3)).toBe(true));
      expect(ends.find(({ what }) => namedIn(what) === name)?.on).toBe(days.at(-1));
    }
  });

  it('gives no review date to a request that is declined', () => {
    const events = eventsOf('resources', 52, 1);
    const declined = events.filter(({ what }) => what.endsWith(' is heard: Decline'));
    expect(declined.length).toBeGreaterThan(10);
    for (const { on, what } of declined) {
      const reviewed = events.filter(
        (one) => one.on === on && one.what.includes(' comes back on '),
      );
      expect(reviewed.map((one) => namedIn(one.what))).not.toContain(namedIn(what));
    }
  });

  it('has a phase confirmed on a working day, not on Christmas Day [NS-8.7]', () => {
    const { sittings: _, ...play } = plays['next-steps']!;
    const to = addDays(day('2026-12-01'), 60);
    const { events } = playCycle(preset('next-steps'), { ...play, from: day('2026-12-01'), to });
    const phases = events.filter(({ what }) => what.includes('the next phase is proposed'));
    const confirmed = events.filter(({ what }) => what.includes('confirms it'));
    expect(phases.map(({ on }) => on)).toContain('2026-12-24');
    expect(confirmed.map(({ on }) => on)).toContain('2026-12-29');
  });

  it('owes no record of a sitting at which nobody was heard', () => {
    const events = eventsOf('permanence', 52, 4);
    const empty = events.filter(({ what }) => what.startsWith('Sitting: nobody to hear'));
    expect(empty.length).toBeGreaterThan(0);
    for (const { on } of empty) expect(events.filter((one) => one.on === on)).toHaveLength(1);
  });

  it('carries forward whom nobody may decide about, first in order at the next sitting of that stream [BC-A3]', () => {
    const events = eventsOf('best-care', 52, 3);
    const sitsOn = events
      .filter(({ what }) => what.startsWith('Sitting'))
      .map(({ on, what }) => ({ on, stream: what.replace(/:.*/, '') }));
    const onAgenda = (on: string) =>
      events.filter(
        (one) =>
          one.on === on && / is (heard: |not quorate)/.test(one.what) && one.time !== undefined,
      );
    let carried = 0;
    for (const { on, stream } of sitsOn) {
      const lost = onAgenda(on).filter(({ what }) => what.includes(' is not quorate'));
      const again = sitsOn.find((one) => one.on > on && one.stream === stream)?.on;
      if (lost.length === 0 || again === undefined) continue;
      const names = lost.map(({ what }) => namedIn(what)).sort();
      const then = onAgenda(again).map(({ what }) => namedIn(what));
      expect({ on, first: then.slice(0, names.length).sort() }).toEqual({ on, first: names });
      carried += names.length;
    }
    expect(carried).toBeGreaterThan(3);
  });
});

describe('the agenda of a played sitting', () => {
  const heardOn = (events: readonly DiaryEvent[], on: string) =>
    events.filter((one) => one.on === on && / is heard: /.test(one.what));
  const agendas = (events: readonly DiaryEvent[]) =>
    events
      .filter(({ what }) => what.startsWith('Agenda goes'))
      .map(({ what }) => [...what.matchAll(/(CH-\d{4}) · (Manager .)/g)]);

  it('is the one the register would make: a manager comes once, and nobody waits between [CPR-3.2]', () => {
    let several = 0;
    for (const agenda of agendas(eventsOf('resources', 20, 1))) {
      const managers = agenda.map(([, , manager]) => manager);
      const visits = managers.filter((one, at) => one !== managers[at - 1]);
      // Brothers and sisters stay together first: here they have one manager.
      expect(visits).toHaveLength(new Set(managers).size);
      if (managers.length > visits.length) several += 1;
    }
    expect(several).toBeGreaterThan(5);
  });

  it('hears brothers and sisters one after another [CPR-A11]', () => {
    const events = eventsOf('resources', 20, 1);
    let pairs = 0;
    for (const { what } of events.filter((one) => one.what.includes(', a brother or sister of '))) {
      const names = what.match(/CH-\d{4}/g)!;
      for (const agenda of agendas(events)) {
        const at = names.map((name) => agenda.findIndex(([, one]) => one === name));
        if (at.includes(-1)) continue;
        expect([names, Math.abs(at[0]! - at[1]!)]).toEqual([names, 1]);
        pairs += 1;
      }
    }
    expect(pairs).toBeGreaterThan(1);
  });

  it('leaves at their time whom it told, when somebody comes late [CPR-4.4]', () => {
    const events = eventsOf('resources', 52, 1);
    let added = 0;
    for (const late of events.filter(({ what }) => what.includes('on a supplementary agenda'))) {
      const agenda = events.find(
        ({ on, what }) => on >= addDays(late.on, -2) && on <= late.on && what.startsWith('Agenda'),
      );
      const told: readonly string[] = agenda?.what.match(/CH-\d{4}/g) ?? [];
      const sitting = events.find(({ on, what }) => on >= late.on && what.startsWith('Sitting'))!;
      const heard = heardOn(events, sitting.on).map(({ what }) => namedIn(what));
      if (!heard.includes(namedIn(late.what))) continue;
      added += 1;
      expect(heard.filter((name) => told.includes(name))).toEqual(told);
    }
    expect(added).toBeGreaterThan(1);
  });
});

describe('the chance of a seed', () => {
  it('draws evenly, and the same again', () => {
    const draw = (seed: number) => {
      const { below } = chanceFrom(seed);
      return Array.from({ length: 10_000 }, () => below(10));
    };
    const counts = draw(1).reduce<number[]>((sum, one) => {
      sum[one] = (sum[one] ?? 0) + 1;
      return sum;
    }, []);
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
    expect(draw(1)).toEqual(draw(1));
    expect(() => chanceFrom(1).oneOf([])).toThrow('Nothing to take one of.');
  });
});

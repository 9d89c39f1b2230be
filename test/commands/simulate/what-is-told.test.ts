import { fullDate } from '../../../src/core/calendar/dates-in-full.ts';
import { addDays } from '../../../src/core/calendar/local-date.ts';
import type { DiaryEvent } from '../../../src/commands/simulate/diary-event.ts';
import { chanceFrom } from '../../../src/commands/simulate/chance.ts';
import { handOff } from '../../../src/commands/simulate/hand-offs.ts';
import { playCycle } from '../../../src/commands/simulate/play-cycle.ts';
import type { Play } from '../../../src/commands/simulate/play-cycle.ts';
import { day } from '../../core/given/day.ts';
import { preset } from '../../core/given/presets.ts';

const plays = {
  'next-steps': { from: day('2026-11-02'), seed: 1 },
  resources: { from: day('2026-11-23'), seed: 1 },
  'best-care': {
    from: day('2026-11-02'),
    seed: 3,
    sittings: [
      { on: day('2026-11-10'), stream: 'under-18' },
      { on: day('2026-11-17'), stream: '18-plus' },
    ],
  },
  'lasting-homes': {
    from: day('2026-11-02'),
    seed: 2,
    sittings: [{ on: day('2026-11-17') }, { on: day('2027-01-12') }],
  },
  permanence: { from: day('2026-11-02'), seed: 4, sittings: [{ on: day('2026-11-10') }] },
} as const satisfies Record<string, Omit<Play, 'to'>>;

const known = new Map<string, readonly DiaryEvent[]>();

function told(code: keyof typeof plays): readonly DiaryEvent[] {
  const play = plays[code];
  const events =
    known.get(code) ??
    playCycle(preset(code), { ...play, to: addDays(play.from, 20 * 7 - 1) }).events;
  known.set(code, events);
  return events;
}

const wordsOn = (code: keyof typeof plays, on: string): readonly string[] =>
  told(code)
    .filter((one) => one.on === on)
    .map(({ what }) => what);

const saying = (code: keyof typeof plays, words: string): readonly DiaryEvent[] =>
  told(code).filter(({ what }) => what.includes(words));

const at = (list: readonly string[], words: string): number =>
  list.findIndex((one) => one.startsWith(words));

describe('a played diary', () => {
  it('tells that requests close, then for whom there is no room, then the agenda as it goes [BC-A7]', () => {
    const day = wordsOn('lasting-homes', '2026-11-10');
    const order = ['Requests close for', 'No room on', 'Agenda goes for'].map((one) =>
      at(day, one),
    );
    expect(order[0]).toBeGreaterThanOrEqual(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(day[order[2]!]).toContain('(due by end of the day): CH-');
    expect(saying('resources', 'Agenda goes for')[0]).toMatchObject({ time: '11:30' });
    expect(saying('resources', 'Agenda goes for')[0]?.what).toContain('(due by 12 noon)');
  });

  it('says of each agenda without a stated time that somebody sends it, and who is on it', () => {
    const [agenda] = saying('permanence', 'Agenda for ');
    expect(agenda?.what).toMatch(/\(no time is stated: somebody sends it\): CH-0\d+ · Manager/);
    expect(agenda?.on).toBe('2026-11-10');
  });

  it('says whose each step of the record is [BC-8.2] [LCLH-5.4] [CPP-1.3]', () => {
    expect(saying('best-care', 'Note on the child’s record')[0]?.what).toContain(
      ': social worker, no time is stated',
    );
    expect(saying('lasting-homes', 'Record on the file')[0]?.what).toMatch(/: case support$/);
    expect(saying('resources', 'Final from chair')[0]?.what).toContain(': chair (moved from');
  });

  it('says of every request that came after the close that it is too late [CPR-4.3]', () => {
    const sits = saying('resources', 'Sitting');
    let late = 0;
    for (const { on, time = '', what } of saying('resources', 'is referred')) {
      const next = sits.find((one) => `${one.on}${one.time}` > `${on}${time}`);
      if (next === undefined) continue;
      const [close] = saying('resources', `Requests close for ${fullDate(next.on)}`);
      const isLate = `${close?.on}${close?.time}` < `${on}${time}`;
      const said = `${what.slice(0, 7)} is too late for ${fullDate(next.on)}`;
      expect([said, saying('resources', said).length]).toEqual([said, isLate ? 1 : 0]);
      if (isLate) late += 1;
    }
    expect(late).toBeGreaterThan(3);
  });

  it('reminds of reviews that nobody has dated, and reports on the quarter that ended [BC-8.3] [BC-8.5]', () => {
    expect(saying('best-care', 'Membership and Chair responsibilities')[0]?.what).toBe(
      'Membership and Chair responsibilities: to be reviewed every 12 months, and nobody has said since when',
    );
    expect(saying('best-care', 'the report on').map(({ on, what }) => [on, what])).toEqual([
      [
        '2027-01-01',
        'Performance of the panel: the report on October to December 2026 is due, to CSC Quarterly Performance Meeting',
      ],
    ]);
  });

  it('hands a child off once, with the template to its worker and a notice [CPR-1.4a] [CPR-1.4b]', () => {
    const notices = saying('resources', 'Complex Needs Panel Administrator is told');
    const templates = saying('resources', 'the Complex Needs Panel referral template goes to');
    expect(notices.length).toBeGreaterThan(0);
    const names = (list: readonly DiaryEvent[]) => list.map(({ what }) => what.slice(0, 7));
    expect(names(templates)).toEqual(names(notices));
    expect(new Set(names(notices)).size).toBe(notices.length);
  });

  it('hands off no child twice, however often it is heard [CPR-1.4a]', () => {
    const panel = preset('resources');
    const events: DiaryEvent[] = [];
    const world = { panel, events, happens: chanceFrom(1), handedOff: new Set<string>() };
    for (let times = 0; times < 200; times += 1) {
      handOff(world, 'CH-0001', day('2026-11-25'), '09:30');
    }
    expect(events.map(({ rule }) => rule)).toEqual(['CPR-1.4a', 'CPR-1.4b']);
  });

  it('looks at each child again a year after its last assessment [BC-3.4], and not once it is grown up', () => {
    const looks = saying('best-care', 'a needs assessment brought up to date is to stand by today');
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(looks.map(({ what }) => what.slice(0, 7))).size).toBe(looks.length);
  });

  it('asks for an empty seat three working days before, and counts a child’s own seats child by child [BC-5.0]', () => {
    const asked = saying('best-care', 'Nobody comes as ');
    expect(asked.length).toBeGreaterThan(2);
    const lost = saying('best-care', 'is not quorate');
    for (const { what, on } of lost) {
      const seats = [...what.matchAll(/nobody is there as (.*?)(?=, and nobody|: it may)/g)];
      expect(seats.length).toBeGreaterThan(0);
      for (const [, seat = ''] of seats) {
        const said = `Nobody comes as ${seat} on ${fullDate(on)}`;
        expect(
          asked.some((one) => one.what.startsWith(said) && one.what.includes(what.slice(0, 7))),
        ).toBe(true);
      }
    }
    const own = lost.filter(({ what }) => /Lead professional|child’s team/.test(what));
    const heard = saying('best-care', ' is heard');
    expect(own.length).toBeGreaterThan(0);
    expect(own.some(({ on }) => heard.some((one) => one.on === on))).toBe(true);
  });

  it('hears who is homeless before others [LCLH-1.4], and finds those who reach 16 [LCLH-1.2]', () => {
    const urgent = saying('lasting-homes', '(homeless ').map(({ what }) => what.slice(0, 7));
    expect(urgent.length).toBeGreaterThan(0);
    for (const { what } of saying('lasting-homes', 'No room on')) {
      for (const name of urgent) expect(what).not.toContain(name);
    }
    expect(
      saying('lasting-homes', 'is found in the data: In our care from 16').length,
    ).toBeGreaterThan(0);
  });
});

describe('the played phases of a panel', () => {
  it('begin with those of fifteen and a half, and the second turn with the oldest [NS-8.4]', () => {
    const [, first, second] = saying('next-steps', 'Agenda for ').map(({ what }) =>
      (what.match(/CH-\d{4}/g) ?? []).map((name) => Number(name.slice(3))),
    );
    expect(first?.filter((number) => number > 9 && number < 19)).toEqual([]);
    // Found two days after the others, a child of fifteen and a half goes before who was older when the panel began.
    expect(first).toContain(28);
    expect(second?.every((number) => number > 9 && number < 19)).toBe(true);
  });

  it('tell who comes back on another day because the panel sits less often [NS-8.7] [NS-8.8]', () => {
    const moved = saying('next-steps', ': the panel no longer sits on ');
    expect(moved.length).toBeGreaterThan(0);
    const [confirmed] = saying('next-steps', ': Every two weeks');
    expect(moved.every(({ on }) => on === confirmed?.on)).toBe(true);
    for (const { what } of moved) {
      const name = what.slice(0, 7);
      const back = what.slice(0, what.indexOf(': the panel'));
      expect(saying('next-steps', `${name} comes back on `).length).toBeGreaterThan(1);
      expect(back).toMatch(/ comes back on Thursday \d+ \w+ 202[67]$/);
    }
  });
});

import { addDays, addMonths } from '../../../src/core/calendar/local-date.ts';
import type { LocalDate } from '../../../src/core/calendar/local-date.ts';
import type { DiaryEvent } from '../../../src/commands/simulate/diary-event.ts';
import { milestonesBetween } from '../../../src/commands/simulate/milestones-between.ts';
import { playCycle } from '../../../src/commands/simulate/play-cycle.ts';
import type { Played } from '../../../src/commands/simulate/play-cycle.ts';
import { day } from '../../core/given/day.ts';
import { preset } from '../../core/given/presets.ts';

const later = ', after these weeks';

const played = (code: string, from: LocalDate, days: number): Played =>
  playCycle(preset(code), { from, to: addDays(from, days - 1), seed: 5 });

const saying = ({ events }: Played, words: string): readonly string[] =>
  events.flatMap(({ on, what }) => (what.includes(words) ? [`${on} ${what}`] : []));

describe('what is due for a sitting after the days of a diary', () => {
  it('stands in it as far as it lies within them, and says that the sitting comes later [CPR-4.3] [CPR-5.1a]', () => {
    const toMonday = played('resources', day('2026-11-23'), 15);
    expect(saying(toMonday, later)).toEqual([
      '2026-12-07 Requests close for Wednesday 9 December 2026, after these weeks',
    ]);
    const toTuesday = played('resources', day('2026-11-23'), 16);
    const [close, agenda] = saying(toTuesday, later);
    expect(close).toContain('Requests close for Wednesday 9 December 2026');
    expect(agenda).toMatch(/^2026-12-08 Agenda goes for Wednesday 9 December 2026, .*: CH-\d{4} ·/);
    expect(saying(toTuesday, 'Sitting')).toHaveLength(2);
  });

  it.each([
    ['resources', '2026-11-23'],
    ['next-steps', '2026-11-02'],
  ])('begins the diary of %s as a longer one does', (code, from) => {
    const long = played(code, day(from), 84);
    for (const days of [9, 15, 16, 17, 30]) {
      const short = played(code, day(from), days);
      const beginning = long.events.filter(({ on }) => on < addDays(day(from), days));
      expect(beginning.length).toBeGreaterThan(10);
      expect(short.events.map((one) => ({ ...one, what: one.what.replace(later, '') }))).toEqual(
        beginning,
      );
    }
  });

  it('counts as heard and waiting only who was so on its last day', () => {
    const toTuesday = played('resources', day('2026-11-23'), 16);
    const came = saying(toTuesday, ' is referred').length;
    const heard = new Set(saying(toTuesday, ' is heard').map((one) => one.slice(11, 18)));
    const back = saying(toTuesday, ' comes back on ').map((one) => one.slice(11, 18));
    expect(toTuesday.heard).toBe(heard.size);
    expect(toTuesday.waiting).toBe(came - heard.size + new Set(back).size);
  });

  it('tells nothing that is to stand for a child before the panel knows of it [NS-1.7]', () => {
    const [milestone] = preset('next-steps').milestones!;
    const born = addMonths(day('2026-12-01'), -milestone!.atMonths);
    const told = (since: string) => {
      const world = { panel: preset('next-steps'), countedFrom: new Map<string, LocalDate>() };
      const events: DiaryEvent[] = [];
      const known = new Map([[{ reference: 'CH-0001', born }, day(since)]]);
      milestonesBetween({ ...world, events, known }, day('2026-11-01'), day('2027-01-01'));
      return events.filter(({ what }) => what.includes('to stand by today')).map(({ on }) => on);
    };
    expect(told('2026-11-20')).toEqual(['2026-12-01']);
    expect(told('2026-12-02')).toEqual([]);
  });
});

import type { Change } from '../../src/core/register/register.ts';
import { mailName } from '../../src/core/week/mail-name.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { minutesPage } from '../../src/pages/minutes-page.ts';
import { homePage } from '../../src/pages/home-page.ts';
import { homeView } from '../../src/pages/home-view.ts';
import { hearingNow } from '../../src/pages/referral-views.ts';
import { minutesView } from '../../src/pages/minutes-view.ts';
import { day, moment } from '../core/given/day.ts';
import { preset } from '../core/given/presets.ts';
import {
  frameOf,
  givenMail,
  givenReferral,
  givenRegister,
  givenSitting,
  givenSnapshot,
  now,
} from './given/register.ts';

const bestCare = 'best-care:2026-11-26:under-18';
const nextSteps = 'next-steps:2026-11-26';

/** Two panels sit on Thursday, and the Resources Panel on the Wednesday before. */
const register = (...changes: readonly Change[]) => ({
  ...givenRegister(
    {
      table: 'sitting',
      row: givenSitting({
        key: bestCare,
        panel: 'best-care',
        on: day('2026-11-26'),
        stream: 'under-18',
      }),
    },
    {
      table: 'sitting',
      row: givenSitting({ key: nextSteps, panel: 'next-steps', on: day('2026-11-26') }),
    },
    ...changes,
  ),
  panels: ['next-steps', 'best-care', 'resources'].map(preset),
});

const home = (...changes: readonly Change[]) =>
  homeView(frameOf('admin.one'), register(...changes), now);

describe('a workbook of several panels', () => {
  it('shows the next sittings in the order of their days', () =>
    expect(home().sittings.map(({ panel }) => panel)).toEqual([
      'Resources Panel',
      'Next Steps Panel',
      'Best Care Panel',
    ]));

  it('is led from the top of the home page to what waits and to the form, past the sittings; one panel alone is not', () => {
    const page = homePage(home());
    const [todo, form, sitting] = [
      'href="#to-do"',
      'class="button" href="/refer"',
      'Next sitting',
    ].map((words) => page.indexOf(words));
    expect(todo).toBeGreaterThan(0);
    expect(form).toBeGreaterThan(todo ?? 0);
    expect(sitting).toBeGreaterThan(form ?? 0);
    expect(page.split('class="button" href="/refer"')).toHaveLength(2);
    const alone = homePage({ ...home(), sittings: home().sittings.slice(0, 1) });
    expect(alone).not.toContain('href="#to-do"');
    expect(alone.indexOf('class="button" href="/refer"')).toBeGreaterThan(
      alone.indexOf('Next sitting'),
    );
  });

  it('says whom a sitting of one stream hears, on the home page and on the form [BC-6.2]', () => {
    const words = 'Thursday 26 November 2026 (Under 18)';
    expect(home().sittings.map((one) => one.day)).toContain(words);
    expect(hearingNow(register(), preset('best-care'), now)?.day).toBe(words);
  });

  it('counts a request that waits at its own panel only', () => {
    const { sitting: _, ...apart } = givenReferral();
    const view = home({ table: 'referral', row: { ...apart, status: 'returned' } });
    const waiting = view.sittings.map(({ panel, steps }) => [
      panel,
      steps.find(({ name }) => name === 'Waiting')?.words,
    ]);
    expect(waiting).toEqual([
      ['Resources Panel', '1'],
      ['Next Steps Panel', '0'],
      ['Best Care Panel', '0'],
    ]);
  });

  it('closes no requests where nobody sends one [NS-3.2]', () => {
    const named = home().sittings.map(({ deadlines, steps }) => [
      deadlines[0]?.what,
      steps[0]?.name,
    ]);
    expect(named).toEqual([
      ['Requests close', 'Requests'],
      ['Request papers can be written until', 'Papers'],
      ['Requests close', 'Requests'],
    ]);
  });

  it('lists the request that came last first, whichever panel it is for', () => {
    const later = givenReferral({
      reference: 'BC-26-0001',
      panel: 'best-care',
      receivedAt: moment('2026-11-23 09:00'),
    });
    const { referrals } = home({ table: 'referral', row: later });
    expect(referrals.map(({ reference }) => reference)).toEqual(['BC-26-0001', 'RP-26-0142']);
  });

  it('says of each mail about a sitting, and of each line of To do, which panel it is of', () => {
    const { reference: _, ...plain } = givenMail({ type: 'agenda' });
    const [one, other] = [bestCare, nextSteps].map((sitting) =>
      mailName(register(), { ...plain, sitting }),
    );
    expect(one).toBe('Agenda of Thursday 26 November 2026, Best Care Panel');
    expect(other).toBe('Agenda of Thursday 26 November 2026, Next Steps Panel');

    const lines = toDo(register(), now).filter(({ panel }) => panel !== '');
    const shown = home().toDo.filter(({ who }) => who.endsWith(' Panel'));
    expect(lines.length).toBeGreaterThan(2);
    expect(shown).toHaveLength(lines.length);
  });
});

describe('the chair’s page, while something cannot be read back', () => {
  it('does not say that the register says what the minutes say', () => {
    const frame = frameOf('chair.one');
    const snapshot = givenSnapshot(givenRegister());
    const shown = (faults: readonly string[]) =>
      minutesPage({
        ...minutesView(frame, snapshot, givenSitting(), now, faults),
        differences: [],
      });
    const same = 'the register says what the minutes say';
    expect(shown(['Item 1: Heard'])).not.toContain(same);
    expect(shown(['Item 1: Heard'])).toContain('Nothing yet');
    expect(shown([])).toContain(same);
  });
});

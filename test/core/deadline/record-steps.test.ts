import { soaking } from '../../crash/given/soak.ts';
import { DateTime } from 'luxon';
import { bankHolidays, englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { addDays } from '../../../src/core/calendar/local-date.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import {
  recordSteps,
  recordStepState,
  type RecordSoFar,
} from '../../../src/core/deadline/record-steps.ts';
import type { RecordStepDue } from '../../../src/core/deadline/step-due.ts';
import { startOfNextSitting } from '../../../src/core/sitting/next-sittings.ts';
import { day, moment } from '../given/day.ts';
import { knowing, resourcesPanel, whoseStepsStay } from '../given/resources-panel.ts';
import { trials } from '../given/trials.ts';

const backstopOf = (on: string) => startOfNextSitting(resourcesPanel, day(on), knowing());

function stepsOf(on: string, sofar: Partial<RecordSoFar> = {}, backstop = backstopOf(on)) {
  const steps = recordSteps(resourcesPanel, { on: day(on), ...sofar }, backstop, englandAndWales);
  if (!steps.ok) throw new Error(steps.error.code);
  return steps.value;
}

type Steps = readonly RecordStepDue[];
const dues = (steps: Steps) => steps.map(({ dueAt }) => dueAt);
const shortened = (steps: Steps) => steps.map((step) => step.shortened);

describe('recordSteps [CPR-5.2a] [CPR-5.2b] [CPR-5.3a] [CPR-5.4]: the worked dates', () => {
  it.each([
    [
      'an ordinary week: Sunday goes on to Monday [AT-6]',
      '2026-06-10',
      ['2026-06-12T13:00:00', '2026-06-15T13:00:00', '2026-06-16T13:00:00'],
      [false, false, false],
      '2026-06-17T09:30:00',
    ],
    [
      'the early May bank holiday before it changes nothing after it',
      '2026-05-06',
      ['2026-05-08T13:00:00', '2026-05-11T13:00:00', '2026-05-12T13:00:00'],
      [false, false, false],
      '2026-05-13T09:30:00',
    ],
    [
      'Easter shortens every later step',
      '2026-04-01',
      ['2026-04-07T13:00:00', '2026-04-08T09:30:00', '2026-04-08T09:30:00'],
      [false, true, true],
      '2026-04-08T09:30:00',
    ],
    [
      'New Year shortens every later step',
      '2026-12-30',
      ['2027-01-04T13:00:00', '2027-01-06T09:30:00', '2027-01-06T09:30:00'],
      [false, true, true],
      '2027-01-06T09:30:00',
    ],
  ])('%s', (_, on, expected, capped, backstop) => {
    const steps = stepsOf(on);
    expect(dues(steps)).toEqual(expected);
    expect(shortened(steps)).toEqual(capped);
    expect(steps.map(({ backstopAt }) => backstopAt)).toEqual([backstop, backstop, backstop]);
  });

  it('names owner, clause, start and what was moved', () => {
    const [draft, final, filed] = stepsOf('2026-06-10');
    expect(draft).toEqual({
      step: 'draft',
      label: 'Draft to chair',
      task: 'Send the draft minutes to the chair',
      way: 'draft',
      owner: 'administrator',
      dueAt: '2026-06-12T13:00:00',
      citation: {
        rule: 'CPR-5.2a',
        printed: 'Panel Agenda and Records 5.2',
        phrase: 'send a draft Panel meeting record to the Chair within 48 hours of the Panel',
      },
      startedFrom: '2026-06-10T13:00:00',
      shortened: false,
      assumed: false,
      backstopAt: '2026-06-17T09:30:00',
    });
    expect(final).toMatchObject({
      step: 'final',
      owner: 'chair',
      startedFrom: '2026-06-12T13:00:00',
      rolled: { from: '2026-06-14T13:00:00', because: 'a weekend' },
      assumed: true,
    });
    expect(filed).toMatchObject({
      step: 'filed',
      startedFrom: '2026-06-15T13:00:00',
      assumed: true,
    });
    expect(filed?.rolled).toBeUndefined();
    expect(stepsOf('2026-04-01')[0]?.rolled).toEqual({
      from: '2026-04-03T13:00:00',
      because: 'Good Friday',
    });
  });
});

describe('recordSteps, from what was really done', () => {
  it('starts from the actual finish where it is recorded [CPR-A3]', () => {
    const [draft, final] = stepsOf('2026-06-10', { finishedAt: moment('2026-06-10 12:10') });
    expect(draft).toMatchObject({
      dueAt: '2026-06-12T12:10:00',
      startedFrom: '2026-06-10T12:10:00',
    });
    expect(final?.dueAt).toBe('2026-06-15T12:10:00');
  });

  it('starts from the latest finish of the day it was moved to', () =>
    expect(
      stepsOf('2026-06-10', { movedTo: day('2026-06-11') }, moment('2026-06-17 09:30'))[0],
    ).toMatchObject({
      startedFrom: '2026-06-11T13:00:00',
      dueAt: '2026-06-15T13:00:00',
      rolled: { from: '2026-06-13T13:00:00', because: 'a weekend' },
    }));

  it('counts the chair’s hours from when the draft was sent [CPR-A4]', () => {
    const early = stepsOf('2026-06-10', { draftSentAt: moment('2026-06-10 16:00') });
    expect(early.map((step) => [step.dueAt, step.startedFrom, step.assumed])).toEqual([
      ['2026-06-12T13:00:00', '2026-06-10T13:00:00', false],
      ['2026-06-12T16:00:00', '2026-06-10T16:00:00', false],
      ['2026-06-15T16:00:00', '2026-06-12T16:00:00', true],
    ]);
    expect(early[0]?.doneAt).toBe('2026-06-10T16:00:00');
    expect(early[1]).not.toHaveProperty('doneAt');
    const late = stepsOf('2026-06-10', { draftSentAt: moment('2026-06-15 10:00') });
    expect(dues(late)).toEqual([
      '2026-06-12T13:00:00',
      '2026-06-17T09:30:00',
      '2026-06-17T09:30:00',
    ]);
    expect(shortened(late)).toEqual([false, true, true]);
  });

  it('counts the day to file from the chair’s final record [CPR-A5]', () => {
    const steps = stepsOf('2026-06-10', {
      draftSentAt: moment('2026-06-11 09:00'),
      finalAt: moment('2026-06-11 15:30'),
      filedAt: moment('2026-06-12 10:00'),
    });
    expect(dues(steps)).toEqual([
      '2026-06-12T13:00:00',
      '2026-06-15T09:00:00',
      '2026-06-12T15:30:00',
    ]);
    expect(steps.map(({ doneAt }) => doneAt)).toEqual([
      '2026-06-11T09:00:00',
      '2026-06-11T15:30:00',
      '2026-06-12T10:00:00',
    ]);
  });

  it('ends no clock after the next sitting starts, to the minute [CPR-5.4]', () => {
    const capped = (backstop: string) => stepsOf('2026-06-10', {}, moment(backstop))[0];
    expect(capped('2026-06-12 13:00')).toMatchObject({
      dueAt: '2026-06-12T13:00:00',
      shortened: false,
    });
    expect(capped('2026-06-12 12:59')).toMatchObject({
      dueAt: '2026-06-12T12:59:00',
      shortened: true,
    });
    const rolledTo = (backstop: string) => stepsOf('2026-04-01', {}, moment(backstop))[0];
    expect(rolledTo('2026-04-07 13:00')).toMatchObject({
      dueAt: '2026-04-07T13:00:00',
      shortened: false,
    });
    const before = rolledTo('2026-04-07 12:59');
    expect(before).toMatchObject({ dueAt: '2026-04-07T12:59:00', shortened: true });
    expect(before).not.toHaveProperty('rolled');
  });

  it('keeps the wall-clock time when the clocks change [CPR-A1]', () => {
    const spring = stepsOf('2026-03-25', { draftSentAt: moment('2026-03-27 13:00') });
    expect(spring[1]?.dueAt).toBe('2026-03-30T13:00:00');
    const autumn = stepsOf('2026-10-21', { draftSentAt: moment('2026-10-23 13:00') });
    expect(autumn[1]?.dueAt).toBe('2026-10-26T13:00:00');
  });

  it('lets a step end on a day nobody works where the panel does not move it', () => {
    const reckoned = recordSteps(
      whoseStepsStay,
      { on: day('2026-06-10') },
      backstopOf('2026-06-10'),
      englandAndWales,
    );
    expect(reckoned.ok && dues(reckoned.value)).toEqual([
      '2026-06-12T13:00:00',
      '2026-06-14T13:00:00',
      '2026-06-15T13:00:00',
    ]);
    expect(reckoned.ok && reckoned.value[1]).not.toHaveProperty('rolled');
    expect(reckoned.ok && shortened(reckoned.value)).toEqual([false, false, false]);
  });
});

describe('recordSteps, where the holidays known end', () => {
  const atTheEnd = (sofar: Partial<RecordSoFar> = {}) =>
    recordSteps(
      resourcesPanel,
      { on: day('2027-12-29'), ...sofar },
      moment('2028-01-05 09:30'),
      englandAndWales,
    );
  const known = (sofar: Partial<RecordSoFar> = {}) => {
    const steps = atTheEnd(sofar);
    return steps.ok ? [] : steps.error.known.map(({ step, dueAt }) => [step, dueAt]);
  };

  it('refuses only what counts past it', () => {
    expect(atTheEnd()).toMatchObject({
      ok: false,
      error: { code: 'calendar-exhausted', date: '2028-01-02', covers: { to: '2027-12-31' } },
    });
    expect(known()).toEqual([['draft', '2027-12-31T13:00:00']]);
  });

  it('still counts from a step that was really done', () =>
    expect(
      known({ draftSentAt: moment('2027-12-30 10:00'), finalAt: moment('2027-12-30 12:00') }),
    ).toEqual([
      ['draft', '2027-12-31T13:00:00'],
      ['filed', '2027-12-31T12:00:00'],
    ]));

  it('names the first day it does not know', () =>
    expect(
      atTheEnd({ draftSentAt: moment('2027-12-31 13:00'), finalAt: moment('2028-01-02 09:00') }),
    ).toMatchObject({ error: { date: '2028-01-02' } }));

  it('needs no calendar for a step the next sitting cuts short', () => {
    const steps = recordSteps(
      resourcesPanel,
      { on: day('2027-12-29') },
      moment('2027-12-31 13:00'),
      englandAndWales,
    );
    expect(steps.ok && dues(steps.value)).toEqual(Array(3).fill('2027-12-31T13:00:00'));
    expect(steps.ok && shortened(steps.value)).toEqual([false, true, true]);
  });
});

describe('recordStepState [CPR-A4]', () => {
  const at = (now: string, sofar: Partial<RecordSoFar> = {}) =>
    stepsOf('2026-06-10', sofar).map((step) => recordStepState(step, moment(now)));

  it('has only the first clock running until the draft is sent', () => {
    expect(at('2026-06-11 12:00')).toEqual(['to-come', 'to-come', 'to-come']);
    expect(at('2026-06-11 13:00')).toEqual(['near', 'to-come', 'to-come']);
    expect(at('2026-06-15 14:00')).toEqual(['late', 'to-come', 'to-come']);
  });

  it('has everything late once the next sitting has started [CPR-5.4]', () => {
    expect(at('2026-06-17 09:30')).toEqual(['late', 'to-come', 'to-come']);
    expect(at('2026-06-17 09:30:01')).toEqual(['late', 'late', 'late']);
  });

  it('starts the chair’s clock when the draft is sent', () =>
    expect(at('2026-06-14 13:00', { draftSentAt: moment('2026-06-12 13:00') })).toEqual([
      'done',
      'near',
      'to-come',
    ]));

  it('tells a step done in time from one done late, even where its clock never started', () => {
    expect(at('2026-06-20 09:00', { finalAt: moment('2026-06-15 13:00') })).toEqual([
      'late',
      'done',
      'late',
    ]);
    expect(at('2026-06-20 09:00', { finalAt: moment('2026-06-15 13:00:01') })[1]).toBe('done-late');
  });
});

describe('recordSteps, against an independent reckoning', () => {
  const holidays = new Set<string>(bankHolidays.map(({ on }) => on));
  const zone = 'Europe/London';
  const works = (at: DateTime) => at.weekday <= 5 && !holidays.has(at.toISODate() ?? '');
  const wall = (at: DateTime) => at.toFormat("yyyy-MM-dd'T'HH:mm:ss");

  /** Whole days on a London clock, then day by day to one that is worked. */
  function independent(from: string, hours: number, cap: string): string {
    let at = DateTime.fromISO(from, { zone }).plus({ days: hours / 24 });
    while (!works(at)) at = at.plus({ days: 1 });
    return wall(at) < cap ? wall(at) : cap;
  }

  it('agrees on seeded cases', () => {
    let seed = 20260610;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % below;
    };
    const differing: unknown[] = [];
    const first = day('2019-01-09');
    for (let trial = 0; trial < (soaking ? 2000 : trials(600)); trial += 1) {
      const on = addDays(first, 7 * random(466));
      const cap = `${addDays(on, 7)}T09:30:00`;
      // Never within an hour the spring clock leaves out: panels finish in the morning.
      const clock = `${String(9 + random(9)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}:00`;
      const finishedAt = `${on}T${clock}` as LocalDateTime;
      const draftSentAt =
        random(2) === 0 ? undefined : (`${addDays(on, random(4))}T${clock}` as LocalDateTime);
      const steps = recordSteps(
        resourcesPanel,
        { on, finishedAt, ...(draftSentAt && { draftSentAt }) },
        startOfNextSitting(resourcesPanel, on, knowing()),
        englandAndWales,
      );
      const draft = independent(finishedAt, 48, cap);
      const final = independent(draftSentAt ?? draft, 48, cap);
      const filed = independent(final, 24, cap);
      const found = steps.ok ? dues(steps.value) : [];
      if (found.join() !== [draft, final, filed].join()) {
        differing.push({ on, found, expected: [draft, final, filed] });
      }
    }
    expect(differing).toEqual([]);
  });
});

import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { recordSteps } from '../../../src/core/deadline/record-steps.ts';
import { timetableOf } from '../../../src/core/deadline/timetable.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { day, moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const timesOf = (panel: Panel, on: string) => {
  const found = timetableOf(panel, { on: day(on) }, englandAndWales);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const duesOf = (panel: Panel, on: string, done: Readonly<Record<string, string>> = {}) => {
  const doneAt = Object.fromEntries(
    Object.entries(done).map(([step, at]) => [step, moment(at)] as const),
  );
  const steps = recordSteps(panel, { on: day(on), done: doneAt }, undefined, englandAndWales);
  return steps.ok ? steps.value : [];
};

describe('the Lasting Homes Panel [LCLH-5.2] [LCLH-5.4] [LCLH-A6] [LCLH-A12]', () => {
  const panel = preset('lasting-homes');

  it.each([
    ['2026-01-14', '2026-01-07', '2026-01-21'],
    ['2026-04-07', '2026-03-27', '2026-04-14'],
  ])('sitting on %s, owes its agenda by %s and its record by %s [AT-13]', (on, agenda, record) => {
    expect(timesOf(panel, on).agendaDue?.at).toBe(`${agenda}T23:59:59`);
    expect(duesOf(panel, on).map(({ step, dueAt, owner }) => [step, dueAt, owner])).toEqual([
      ['filed', `${record}T23:59:59`, 'case-support'],
    ]);
  });

  it('owes it a day earlier where days are meant clear', () => {
    const clear = { ...panel, agenda: { ...panel.agenda, clear: true } } as Panel;
    expect(timesOf(clear, '2026-04-07').agendaDue?.at).toBe('2026-03-26T23:59:59');
  });

  it('names the holidays that its count leaves out', () =>
    expect(timesOf(panel, '2026-04-07').agendaDue?.leftOut).toEqual([
      'Good Friday',
      'Easter Monday',
    ]));
});

describe('the Best Care Panel [BC-7.4] [BC-8.1] [BC-A5]', () => {
  const panel = preset('best-care');

  it.each([
    ['2026-05-26', '2026-05-21', '2026-05-29'],
    ['2026-06-10', '2026-06-08', '2026-06-15'],
  ])('sitting on %s, owes its agenda by %s and its notes by %s', (on, agenda, notes) => {
    expect(timesOf(panel, on).agendaDue?.at).toBe(`${agenda}T23:59:59`);
    expect(duesOf(panel, on).map(({ step, dueAt }) => [step, dueAt])).toEqual([
      ['notes', `${notes}T23:59:59`],
    ]);
  });

  it('takes requests until its agenda goes, since no cut-off is stated [BC-A7]', () => {
    const { cutOff, agendaSendAt } = timesOf(panel, '2026-06-10');
    expect(cutOff).toMatchObject({ at: '2026-06-08T12:00:00', lastUsable: 'agenda-goes' });
    expect(agendaSendAt).toBe('2026-06-08T12:00:00');
  });

  it('gives no deadline to the step for which no time is stated [BC-8.2]', () =>
    expect(duesOf(panel, '2026-06-10', { notes: '2026-06-11 09:00' })).toHaveLength(1));

  it('lets the agenda go an hour before a typed limit, not half a day', () => {
    const typed = { on: day('2026-06-10'), agendaDueAt: moment('2026-06-09 10:00') };
    const found = timetableOf(panel, typed, englandAndWales);
    expect(found.ok && found.value.agendaSendAt).toBe('2026-06-09T09:00:00');
  });
});

describe('the Permanence Panel, of which no frequency is stated [CPP-G1]', () => {
  const panel = preset('permanence');

  it('has a timetable for a date typed by hand: requests until it starts, nothing due [AT-23]', () => {
    const times = timesOf(panel, '2026-04-08');
    expect(times.cutOff).toMatchObject({ at: times.startsAt, lastUsable: 'sitting-starts' });
    expect(times).not.toHaveProperty('agendaDue');
    expect(times).not.toHaveProperty('agendaSendAt');
    expect(duesOf(panel, '2026-04-08')).toEqual([]);
  });

  it('keeps what is typed for one sitting, and asks about an order that crosses', () => {
    const at = (cutOff: string, agenda: string) =>
      timetableOf(
        panel,
        { on: day('2026-04-08'), cutOffAt: moment(cutOff), agendaDueAt: moment(agenda) },
        englandAndWales,
      );
    expect(at('2026-04-01 12:00', '2026-04-02 12:00')).toMatchObject({
      ok: true,
      value: { agendaSendAt: '2026-04-02T12:00:00', cutOff: { typed: true } },
    });
    expect(at('2026-04-03 12:00', '2026-04-02 12:00')).toMatchObject({
      ok: false,
      error: { code: 'crossed-order' },
    });
  });
});

describe('later clocks are steps like the others', () => {
  const resources = preset('resources');
  const citation = { rule: 'CPR-9.1', printed: 'Local default', phrase: '' };
  const step = (name: string, startsFrom: string, within: object) => ({
    step: name,
    label: name,
    task: name,
    owner: 'decision-maker',
    within,
    startsFrom,
    ...citation,
  });
  const panel = {
    ...resources,
    record: {
      steps: [
        step('decision', 'finish', { amount: 7, unit: 'working-days', time: '17:00' }),
        step('oral-notice', 'decision', { amount: 2, unit: 'working-days' }),
        step('written-notice', 'decision', {
          amount: 5,
          unit: 'calendar-days',
          roll: 'next-working-day',
        }),
        step('objections', 'written-notice', { amount: 28, unit: 'calendar-days', roll: 'none' }),
      ],
    },
  } as Panel;

  it('reckons decision, notices and the time to object, one from another', () =>
    expect(duesOf(panel, '2026-03-25').map(({ step: name, dueAt }) => [name, dueAt])).toEqual([
      ['decision', '2026-04-07T17:00:00'],
      ['oral-notice', '2026-04-09T23:59:59'],
      ['written-notice', '2026-04-13T23:59:59'],
      ['objections', '2026-05-11T23:59:59'],
    ]));

  it('counts from when a step was really done', () =>
    expect(duesOf(panel, '2026-03-25', { decision: '2026-03-27 10:00' })[1]).toMatchObject({
      dueAt: '2026-03-31T23:59:59',
      assumed: false,
    }));
});

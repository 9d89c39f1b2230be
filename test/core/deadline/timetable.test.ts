import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { workingCalendar } from '../../../src/core/calendar/working-calendar.ts';
import { crossedWords } from '../../../src/core/deadline/crossed-words.ts';
import { timetableOf } from '../../../src/core/deadline/timetable.ts';
import { day, moment } from '../given/day.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const timetable = (on: string, altered: Parameters<typeof sittingOn>[1] = {}) =>
  timetableOf(resourcesPanel, sittingOn(on, altered), englandAndWales);

const { rule, printed, phrase } = resourcesPanel.cutOff;
const agenda = resourcesPanel.agenda;

describe('timetableOf [CPR-4.3] [CPR-5.1a] [CPR-A6]', () => {
  it('gives an ordinary week its dates and clauses [AT-6]', () => {
    expect(timetable('2026-06-10')).toEqual({
      ok: true,
      value: {
        startsAt: '2026-06-10T09:30:00',
        latestFinishAt: '2026-06-10T13:00:00',
        cutOff: { at: '2026-06-08T17:00:00', citation: { rule, printed, phrase } },
        agendaDue: {
          at: '2026-06-09T12:00:00',
          citation: { rule: 'CPR-5.1a', printed: agenda.printed, phrase: agenda.phrase },
        },
        agendaSendAt: '2026-06-09T11:30:00',
      },
    });
  });

  it.each([
    ['an ordinary week', '2026-06-10', '2026-06-08T17:00:00', '2026-06-09T12:00:00', undefined],
    [
      'the early May bank holiday [AT-4]',
      '2026-05-06',
      '2026-05-01T17:00:00',
      '2026-05-05T12:00:00',
      { from: '2026-05-04T17:00:00', because: 'Early May bank holiday' },
    ],
    [
      'the week before Easter',
      '2026-04-01',
      '2026-03-30T17:00:00',
      '2026-03-31T12:00:00',
      undefined,
    ],
    [
      'the week after Easter',
      '2026-04-08',
      '2026-04-02T17:00:00',
      '2026-04-07T12:00:00',
      { from: '2026-04-06T17:00:00', because: 'Easter Monday' },
    ],
    [
      'a substitute day after Christmas',
      '2026-12-30',
      '2026-12-24T17:00:00',
      '2026-12-29T12:00:00',
      { from: '2026-12-28T17:00:00', because: 'Boxing Day (substitute day)' },
    ],
    [
      'the week the clocks change',
      '2026-04-01',
      '2026-03-30T17:00:00',
      '2026-03-31T12:00:00',
      undefined,
    ],
    [
      'the week after they go back',
      '2026-10-28',
      '2026-10-26T17:00:00',
      '2026-10-27T12:00:00',
      undefined,
    ],
    [
      'a sitting on New Year’s Day',
      '2025-01-01',
      '2024-12-30T17:00:00',
      '2024-12-31T12:00:00',
      undefined,
    ],
  ])('%s', (_, on, cutOff, agendaDue, moved) => {
    const found = timetable(on);
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.cutOff.at).toBe(cutOff);
    expect(found.value.cutOff.moved).toEqual(moved);
    expect(found.value.agendaDue?.at).toBe(agendaDue);
    expect(found.value.agendaDue?.moved).toBeUndefined();
    expect(found.value.agendaSendAt).toBe(agendaDue.replace('12:00', '11:30'));
  });

  it('goes back over the council’s own closure days too', () => {
    const closed = workingCalendar(
      [
        { on: day('2026-06-08'), title: 'Council closure' },
        { on: day('2026-06-05'), title: 'Council closure' },
      ],
      englandAndWales.covers,
    );
    expect(timetableOf(resourcesPanel, sittingOn('2026-06-10'), closed)).toMatchObject({
      value: { cutOff: { at: '2026-06-04T17:00:00', moved: { because: 'Council closure' } } },
    });
  });
});

describe('timetableOf, where the order is crossed [CPR-A7]', () => {
  it('asks for a date before Wednesday 29 December 2027, and gives both [AT-5]', () => {
    expect(timetable('2027-12-29')).toMatchObject({
      ok: false,
      error: {
        code: 'crossed-order',
        cutOff: {
          at: '2027-12-24T17:00:00',
          moved: { from: '2027-12-27T17:00:00', because: 'Christmas Day (substitute day)' },
        },
        agendaDue: {
          at: '2027-12-24T12:00:00',
          moved: { from: '2027-12-28T12:00:00', because: 'Boxing Day (substitute day)' },
        },
        agendaSendAt: '2027-12-24T11:30:00',
        startsAt: '2027-12-29T09:30:00',
      },
    });
  });

  it('asks for a date when Tuesday alone is a holiday', () => {
    const closed = workingCalendar(
      [{ on: day('2026-06-09'), title: 'Council closure' }],
      englandAndWales.covers,
    );
    expect(timetableOf(resourcesPanel, sittingOn('2026-06-10'), closed)).toMatchObject({
      error: {
        code: 'crossed-order',
        cutOff: { at: '2026-06-08T17:00:00' },
        agendaDue: { at: '2026-06-08T12:00:00' },
      },
    });
  });

  it('is in order once a cut-off that comes first was typed', () => {
    expect(timetable('2027-12-29', { cutOffAt: moment('2027-12-23 17:00') })).toMatchObject({
      ok: true,
      value: {
        cutOff: { at: '2027-12-23T17:00:00', typed: true },
        agendaSendAt: '2027-12-24T11:30:00',
      },
    });
  });

  it('is in order once an agenda that comes later was typed, and sends as long before it', () => {
    const found = timetable('2027-12-29', { agendaDueAt: moment('2027-12-24 18:00') });
    expect(found).toMatchObject({
      ok: true,
      value: {
        agendaDue: { at: '2027-12-24T18:00:00', typed: true },
        agendaSendAt: '2027-12-24T17:30:00',
      },
    });
    expect(found.ok && found.value.agendaDue?.moved).toBeUndefined();
  });

  it.each([
    ['17:31', true],
    ['17:30', false],
    ['17:00', false],
  ])('an agenda due at %s against a cut-off at 17:00: in order is %s', (time, inOrder) =>
    expect(timetable('2026-06-10', { agendaDueAt: moment(`2026-06-08 ${time}`) }).ok).toBe(inOrder),
  );

  it.each([
    ['09:29', true],
    ['09:30', false],
  ])('an agenda due at %s against a start at 09:30: in order is %s', (time, inOrder) =>
    expect(timetable('2026-06-10', { agendaDueAt: moment(`2026-06-10 ${time}`) }).ok).toBe(inOrder),
  );

  it.each([
    ['2026-06-10 09:29', true],
    ['2026-06-10 09:30', false],
    ['2026-06-12 17:00', false],
  ])(
    'a cut-off typed as %s of a panel without an agenda limit: in order is %s',
    (typed, inOrder) => {
      const { agenda: _, ...unlimited } = resourcesPanel;
      const sitting = { ...sittingOn('2026-06-10'), cutOffAt: moment(typed) };
      expect(timetableOf(unlimited, sitting, englandAndWales).ok).toBe(inOrder);
    },
  );

  it.each([
    [
      {},
      '2027-12-29',
      'the agenda would be due on Friday 24 December 2027, 12 noon, and requests close only on Friday 24 December 2027, 5pm',
    ],
    [
      { agendaDueAt: moment('2026-06-10 09:30') },
      '2026-06-10',
      'the agenda would be due on Wednesday 10 June 2026, 9:30am, once the sitting has begun',
    ],
    [
      { cutOffAt: moment('2026-06-10 10:00') },
      '2026-06-10',
      'requests would close on Wednesday 10 June 2026, 10am, once the sitting has begun',
    ],
  ])('is said as it is: %j', (typed, on, words) => {
    const found = timetable(on, typed);
    const fault = found.ok ? undefined : found.error;
    expect(fault?.code === 'crossed-order' && crossedWords(fault)).toBe(words);
  });

  it('is crossed when the sitting moves to the morning after its own cut-off day', () =>
    expect(timetable('2026-06-10', { movedTo: day('2026-06-09') })).toMatchObject({
      ok: false,
      error: { code: 'crossed-order', startsAt: '2026-06-09T09:30:00' },
    }));
});

describe('timetableOf, where the sitting was moved', () => {
  it('counts from the day it meets', () =>
    expect(timetable('2026-06-10', { movedTo: day('2026-06-18') })).toMatchObject({
      value: {
        startsAt: '2026-06-18T09:30:00',
        latestFinishAt: '2026-06-18T13:00:00',
        cutOff: { at: '2026-06-15T17:00:00' },
        agendaDue: { at: '2026-06-16T12:00:00' },
      },
    }));
});

describe('timetableOf, where the holidays known end', () => {
  const exhausted = (date: string) => ({
    ok: false,
    error: { code: 'calendar-exhausted', date, covers: englandAndWales.covers },
  });

  it('does not guess', () => {
    expect(timetable('2028-01-05')).toEqual(exhausted('2028-01-03'));
    expect(timetable('2028-01-05', { cutOffAt: moment('2027-12-31 17:00') })).toEqual(
      exhausted('2028-01-04'),
    );
  });

  it('takes what was typed', () =>
    expect(
      timetable('2028-01-05', {
        cutOffAt: moment('2027-12-31 17:00'),
        agendaDueAt: moment('2028-01-04 12:00'),
      }),
    ).toMatchObject({ ok: true }));
});

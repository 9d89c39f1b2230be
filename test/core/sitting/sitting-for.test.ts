import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { lateFor, sittingFor } from '../../../src/core/sitting/sitting-for.ts';
import { day, moment } from '../given/day.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const june = ['2026-06-24', '2026-06-10', '2026-06-17'].map((on) => sittingOn(on));

const heardAt = (completedAt: string, sittings = june) =>
  sittingFor(moment(completedAt), resourcesPanel, sittings, englandAndWales, {})?.on;
const missed = (completedAt: string, sittings = june) =>
  lateFor(moment(completedAt), resourcesPanel, sittings, englandAndWales, {})?.on;

describe('sittingFor [CPR-4.3]', () => {
  it.each([
    ['2026-06-08 17:00:00', '2026-06-10'],
    ['2026-06-08 17:00:01', '2026-06-17'],
    ['2026-06-04 09:00', '2026-06-10'],
    ['2026-06-10 11:00', '2026-06-17'],
    ['2026-06-22 17:00', '2026-06-24'],
  ])('hears what was complete at %s on %s [AT-1]', (completedAt, on) =>
    expect(heardAt(completedAt)).toBe(on),
  );

  it('follows a cut-off that goes back before a bank holiday [AT-4]', () => {
    const may = ['2026-05-06', '2026-05-13'].map((on) => sittingOn(on));
    expect(heardAt('2026-05-01 17:00:00', may)).toBe('2026-05-06');
    expect(heardAt('2026-05-01 17:00:01', may)).toBe('2026-05-13');
    expect(heardAt('2026-05-04 09:00', may)).toBe('2026-05-13');
  });

  it('passes over sittings stood down or held, and other panels’', () =>
    expect(
      heardAt('2026-06-04 09:00', [
        sittingOn('2026-06-09', { panel: 'another' }),
        sittingOn('2026-06-10', { status: 'stood-down' }),
        sittingOn('2026-06-17', { status: 'held' }),
        sittingOn('2026-06-24'),
      ]),
    ).toBe('2026-06-24'));

  it('takes the first by the day each meets', () =>
    expect(
      heardAt('2026-06-04 09:00', [
        sittingOn('2026-06-10', { movedTo: day('2026-06-18') }),
        sittingOn('2026-06-17'),
      ]),
    ).toBe('2026-06-17'));

  it('knows none when every cut-off has passed', () =>
    expect(heardAt('2026-06-22 17:00:01')).toBeUndefined());

  it('still gives a sitting whose order is crossed, to be asked about before its agenda goes', () => {
    const christmas = ['2027-12-22', '2027-12-29'].map((on) => sittingOn(on));
    expect(heardAt('2027-12-24 17:00', christmas)).toBe('2027-12-29');
  });

  it('puts nothing to a sitting whose cut-off is not known yet', () => {
    const end = ['2027-12-29', '2028-01-05', '2028-01-12'].map((on) => sittingOn(on));
    expect(heardAt('2027-12-30 09:00', end)).toBeUndefined();
    expect(
      heardAt('2027-12-30 09:00', [
        sittingOn('2028-01-05', {
          cutOffAt: moment('2027-12-31 17:00'),
          agendaDueAt: moment('2028-01-04 12:00'),
        }),
      ]),
    ).toBe('2028-01-05');
  });

  it('does not jump over a sitting whose cut-off is not known yet', () => {
    const typed = sittingOn('2028-01-12', {
      cutOffAt: moment('2028-01-10 17:00'),
      agendaDueAt: moment('2028-01-11 12:00'),
    });
    const unknown = sittingOn('2028-01-05');
    expect(heardAt('2028-01-04 09:00', [unknown, typed])).toBeUndefined();
    expect(heardAt('2028-01-05 09:00', [unknown, typed])).toBe('2028-01-12');
  });
});

describe('lateFor [CPR-4.4]', () => {
  it.each([
    ['at the cut-off', '2026-06-08 17:00:00', undefined],
    ['a second after it [AT-1]', '2026-06-08 17:00:01', '2026-06-10'],
    ['on Tuesday at 11:00 [AT-2]', '2026-06-09 11:00', '2026-06-10'],
    ['as the sitting is about to start', '2026-06-10 09:29:59', '2026-06-10'],
    ['as it starts', '2026-06-10 09:30', undefined],
    ['on Wednesday afternoon', '2026-06-10 15:00', undefined],
    ['on Monday a week later', '2026-06-15 17:30', '2026-06-17'],
  ])('%s', (_, completedAt, on) => expect(missed(completedAt)).toBe(on));

  it('covers the whole of a long weekend', () => {
    const may = [sittingOn('2026-05-06')];
    expect(missed('2026-05-01 17:00:01', may)).toBe('2026-05-06');
    expect(missed('2026-05-04 12:00', may)).toBe('2026-05-06');
  });

  it('is never for a sitting stood down', () =>
    expect(
      missed('2026-06-09 11:00', [sittingOn('2026-06-10', { status: 'stood-down' })]),
    ).toBeUndefined());

  it('says nothing of a sitting whose cut-off is not known yet', () =>
    expect(missed('2028-01-04 09:00', [sittingOn('2028-01-05')])).toBeUndefined());

  it('goes by the order of days met, not the order given', () =>
    expect(
      missed('2026-06-16 12:00', [
        sittingOn('2026-06-10', { movedTo: day('2026-06-18') }),
        sittingOn('2026-06-17'),
      ]),
    ).toBe('2026-06-17'));
});

import { choosePanels } from '../../../src/core/order/choose-panels.ts';
import { offeredFrom } from '../../../src/core/panel/offered-panels.ts';
import type { Figure } from '../../../src/core/panel/panel-figures.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { twoOffered } from '../../given/two-panels.ts';
import { at, givenRegister } from '../../given/register.ts';
import { admin } from '../../given/people.ts';
import { deciding, ordered, refusal } from '../../given/week.ts';

const now = '2026-11-23 09:00';
/** Two are offered, of which the first runs unless somebody chooses. */
const offered = { ...twoOffered, unlessChosen: ['resources'] };
const [resources, second] = twoOffered.panels.map(({ input }) => input as Panel);
if (!resources || !second) throw new Error('Two panels are meant to be offered.');
const register = () => ({ ...givenRegister(), offered, panels: [resources] });
const run = (panel: string, runs: boolean) => ({ kind: 'run-panel', panel, runs }) as const;
const set = (path: string, typed: string, panel = 'resources') =>
  ({ kind: 'set-figure', panel, path, typed }) as const;
const chosen = (local: Readonly<Record<string, Figure>>) => ({
  ...register(),
  rows: {
    ...register().rows,
    panel: new Map([['resources', { key: 'resources', runs: true, local }]]),
  },
});

describe('the panels of a new workbook', () => {
  it('are those that somebody names, and each that would run unless named is written down as not', () => {
    expect(choosePanels(offered, ['second'])).toEqual({
      ok: true,
      value: [
        { key: 'second', runs: true, local: {} },
        { key: 'resources', runs: false, local: {} },
      ],
    });
    expect(choosePanels(offered, ['second', 'resources'])).toEqual({
      ok: true,
      value: [
        { key: 'resources', runs: true, local: {} },
        { key: 'second', runs: true, local: {} },
      ],
    });
    expect(choosePanels(offered, ['resources'])).toEqual({
      ok: true,
      value: [{ key: 'resources', runs: true, local: {} }],
    });
  });

  it('are each a panel of the register, and at least one', () => {
    expect(choosePanels(offered, ['second', 'third'])).toEqual({
      ok: false,
      error: 'There is no panel "third". Panels here: resources, second.',
    });
    expect(choosePanels(offered, [])).toEqual({
      ok: false,
      error: 'Name a panel. Panels here: resources, second.',
    });
  });
});

describe('choosing which panels run', () => {
  it('begins another from now on, and says so in the log', () => {
    const { changes, said } = deciding(register(), run('second', true), now);
    expect(said).toBe('The Second Panel runs here. Its sittings and its figures follow.');
    expect(changes).toEqual([
      { table: 'panel', row: { key: 'second', runs: true, began: at(now), local: {} } },
      {
        table: 'log',
        row: { at: at(now), by: admin, about: 'second', what: 'Runs here: No to Yes', rule: '' },
      },
    ]);
  });

  it('stops one that is not the last, from which nothing is lost', () => {
    const both = { ...register(), panels: [resources, second] };
    const { changes, said } = deciding(both, run('resources', false), now);
    expect(said).toBe(
      'The Resources Panel takes up nothing new. What it began is finished; nothing is lost.',
    );
    expect(changes).toEqual([
      { table: 'panel', row: { key: 'resources', runs: false, local: {} } },
      {
        table: 'log',
        row: { at: at(now), by: admin, about: 'resources', what: 'Runs here: Yes to No', rule: '' },
      },
    ]);
    expect(refusal(register(), run('resources', false), now)).toBe(
      'It is the only panel here: a workbook runs one.',
    );
  });

  it('says what runs or not already, and which panel there is not', () => {
    expect(refusal(register(), run('resources', true), now)).toBe(
      'The Resources Panel runs here already.',
    );
    expect(refusal(register(), run('second', false), now)).toBe(
      'The Second Panel does not run here.',
    );
    expect(refusal(register(), run('third', true), now)).toBe('There is no panel "third".');
  });

  it('leaves the values that were chosen here before', () => {
    const rows = chosen({ 'access.daysOpen': 40 });
    const stopped = ordered({ ...rows, panels: [resources, second] }, run('resources', false), now);
    expect(stopped.rows.panel.get('resources')).toEqual({
      key: 'resources',
      runs: false,
      local: { 'access.daysOpen': 40 },
    });
  });
});

describe('a value that a council chooses [CPR-A6] [CPR-A8]', () => {
  it('is in force from now on, beside those that were chosen before', () => {
    const before = chosen({ 'access.daysOpen': 40 });
    const { changes, said } = deciding(before, set('agenda.sendAt', ' 11:00 '), now);
    expect(said).toBe('In force from now on: 11:00.');
    expect(changes).toEqual([
      {
        table: 'panel',
        row: {
          key: 'resources',
          runs: true,
          local: { 'access.daysOpen': 40, 'agenda.sendAt': '11:00' },
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'resources/agenda.sendAt',
          what: 'In force: 11:30 to 11:00',
          rule: 'CPR-5.1a',
        },
      },
    ]);
  });

  it('gives way to the preset once its cell is emptied', () => {
    const before = chosen({ 'access.daysOpen': 40, 'agenda.sendAt': '11:00' });
    const { changes, said } = deciding(before, set('access.daysOpen', ' '), now);
    expect(said).toBe('The preset’s value is in force again: 28.');
    expect(changes).toMatchObject([
      { row: { local: { 'agenda.sendAt': '11:00' } } },
      { row: { what: 'In force: 40 to 28' } },
    ]);
    expect(refusal(register(), set('access.daysOpen', ''), now)).toBe(
      'No value was chosen here: the preset holds.',
    );
  });

  it('may be taken back though its figure is gone from the file', () => {
    const { changes, said } = deciding(chosen({ 'access.gone': 40 }), set('access.gone', ''), now);
    expect(said).toBe('The preset’s value is in force again: nothing.');
    expect(changes).toMatchObject([
      { row: { local: {} } },
      { row: { what: 'In force: nothing to nothing', rule: '' } },
    ]);
  });

  it.each([
    ['access.daysOpen', 'many', 'Type a number, like 28.'],
    [
      'access.daysOpen',
      '0',
      'access.daysOpen: expected a whole number of days from 1 to 365, for example 28.',
    ],
    [
      'agenda.sendAt',
      '12:30',
      'agenda.sendAt: expected a time before the agenda is due, for example "11:30".',
    ],
    [
      'slots.defaultMinutes',
      '60',
      'slots.maxMinutes: expected no less than the default length, for example 60.',
    ],
    ['access.gone', '5', 'This figure is not in the panel’s file any more.'],
    [
      'cutOff.time',
      '16:00',
      'This stands in the terms of reference themselves, and is not changed here: Resources Panel, Panel Requests 3.6: “no later than 5:00pm on Monday in order for the matter to be considered at Panel on the Wednesday”.',
    ],
  ])('%s: %s is refused in words', (path, typed, says) =>
    expect(refusal(register(), set(path, typed), now)).toBe(says),
  );

  it('is none of a figure without a clause that the file does not leave open', () => {
    const localChoice = (resources.localChoice ?? []).filter((path) => path !== 'access.daysOpen');
    const closed = { ...offered, panels: [offeredFrom({ ...resources, localChoice })] };
    const order = set('access.daysOpen', '40');
    expect(refusal({ ...register(), offered: closed }, order, now)).toBe(
      'This is not changed here: the panel’s file marks it as no local choice.',
    );
  });

  it('is of a panel of the register', () =>
    expect(refusal(register(), set('slots.defaultMinutes', '15', 'third'), now)).toBe(
      'There is no panel "third".',
    ));
});

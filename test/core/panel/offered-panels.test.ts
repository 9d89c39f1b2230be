import {
  inForce,
  knownPanels,
  offeredFrom,
  panelsInForce,
  presetOf,
} from '../../../src/core/panel/offered-panels.ts';
import type { Offered, PanelHere } from '../../../src/core/panel/offered-panels.ts';
import { twoPanels } from '../../given/two-panels.ts';
import { moment } from '../given/day.ts';
import { own } from '../given/own-panel.ts';

const third = { ...twoPanels[1], code: 'third', name: 'Third Panel', shortName: 'Third Panel' };
/** Afresh each time: what was worked out before is kept by what is offered. */
const offered = (): Offered => ({
  panels: [...twoPanels, third].map(offeredFrom),
  unlessChosen: ['resources', 'third'],
});
const here = (key: string, runs: boolean, altered: Partial<PanelHere> = {}): PanelHere => ({
  key,
  runs,
  local: {},
  ...altered,
});
const rows = (...kept: readonly PanelHere[]) => new Map(kept.map((row) => [row.key, row]));
const codes = (panels: readonly { readonly code: string }[] = []) => panels.map(({ code }) => code);

describe('the panels that a workbook could run', () => {
  it('are those that come with the register, then the council’s own', () => {
    const kept = rows(here('child-in-need', false, { own }), here('second', true));
    expect(codes(knownPanels(offered(), kept))).toEqual([
      'resources',
      'second',
      'third',
      'child-in-need',
    ]);
    expect(knownPanels(offered(), kept).at(-1)).toEqual({
      code: 'child-in-need',
      name: 'Child in Need Panel',
      shortName: 'Child in Need Panel',
      input: own,
    });
  });

  it('are each there once, where the register comes to have one that was a council’s own', () => {
    const kept = rows(here('second', true, { own: { ...own, code: 'second' } }));
    expect(codes(knownPanels(offered(), kept))).toEqual(['resources', 'second', 'third']);
  });
});

describe('the panels that a workbook runs', () => {
  it('are those of the script where nobody has said anything, in its order', () => {
    const { panels, stopped } = panelsInForce(offered(), rows());
    expect(codes(panels)).toEqual(['resources', 'third']);
    expect(stopped).toEqual([]);
  });

  it('are in the order in which somebody said that they begin, and those stopped stand apart', () => {
    const kept = rows(
      here('resources', false),
      here('third', true, { began: moment('2026-11-24 09:00') }),
      here('second', true, { began: moment('2026-11-23 09:00') }),
    );
    const { panels, stopped } = panelsInForce(offered(), kept);
    expect(codes(panels)).toEqual(['second', 'third']);
    expect(codes(stopped)).toEqual(['resources']);
    const other = rows(here('second', true, { began: moment('2026-11-23 09:00') }));
    expect(codes(panelsInForce(offered(), other).panels)).toEqual(['resources', 'third', 'second']);
  });

  it('count no council’s own panel that nobody said should run', () => {
    const kept = rows(here('child-in-need', false, { own }));
    const { panels, stopped } = panelsInForce(offered(), kept);
    expect(codes(panels)).toEqual(['resources', 'third']);
    expect(codes(stopped)).toEqual(['child-in-need']);
  });

  it('are the very same lists while nothing of them changes, and others once it does', () => {
    const known = offered();
    const first = panelsInForce(known, rows(here('second', false)));
    expect(panelsInForce(known, rows(here('second', false)))).toBe(first);
    const began = panelsInForce(known, rows(here('second', true)));
    expect([codes(began.panels), codes(began.stopped)]).toEqual([
      ['resources', 'second', 'third'],
      [],
    ]);
    const without = panelsInForce(known, rows());
    expect([codes(without.panels), codes(without.stopped)]).toEqual([['resources', 'third'], []]);
    const again = panelsInForce(known, rows(here('second', false)));
    expect([codes(again.panels), codes(again.stopped)]).toEqual([
      ['resources', 'third'],
      ['second'],
    ]);
    const swapped = panelsInForce(known, rows(here('second', true), here('third', false)));
    expect([codes(swapped.panels), codes(swapped.stopped)]).toEqual([
      ['resources', 'second'],
      ['third'],
    ]);
  });
});

describe('a panel in force [CPR-A6]', () => {
  const [resources] = offered().panels;
  if (!resources) throw new Error('The first panel is meant to be offered.');

  it('is the preset itself where no value was chosen', () => {
    expect(inForce(resources, undefined)).toBe(presetOf(resources.input));
    expect(inForce(resources, here('resources', true))).toBe(presetOf(resources.input));
  });

  it('has the values that were chosen, and is worked out once', () => {
    const row = here('resources', true, { local: { 'access.daysOpen': 40 } });
    const panel = inForce(resources, row);
    expect(panel.access?.daysOpen).toBe(40);
    expect(panel.slots).toEqual(presetOf(resources.input).slots);
    expect(inForce(resources, row)).toBe(panel);
    const newer = offeredFrom({ ...resources.input, name: 'Resources Panel of the North' });
    expect(inForce(newer, row)).toMatchObject({
      name: 'Resources Panel of the North',
      access: { daysOpen: 40 },
    });
  });

  it('is the preset alone where the values do not go with it', () => {
    const row = here('resources', true, { local: { 'slots.defaultMinutes': 60 } });
    expect(inForce(resources, row)).toBe(presetOf(resources.input));
  });

  it('is not read by a script that does not know what its file says', () =>
    expect(() => presetOf({ ...own, slots: 5, record: 7 })).toThrow(
      /^This script cannot read the file of the panel "child-in-need": push the script that took it, or a newer one\. slots: expected a section with: .*phrase; record: expected a section with: /,
    ));
});

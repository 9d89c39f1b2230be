import { tick } from '../../src/app/tick.ts';
import { setUpWorkbook } from '../../src/app/set-up-workbook.ts';
import type { Offered } from '../../src/core/panel/offered-panels.ts';
import { offeredFrom } from '../../src/core/panel/offered-panels.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import { resourcesPanel } from '../core/given/resources-panel.ts';
import { choosePanels } from '../../src/core/order/choose-panels.ts';
import { typedText } from '../../src/workbook/cell.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { administrator, givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { twoOffered } from '../given/two-panels.ts';

/** Two are offered, of which the first runs unless somebody chooses. */
const offered = { ...twoOffered, unlessChosen: ['resources'] };

function givenOffered(workbook: GivenWorkbook = givenWorkbook(), panels: Offered = offered) {
  const read = (): Snapshot => workbook.run(readWorkbook('local-workbook', panels));
  const turn = (): void => {
    for (;;) {
      const ticked = workbook.run(tick({ ...workbook.newRun(administrator), panels }));
      if (!ticked.more) return;
    }
  };
  turn();
  return {
    read,
    turn,
    /** Types in a cell of Panels and lets the register answer. */
    type: (key: string, column: string, value: string): string => {
      workbook.type('panels', key, column, value);
      turn();
      return cell(read(), key, 'done');
    },
    at: (key: string, column: string): string => cell(read(), key, column),
    running: (): readonly string[] => read().register.panels.map(({ code }) => code),
    log: (): string => JSON.stringify(workbook.workspace.snapshot().spreadsheet.tabs),
  };
}

function cell(snapshot: Snapshot, key: string, column: string): string {
  const view = snapshot.tabs.get('panels');
  const row = view?.rows[(view.rowOf.get(key) ?? 0) - 1];
  return typedText(row?.[view?.columns.get(column) ?? -1]);
}

describe('which panels a workbook runs', () => {
  it('is the Resources Panel alone where nobody has chosen', () => {
    const book = givenOffered();
    expect(book.running()).toEqual(['resources']);
    expect([book.at('resources', 'state'), book.at('second', 'state')]).toEqual([
      '✓ Runs here',
      '– Not here',
    ]);
    expect(book.at('second/agenda.sendAt', 'value')).toBe('');
  });

  it('is chosen on the tab Panels, and its sittings and figures follow', () => {
    const book = givenOffered();
    expect(book.type('second', 'runs', 'Yes')).toContain('✓ The Second Panel runs here.');
    expect(book.running()).toEqual(['resources', 'second']);
    expect([...book.read().register.rows.sitting.keys()]).toContain('second:2026-11-25');
    expect(book.at('second/agenda.sendAt', 'value')).toBe('11:30');
    expect(book.log()).toContain('Runs here: No to Yes');
  });

  it('stops taking up anything new, and loses none of its rows', () => {
    const book = givenOffered();
    book.type('second', 'runs', 'Yes');
    const before = book.read().register.rows.sitting.size;
    expect(book.type('second', 'runs', 'No')).toContain('nothing is lost');
    expect(book.running()).toEqual(['resources']);
    expect(book.read().register.rows.sitting.size).toBe(before);
    expect(book.at('second', 'state')).toBe('– Takes up nothing new');
  });

  it('never becomes none', () => {
    const book = givenOffered();
    expect(book.type('resources', 'runs', 'No')).toContain('▲ It is the only panel here');
    expect(book.running()).toEqual(['resources']);
  });

  it('is told on the row of the panel itself', () => {
    const book = givenOffered();
    expect(book.type('resources/agenda.sendAt', 'runs', 'Yes')).toContain(
      '▲ Choose this on the row of the panel itself.',
    );
    expect(book.type('resources', 'local', '5')).toContain('▲ A panel has no value of its own.');
  });

  it('is not changed by a set-up that is asked for again', () => {
    const workbook = givenWorkbook();
    const chosen = choosePanels(offered, ['second']);
    const run = { ...workbook.newRun(), panels: offered };
    const installation = {
      roleAccount: 'resources.panel@council.example',
      allowedDomains: ['council.example'],
      pagesUrl: 'http://127.0.0.1:8080',
      documentsUrl: 'http://127.0.0.1:8080/documents/',
    };
    workbook.run(setUpWorkbook(installation, run, chosen.ok ? chosen.value : []));
    expect(givenOffered(workbook).running()).toEqual(['resources']);
  });
});

describe('a local value [CPR-A6] [CPR-A8]', () => {
  it('takes the place of the preset where the terms of reference leave a choice', () => {
    const book = givenOffered();
    expect(book.at('resources/agenda.sendAt', 'state')).toBe('○ Preset: yours to choose');
    expect(book.type('resources/agenda.sendAt', 'local', '11:00')).toContain(
      '✓ In force from now on: 11:00.',
    );
    expect(book.at('resources/agenda.sendAt', 'state')).toBe('● Local');
    expect(book.at('resources/agenda.sendAt', 'preset')).toBe('11:30');
    expect(book.at('resources/agenda.sendAt', 'value')).toBe('11:00');
    expect(book.read().register.panels[0]?.agenda?.sendAt).toBe('11:00');
    expect(book.log()).toContain('In force: 11:30 to 11:00');
  });

  it('gives way to the preset again once its cell is emptied', () => {
    const book = givenOffered();
    book.type('resources/access.daysOpen', 'local', '40');
    expect(book.read().register.panels[0]?.access?.daysOpen).toBe(40);
    expect(book.type('resources/access.daysOpen', 'local', '')).toContain('28');
    expect(book.read().register.panels[0]?.access?.daysOpen).toBe(28);
  });

  it.each([
    ['access.daysOpen', 'many', 'Type a number, like 28.'],
    ['agenda.sendAt', '12:30', 'agenda.sendAt: expected'],
  ])(
    '%s: %s is refused in words beside the cell, and the last good one stays',
    (path, typed, says) => {
      const book = givenOffered();
      const before = book.at(`resources/${path}`, 'value');
      expect(book.type(`resources/${path}`, 'local', typed)).toContain(`▲ ${says}`);
      expect(book.at(`resources/${path}`, 'value')).toBe(before);
    },
  );

  it('is no answer to what stands in the terms of reference themselves', () => {
    const book = givenOffered();
    const said = book.type('resources/cutOff.time', 'local', '16:00');
    expect(said).toContain('▲ This stands in the terms of reference themselves');
    expect(said).toContain('Panel Requests 3.6');
    expect(book.read().register.panels[0]?.cutOff).toMatchObject({ time: '17:00' });
  });
});

/** What a newer script offers: the Resources Panel's file with other figures. */
const newer = (changed: Partial<Panel>): Offered => ({
  ...offered,
  panels: offered.panels.map((one) =>
    one.code === 'resources' ? offeredFrom({ ...one.input, ...changed }) : one,
  ),
});

describe('a newer preset', () => {
  const key = 'resources/slots.defaultMinutes';

  /** Eighteen minutes were chosen; then a script with this file runs in the workbook. */
  function chosenBefore(changed: Partial<Panel>) {
    const workbook = givenWorkbook();
    givenOffered(workbook).type(key, 'local', '18');
    return givenOffered(workbook, newer(changed));
  }

  it('touches no local value, and both are shown with the words they come from', () => {
    const { slots } = resourcesPanel;
    const book = chosenBefore({ slots: { ...slots, defaultMinutes: 17 } });
    expect(
      ['preset', 'value', 'local', 'state', 'clause'].map((column) => book.at(key, column)),
    ).toEqual(['17', '18', '18', '● Local', slots.printed]);
    expect(book.read().register.panels[0]?.slots.defaultMinutes).toBe(18);
    expect(book.type(key, 'local', '')).toContain('in force again: 17.');
  });

  it('holds alone where a local value does not go with it any more, which is said beside the value', () => {
    const { slots } = resourcesPanel;
    const short = { ...slots, minMinutes: 10, defaultMinutes: 12, maxMinutes: 15 };
    const book = chosenBefore({ slots: short });
    expect(['preset', 'value', 'local', 'state'].map((column) => book.at(key, column))).toEqual([
      '12',
      '12',
      '18',
      '▲ Local value not in force: it does not go with the preset any more',
    ]);
    expect(book.read().register.panels[0]?.slots.defaultMinutes).toBe(12);
    expect(book.read().register.rows.panel.get('resources')?.local).toEqual({
      'slots.defaultMinutes': 18,
    });
    book.type(key, 'local', '');
    expect(book.at(key, 'state')).toBe('○ Preset: yours to choose');
    expect(book.at(key, 'value')).toBe('12');
  });

  it('says of a value whose figure is gone that it stands in the file no more', () => {
    const workbook = givenWorkbook();
    givenOffered(workbook).type('resources/access.daysOpen', 'local', '40');
    const { access: _, localChoice = [], ...others } = resourcesPanel;
    const without = {
      ...others,
      localChoice: localChoice.filter((path) => !path.startsWith('access')),
    };
    const book = givenOffered(workbook, {
      ...offered,
      panels: offered.panels.map((one) => (one.code === 'resources' ? offeredFrom(without) : one)),
    });
    expect(book.at('resources/access.daysOpen', 'state')).toBe(
      '▲ Not in the panel’s file any more',
    );
    expect(book.at('resources/access.daysOpen', 'local')).toBe('40');
  });
});

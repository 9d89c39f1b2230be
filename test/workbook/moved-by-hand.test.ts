import type { sheets_v4 } from '@googleapis/sheets';
import { tick } from '../../src/app/tick.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, edit, placeOf, valueAt, write } from '../given/hands.ts';
import { productCells, peoplesCells } from '../given/whose-cells.ts';

const { sheetId } = tabOf('referrals');
const rows = (from: number, to: number): sheets_v4.Schema$DimensionRange => ({
  sheetId,
  dimension: 'ROWS',
  startIndex: from,
  endIndex: to,
});

/** Three referrals, each with something typed beside it that asks for nothing now. */
const threeReferrals = given((workbook) => {
  const references = ['Alpha', 'Beta', 'Gamma'].map((letter, index) =>
    workbook.refer(requestFor(letter, index + 1)),
  );
  for (const reference of references) {
    workbook.type('referrals', reference, 'permittedWhy', `Invented note beside ${reference}`);
  }
  workbook.turn();
  return references;
});

const columnAt = (given: GivenWorkbook, id: string): number =>
  given.read().tabs.get('referrals')?.columns.get(id) ?? -1;

const moveColumn = (id: string, to: string): ((given: GivenWorkbook) => void) => {
  return (given) => {
    const from = columnAt(given, id);
    edit(given, [
      {
        moveDimension: {
          source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
          destinationIndex: columnAt(given, to),
        },
      },
    ]);
  };
};

const renamed =
  (id: string, heading: string) =>
  (given: GivenWorkbook): void => {
    write(
      given,
      { sheetId, rowIndex: 0, columnIndex: columnAt(given, id) },
      { stringValue: heading },
    );
  };

const kinds: readonly (readonly [string, (given: GivenWorkbook) => void])[] = [
  [
    'sort the rows upside down',
    (given) => {
      edit(given, [
        {
          sortRange: {
            range: { sheetId, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
          },
        },
      ]);
    },
  ],
  [
    'insert rows in between',
    (given) => {
      edit(given, [{ insertDimension: { range: rows(2, 5), inheritFromBefore: false } }]);
    },
  ],
  [
    'move the last row to the top',
    (given) => {
      edit(given, [{ moveDimension: { source: rows(3, 4), destinationIndex: 1 } }]);
    },
  ],
  ['move a column of the product', moveColumn('status', 'withdraw')],
  ['move the column of references', moveColumn('key', 'accept')],
  ['move the column of references to where something is written', moveColumn('key', 'sitting')],
  ['move a column of their own', moveColumn('permittedWhy', 'initials')],
  ['rename a heading', renamed('status', 'How it stands')],
  [
    'insert a column of their own',
    (given) => {
      edit(given, [
        {
          insertDimension: {
            range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            inheritFromBefore: false,
          },
        },
      ]);
    },
  ],
];

const faces = (snapshot: Snapshot): unknown => productCells(snapshot, 'referrals');
const typed = (snapshot: Snapshot): unknown => peoplesCells(snapshot, 'referrals');

describe('people rearrange Referrals', () => {
  it.each(kinds)('between turns: they %s', (_, rearrange) => {
    const undisturbed = threeReferrals();
    const { given: workbook, known: references } = threeReferrals();
    rearrange(workbook);
    const order = { kind: 'withdraw', reference: references[1] ?? '', why: 'Invented' } as const;
    workbook.order(order);
    undisturbed.given.order(order);
    workbook.turn();
    undisturbed.given.turn();
    expect(faces(workbook.read())).toEqual(faces(undisturbed.given.read()));
    expect(typed(workbook.read())).toEqual(typed(undisturbed.given.read()));
  });

  it.each(kinds)('between the read and the write of one turn: they %s', (_, rearrange) => {
    const undisturbed = threeReferrals();
    const { given: workbook, known: references } = threeReferrals();
    const why = 'Invented: the family has found a carer.';
    for (const one of [workbook, undisturbed.given]) {
      one.type('referrals', references[1] ?? '', 'withdraw', why);
      one.answerForm(requestFor('Delta', 4));
    }
    workbook.beforeNextWrite(() => {
      rearrange(workbook);
    });
    workbook.tick();
    undisturbed.given.tick();
    expect(faces(workbook.read())).toEqual(faces(undisturbed.given.read()));
    expect(typed(workbook.read())).toEqual(typed(undisturbed.given.read()));
    expect(workbook.read().register.rows.referral.get(references[1] ?? '')?.status).toBe(
      'withdrawn',
    );
  });
});

/** Everything the tab lets them move, by its name. */
const move = (name: string): ((given: GivenWorkbook) => void) => {
  const [, rearrange] = kinds.find(([words]) => words === name) ?? [];
  if (!rearrange) throw new Error(`Nobody does "${name}".`);
  return rearrange;
};

describe('people rearrange Referrals twice in one turn', () => {
  const columns = [
    'move a column of the product',
    'move the column of references',
    'insert a column of their own',
  ];
  const pairs = columns.flatMap((first) => kinds.map(([second]) => [first, second] as const));

  it.each(pairs)('they %s under a write, then %s before it is read again', (first, second) => {
    const undisturbed = threeReferrals();
    const { given: workbook, known: references } = threeReferrals();
    for (const one of [workbook, undisturbed.given]) {
      one.type('referrals', references[1] ?? '', 'withdraw', 'Invented.');
    }
    let writes = 0;
    workbook.run(tick(workbook.newRun()), (request) => {
      const isWrite = request.method === 'sheets.spreadsheets.batchUpdate';
      if (isWrite && writes === 0) move(first)(workbook);
      const reply = workbook.send(request);
      if (isWrite && writes === 0) move(second)(workbook);
      if (isWrite) writes += 1;
      return reply;
    });
    workbook.turn();
    undisturbed.given.turn();
    expect(faces(workbook.read())).toEqual(faces(undisturbed.given.read()));
    expect(typed(workbook.read())).toEqual(typed(undisturbed.given.read()));
  });

  it('they rename the tab under two writes, and the third lands', () => {
    const { given: workbook, known: references } = threeReferrals();
    workbook.type('referrals', references[1] ?? '', 'withdraw', 'Invented.');
    const titles = ['Requests', 'All requests'];
    workbook.run(tick(workbook.newRun()), (request) => {
      const title = request.method === 'sheets.spreadsheets.batchUpdate' && titles.shift();
      if (title) {
        const properties = { sheetId, title };
        edit(workbook, [{ updateSheetProperties: { properties, fields: 'title' } }]);
      }
      return workbook.send(request);
    });
    expect(valueAt(workbook, 'referrals', references[1] ?? '', 'status')).toBe('– Withdrawn');
  });
});

describe('people take rows away or write over them', () => {
  it('a deleted row comes back with what the register knows of it', () => {
    const { given: workbook, known: references } = threeReferrals();
    const [, second = ''] = references;
    const { rowIndex } = placeOf(workbook, 'referrals', second, 'key');
    edit(workbook, [{ deleteDimension: { range: rows(rowIndex, rowIndex + 1) } }]);
    workbook.turn();
    expect(valueAt(workbook, 'referrals', second, 'status')).toBe('○ Listed');
    expect(workbook.read().tabs.get('referrals')?.rowOf.size).toBe(3);
  });

  it('a row deleted between the read and the write leaves nothing under another child', () => {
    const { given: workbook, known: references } = threeReferrals();
    const [first = '', second = '', third = ''] = references;
    workbook.type('referrals', third, 'withdraw', 'Invented');
    const { rowIndex } = placeOf(workbook, 'referrals', first, 'key');
    workbook.beforeNextWrite(() => {
      edit(workbook, [{ deleteDimension: { range: rows(rowIndex, rowIndex + 1) } }]);
    });
    workbook.turn();
    const states = [first, second, third].map((key) =>
      valueAt(workbook, 'referrals', key, 'status'),
    );
    expect(states).toEqual(['○ Listed', '○ Listed', '– Withdrawn']);
    const used = cellsOf(workbook, 'referrals').filter((row) =>
      row.some((c) => c.userEnteredValue),
    );
    expect(used).toHaveLength(4);
  });

  it('what is pasted over product cells is put right; what is theirs stays', () => {
    const { given: workbook, known: references } = threeReferrals();
    const [first = ''] = references;
    const place = placeOf(workbook, 'referrals', first, 'status');
    write(workbook, place, { stringValue: 'pasted over' });
    write(workbook, { ...place, columnIndex: place.columnIndex + 1 }, { formulaValue: '=1+1' });
    workbook.turn();
    expect(valueAt(workbook, 'referrals', first, 'status')).toBe('○ Listed');
    expect(typeof valueAt(workbook, 'referrals', first, 'sitting')).toBe('number');
    expect(valueAt(workbook, 'referrals', first, 'permittedWhy')).toMatch(/^Invented note/);
  });

  it('a reference that is typed over does not pass for another child', () => {
    const { given: workbook, known: references } = threeReferrals();
    const [first = ''] = references;
    const place = placeOf(workbook, 'referrals', first, 'key');
    write(workbook, place, { stringValue: 'my own note' });
    workbook.turn();
    const row = cellsOf(workbook, 'referrals')[place.rowIndex] ?? [];
    expect(row.filter((cell) => cell.userEnteredValue)).toHaveLength(1);
    expect(valueAt(workbook, 'referrals', first, 'status')).toBe('○ Listed');
  });

  it('a copied row is emptied of what the product wrote', () => {
    const { given: workbook, known: references } = threeReferrals();
    edit(workbook, [
      {
        copyPaste: {
          source: { sheetId, startRowIndex: 1, endRowIndex: 2 },
          destination: { sheetId, startRowIndex: 9, endRowIndex: 10 },
        },
      },
    ]);
    workbook.turn();
    const copy = cellsOf(workbook, 'referrals')[9] ?? [];
    expect(copy.filter((cell) => cell.userEnteredValue)).toHaveLength(1);
    expect(valueAt(workbook, 'referrals', references[0] ?? '', 'status')).toBe('○ Listed');
  });
});

import fc from 'fast-check';
import { readCsv } from '../../../src/forms/extract/read-csv.ts';

const cells = (text: string) => readCsv(text).map((row) => row.cells);

describe('readCsv', () => {
  it.each([
    ['a file', 'a,b\r\n1,2\r\n'],
    ['a file of another country', 'a;b\n1;2'],
    ['cells copied from a spreadsheet', 'a\tb\n1\t2\n'],
    ['a file with a mark before it', '\uFEFFa,b\n1,2'],
  ])('reads %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps separators, quotes and line ends that stand in quotes, and says on which line a row begins', () => {
    expect(readCsv('a,b\n"1, one","two ""2""\nmore"\n\n3,\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1, one', 'two "2"\nmore'] },
      { line: 5, cells: ['3', ''] },
    ]);
  });

  it('reads back whatever was quoted', () => {
    const text = fc.string().map((one) => one.replace(/[\r]/g, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.constant('x')), { minLength: 1 }), (rows) => {
        const written = rows.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
        );
        expect(cells(`p,q,r\n${written.join('\n')}`).slice(1)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

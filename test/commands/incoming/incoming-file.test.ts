import { readIncoming } from '../../../src/commands/incoming/incoming-file.ts';
import { panel } from '../../forms/given/referral-form.ts';

const head = 'LCS number,Initials,Type of request,Worker: address,Manager: address,Review date';
const good =
  '1234567,A.B.,Future planned placement,worker.one@council.example,manager.one@council.example,2 December 2026';
const read = (...lines: readonly string[]): unknown =>
  readIncoming(lines.join('\r\n'), panel, '2026-11-23' as never);

describe('a file of children under review', () => {
  it('is read by its headings, in any order, whatever else stands there', () => {
    expect(
      read(
        '\uFEFFReview date,Name,initials,"TYPE OF  REQUEST",LCS number,Worker: address,Manager: address',
        '"2 December 2026",Invented Name,A.B.,planned,1234567,worker.one@council.example,manager.one@council.example',
        '',
      ),
    ).toEqual({
      ok: true,
      value: {
        rows: [
          {
            line: 2,
            row: {
              caseNumber: '1234567',
              initials: 'A.B.',
              requestType: 'planned',
              worker: 'worker.one@council.example',
              manager: 'manager.one@council.example',
              reviewOn: '2 December 2026',
            },
          },
        ],
        leftOut: ['Name'],
      },
    });
  });

  it('is refused whole, with every fault and its line', () => {
    expect(
      read(head, good, good.replace('A.B.', 'Alpha'), good.replace('2 Dec', '31 Sept')),
    ).toEqual({
      ok: false,
      error: [
        { line: 3, sentence: expect.stringContaining('Never the name.') as string },
        { line: 3, sentence: expect.stringContaining('on line 2 already') as string },
        { line: 4, sentence: expect.stringContaining('Review date is not a date') as string },
        { line: 4, sentence: expect.stringContaining('on line 2 already') as string },
      ],
    });
  });

  it.each([
    ['with a column missing', ['Initials', 'A.B.'], 'No column is headed "LCS number"'],
    ['that is empty', [''], 'No column is headed "LCS number"'],
    ['that is no CSV', [head, '"1234567,A.B.'], 'This is not a CSV file.'],
  ])('%s is refused in words', (_, lines, words) => {
    expect(read(...lines)).toEqual({
      ok: false,
      error: [{ line: 1, sentence: expect.stringContaining(words) as string }],
    });
  });
});

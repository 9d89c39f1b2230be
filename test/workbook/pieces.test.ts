import fc from 'fast-check';
import { inPieces } from '../../src/workbook/pieces.ts';

describe('inPieces', () => {
  it('loses nothing, ends no piece inside a character and fills no cell', () => {
    const long = fc
      .tuple(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 38_000 }),
      )
      .map(([unit, times]) => unit.repeat(Math.min(times, Math.floor(265_000 / unit.length))));
    fc.assert(
      fc.property(long, (text) => {
        const pieces = inPieces(text);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(45_000);
          expect(/[\uD800-\uDBFF]$/.test(piece)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what no row of the register can hold', () => {
    expect(() => inPieces('x'.repeat(270_001))).toThrow('270001 characters');
  });
});

import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import { compareCosts } from '../../../src/core/agenda/best/puzzle.ts';
import { everyArrangement } from '../given/every-arrangement.ts';
import { anyPuzzle, orderAs } from '../given/puzzles.ts';

/**
 * The best order of drawn puzzles, with the walks of the bound and the beginnings of an order that its proof
 * takes: the same on every machine. More than 3,000 beginnings means that a second effort was needed.
 */
const known: readonly (readonly [
  people: number,
  slots: number,
  seed: number,
  unit: number,
  order: string,
  walks: number,
  looked: number,
])[] = [
  [3, 3, 9, 1, 'CBA', 15, 0],
  [3, 3, 16, 1, 'BAC', 8, 0],
  [4, 4, 5, 1, 'CDAB', 9, 0],
  [4, 4, 8, 1, 'ABCD', 12, 0],
  [4, 4, 12, 1, 'DA.B', 13, 14],
  [5, 4, 3, 1, 'CDB.', 16, 53],
  [5, 4, 7, 1, 'BAED', 9, 0],
  [5, 4, 8, 1, '.BED', 9, 0],
  [5, 5, 1, 1, 'BDECA', 4, 153],
  [5, 5, 2, 1, 'BCA.E', 29, 16],
  [5, 5, 4, 1, 'AC.BD', 74, 40],
  [6, 5, 3, 1, 'FA.CD', 27, 31],
  [6, 5, 6, 1, 'FDCBA', 88, 0],
  [6, 5, 9, 1, 'CEDFA', 17, 0],
  [7, 5, 5, 1, 'GEAFD', 31, 0],
  [7, 5, 10, 1, 'GFDCA', 8, 0],
  [7, 5, 15, 1, 'EFCAD', 25, 0],
  [7, 7, 2, 1, 'FEDAGCB', 223, 44],
  [7, 7, 3, 1, 'GDECFAB', 15, 73],
  [7, 7, 4, 1, 'FCBDEAG', 34, 80],
  [8, 7, 1, 1, 'AGF.HED', 104, 52],
  [8, 7, 2, 1, 'AFHGCDB', 100, 118],
  [8, 7, 4, 1, 'ECBAFHG', 22, 33],
  [9, 8, 2, 1, 'AGFDBCHI', 19, 43],
  [9, 8, 3, 1, 'CD.AHFEG', 24, 55],
  [9, 8, 4, 1, 'FCEG.HAB', 190, 41],
  [3, 3, 6, 1e6, '..A', 4, 4],
  [3, 3, 11, 1e6, 'ABC', 14, 11],
  [3, 3, 12, 1e6, 'BCA', 68, 18],
  [4, 4, 2, 1e6, 'DACB', 7, 6],
  [4, 4, 5, 1e6, 'CDAB', 12, 6],
  [4, 4, 6, 1e6, 'ABCD', 231, 15],
  [5, 4, 3, 1e6, 'CDB.', 83, 28],
  [5, 4, 6, 1e6, 'DBAE', 232, 18],
  [5, 4, 8, 1e6, '.BED', 88, 21],
  [5, 5, 1, 1e6, 'BDECA', 43, 70],
  [5, 5, 5, 1e6, '.BC.A', 10, 21],
  [5, 5, 6, 1e6, '.BCAD', 2, 61],
  [6, 5, 5, 1e6, 'ACBED', 8, 41],
  [6, 5, 7, 1e6, 'DBAFE', 103, 142],
  [6, 5, 8, 1e6, 'EDBCA', 11, 10],
  [7, 5, 1, 1e6, 'FCDGE', 31, 38],
  [7, 5, 8, 1e6, 'AGFCD', 30, 0],
  [7, 5, 9, 1e6, 'CEFGB', 12, 105],
  [7, 7, 5, 1e6, 'DBGACEF', 79, 709],
  [7, 7, 7, 1e6, 'ABEDCFG', 10, 384],
  [7, 7, 8, 1e6, '.FGBEAC', 75, 46],
  [7, 7, 22, 1e6, 'EFGCDAB', 16, 4324],
  [7, 7, 165, 1e6, 'DECGFBA', 1060, 6604],
  [8, 7, 3, 1e6, 'BHGECDA', 11, 14],
  [8, 7, 5, 1e6, 'HBCEGFA', 10, 6],
  [8, 7, 6, 1e6, 'AHGBCDE', 140, 845],
  [9, 8, 3, 1e6, 'CD.AHFEG', 25, 1204],
  [9, 8, 12, 1e6, 'IEFDGBCA', 2, 1695],
  [9, 8, 13, 1e6, 'HIGEADCB', 68, 6710],
  [9, 8, 92, 1e6, 'BIGFHDAC', 862, 7262],
];

describe('the proof of the best order [CPR-3.3]', () => {
  it.each(known)(
    'of %i people for %i slots, drawn by %i with costs of %i, finds %s by %i walks and %i beginnings',
    (people, slots, seed, unit, order, walks, looked) => {
      const puzzle = anyPuzzle(people, slots, seed, unit);
      const best = bestOrder(puzzle);
      expect(orderAs(puzzle, best.slotOf)).toBe(order);
      expect(best).toMatchObject({ proven: true, work: { walks, looked } });
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of four people for three slots, drawn by %i, is the least that any order costs',
    (seed) => {
      const puzzle = anyPuzzle(4, 3, seed);
      const [least] = everyArrangement(puzzle)
        .map(({ cost }) => cost)
        .sort(compareCosts);
      expect(bestOrder(puzzle)).toMatchObject({ cost: least, proven: true });
    },
  );
});

import { leaksIn } from '../../../src/core/leak/leaks-in.ts';
import type { ChildMarks, Leak, PlacedText } from '../../../src/core/leak/leak.ts';
import { couldName } from '../../../src/core/leak/name-marks.ts';
import type { LocalDate } from '../../../src/core/calendar/local-date.ts';
import { seeded } from '../../crash/given/seeded.ts';
import { soaking } from '../../crash/given/soak.ts';
import { childFrom, cleanRecord, planted, withPlanted } from './given/records.ts';

const own: ChildMarks = {
  reference: 'RP-26-0001',
  caseNumber: '7000001',
  initials: 'C.A.',
  name: 'Child Alpha',
  dateOfBirth: '2014-03-27' as LocalDate,
};
const other: ChildMarks = {
  reference: 'RP-26-0002',
  caseNumber: '7000002',
  initials: 'M.P.',
  name: 'Mabel Oona Pëpper',
  dateOfBirth: '2012-05-09' as LocalDate,
};

function found(
  text: string,
  beside: readonly ChildMarks[] = [other],
  declared: readonly string[] = [],
): readonly Leak[] {
  const all = [own, ...beside, { ...other, reference: 'RP-25-0099', caseNumber: '6999999' }];
  return leaksIn([{ place: 'Reasons', text }], {
    own,
    beside,
    byCaseNumber: new Map(all.map(({ caseNumber, reference }) => [caseNumber, reference])),
    isReference: (reference) => all.some((one) => one.reference === reference),
    declared: new Set(declared),
  });
}

const told = (text: string): readonly string[] =>
  found(text).map(({ how, kind, of }) => `${how} ${kind} of ${of}`);

describe('leaksIn', () => {
  it.each([
    ['RP-26-0002', 'reference', 'RP-26-0002'],
    ['rp 26 2', 'reference', 'RP-26-0002'],
    ['RP–26–0002', 'reference', 'RP-26-0002'],
    ['RP-25-0099', 'reference', 'RP-25-0099'],
    ['7000002', 'LCS number', 'RP-26-0002'],
    ['LCS 700 0002', 'LCS number', 'RP-26-0002'],
    ['6999999', 'LCS number', 'RP-25-0099'],
    ['Mabel Pepper', 'full name', 'RP-26-0002'],
    ['PËPPER, Mabel', 'full name', 'RP-26-0002'],
    ['mabel oona pepper', 'full name', 'RP-26-0002'],
    ['Mabel\nPepper’s', 'full name', 'RP-26-0002'],
    ['9 May 2012', 'date of birth', 'RP-26-0002'],
    ['09/05/12', 'date of birth', 'RP-26-0002'],
    ['May 9th, 2012', 'date of birth', 'RP-26-0002'],
    ['2012-05-09', 'date of birth', 'RP-26-0002'],
  ])('is certain that “%s” tells of another child: %s', (text, kind, of) => {
    expect(told(`It was said that ${text} came too.`)).toContain(`certain ${kind} of ${of}`);
  });

  it.each([
    ['Mabel', 'given or family name'],
    ['PEPPER’s carers', 'given or family name'],
    ['Oona', 'given or family name'],
    ['M.P.', 'initials'],
    ['M. P.', 'initials'],
  ])('shows “%s”, which others may have, to be looked at: %s', (text, kind) => {
    expect(told(`It was said that ${text} came too.`)).toEqual([`possible ${kind} of RP-26-0002`]);
  });

  it.each([
    'Child Alpha (C.A., RP-26-0001, LCS 7000001), born on 27 March 2014, came.',
    'RP-26-0003 is no reference of this register; 1,450 pounds a week; 70000022.',
    'The MP for Mabelthorpe was told. Peppermint tea. 9 May 2013 at 9.05.',
  ])('finds nothing in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes a name of everyday words for words where they can be read as such', () => {
    const will = { ...other, name: 'Will Young', initials: 'W.Y.' };
    const hows = (text: string) => found(text, [will]).map(({ how, kind }) => `${how} ${kind}`);
    expect(hows('Will Young People’s Services be asked?')).toEqual(['possible full name']);
    expect(hows('It will, young as she is, be hard. Price and will, young and old.')).toEqual([
      'possible full name',
    ]);
    expect(hows('They placed Will Young with the same carers.')).toEqual(['certain full name']);
    expect(hows('They will mark it.')).toEqual([]);
    expect(found('She came on 3 May, in May 2026.', [{ ...will, name: 'May Cole' }])).toEqual([]);
  });

  it('leaves a child what it shares with another: a family name, initials, a date of birth, an LCS number', () => {
    const sister = { ...own, reference: 'RP-26-0002', caseNumber: '7000002', name: 'Cora Alpha' };
    expect(found('Alpha, C.A., born on 27 March 2014.', [sister])).toEqual([]);
    expect(found('Cora', [sister])).toHaveLength(1);
    expect(found('Cora Alpha', [{ ...sister, caseNumber: own.caseNumber }])).toEqual([]);
  });

  it('is certain of nothing about a brother or sister who was declared', () => {
    const hows = found('Mabel Pepper, 7000002', [other], [other.reference]).map(({ how }) => how);
    expect(hows).toEqual(['possible', 'possible']);
  });

  it('gives the line it stands in, once for each child and kind', () => {
    expect(found('First line.\nMabel saw Mabel Pepper; Mabel.\nLast.')).toEqual([
      {
        how: 'certain',
        kind: 'full name',
        of: 'RP-26-0002',
        place: 'Reasons',
        line: 'Mabel saw Mabel Pepper; Mabel.',
      },
      expect.objectContaining({ how: 'possible', kind: 'given or family name' }),
    ]);
  });

  it('takes references for granted in a text that is about no child', () => {
    const byCaseNumber = new Map([[other.caseNumber, other.reference]]);
    const others = { beside: [], byCaseNumber, isReference: () => true };
    const text = 'RP-26-0001 and RP-26-0002; LCS 7000002.';
    expect(leaksIn([{ place: 'Changes', text }], others).map(({ kind }) => kind)).toEqual([
      'LCS number',
    ]);
  });
});

describe('couldName', () => {
  it.each([
    ['A.B.', 'Ask Anna.', true],
    ['A.B.', 'See BELL.', true],
    ['A.B.', 'we asked anna bell about it', true],
    ['A.B.', 'bell, anna', true],
    ['A.B.', 'we spoke of it at length', false],
    ['A.B.', 'Invented: the child has moved.', false],
    ['?', 'anything', true],
  ])('of %s, in “%s”: %s', (initials, text, could) => {
    expect(couldName(initials, text)).toBe(could);
  });
});

describe('records of a sitting', () => {
  const count = soaking ? 2_000 : 400;

  /** A record of the first child of a sitting of four, clean or with a mark of another of them. */
  function tried(seed: number, isPlanted: boolean) {
    const chance = seeded(seed);
    const taken = new Set<string>();
    const [first, ...beside] = [1, 2, 3, 4].map((number) => childFrom(chance, number, taken));
    const child = first as ChildMarks;
    const clean = cleanRecord(chance, child);
    const mark = planted(chance, chance.oneOf(beside));
    const texts: readonly PlacedText[] = isPlanted ? withPlanted(chance, clean, mark) : clean;
    const all = [child, ...beside];
    return {
      mark,
      texts,
      leaks: leaksIn(texts, {
        own: child,
        beside,
        byCaseNumber: new Map(all.map(({ caseNumber, reference }) => [caseNumber, reference])),
        isReference: (reference) => all.some((one) => one.reference === reference),
      }),
    };
  }

  it(`stop, all of them, where another child’s mark was put somewhere`, () => {
    const unseen = Array.from({ length: count }, (_, seed) => tried(seed, true))
      .filter(({ texts, leaks, mark }) => {
        const lines = new Set(texts.map(({ place }) => place));
        return !leaks.some(({ place }) => lines.has(place)) || mark === '';
      })
      .map(({ mark }) => mark);
    expect(unseen).toEqual([]);
  });

  it(`are none of them refused outright, where they are clean and full of words that are names`, () => {
    const refused = Array.from({ length: count }, (_, seed) => tried(seed, false)).flatMap(
      ({ leaks }) => leaks.filter(({ how }) => how === 'certain'),
    );
    expect(refused).toEqual([]);
  });
});

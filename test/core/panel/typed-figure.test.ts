import { figureFrom, figureWords } from '../../../src/core/panel/typed-figure.ts';
import type { Figure } from '../../../src/core/panel/panel-figures.ts';

const taken = (typed: string, preset: Figure) => {
  const figure = figureFrom(typed, preset);
  if (!figure.ok) throw new Error(figure.error);
  return figure.value;
};
const refused = (typed: string, preset: Figure) => {
  const figure = figureFrom(typed, preset);
  return figure.ok ? undefined : figure.error;
};

describe('figureWords', () => {
  it.each<readonly [Figure, string]>([
    [true, 'yes'],
    [false, 'no'],
    [28, '28'],
    ['11:30', '11:30'],
    [['A', 'B'], 'A, B'],
    [[1, 2], '1, 2'],
  ])('shows %j as “%s”', (figure, words) => expect(figureWords(figure)).toBe(words));
});

describe('figureFrom', () => {
  it.each(['yes', 'Yes', ' YES ', 'true', 'TRUE'])('takes %j for yes', (typed) =>
    expect(taken(typed, false)).toBe(true),
  );
  it.each(['no', 'No', 'false', 'FALSE'])('takes %j for no', (typed) =>
    expect(taken(typed, true)).toBe(false),
  );
  it.each(['', 'y', 'yes please', 'oh yes', 'not', 'is false', 'falsehood', '1'])(
    'takes %j for neither',
    (typed) => expect(refused(typed, true)).toBe('Type yes or no.'),
  );

  it('takes a number, and says what one looks like', () => {
    expect(taken(' 40 ', 28)).toBe(40);
    expect(taken('2.5', 28)).toBe(2.5);
    expect(refused('many', 28)).toBe('Type a number, like 28.');
    expect(refused('Infinity', 28)).toBe('Type a number, like 28.');
  });

  it('takes a list with commas, semicolons or lines between', () => {
    expect(taken('Post One, Post Two;Post Three\n Post Four ,', ['A'])).toEqual([
      'Post One',
      'Post Two',
      'Post Three',
      'Post Four',
    ]);
    expect(taken('3, 5; 8', [1, 2])).toEqual([3, 5, 8]);
    expect(refused('3, five', [1, 2])).toBe('Type numbers with commas between, like 1, 2.');
    expect(taken('46091', [])).toEqual(['2026-03-10']);
  });

  it('turns the part of a day that Sheets makes of a time back into that time', () => {
    for (const [typed, time] of [
      ['0', '00:00'],
      ['0.395833333', '09:30'],
      ['0.479166667', '11:30'],
      ['0.999305556', '23:59'],
      ['9:30', '09:30'],
      ['09:30', '09:30'],
    ] as const) {
      expect(taken(typed, '11:30')).toBe(time);
    }
    expect(taken('0.5, 14:00', ['09:30', '10:15'])).toEqual(['12:00', '14:00']);
  });

  it.each(['1', '-0.5', '24:00', '9:3', '9:300', '19:30:00', 'x9:30', 'midday'])(
    'leaves %j as it was typed, for the panel’s file to refuse as a time',
    (typed) => expect(taken(typed, '11:30')).toBe(typed),
  );

  it('turns the number that Sheets makes of a day back into that day, or its month', () => {
    expect(taken('46091', '2026-01-01')).toBe('2026-03-10');
    expect(taken('46600', '2026-01')).toBe('2027-08');
    expect(taken('2026-03-10', '2026-01-01')).toBe('2026-03-10');
    expect(taken('46091', '')).toBe('2026-03-10');
  });

  it.each(['4609', '460910', 'x46091', '46091x', '0.5', '9:30'])(
    'takes %j for no day, and no number for words',
    (typed) => {
      expect(taken(typed, '2026-01-01')).toBe(typed);
      expect(taken(typed, '2026-01')).toBe(typed);
      expect(taken(typed, 'any words')).toBe(typed);
    },
  );

  it.each([
    'on 2026-01-01',
    '2026-01-01 at',
    'at 11:30',
    '11:30 sharp',
    'by 2026-01',
    '2026-01 or so',
  ])('takes a number for words where %j stands', (preset) =>
    expect([taken('46091', preset), taken('0.5', preset)]).toEqual(['46091', '0.5']),
  );
});

import type { SaidOfCase } from '../../../src/core/register/register.ts';
import { setAside } from '../../../src/core/week/asked.ts';
import { answered, asked, gate, open, prepare, stands, told } from './given-asking.ts';
import type { Gate, Preparation, When } from './given-asking.ts';

describe('what is answered, and how it stands [LCLH-4.3] [NS-5.1]', () => {
  it('is what the file says, No beside it, and setting aside where somebody may', () => {
    const answers = (altered: Partial<Gate>) => asked({ gates: [gate(altered)] })[0]?.answers;
    expect(answers({})).toEqual(['Yes', 'No']);
    expect(answers({ answers: ['Removed'] })).toEqual(['Removed', 'No']);
    expect(answers({ answers: ['Yes', 'No'], override: ['chair'] })).toEqual([
      ...['Yes', 'No'],
      setAside,
    ]);
  });

  it('is met by an answer of the file, or set aside', () => {
    const gates = [gate({ override: ['chair'] })];
    const words = (answer?: string, altered: Partial<Gate> = {}) =>
      stands(
        { gates: [gate({ override: ['chair'], ...altered })] },
        {
          ...(answer && { 'gate:g': answered(answer) }),
        },
      );
    expect(words('Yes')).toEqual(['✓ Stands']);
    expect(words(setAside)).toEqual(['✓ Stands']);
    expect(words('No')).toEqual(['▲ Missing']);
    expect(words()).toEqual(['▲ Missing']);
    expect(words('No', { effect: 'warns' })).toEqual(['● Missing']);
    expect(asked({ gates })[0]).toMatchObject({ kind: 'gate', stands: false });
    expect(asked({ gates })[0]).not.toHaveProperty('said');
  });

  it('is of a preparation as old as its day, to the day', () => {
    const words = (said?: SaidOfCase, altered: Partial<Preparation> = {}) =>
      stands(
        { preparation: [prepare({ recentDays: 42, ...altered })] },
        {
          ...(said && { 'preparation:p': said }),
        },
      );
    expect(words(answered('Done', '2026-10-29'))).toEqual(['✓ Done']);
    expect(words(answered('Done', '2026-10-28'))).toEqual(['● Not recent']);
    expect(words(answered('Done'))).toEqual(['✓ Done']);
    expect(
      stands({ preparation: [prepare()] }, { 'preparation:p': answered('Done', '2020-01-01') }),
    ).toEqual(['✓ Done']);
    expect(words(answered('Not done'))).toEqual(['○ Not said yet']);
    expect(words()).toEqual(['○ Not said yet']);
    expect(words(undefined, { effect: 'red-if-missing' })).toEqual(['▲ Missing']);
  });
});

describe('a question on which something depends [LCLH-4.6]', () => {
  const gates = [gate({ when: { asked: 'Does it matter?' } })];

  it('waits for an answer, and is late on the day; what depends on it waits for a Yes', () => {
    expect(told({ gates })).toEqual([['◆ Waiting for an answer', 'NS-26-0001: Does it matter?']]);
    const words = (is: When) => told({ gates }, { is })[0]?.[0];
    expect((['agenda-gone', 'on-the-day', 'held'] as const).map(words)).toEqual([
      '◆ Waiting for an answer',
      '▲ Not answered',
      '▲ Not answered',
    ]);
    expect(stands({ gates })).toEqual(['◆ Not answered']);
    expect(stands({ gates }, { 'when:gate:g': answered('No') })).toEqual(['✓ Answered']);
    expect(stands({ gates }, { 'when:gate:g': answered('Yes') })).toEqual([
      '✓ Answered',
      '▲ Missing',
    ]);
  });

  it('is none where the file asks nothing', () => {
    expect(asked({})).toEqual([]);
    expect(open({})).toEqual([]);
    expect(asked({ attendees: [], gates: [], preparation: [] })).toEqual([]);
  });
});

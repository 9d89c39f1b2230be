import type { Panel } from '../../../src/core/panel/panel.ts';
import { isInside } from '../../../src/core/week/asked.ts';
import type { Item, Outcome } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { askedToSettle } from '../../../src/core/week/asked-to-settle.ts';
import { at, decided } from '../../given/register.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { answered, asked, asking, gate, open, prepare, told } from './given-asking.ts';
import type { Gate, Preparation } from './given-asking.ts';

const who = `${workerOne}, ${managerOne}`;
const page = { path: '/referrals/NS-26-0001/asked', about: 'NS-26-0001', panel: 'next-steps' };

describe('a gate that does not stand, on To do [LCLH-4.4] [LCLH-4.6] [BC-2.4]', () => {
  it('says for which sitting, what was answered, and what it holds up', () => {
    expect(open({ gates: [gate()] })).toEqual([
      {
        words: '● To answer',
        what: 'NS-26-0001: “Consent” does not stand for Thursday 10 December 2026. Until then the child stands on no agenda that goes out; the slot is held.',
        who,
        ...page,
        rule: 'NS-5.1',
      },
    ]);
    const said = { 'gate:g': answered('No') };
    expect(told({ gates: [gate()] }, { is: 'none', said })).toEqual([
      [
        '● To answer',
        'NS-26-0001: “Consent” does not stand. The answer was: No. Until then the child stands on no agenda that goes out; the slot is held.',
      ],
    ]);
  });

  it.each([
    ['listing', 'Until then the child is not listed.'],
    ['papers', 'Until then nobody on the panel can open the papers.'],
    ['hearing', 'Until then the child is not heard; the slot is held.'],
    ['final-minutes', 'Without it the minutes cannot be final.'],
  ] as const)(
    'says what follows where it stands before %s, and that a warning stops nothing',
    (before, words) => {
      const [line] = told({ gates: [gate({ before })] });
      expect(line?.[1]).toBe(
        `NS-26-0001: “Consent” does not stand for Thursday 10 December 2026. ${words}`,
      );
      const [warning] = told({ gates: [gate({ before, effect: 'warns' })] });
      expect(warning?.[1]).toContain('2026. It stops nothing.');
    },
  );

  const moments = ['coming', 'agenda-gone', 'on-the-day', 'held', 'final', 'stood-down'] as const;
  it.each([
    [{}, ['● To answer', '▲ Missing', '▲ Missing', '', '', '']],
    [{ effect: 'warns' }, ['○ To answer', '● Not answered', '● Not answered', '', '', '']],
    [
      { before: 'final-minutes' },
      ['○ To answer', '● To answer', '▲ To answer', '▲ To answer', '', ''],
    ],
  ] as const)('presses the more, the nearer the sitting: %j', (altered, words) => {
    const gates = [gate(altered)];
    expect(moments.map((is) => told({ gates }, { is })[0]?.[0] ?? '')).toEqual(words);
  });

  it('is asked no more once the minutes that say it were taken, where it stands before final minutes', () => {
    const linesOf = (before: Gate['before'], outcome: Outcome | undefined) => {
      const register = asking({ gates: [gate({ before })] }, { is: 'held' });
      const reference = 'NS-26-0001';
      const sitting = 'next-steps:2026-12-10';
      const row: Item = {
        ...{ key: `${reference}@${sitting}`, reference, sitting, from: 'referral', late: false },
        ...{ status: 'listed', ...(outcome ? { outcome } : {}) },
      };
      return askedToSettle(
        withChanges(register, [{ table: 'item', row }]),
        at('2026-12-10 14:00'),
      ).map(({ words }) => words);
    };
    expect(linesOf('final-minutes', undefined)).toEqual(['▲ To answer']);
    expect(linesOf('final-minutes', decided())).toEqual([]);
  });

  it('belongs to those who may set it aside too, of the panel alone; else to the administrator', () => {
    const override = ['chair', 'team-manager'] as unknown as NonNullable<Gate['override']>;
    expect(open({ gates: [gate({ override })] })[0]?.who).toBe(`${who}, chair`);
    const facts = { worker: '', manager: '' };
    expect(open({ gates: [gate()] }, { facts })[0]?.who).toBe('Administrator');
    expect(open({ preparation: [prepare()] }, { facts })[0]?.who).toBe('Administrator');
  });

  it('is asked of nobody who is not to be heard, and not once it stands', () => {
    for (const status of ['returned', 'heard', 'withdrawn'] as const) {
      expect(open({ gates: [gate()] }, { status })).toEqual([]);
    }
    expect(open({ gates: [gate()] }, { status: 'accepted', is: 'none' })).toHaveLength(1);
    expect(open({ gates: [gate()] }, { said: { 'gate:g': answered('Yes') } })).toEqual([]);
  });
});

describe('what is to be prepared, one line for each who prepares it [NS-5.1] [NS-5.5]', () => {
  const two = [prepare(), prepare({ code: 'q', label: 'Passport' })];

  it('names all of it, and stops nothing', () => {
    expect(open({ preparation: two })).toEqual([
      {
        words: '○ To prepare',
        what: 'NS-26-0001, to prepare for Thursday 10 December 2026: Visit; Passport. It stops nothing.',
        who: workerOne,
        ...page,
        rule: 'NS-5.1',
      },
    ]);
    const other = [prepare(), prepare({ code: 'q', of: 'team-manager' })];
    expect(open({ preparation: other }).map((one) => one.who)).toEqual([workerOne, managerOne]);
  });

  it('is red from when the agenda went where one of it must be there, and asked no more once it was held', () => {
    const red = [prepare(), prepare({ code: 'q', effect: 'red-if-missing' })];
    const signs = (preparation: readonly Preparation[]) =>
      (['coming', 'agenda-gone', 'on-the-day', 'held'] as const).map(
        (is) => told({ preparation }, { is })[0]?.[0] ?? '',
      );
    expect(signs(two)).toEqual(['○ To prepare', '○ To prepare', '○ To prepare', '']);
    expect(signs(red)).toEqual(['○ To prepare', '▲ Not prepared', '▲ Not prepared', '']);
  });

  it('stays inside only where the file says who sees it', () => {
    const seenBy = ['chair'] as unknown as NonNullable<Preparation['seenBy']>;
    const inside = (file: Partial<Panel>) => asked(file).map(isInside);
    expect(inside({ preparation: [prepare({ seenBy }), prepare({ code: 'q' })] })).toEqual([
      ...[true, false],
    ]);
    expect(inside({ gates: [gate()] })).toEqual([false]);
  });
});

import type { Panel } from '../../../src/core/panel/panel.ts';
import { papersToAdd } from '../../../src/core/week/papers-to-add.ts';
import { finance, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { answered, asking, gate, prepare } from './given-asking.ts';

type Given = Parameters<typeof asking>[1];
const one = prepare({ paper: 'Case summary' });
const two = [one, prepare({ code: 'q', paper: 'Care plan', of: 'team-manager' })];
const open = (file: Partial<Panel>, is: Given = {}) =>
  papersToAdd(asking(file, is), at('2026-12-09 23:59'));
const words = (is: Given) => open({ preparation: [one] }, is).map((line) => line.words);

describe('papers from the case system that nobody has added [LCLH-4.7]', () => {
  it('are one line for each child, with whoever can add them', () =>
    expect(open({ preparation: two })).toEqual([
      {
        words: '○ Papers to add',
        what: 'NS-26-0001, papers to follow for Thursday 10 December 2026: Case summary; Care plan. It stops nothing.',
        who: `${workerOne}, ${managerOne}`,
        about: 'NS-26-0001',
        path: '/referrals/NS-26-0001/papers',
        panel: 'next-steps',
        rule: 'NS-5.1',
      },
    ]));

  it('wait first for what must stand before they are shared [LCLH-4.3]', () => {
    const gates = [
      gate({ before: 'papers' }),
      gate({ code: 'h', label: 'Basis', before: 'papers' }),
    ];
    expect(open({ preparation: [one], gates })).toMatchObject([
      {
        what: 'NS-26-0001, papers to follow for Thursday 10 December 2026: Case summary. First: Consent; Basis. It stops nothing.',
        path: '/referrals/NS-26-0001/asked',
      },
    ]);
    const said = { 'gate:g': answered('Yes'), 'gate:h': answered('Yes') };
    expect(open({ preparation: [one], gates }, { said })[0]?.path).toMatch(/papers$/);
  });

  it('press once the agenda went, and are asked for no more once the child was heard', () => {
    expect(words({})).toEqual(['○ Papers to add']);
    expect(words({ is: 'agenda-gone' })).toEqual(['● Papers to add']);
    expect(words({ is: 'held' })).toEqual([]);
    expect(words({ is: 'final' })).toEqual([]);
    expect(words({ status: 'accepted', is: 'none' })).toEqual(['○ Papers to add']);
    for (const status of ['heard', 'withdrawn', 'returned'] as const) {
      expect(words({ status })).toEqual([]);
    }
  });

  it('are none where they are there, or the file asks for none', () => {
    const paper = { id: '1', of: 'preparation:p', key: 'added:1', title: 'Case summary', heard: 0 };
    const papers = [{ ...paper, by: workerOne, at: at('2026-11-20 09:00') }];
    expect(words({ papers: papers as unknown as NonNullable<Given>['papers'] & object })).toEqual(
      [],
    );
    expect(open({ preparation: [prepare()] })).toEqual([]);
    expect(open({})).toEqual([]);
  });

  it('are the administrator’s where nobody is known', () => {
    const facts = { worker: '', manager: '' };
    expect(open({ preparation: [one] }, { facts })[0]?.who).toBe('Administrator');
    const titled = prepare({ paper: 'Figures', of: 'Finance Accountant' });
    expect(open({ preparation: [titled] })[0]?.who).toBe(finance);
  });
});

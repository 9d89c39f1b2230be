import type { QuorumItem } from '../../../src/core/quorum/roster.ts';
import { seatApplies } from '../../../src/core/quorum/seat-applies.ts';
import { item, seat } from './given-small-quorum.ts';

describe('whether a seat applies to a child [BC-5.6] [BC-A14]', () => {
  const when = { placements: ['kinship'], asked: 'Does it apply?', notAskedFor: ['with-parents'] };
  const applies = (child: Partial<QuorumItem>, condition: object) =>
    seatApplies(seat('x', [], { when: condition }), { ...item, ...child });
  const bare = { placements: ['kinship'] };

  it('is so always where nothing is asked', () =>
    expect(seatApplies(seat('x'), item)).toEqual({ applies: true, because: 'always' }));

  it.each<readonly [string, Partial<QuorumItem>, object, object]>([
    ['by the facts', { placements: ['kinship'] }, when, { applies: true, because: 'facts' }],
    [
      'not by the facts',
      { placements: ['with-parents'] },
      when,
      { applies: false, because: 'facts' },
    ],
    [
      'not by the facts alone',
      { placements: ['agency-foster'] },
      bare,
      { applies: false, because: 'facts' },
    ],
    ['where the facts are not known', {}, bare, { applies: true, because: 'not-known' }],
    [
      'where nobody has answered yet',
      {},
      when,
      { applies: true, because: 'not-known', question: 'Does it apply?' },
    ],
    [
      'not where nobody has answered of another',
      { placements: ['agency-foster'] },
      when,
      { applies: false, because: 'not-answered', question: 'Does it apply?' },
    ],
    [
      'by the answer',
      {
        answers: [
          { seat: 'y', applies: false },
          { seat: 'x', applies: true },
        ],
      },
      when,
      { applies: true, because: 'answer' },
    ],
    [
      'not by the answer',
      { answers: [{ seat: 'x', applies: false }] },
      when,
      { applies: false, because: 'answer' },
    ],
    [
      'because the chair says so',
      {
        placements: ['kinship'],
        switched: [
          { seat: 'y', applies: true, reason: 'n' },
          { seat: 'x', applies: false, reason: 'It ends.' },
        ],
      },
      when,
      { applies: false, because: 'chair', reason: 'It ends.' },
    ],
  ])('%s', (_, child, condition, answer) =>
    expect(applies(child, condition)).toStrictEqual(answer),
  );
});

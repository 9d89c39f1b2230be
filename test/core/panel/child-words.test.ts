import { legalStatuses, placements } from '../../../src/core/panel/child.ts';
import { legalStatusWords, placementWords } from '../../../src/core/panel/child-words.ts';

describe('a child’s circumstances in words', () => {
  it('are there for each legal status and each kind of placement, no two the same', () => {
    expect(Object.keys(legalStatusWords)).toEqual([...legalStatuses]);
    expect(Object.keys(placementWords)).toEqual([...placements]);
    for (const words of [Object.values(legalStatusWords), Object.values(placementWords)]) {
      expect(new Set(words).size).toBe(words.length);
      for (const one of words) expect(one).toMatch(/^[A-Z][A-Za-z0-9 -]+$/);
    }
  });

  it('say what a code cannot', () => {
    expect(legalStatusWords['section-20']).toBe('Accommodated under section 20');
    expect(placementWords['regulation-24-25']).toBe('Temporary approval under regulation 24 or 25');
    expect(placementWords['with-adopters']).toBe('Placed for adoption');
  });
});

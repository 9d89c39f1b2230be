import { leakId, leakPlaces, standing } from '../../../src/core/leak/leak-words.ts';
import type { Leak, MarkKind } from '../../../src/core/leak/leak.ts';

const leak = (kind: MarkKind, altered: Partial<Leak> = {}): Leak => ({
  how: 'possible',
  kind,
  of: 'RP-26-0002',
  place: 'Reasons',
  line: 'Will he stay?',
  ...altered,
});

describe('what a person has passed', () => {
  const [initials, name] = [leak('initials'), leak('given or family name')];

  it('is known by place, kind and child', () =>
    expect(leakId(initials)).toBe('Reasons|initials|RP-26-0002'));

  it('stands no more, unless it is certain', () => {
    const certain = leak('full name', { how: 'certain' });
    const all = [initials, name, certain];
    expect(standing(all)).toEqual(all);
    expect(standing(all, [leakId(initials), leakId(certain)])).toEqual([name, certain]);
    expect(standing(all, ['Decision|initials|RP-26-0002'])).toEqual(all);
  });
});

describe('leakPlaces', () => {
  it.each<readonly [MarkKind, string]>([
    ['reference', 'the reference'],
    ['LCS number', 'the LCS number'],
    ['full name', 'the full name'],
    ['date of birth', 'the date of birth'],
    ['given or family name', 'perhaps a name'],
    ['initials', 'perhaps the initials'],
    ['name not known', 'the name is not known here, so nobody looked for that'],
  ])('says where the %s stands, and not what', (kind, words) =>
    expect(leakPlaces([leak(kind)])).toBe(`Reasons: ${words} of RP-26-0002`),
  );

  it('says each place once', () => {
    const places = [leak('initials'), leak('initials', { line: 'Again.' }), leak('reference')];
    expect(leakPlaces(places)).toBe(
      'Reasons: perhaps the initials of RP-26-0002; Reasons: the reference of RP-26-0002',
    );
    expect(leakPlaces([])).toBe('');
  });
});

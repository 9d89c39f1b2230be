import { nearestName } from '../../src/core/nearest-name.ts';

const meant = (misspelt: string, ...known: string[]): string | undefined =>
  nearestName(misspelt, known);

describe('the known name that a misspelt one was meant to be', () => {
  it.each([
    ['a letter too many', 'quorrum', 'quorum'],
    ['a letter too few', 'qorum', 'quorum'],
    ['another letter', 'quarum', 'quorum'],
    ['two neighbours swapped', 'quroum', 'quorum'],
    ['the first two swapped', 'uqorum', 'quorum'],
    ['the last two swapped', 'quormu', 'quorum'],
    ['capitals', 'QUORUM', 'quorum'],
    ['capitals in the known one', 'quorum', 'Quorum'],
    ['the first letter missing', 'uorum', 'quorum'],
    ['the last letter missing', 'quoru', 'quorum'],
    ['one letter of two', 'xn', 'on'],
  ])('is found past %s: %s gives %s', (_, misspelt, known) => {
    expect(meant(misspelt, known)).toBe(known);
  });

  it.each([
    ['quXrXm', 'quorum', 'XuXrXm'],
    ['panelXX', 'panel', 'panelXXX'],
    ['XXpanel', 'panel', 'XXXpanel'],
    ['quor', 'quorum', 'quo'],
    ['orum', 'quorum', 'rum'],
    ['uqroum', 'quorum', 'uqroXm'],
    ['qXorXm', 'quorum', 'qXXrXm'],
  ])('is at most two letters away: %s is %s, %s is not', (near, known, far) => {
    expect([meant(near, known), meant(far, known)]).toEqual([known, undefined]);
  });

  it('counts a swap of neighbours as one letter, of others as two', () => {
    expect(meant('uqrmou', 'quorum')).toBeUndefined();
    expect(meant('cabd', 'abcd', 'cabXX')).toBe('abcd');
    // Once swapped, the two take no other letter between them.
    expect(meant('caXX', 'abcXX')).toBeUndefined();
  });

  it('may be one letter in three away where the name is longer', () => {
    expect(meant('attendeeXXX', 'attendee')).toBe('attendee');
    expect(meant('attendanXX', 'attendance')).toBe('attendance');
    expect(meant('aXtXnXes', 'attendees')).toBeUndefined();
    expect(meant('aXtXnXees', 'attendees')).toBe('attendees');
    expect(meant('aXtXnXeeX', 'attendees')).toBeUndefined();
  });

  it('is the nearest of several, and the first of those as near', () => {
    expect(meant('agend', 'agent', 'agenda', 'legend')).toBe('agent');
    expect(meant('agend', 'legend', 'agendas', 'agenda', 'agent')).toBe('agenda');
    expect(meant('agenda', 'agend', 'agendas', 'agenda')).toBe('agenda');
  });

  it('is nothing where no name is close, or none is known', () => {
    expect(meant('quorum', 'agenda', 'minutes')).toBeUndefined();
    expect(meant('quorum')).toBeUndefined();
    expect(meant('', 'agenda')).toBeUndefined();
    expect(meant('', 'at')).toBe('at');
    expect(meant('at', '')).toBe('');
  });
});

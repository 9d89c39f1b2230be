import { fingerprint } from '../../src/core/fingerprint.ts';

describe('fingerprint', () => {
  it('is the same of the same text, for ever', () => {
    expect(fingerprint('')).toBe('1-1');
    expect(fingerprint('a')).toBe('3k-6c');
    expect(fingerprint('Élodie 😀')).toBe(fingerprint('Élodie 😀'));
  });

  it('is another of another text, of its letters in another order, and of half of it', () => {
    const texts = ['9:30am', '9:31am', '9:03am', '9:30', '9:30am '];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });

  it('stays short, however long the text', () => {
    expect(fingerprint('RP-26-0001 '.repeat(1000))).toMatch(/^[0-9a-z]{1,6}-[0-9a-z]{1,6}$/);
    expect(fingerprint('Aa'.repeat(50))).not.toBe(fingerprint('BB'.repeat(50)));
  });
});

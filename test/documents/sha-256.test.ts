import { createHash } from 'node:crypto';
import { sha256 } from '../../src/documents/sha-256.ts';

describe('sha256', () => {
  it('is what FIPS 180-4 gives for “abc”, and for nothing', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is what Node reckons, at every length about the edge of a block and of many', () => {
    for (const length of [54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 70_001]) {
      const text = 'Dé🙂'.repeat(length).slice(0, length);
      const wellFormed = Buffer.from(text, 'utf8');
      expect(sha256(text)).toBe(createHash('sha256').update(wellFormed).digest('hex'));
    }
  });
});

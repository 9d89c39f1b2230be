import fc from 'fast-check';

const halvesOfPairs = { from: 0xd800, count: 0x800 };

/**
 * One character of all that Unicode has, those of a keyboard as often as the rest together: a unit of `fc.string`.
 * Its own `binary` says the same, and takes more than a second to begin with.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCodePoint(code)),
  fc
    .integer({ min: 0, max: 0x10_ffff - halvesOfPairs.count })
    .map((at) => String.fromCodePoint(at < halvesOfPairs.from ? at : at + halvesOfPairs.count)),
);

import { utf8Bytes } from './mail/utf-8.ts';

/** The first 32 bits of the fractional parts of a root of the first primes, as FIPS 180-4 asks. */
function fractions(count: number, root: (prime: number) => number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (isPrime(number)) found.push(Math.floor((root(number) % 1) * 2 ** 32) | 0);
  }
  return found;
}

function isPrime(number: number): boolean {
  for (let by = 2; by * by <= number; by += 1) if (number % by === 0) return false;
  return true;
}

const begins = fractions(8, Math.sqrt);
const rounds = fractions(64, Math.cbrt);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal figures. Written out because Apps Script
 * and Node have no digest in common.
 */
export function sha256(text: string): string {
  const words = padded(utf8Bytes(text));
  let state = begins;
  for (let from = 0; from < words.length; from += 16) state = stirred(state, words, from);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes as words of 32 bits: a one, noughts, and at the end the length in bits. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const put = (at: number, byte: number): void => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at & 3)));
  };
  bytes.forEach((byte, at) => {
    put(at, byte);
  });
  put(bytes.length, 0x80);
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** One block of 16 words stirred into the state. */
function stirred(state: readonly number[], words: Int32Array, from: number): readonly number[] {
  const schedule = scheduled(words, from);
  const now = Int32Array.from(state);
  const [a, b, c, e, f, g, h] = [0, 1, 2, 4, 5, 6, 7] as const;
  const at = (place: number): number => now[place] ?? 0;
  schedule.forEach((word, round) => {
    const second = turned(at(e), 6) ^ turned(at(e), 11) ^ turned(at(e), 25);
    const choice = (at(e) & at(f)) ^ (~at(e) & at(g));
    const one = at(h) + second + choice + (rounds[round] ?? 0) + word;
    const first = turned(at(a), 2) ^ turned(at(a), 13) ^ turned(at(a), 22);
    const most = (at(a) & at(b)) ^ (at(a) & at(c)) ^ (at(b) & at(c));
    const two = one + first + most;
    now.copyWithin(1, 0, 7);
    now[e] = at(e) + one;
    now[a] = two;
  });
  return state.map((word, place) => (word + at(place)) | 0);
}

/** The words of a block, and the 48 that follow from them. */
function scheduled(words: Int32Array, from: number): Int32Array {
  const schedule = new Int32Array(64);
  schedule.set(words.subarray(from, from + 16));
  const at = (index: number): number => schedule[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[index] = at(index - 16) + first + at(index - 7) + second;
  }
  return schedule;
}

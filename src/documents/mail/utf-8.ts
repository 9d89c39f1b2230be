const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of a text in UTF-8. Half a surrogate pair, which no byte can carry, becomes U+FFFD.
 * Written out because Apps Script has neither TextEncoder nor Buffer.
 */
export function utf8Bytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const given = character.codePointAt(0) ?? 0;
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

const tail = (code: number): number => 0x80 | (code & 0x3f);

/** A text's UTF-8 bytes in base64, with padding. */
export const base64 = (text: string): string => base64Of(utf8Bytes(text));

/** Bytes in base64, with padding; those of Apps Script are signed. */
export function base64Of(bytes: readonly number[]): string {
  const whole = bytes.length - (bytes.length % 3);
  let encoded = '';
  for (let index = 0; index < whole; index += 3) {
    encoded += digits(bits(bytes, index), 4);
  }
  const left = bytes.length - whole;
  return left === 0
    ? encoded
    : encoded + digits(bits(bytes, whole), left + 1) + '='.repeat(3 - left);
}

/** Three bytes as one number of 24 bits; bytes past the end are nought. */
const bits = (bytes: readonly number[], index: number): number =>
  (byteAt(bytes, index) << 16) | (byteAt(bytes, index + 1) << 8) | byteAt(bytes, index + 2);

const byteAt = (bytes: readonly number[], index: number): number => (bytes[index] ?? 0) & 0xff;

/** The first so many of the four digits that 24 bits make. */
function digits(value: number, count: number): string {
  let text = '';
  for (let shift = 18; shift > 18 - 6 * count; shift -= 6) {
    text += alphabet.charAt((value >> shift) & 63);
  }
  return text;
}

/** A text as Gmail takes a message: base64 for addresses, without padding. */
export function base64Url(text: string): string {
  return base64(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

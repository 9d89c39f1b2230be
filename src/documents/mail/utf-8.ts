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
export function base64(text: string): string {
  const bytes = utf8Bytes(text);
  let encoded = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first, second, third] = [bytes[index] ?? 0, bytes[index + 1], bytes[index + 2]];
    encoded += digit(first >> 2) + digit(((first & 3) << 4) | ((second ?? 0) >> 4));
    encoded += second === undefined ? '=' : digit(((second & 15) << 2) | ((third ?? 0) >> 6));
    encoded += third === undefined ? '=' : digit(third & 63);
  }
  return encoded;
}

const digit = (value: number): string => alphabet.charAt(value);

/** A text as Gmail takes a message: base64 for addresses, without padding. */
export function base64Url(text: string): string {
  return base64(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

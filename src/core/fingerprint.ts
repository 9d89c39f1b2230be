/**
 * Few characters that tell one text from another: `1b2c3d-4e5f6`. It guards against chance, not against
 * anybody who means to deceive; what has to hold for years is a SHA-256 in the documents.
 */
export function fingerprint(text: string): string {
  let [one, other] = [1, 1];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    one = (one * 31 + code) % 2_147_483_647;
    other = (other * 131 + code) % 2_147_483_629;
  }
  return `${one.toString(36)}-${other.toString(36)}`;
}

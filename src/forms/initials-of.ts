/**
 * A child's initials for everywhere the name must not stand: the first letter of the first and of the
 * last name. "Ann-Marie Bo Cole" gives "A.C.", "Ada" gives "A."; a name without a letter gives "?".
 * Marks that cannot be seen, emoji and signs count for nothing.
 */
export function initialsOf(name: string): string {
  const letters = name
    .normalize('NFC')
    .split(/[\p{Z}\p{Cc}]+/u)
    .flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? []);
  const ends = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return ends.length === 0 ? '?' : ends.map((letter) => `${letter?.toUpperCase()}.`).join('');
}

/** A cell of Sheets takes 50,000 characters; what the register keeps of one row may be longer. */
const pieceLength = 45_000;

/** The cells one row of the register may fill. */
export const mostPieces = 6;

/**
 * A text in cell-sized pieces, none of which ends inside a character.
 * @throws RangeError when it does not fit: every door that takes words refuses far sooner.
 */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const end = Math.min(from + pieceLength, text.length);
    const to = end < text.length && isHighSurrogate(text, end - 1) ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  if (pieces.length > mostPieces) throw new RangeError(`${text.length} characters in one row`);
  return pieces;
}

const isHighSurrogate = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** A text as one cell shows it: cut, and marked as cut, where it is longer than a cell. */
export function inOneCell(text: string): string {
  if (text.length <= pieceLength) return text;
  const end = isHighSurrogate(text, pieceLength - 1) ? pieceLength - 1 : pieceLength;
  return `${text.slice(0, end)} … (${text.length} characters in all)`;
}

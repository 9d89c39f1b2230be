/** What Windows-1252 has between 0x80 and 0x9f. */
const high = Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const places = '80 82 83 84 85 86 87 88 89 8a 8b 8c 8e 91 92 93 94 95 96 97 98 99 9a 9b 9c 9e 9f';
const letters = new Map(places.split(' ').map((place, index) => [place, high[index]]));

/** The words of a PDF of the local workspace, a line for each of its lines. */
export function textInPdf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1');
  if (!pdf.startsWith('%PDF-1.4\n') || !pdf.endsWith('%%EOF\n')) throw new Error('No PDF.');
  return [...pdf.matchAll(/<([0-9a-f]*)> Tj/g)]
    .map(([, hex = '']) => (hex.match(/../g) ?? []).map(letter).join(''))
    .join('\n');
}

const letter = (place: string): string =>
  letters.get(place) ?? String.fromCharCode(Number.parseInt(place, 16));

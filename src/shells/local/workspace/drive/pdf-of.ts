/** A page is A4, in points; a line is as long as fits in any letter, so that none runs off it. */
const page = { width: 595, height: 842, margin: 56, leading: 14, size: 10 };
const lettersInLine = 88;
const linesInPage = Math.floor((page.height - 2 * page.margin) / page.leading);

/** The letters that Windows-1252 has in place of control characters, from 0x80. */
const fromHex80 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * A small PDF of these lines of text, one typeface, no styles: enough to be opened, read and searched.
 * A letter that its typeface does not have is written as its number, so that none is lost unseen: `[U+0142]`.
 *
 * @returns its bytes, one letter for each.
 */
export function pdfOf(lines: readonly string[]): string {
  const pages = inPages(lines.flatMap(wrapped));
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((own, index) => {
      const content = contentOf(own);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ` +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return (
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}` +
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  );
}

/** At least one page, empty though it may be. */
function inPages(lines: readonly string[]): readonly (readonly string[])[] {
  const pages = Math.max(1, Math.ceil(lines.length / linesInPage));
  return Array.from({ length: pages }, (_, index) =>
    lines.slice(index * linesInPage, (index + 1) * linesInPage),
  );
}

/** Broken between words, and within one that is longer than a line. */
function wrapped(line: string): readonly string[] {
  const done: string[] = [];
  let rest = Array.from(line, shown).join('');
  while (rest.length > lettersInLine) {
    const space = rest.lastIndexOf(' ', lettersInLine);
    const at = space > 0 ? space : lettersInLine;
    done.push(rest.slice(0, at));
    rest = rest.slice(space > 0 ? at + 1 : at);
  }
  return [...done, rest];
}

const contentOf = (lines: readonly string[]): string =>
  [
    'BT',
    `/F1 ${page.size} Tf`,
    `${page.leading} TL`,
    `${page.margin} ${page.height - page.margin} Td`,
    ...lines.map((line) => `<${Array.from(line, hex).join('')}> Tj T*`),
    'ET',
  ].join('\n');

/** The letter itself where the typeface has it, else its number. */
function shown(letter: string): string {
  if (letter === '\t') return ' ';
  const code = letter.codePointAt(0) ?? 0;
  return byteOf(letter) === undefined
    ? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
    : letter;
}

const hex = (letter: string): string => (byteOf(letter) ?? 0x3f).toString(16).padStart(2, '0');

function byteOf(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
  const at = code === 0 ? -1 : fromHex80.indexOf(letter);
  return at < 0 ? undefined : 0x80 + at;
}

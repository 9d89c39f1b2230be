import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day a zip file can say: the same files make the same bytes. */
const firstDay = 0x21;

/**
 * Files packed as one zip file.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.7, 4.3.12, 4.3.16)
 *
 * @param files - path → text; the order is kept.
 */
export function zipped(files: ReadonlyMap<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = Buffer.from(path);
    const whole = Buffer.from(text);
    const packed = deflateRawSync(whole);
    const facts = factsOf(whole, packed, name);
    const body = Buffer.concat([numbers([4, 0x04034b50]), facts, name, packed]);
    const where = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(numbers([4, 0x02014b50], [2, 20]), facts, where, name);
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = numbers(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
    ] as const),
    ...([
      [2, files.size],
      [2, files.size],
    ] as const),
    ...([
      [4, central.length],
      [4, offset],
      [2, 0],
    ] as const),
  );
  return Buffer.concat([...bodies, central, end]);
}

/** What a file’s own header and the directory both say: deflated, names in UTF-8 (bit 11). */
const factsOf = (whole: Buffer, packed: Buffer, name: Buffer): Buffer =>
  numbers(
    ...([
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [2, 0],
      [2, firstDay],
      [4, crc32(whole)],
    ] as const),
    ...([
      [4, packed.length],
      [4, whole.length],
      [2, name.length],
      [2, 0],
    ] as const),
  );

/** Numbers of two or four bytes, the lowest first. */
function numbers(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    parts.map(([bytes, value]) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntLE(value, 0, bytes);
      return one;
    }),
  );
}

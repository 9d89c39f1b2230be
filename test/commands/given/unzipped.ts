import { crc32, inflateRawSync } from 'node:zlib';

/** Path → text of a zip file, read by its directory as other programs read it. */
export function unzipped(file: Buffer): ReadonlyMap<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const files = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((by) =>
      file.readUInt16LE(at + by),
    );
    const name = file.toString('utf8', at + 46, at + 46 + nameLength!);
    const body = file.readUInt32LE(at + 42);
    const begins = body + 30 + file.readUInt16LE(body + 26) + file.readUInt16LE(body + 28);
    const whole = inflateRawSync(file.subarray(begins, begins + file.readUInt32LE(at + 20)));
    expect(crc32(whole)).toBe(file.readUInt32LE(at + 16));
    files.set(name, whole.toString());
    at += 46 + nameLength! + extraLength! + noteLength!;
  }
  return files;
}

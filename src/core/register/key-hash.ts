const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = (1n << 64n) - 1n;

/**
 * A key in 16 hexadecimal figures (64-bit FNV-1a over UTF-16 units), so that no address stands in
 * script properties. Not a secret: only a name for "this very mail".
 */
export function keyHash(key: string): string {
  let hash = offset;
  for (let index = 0; index < key.length; index += 1) {
    hash = ((hash ^ BigInt(key.charCodeAt(index))) * prime) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}

import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { utf8Bytes } from './mail/utf-8.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal figures: Apps Script and Node have no digest in common. */
export const sha256 = (text: string): string =>
  bytesToHex(digest(Uint8Array.from(utf8Bytes(text))));

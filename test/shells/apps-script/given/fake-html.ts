import { createHmac } from 'node:crypto';

/** A page of the web app as Google is given it. */
export type FakePage = {
  readonly html: string;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
};

type Output = FakePage & {
  readonly setTitle: (title: string) => Output;
  readonly addMetaTag: (name: string, content: string) => Output;
};

const output = (page: FakePage): Output => ({
  ...page,
  setTitle: (title) => output({ ...page, title }),
  addMetaTag: (name, content) => output({ ...page, meta: { ...page.meta, [name]: content } }),
});

export const fakeHtmlService = {
  createHtmlOutput: (html: string) => output({ html, title: '', meta: {} }),
};

/** The part of `Utilities` that hashes: bytes are signed there. */
export const fakeHashes = {
  Charset: { UTF_8: 'UTF_8' },
  computeHmacSha256Signature: (value: string, key: string) => [
    ...new Int8Array(createHmac('sha256', key).update(value, 'utf8').digest()),
  ],
  base64EncodeWebSafe: (bytes: readonly number[]) =>
    Buffer.from(Int8Array.from(bytes).buffer)
      .toString('base64')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
};

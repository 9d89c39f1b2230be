import type { Reference, SittingKey } from './keys.ts';
import type { Claim } from './mail.ts';

export type DocumentKind = 'folder' | 'paper' | 'added' | 'agenda' | 'minutes' | 'record';

export type Grant = { readonly email: string; readonly role: 'reader' | 'commenter' | 'writer' };

/** A restricted Google Doc, or the folder of a sitting. */
export type RegisterDocument = {
  readonly key: string; // `paper:RP-26-0142:1`
  readonly kind: DocumentKind;
  readonly status: 'wanted' | 'claimed' | 'made' | 'not-made';
  readonly sitting?: SittingKey;
  readonly reference?: Reference;
  /** Safe file name: never a child's. */
  readonly name: string;
  readonly fileId?: string;
  /** Key of the folder document it lies in, once that is made. */
  readonly folder?: string;
  /** Key of the folder it was last put in. */
  readonly filedIn?: string;
  readonly claim?: Claim;
  readonly audience: readonly Grant[];
  /** Permission ids given so far, by address. */
  readonly granted: Readonly<Record<string, string>>;
  /** Why nobody may change its text any more, in words for whoever opens it; absent while they may. */
  readonly lock?: string;
  /** The lock it was last given. */
  readonly locked?: string;
  readonly because?: string;
};

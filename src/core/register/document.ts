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
  /**
   * Of minutes that were made before their sitting: a fingerprint of what they are to begin with, until it
   * begins. Absent where they were made later.
   */
  readonly asked?: string;
  /** The same, of what was written last. */
  readonly says?: string;
  /** What was left as it is when they were last brought up to date, since somebody had written there. */
  readonly left?: readonly LeftPart[];
};

/** A part of the minutes that says something else than the register, and what is to be done by hand. */
export type LeftPart = {
  /** A child's reference, or the heading of the part. */
  readonly part: string;
  readonly words: string;
};

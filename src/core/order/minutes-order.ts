import type { FromMinutes, Outcomes } from '../minutes/from-minutes.ts';
import type { PresenceSaid } from '../minutes/presence.ts';

/** What is asked about the minutes of a sitting. */
export type MinutesOrder =
  | { readonly kind: 'send-draft'; readonly sitting: string }
  /** Somebody asked what the minutes say, and is told; nothing is taken by it. */
  | { readonly kind: 'show-reading'; readonly sitting: string; readonly read: FromMinutes }
  | {
      readonly kind: 'take-reading';
      readonly sitting: string;
      readonly read: FromMinutes;
      /** The fingerprint of what whoever accepts was shown; absent where the sitting keeps what it was. */
      readonly seen?: string;
    }
  | {
      readonly kind: 'approve-minutes';
      readonly sitting: string;
      readonly outcomes: Outcomes;
      /** What they say of who was there; taken by the administrator, not by the approval. */
      readonly presence?: PresenceSaid;
      /** Fingerprint of the text these were read from. */
      readonly text: string;
      /** Reference → fingerprint of that child's part. */
      readonly parts: Readonly<Record<string, string>>;
    }
  /** What final minutes say of who was there is taken, or what stands is left. */
  | { readonly kind: 'settle-presence'; readonly sitting: string; readonly takes: boolean }
  /** What a later version left to a person, since it turned round whether a child was heard, is seen to. */
  | { readonly kind: 'settle-turned'; readonly sitting: string }
  /** Puts back what the register said before minutes were last read back. */
  | { readonly kind: 'undo-reading'; readonly sitting: string }
  | { readonly kind: 'reopen-minutes'; readonly sitting: string; readonly why: string }
  | { readonly kind: 'return-minutes'; readonly sitting: string; readonly why: string };

import type { TimeSpan } from '../agenda/slot-request.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** What a person says of a sitting's times, and of one item on its agenda. */
export type AtSitting =
  /** What its item is about, beside the child. No words: its type of request again. */
  | { readonly kind: 'name-item'; readonly about: string; readonly item: string }
  /** The slot of an item, chosen by hand: `HH:mm`, or empty to let the register choose again. */
  | { readonly kind: 'slot-at'; readonly about: string; readonly at: string }
  /** When somebody who must come to an item cannot: all of it, each time. */
  | { readonly kind: 'not-at'; readonly about: string; readonly times: readonly TimeSpan[] }
  /** Whether an item and its brothers and sisters at this sitting have one slot. Undefined: as the file says. */
  | { readonly kind: 'share-slot'; readonly about: string; readonly share: boolean | undefined }
  | { readonly kind: 'finished'; readonly sitting: string; readonly at: LocalDateTime }
  /** The chair lets a sitting end later than usual; at the usual time or before, that is taken back. */
  | {
      readonly kind: 'plan-finish';
      readonly sitting: string;
      readonly until: LocalDateTime;
      readonly why: string;
    }
  | { readonly kind: 'ran-over'; readonly sitting: string; readonly why: string }
  /** When the item of a child was begun, or ended, at the sitting that heard it last. */
  | {
      readonly kind: 'heard-at';
      readonly about: string;
      readonly end: 'from' | 'until';
      readonly at: LocalDateTime;
    }
  | { readonly kind: 'presided'; readonly sitting: string; readonly person: string };

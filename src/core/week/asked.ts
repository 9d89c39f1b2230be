import type { Panel } from '../panel/panel.ts';
import type { SaidOfCase } from '../register/register.ts';

/** What must stand before a child can go on. */
export type Gate = NonNullable<Panel['gates']>[number];

/** What is to be prepared for a child. */
export type Preparation = NonNullable<Panel['preparation']>[number];

/** Something that a panel's file asks about one child before it is heard, or before its minutes are final. */
export type Asked = {
  /** `gate:case-heard`, `preparation:visit`; of a question `when:` and what depends on it. */
  readonly code: string;
  readonly label: string;
  readonly rule: string;
  /** What may be answered. */
  readonly answers: readonly string[];
  /** Addresses of those who can say; empty where nobody is named. */
  readonly owners: readonly string[];
  readonly said?: SaidOfCase;
} & (
  | { readonly kind: 'question' }
  /** Whether the request was replied to; when that is due stands on To do. */
  | { readonly kind: 'reply' }
  | {
      readonly kind: 'gate';
      readonly gate: Gate;
      /** It does not hold anything up any more. */
      readonly stands: boolean;
    }
  | { readonly kind: 'preparation'; readonly preparation: Preparation }
);

/** What says that a request was replied to. */
export const replied = 'Replied';

/** What says that a gate does not count for a child, by whoever may let it pass. */
export const setAside = 'Set aside';

/**
 * What was answered stays inside: it stands on the page of what is asked, for those whom the panel's file names,
 * and in no document and no mail. Source: LCLH-1.14.
 */
export const isInside = (asked: Asked): boolean =>
  asked.kind === 'preparation' && asked.preparation.seenBy !== undefined;

import type { Choice } from '../core/panel/panel.ts';
import type { ReferralFacts } from '../core/register/register.ts';

/** What was typed or chosen, as text, by the id of its field. A date is `2026-11-25`, as typed if it is none. */
export type Answers = Readonly<Record<string, string>>;

/** A pattern the whole answer must match, with the words for an answer that does not. */
export type Pattern = {
  /** A regular expression that Google Forms, browsers and the server read alike. */
  readonly matches: string;
  /** Ends the sentence that begins with the label: "must be 6 to 8 digits". */
  readonly fault: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
};

type Asked =
  | { readonly kind: 'line'; readonly pattern?: Pattern; readonly autocomplete?: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'email'; readonly autocomplete?: string }
  | { readonly kind: 'date'; readonly notAfterToday?: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'hidden' };

/** A rule that a Google Form cannot hold to for every field: where it cannot, the field says so. */
export type FormRule =
  | 'most-characters'
  | 'pattern'
  | 'address'
  | 'not-after-today'
  | 'within-100-years'
  | 'asked-if'
  | 'hidden';

/**
 * One question of a form, said once for every door it is asked at: the web page, a Google Form, the
 * check on the server, the request paper.
 */
export type Field = Asked & {
  /** Also the question id in a form response. Permanent. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** The part of the form it stands in. */
  readonly part: string;
  /** `section`: while it is empty the referral is incomplete. Never a reason to refuse it (CPR-4.2). */
  readonly needed: 'section' | 'optional';
  /** Asked only when another field has one of these values; otherwise its answer is ignored. */
  readonly showIf?: { readonly field: string; readonly is: readonly string[] };
  /** 1 may stand in mail, 2 in the register and restricted Docs, 3 in restricted Docs only. */
  readonly tier: 1 | 2 | 3;
  /** The rule that asks for it. */
  readonly rule: string;
  /** The fact of the register it feeds; absent for narrative, which stands in the request paper only. */
  readonly target?: keyof ReferralFacts;
  /**
   * What a Google Form does instead, as a sentence, for each rule of this field it cannot hold to. A rule
   * without a twin and without a sentence here fails the build, so that the two doors never part unseen.
   */
  readonly onForm?: Readonly<Partial<Record<FormRule, string>>>;
  /** Whether the request paper gives it a headed section of its own. */
  readonly onPaper: 'section' | 'top' | 'no';
};

/** An answer that cannot be true, or cannot be kept: nothing is taken until it is mended. */
export type FieldFault = {
  readonly field: string;
  readonly label: string;
  /** A sentence that names the field and what is wrong with the answer. */
  readonly fault: string;
  /** A sentence that says what to do. */
  readonly mend: string;
  readonly rule: string;
};

export type Checked = {
  readonly impossible: readonly FieldFault[];
  /** Labels of the sections still empty, in the order they are asked. */
  readonly missing: readonly string[];
};

/** What `onForm` says of an answer that only the check can find wrong. */
export const comesBack = 'The Form takes it, and the check sends it back to be corrected.';

/** A Form's date question takes any real day. */
export const anyRealDay = { 'not-after-today': comesBack, 'within-100-years': comesBack } as const;

/** A Form holds to Google's own idea of an address, which is wider than ours. */
export const anyAddress = { address: comesBack, 'most-characters': comesBack } as const;

/** The most characters one box takes, counted as Google Docs counts them (an emoji is two or more). */
export const mostCharacters = { line: 200, text: 20_000 } as const;

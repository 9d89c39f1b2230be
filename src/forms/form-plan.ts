/** What the Form refuses of a text at once, with the sentence it then says. A Form holds one of these a question. */
export type TextRule =
  /** In RE2, for the whole answer. */
  | { readonly rule: 'pattern'; readonly pattern: string; readonly help: string }
  | { readonly rule: 'address'; readonly help: string }
  | { readonly rule: 'most-characters'; readonly most: number; readonly help: string };

/** A page by its key, or the end of the form. */
export type PageKey = string;
export const end: PageKey = 'end';

export type PlannedChoice = {
  readonly label: string;
  /** The page that follows for whoever chooses it; all choices of a question have one, or none has. */
  readonly goTo?: PageKey;
};

type Asked =
  | { readonly kind: 'line'; readonly validation: TextRule }
  | { readonly kind: 'paragraph'; readonly validation: TextRule }
  | { readonly kind: 'date' }
  | { readonly kind: 'radio' | 'list'; readonly choices: readonly PlannedChoice[] };

type Shared = { readonly key: string; readonly title: string; readonly help: string };

/** A question; its key is the field's id, and the question id of its answer. */
export type PlannedQuestion = Shared & Asked & { readonly required: boolean };

/** The start of a new page. */
export type PlannedPage = Shared & {
  readonly kind: 'page';
  readonly key: PageKey;
  /** Where the page before this one leads whoever no choice sent elsewhere; the page itself when absent. */
  readonly insteadGoTo?: PageKey;
};

export type FormItem = PlannedQuestion | PlannedPage;

/** A Google Form as data, in the order it is asked. The first page begins without a page item. */
export type FormPlan = {
  /** Code of the panel whose requests come in by it. */
  readonly panel: string;
  readonly title: string;
  readonly description: string;
  readonly settings: {
    /** A request is amended by sending it again, so that every version is kept. */
    readonly responseEdits: false;
    /** The signed-in address of whoever answers, which Google vouches for. */
    readonly verifiedAddresses: true;
    /** Only people of the council's own domain may answer. */
    readonly requireLogin: true;
    readonly oneResponseEach: false;
    readonly respondAgainLink: true;
    /** Nobody sees a summary of what others sent. */
    readonly publishingSummary: false;
    readonly progressBar: true;
    readonly shuffleQuestions: false;
    readonly confirmation: string;
  };
  readonly items: readonly FormItem[];
};

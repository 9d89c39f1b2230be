export type FakeValidation = {
  readonly refuses: (answer: string) => boolean;
  readonly help: string;
};
export type FakeChoice = {
  readonly label: string;
  readonly leadsTo: FakeItem | string | undefined;
};

type State = {
  title: string;
  help: string;
  required: boolean;
  other: boolean;
  validation: FakeValidation | undefined;
  choices: readonly FakeChoice[];
  goTo: FakeItem | string;
};

/** One item of a Form, of whatever type: what was set on it, and what the FormApp methods say. */
export type FakeItem = {
  readonly state: State;
  /** The council makes it another kind of question, which keeps its id. */
  readonly become: (other: string) => void;
  readonly getId: () => number;
  readonly getType: () => string;
  readonly getIndex: () => number;
  readonly getTitle: () => string;
  readonly getHelpText: () => string;
  readonly setTitle: (words: string) => FakeItem;
  readonly setHelpText: (words: string) => FakeItem;
  readonly setRequired: (required: boolean) => FakeItem;
  readonly setIncludesYear: () => FakeItem;
  readonly showOtherOption: (other: boolean) => FakeItem;
  readonly setValidation: (validation: FakeValidation) => FakeItem;
  readonly setGoToPage: (goTo: FakeItem | string) => FakeItem;
  readonly createChoice: (label: string, leadsTo?: FakeItem | string) => FakeChoice;
  readonly setChoices: (choices: readonly FakeChoice[]) => FakeItem;
  readonly asPageBreakItem: () => FakeItem;
  readonly asTextItem: () => FakeItem;
  readonly asParagraphTextItem: () => FakeItem;
  readonly asDateItem: () => FakeItem;
  readonly asMultipleChoiceItem: () => FakeItem;
  readonly asListItem: () => FakeItem;
};

/**
 * Imitates an item. From Google's reference: `as…Item` refuses an item of another type; choices that
 * lead to a page do not stand beside choices that lead nowhere.
 */
export function fakeItem(id: number, type: string, indexOf: (item: FakeItem) => number): FakeItem {
  let kind = type;
  const as = (wanted: string) => (): FakeItem => {
    if (kind !== wanted) throw new Error(`Invalid conversion for item type: ${kind}.`);
    return item;
  };
  const state: State = {
    title: '',
    help: '',
    required: false,
    other: false,
    validation: undefined,
    choices: [],
    goTo: 'CONTINUE',
  };
  const set = (change: Partial<State>): FakeItem => {
    Object.assign(state, change);
    return item;
  };
  const item: FakeItem = {
    state,
    become: (other) => {
      kind = other;
      state.validation = undefined;
    },
    getId: () => id,
    getType: () => kind,
    getIndex: () => indexOf(item),
    getTitle: () => state.title,
    getHelpText: () => state.help,
    setTitle: (title) => set({ title }),
    setHelpText: (help) => set({ help }),
    setRequired: (required) => set({ required }),
    setIncludesYear: () => item,
    showOtherOption: (other) => set({ other }),
    setValidation: (validation) => set({ validation }),
    setGoToPage: (goTo) => set({ goTo }),
    createChoice: (label, leadsTo) => ({ label, leadsTo }),
    setChoices: (choices) => {
      const leading = choices.filter(({ leadsTo }) => leadsTo !== undefined);
      if (leading.length > 0 && leading.length < choices.length) {
        throw new Error('Choices with page navigation cannot stand beside choices without.');
      }
      if (
        new Set(choices.map(({ label }) => label)).size < choices.length ||
        choices.length === 0
      ) {
        throw new Error('Choices must be there, and differ.');
      }
      return set({ choices });
    },
    asPageBreakItem: as('PAGE_BREAK'),
    asTextItem: as('TEXT'),
    asParagraphTextItem: as('PARAGRAPH_TEXT'),
    asDateItem: as('DATE'),
    asMultipleChoiceItem: as('MULTIPLE_CHOICE'),
    asListItem: as('LIST'),
  };
  return item;
}

import { fakeForm } from './fake-form.ts';
import type { FakeForm } from './fake-form.ts';
import type { FakeValidation } from './fake-form-item.ts';

/** All Forms of one account, and FormApp over them. */
export function fakeForms() {
  const forms = new Map<string, FakeForm>();
  let dies: string | undefined;
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const formApp = {
    ItemType: named(['PAGE_BREAK', 'TEXT', 'PARAGRAPH_TEXT', 'DATE', 'MULTIPLE_CHOICE', 'LIST']),
    PageNavigationType: named(['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']),
    EmailCollectionType: named(['DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT']),
    create: (title: string) => {
      const id = `form-${String(forms.size + 1)}`;
      const made = fakeForm(id, title, (type) => {
        if (type === dies) throw new Error('Exceeded maximum execution time');
      });
      forms.set(id, made);
      return made.form;
    },
    openById: (id: string) => {
      const found = forms.get(id);
      if (!found) throw notThere();
      return found.form;
    },
    createTextValidation: () => builder(''),
    createParagraphTextValidation: () => {
      const { requireTextIsEmail: _, ...rest } = builder('');
      return rest;
    },
  };
  return {
    forms,
    formApp,
    /** The script is killed when it next adds an item of this type; undefined lets it live. */
    dieAt: (type: string | undefined) => {
      dies = type;
    },
  };
}

/** In the words of https://github.com/stevenschmatz/export-google-form/issues/5, by the name of all of them. */
const notThere = (): Error =>
  Object.assign(
    new Error(
      'No item with the given ID could be found, or you do not have permission to access it.',
    ),
    { name: 'Exception' },
  );

/** Google's idea of an address is nowhere written down: here it is a wide one. */
const looksLikeAddress = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/;

function builder(help: string, refuses: FakeValidation['refuses'] = () => false) {
  const also = (rule: FakeValidation['refuses']) => builder(help, rule);
  return {
    setHelpText: (words: string) => builder(words, refuses),
    requireTextIsEmail: () => also((answer) => !looksLikeAddress.test(answer)),
    requireTextLengthLessThanOrEqualTo: (most: number) => also((answer) => answer.length > most),
    requireTextMatchesPattern: (pattern: string) => {
      const matches = inRe2(pattern);
      return also((answer) => !matches.test(answer));
    },
    build: (): FakeValidation => ({ refuses, help }),
  };
}

/** A pattern as RE2 reads it: less than JavaScript does, and its `\s` knows no wide spaces. */
function inRe2(pattern: string): RegExp {
  if (/\(\?<?[=!]|\\[1-9]|\\k|\\u/.test(pattern)) throw new Error('Invalid regular expression.');
  return new RegExp(pattern.replaceAll('\\s', '[\\t\\n\\f\\r ]'), 'u');
}

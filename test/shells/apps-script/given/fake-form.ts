import { fakeItem } from './fake-form-item.ts';
import type { FakeItem } from './fake-form-item.ts';

export type Sent = {
  readonly id: string;
  readonly at: number;
  readonly email: string;
  /** Item id → answer. */
  readonly answers: ReadonlyMap<number, string>;
};

/** One Google Form: what was set on it, its items in order, and what people sent. */
export type FakeForm = ReturnType<typeof fakeForm>;

let ids = 0;
/** Google's ids are numbers in no order. */
const nextId = (): number => ((ids += 1) * 48_271) % 2_147_483_647;

/**
 * Imitates a Form as FormApp gives it. From Google's reference: an item is found by id until it is
 * deleted; settings about responses need a published form. Assumed, and said so: the answer to an item
 * that was deleted is no longer among a response's answers.
 */
export function fakeForm(id: string, title: string, beforeAdding: (type: string) => void) {
  const items: FakeItem[] = [];
  const settings = new Map<string, unknown>([['title', title]]);
  const sent: Sent[] = [];

  const add = (type: string): FakeItem => {
    beforeAdding(type);
    const item = fakeItem(nextId(), type, (one) => items.indexOf(one));
    items.push(item);
    return item;
  };
  const find = (itemId: number): FakeItem | null =>
    items.find((item) => item.getId() === itemId) ?? null;
  const response = ({ id: responseId, at, email, answers }: Sent) => ({
    getId: () => responseId,
    getTimestamp: () => new Date(at),
    getRespondentEmail: () => (settings.get('EmailCollectionType') === 'VERIFIED' ? email : ''),
    getItemResponses: () =>
      items.flatMap((item) => {
        const answer = answers.get(item.getId());
        return answer === undefined ? [] : [{ getItem: () => item, getResponse: () => answer }];
      }),
  });

  const form = {
    getId: () => id,
    getPublishedUrl: () => `https://forms.example/${id}`,
    getTitle: () => settings.get('title'),
    getDescription: () => settings.get('Description') ?? '',
    isPublished: () => settings.get('Published') === true,
    getItems: () => [...items],
    getItemById: find,
    addPageBreakItem: () => add('PAGE_BREAK'),
    addTextItem: () => add('TEXT'),
    addParagraphTextItem: () => add('PARAGRAPH_TEXT'),
    addDateItem: () => add('DATE'),
    addMultipleChoiceItem: () => add('MULTIPLE_CHOICE'),
    addListItem: () => add('LIST'),
    moveItem: (item: FakeItem, to: number) => {
      if (to < 0 || to >= items.length) throw new Error('Index out of range');
      items.splice(items.indexOf(item), 1);
      items.splice(to, 0, item);
      return item;
    },
    deleteItem: (item: FakeItem) => {
      items.splice(items.indexOf(item), 1);
    },
    getResponses: (since?: Date) =>
      sent.filter(({ at }) => at > (since?.getTime() ?? -1)).map(response),
    getResponse: (responseId: string) => {
      const found = sent.find((one) => one.id === responseId);
      return found ? response(found) : null;
    },
    deleteResponse: (responseId: string) => {
      const at = sent.findIndex((one) => one.id === responseId);
      if (at === -1) throw new Error('No response has that id.');
      sent.splice(at, 1);
      return form;
    },
    setTitle: (words: string) => set('title', words),
    ...Object.fromEntries(
      [
        ...['Description', 'ConfirmationMessage', 'AllowResponseEdits', 'EmailCollectionType'],
        ...['RequireLogin', 'LimitOneResponsePerUser', 'ShowLinkToRespondAgain', 'ProgressBar'],
        ...['PublishingSummary', 'ShuffleQuestions', 'Published'],
      ].map((name) => [`set${name}`, (value: unknown) => set(name, value)]),
    ),
  };
  function set(name: string, value: unknown): unknown {
    const aboutResponses = !['title', 'Description', 'Published'].includes(name);
    if (aboutResponses && settings.get('Published') !== true) throw new Error('Not published.');
    settings.set(name, value);
    return form;
  }
  return {
    form,
    items,
    settings,
    sent,
  };
}

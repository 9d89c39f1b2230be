import { parseLocalDate } from '../../../../src/core/calendar/local-date.ts';
import type { FakeForm } from './fake-form.ts';
import type { FakeItem } from './fake-form-item.ts';

export type Filled = {
  /** The id of the response. */
  readonly responseId: string;
  /** Item id → what the Form said, for answers it would not take: the person then left them empty. */
  readonly refused: ReadonlyMap<number, string>;
  /** Titles of the pages that were shown, the first one as ''. */
  readonly shown: readonly string[];
};

let count = 0;

/**
 * One person fills in a Form page by page and sends it. What the Form refuses is left empty; what is on
 * a page that was not shown is not answered. From Google's reference: of choices that lead somewhere the
 * last answered one on a page counts, else what the next page break says.
 *
 * @param wanted - what they would answer, by item id; a choice by its label.
 */
export function fillIn(
  { items, sent }: FakeForm,
  wanted: ReadonlyMap<number, string>,
  { email, at }: { readonly email: string; readonly at: number },
): Filled {
  const answers = new Map<number, string>();
  const refused = new Map<number, string>();
  const shown: string[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    if (shown.length > items.length) throw new Error('The pages of the form run in a circle.');
    const { title, page, behind } = pageFrom(items, from);
    shown.push(title);
    for (const item of page) answer(item, wanted.get(item.getId()) ?? '', answers, refused);
    from = behind === -1 ? undefined : pageAfter(page, answers, items, behind);
  }
  const responseId = `response-${String((count += 1))}`;
  sent.push({ id: responseId, at, email, answers });
  return { responseId, refused, shown };
}

function pageFrom(items: readonly FakeItem[], from: number) {
  const isBreak = items[from]?.getType() === 'PAGE_BREAK';
  const first = isBreak ? from + 1 : from;
  const behind = items.findIndex((item, n) => n >= first && item.getType() === 'PAGE_BREAK');
  return {
    title: isBreak ? (items[from]?.getTitle() ?? '') : '',
    page: items.slice(first, behind === -1 ? undefined : behind),
    /** Where the next page begins; -1 on the last. */
    behind,
  };
}

function answer(
  item: FakeItem,
  typed: string,
  answers: Map<number, string>,
  refused: Map<number, string>,
): void {
  const words = refusal(item, typed);
  if (words !== undefined) refused.set(item.getId(), words);
  else if (typed !== '') answers.set(item.getId(), typed);
  if (item.state.required && !answers.has(item.getId())) {
    throw new Error(`${item.getTitle()}: this is a required question.`);
  }
}

function refusal(item: FakeItem, answer: string): string | undefined {
  const { validation, choices } = item.state;
  if (answer === '') return undefined;
  switch (item.getType()) {
    case 'DATE':
      return parseLocalDate(answer) ? undefined : 'Invalid date';
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return choices.some(({ label }) => label === answer) ? undefined : 'Not a choice';
    default:
      return validation?.refuses(answer) ? validation.help : undefined;
  }
}

function pageAfter(
  page: readonly FakeItem[],
  answers: ReadonlyMap<number, string>,
  items: readonly FakeItem[],
  behind: number,
): number | undefined {
  const chosen = page.flatMap((item) =>
    item.state.choices
      .filter(({ label }) => label === answers.get(item.getId()))
      .flatMap(({ leadsTo }) => (leadsTo === undefined ? [] : [leadsTo])),
  );
  const goTo = chosen.at(-1) ?? items[behind]?.state.goTo;
  if (goTo === 'SUBMIT') return undefined;
  if (goTo === 'CONTINUE') return behind;
  const target = goTo === undefined || typeof goTo === 'string' ? -1 : items.indexOf(goTo);
  if (target === -1) throw new Error('A choice leads to a page that is gone.');
  return target;
}

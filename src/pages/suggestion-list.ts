import type { docs_v1 } from '@googleapis/docs';
import { plainText } from './document-text.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { postForm } from './page.ts';
import type { Frame } from './view.ts';

/** What one person suggests, and nobody has accepted or rejected. */
export type PendingSuggestion = {
  readonly id: string;
  readonly out: string;
  readonly into: string;
};

/** Every suggestion of words, in the order in which they stand. */
export function suggestionsIn(document: docs_v1.Schema$Document): readonly PendingSuggestion[] {
  const found = new Map<string, { out: string; into: string }>();
  for (const element of elementsIn(document.body?.content)) {
    const part = element.textRun ?? element.person ?? element.dateElement ?? {};
    const words = plainText([{ paragraph: { elements: [element] } }]).trim();
    const note = (id: string, how: 'out' | 'into'): void => {
      const one = found.get(id) ?? { out: '', into: '' };
      found.set(id, { ...one, [how]: `${one[how]} ${words}`.trim() });
    };
    for (const id of part.suggestedDeletionIds ?? []) note(id, 'out');
    for (const id of part.suggestedInsertionIds ?? []) note(id, 'into');
  }
  return [...found].map(([id, words]) => ({ id, ...words }));
}

const elementsIn = (
  content: readonly docs_v1.Schema$StructuralElement[] | undefined,
): readonly docs_v1.Schema$ParagraphElement[] =>
  (content ?? []).flatMap(({ paragraph, table }) => [
    ...(paragraph?.elements ?? []),
    ...(table?.tableRows ?? []).flatMap(({ tableCells }) =>
      (tableCells ?? []).flatMap((cell) => elementsIn(cell.content)),
    ),
  ]);

/** Each with its two buttons, for whoever may change the document. */
export function suggestionList(frame: Frame, found: readonly PendingSuggestion[]): Shown {
  if (found.length === 0) return false;
  return html`<section class="notice unprinted">
    <h2>Suggestions nobody has accepted or rejected: ${found.length}</h2>
    <ul>
      ${found.map((one) => html`<li>${wordsOf(one)} ${settleForm(frame, one)}</li>`)}
    </ul>
  </section>`;
}

function wordsOf({ out, into }: PendingSuggestion): string {
  if (out === '') return `Put in “${into}”.`;
  return into === '' ? `Take out “${out}”.` : `“${into}” instead of “${out}”.`;
}

const settleForm = (frame: Frame, one: PendingSuggestion): Html =>
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="suggestion" value="${one.id}" />
      <button name="how" value="accepted">
        Accept<span class="unseen">: ${wordsOf(one)}</span>
      </button>
      <button class="second" name="how" value="rejected">
        Reject<span class="unseen">: ${wordsOf(one)}</span>
      </button>`,
  );

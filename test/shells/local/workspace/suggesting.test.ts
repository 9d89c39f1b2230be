import { pendingSuggestions } from '../../../../src/documents/minutes/pending-suggestions.ts';
import { suggestionsIn } from '../../../../src/pages/suggestion-list.ts';
import { givenSite, heldSitting } from '../../../site/given/site.ts';
import { request } from '../../../../src/workspace/program.ts';

const chair = 'chair@council.example';

/** The minutes of a sitting that was held, and the hands of a chair in them. */
function minutesDoc() {
  const { workbook } = givenSite();
  const id = workbook.read().register.rows.document.get(`minutes:${heldSitting}`)?.fileId ?? '';
  const { suggesting } = workbook.workspace;
  const read = () => workbook.run(request('docs.documents.get', { documentId: id }));
  const heading = () =>
    read().body?.content?.find(
      ({ paragraph }) => paragraph?.paragraphStyle?.namedStyleType === 'HEADING_1',
    )?.paragraph?.elements ?? [];
  const text = () =>
    heading()
      .map(({ textRun }) => textRun?.content ?? '')
      .join('')
      .trim();
  const startIndex = heading()[0]?.startIndex ?? 0;
  const span = { startIndex, endIndex: startIndex + 9 };
  const propose = (words: string, by = chair) =>
    suggesting.propose(
      id,
      { revisionId: read().revisionId ?? '', changes: [{ ...span, text: words }] },
      by,
    );
  const settle = (how: 'accepted' | 'rejected', which = suggestionsIn(read())[0]?.id ?? '') =>
    suggesting.settle(id, which, how, chair);
  return { propose, settle, read, text };
}

describe('typing in suggesting mode', () => {
  it('leaves what stood until somebody accepts it, and the minutes name it as pending', () => {
    const doc = minutesDoc();
    const before = doc.text();
    doc.propose('Invented');
    expect(suggestionsIn(doc.read())).toMatchObject([
      { out: before.slice(0, 9), into: 'Invented' },
    ]);
    expect(pendingSuggestions(doc.read())).toHaveLength(1);
    doc.settle('accepted');
    expect(doc.text()).toBe(`Invented${before.slice(9)}`);
    expect(pendingSuggestions(doc.read())).toEqual([]);
  });

  it('puts everything back that is rejected, one suggestion at a time', () => {
    const doc = minutesDoc();
    const before = doc.text();
    doc.propose('Invented');
    doc.propose('');
    const [first, second] = suggestionsIn(doc.read());
    expect([first?.into, second?.into].filter(Boolean)).toHaveLength(1);
    doc.settle('rejected');
    expect(suggestionsIn(doc.read())).toHaveLength(1);
    doc.settle('rejected');
    expect(doc.text()).toBe(before);
  });

  it('is for those who may write, on the document as they read it', () => {
    const doc = minutesDoc();
    expect(() => doc.propose('Invented', 'worker.one@council.example')).toThrow(
      /not found|permission/i,
    );
    expect(suggestionsIn(doc.read())).toEqual([]);
  });
});

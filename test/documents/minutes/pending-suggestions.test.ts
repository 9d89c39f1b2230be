import type { docs_v1 } from '@googleapis/docs';
import { pendingSuggestions } from '../../../src/documents/minutes/pending-suggestions.ts';

const ids = { suggestedInsertionIds: ['suggest.1'] };
const said = (
  content: string,
  more: docs_v1.Schema$TextRun = {},
): docs_v1.Schema$StructuralElement => ({
  paragraph: { elements: [{ textRun: { content, ...more } }] },
});
const heading: docs_v1.Schema$StructuralElement = {
  paragraph: {
    paragraphStyle: { namedStyleType: 'HEADING_2' },
    elements: [{ textRun: { content: '1 · RP-26-0142 · A.B.\n' } }],
  },
};
const rows = (...all: docs_v1.Schema$TableRow[]): docs_v1.Schema$StructuralElement => ({
  table: { tableRows: all },
});
const row = (...cells: docs_v1.Schema$StructuralElement[]): docs_v1.Schema$TableRow => ({
  tableCells: cells.map((cell) => ({ content: [cell] })),
});
const places = (...content: docs_v1.Schema$StructuralElement[]): readonly string[] =>
  pendingSuggestions({ body: { content } }).map((sentence) =>
    sentence.replace(' holds a suggestion that is neither accepted nor rejected.', ''),
  );

describe('pendingSuggestions [CPR-5.1b]', () => {
  it('names rows, actions and words of an item by what stands there', () => {
    const answers = rows(row(said('Decision (one of)\n'), said('Approve\n', ids)));
    const actions = rows(row(said('Action\n'), said('Owner\n'), said('By when\n')), {
      ...row(said('Find\n'), said('A\n'), said('1 May\n')),
      suggestedDeletionIds: ['suggest.2'],
    });
    expect(places(heading, answers, said('Further\n', ids), actions)).toEqual([
      'Item 1, RP-26-0142: the row “Decision”',
      'Item 1, RP-26-0142: text outside the table',
      'Item 1, RP-26-0142: action 1',
    ]);
  });

  it('finds a suggestion of looks, and one before the items', () => {
    const bold = { suggestedTextStyleChanges: { 'suggest.3': { textStyle: { bold: true } } } };
    expect(places(said('Who was there\n', bold), heading)).toEqual(['“Who was there”']);
  });

  it('looks in every tab, header and footnote', () => {
    const body = { content: [said('Left over\n', ids)] };
    const found = pendingSuggestions({
      tabs: [
        {
          documentTab: {
            body: { content: [heading] },
            headers: { h: { content: [said('x', ids)] } },
          },
          childTabs: [{ tabProperties: { title: 'Notes' }, documentTab: { body } }],
        },
      ],
    });
    expect(found).toEqual([
      'Tab “Notes”: A paragraph holds a suggestion that is neither accepted nor rejected.',
      'A header holds a suggestion that is neither accepted nor rejected.',
    ]);
  });

  it('finds nothing in minutes without suggestions', () => {
    expect(places(heading, rows(row(said('Decision\n'), said('Approve\n'))))).toEqual([]);
  });
});

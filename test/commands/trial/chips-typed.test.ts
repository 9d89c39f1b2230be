import { piecesTyped } from '../../../src/commands/trial/chips-typed.ts';
import { typingOverRequests } from '../../../src/commands/trial/typing-over.ts';
import { spanOf } from '../../../src/pages/document-spans.ts';
import { docDesk } from '../../documents/document/doc-desk.ts';

describe('piecesTyped', () => {
  it('takes @ and a day for a date chip, @ and an address for a person chip', () => {
    expect(piecesTyped('By @2 December 2026, @worker.one@council.example.')).toEqual([
      { kind: 'text', text: 'By ' },
      { kind: 'date', date: '2026-12-02' },
      { kind: 'text', text: ', ' },
      { kind: 'person', email: 'worker.one@council.example' },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each([
    'worker.one@council.example',
    '@31 February 2026',
    '@2 Smarch 2026',
    'a@2 May 2026',
    '@',
  ])('leaves “%s” the words it is', (text) => {
    expect(piecesTyped(text)).toEqual([{ kind: 'text', text }]);
  });
});

describe('typingOverRequests', () => {
  it('makes chips where they stand, which can be typed over as they were typed', () => {
    const desk = docDesk();
    const words = 'By @2 December 2026 @worker.one@council.example.';
    desk.update(typingOverRequests([{ startIndex: 1, endIndex: 1, text: words }]));
    const span = () => spanOf(desk.get().body?.content?.slice(1));
    expect(span()?.text).toBe(words);
    const chips = desk.get().body?.content?.[1]?.paragraph?.elements ?? [];
    expect(chips.map(({ person, dateElement }) => Boolean(person ?? dateElement))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    const { startIndex = 0, endIndex = 0 } = span() ?? {};
    desk.update(typingOverRequests([{ startIndex, endIndex, text: '@3 December 2026' }]));
    expect(span()?.text).toBe('@3 December 2026');
  });
});

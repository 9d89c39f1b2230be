import type { docs_v1 } from '@googleapis/docs';
import { textHash } from '../../../src/documents/minutes/text-hash.ts';

type Elements = readonly docs_v1.Schema$ParagraphElement[];

const said = (...elements: Elements): docs_v1.Schema$StructuralElement => ({
  paragraph: { elements: [...elements] },
});
const run = (content: string): docs_v1.Schema$ParagraphElement => ({ textRun: { content } });
const row = (...cells: readonly string[]): docs_v1.Schema$TableRow => ({
  tableCells: cells.map((text) => ({ content: [said(run(text))] })),
});
const table = (...tableRows: docs_v1.Schema$TableRow[]): docs_v1.Schema$StructuralElement => ({
  table: { tableRows },
});
const written = (...content: docs_v1.Schema$StructuralElement[]): docs_v1.Schema$Document => ({
  body: { content },
});

const minutes = written(said(run('Minutes\n')), table(row('Decision\n', 'Approve\n')));

describe('textHash [CPR-5.2b]', () => {
  it('is the same for the same text, year after year', () =>
    expect(textHash(minutes)).toBe(
      '1:f77b5df6750d35edec0a673a1cd01bb2b1605125b370eb158d6788f4a73cef65',
    ));

  it('is another once a letter, or the cell a text stands in, is another', () => {
    const others = [
      written(said(run('Minutes\n')), table(row('Decision\n', 'approve\n'))),
      written(said(run('Minutes\n')), table(row('Decision\nApprove\n', ''))),
      written(said(run('Minutes\n')), table(row('Decision\n'), row('Approve\n'))),
      written(said(run('Minutes\n')), said(run('Decision\n')), said(run('Approve\n'))),
    ];
    expect(new Set([minutes, ...others].map(textHash)).size).toBe(5);
  });

  it('does not mind styles, or where a run of letters is divided', () =>
    expect(
      textHash(
        written(
          said(run('Min'), { textRun: { content: 'utes\n', textStyle: { bold: true } } }),
          table(row('Decision\n', 'Approve\n')),
        ),
      ),
    ).toBe(textHash(minutes)));

  it('counts chips as the words they show', () => {
    const owner = (person: docs_v1.Schema$PersonProperties) =>
      textHash(written(said({ person: { personProperties: person } })));
    const due = (displayText: string) =>
      textHash(written(said({ dateElement: { dateElementProperties: { displayText } } })));
    expect(owner({ name: 'A.B.' })).toBe(textHash(written(said(run('A.B.')))));
    expect(owner({ email: 'worker.one@council.example' })).not.toBe(owner({ name: 'A.B.' }));
    expect(due('2 Dec 2026')).not.toBe(due('3 Dec 2026'));
  });

  it('passes over what is only suggested, either way: it is not the text yet', () => {
    const suggested: docs_v1.Schema$ParagraphElement[] = [
      { textRun: { content: 'Min', suggestedDeletionIds: ['s'] } },
      { textRun: { content: 'more', suggestedInsertionIds: ['s'] } },
      run('utes\n'),
    ];
    expect(textHash(written(said(...suggested)))).toBe(textHash(written(said(run('Minutes\n')))));
  });

  it('counts notes, headers and every tab', () => {
    const note = { f1: { content: [said(run('Note\n'))] } };
    const second = { documentTab: { body: { content: [said(run('More\n'))] } } };
    const first = { documentTab: minutes };
    expect(textHash({ ...minutes, footnotes: note })).not.toBe(textHash(minutes));
    expect(textHash({ ...minutes, headers: note })).not.toBe(
      textHash({ ...minutes, footers: note }),
    );
    expect(textHash({ tabs: [first] })).toBe(textHash(minutes));
    expect(textHash({ tabs: [first, second] })).not.toBe(textHash(minutes));
    expect(textHash({ tabs: [{ ...first, childTabs: [second] }] })).toBe(
      textHash({ tabs: [first, second] }),
    );
  });
});

import fc from 'fast-check';
import { documentFromJson } from '../../../../src/shells/local/workspace/docs/document-from-json.ts';
import { documentJson } from '../../../../src/shells/local/workspace/docs/document-json.ts';
import type { DocumentTree } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { WorkspaceError } from '../../../../src/workspace/workspace-error.ts';
import { faultsIn, rangeFaults } from './document-faults.ts';
import { givenDocument } from './given-workspace.ts';

const index = fc.nat({ max: 55 });
const words = fc.stringMatching(/^[ab\n\t👋{}]{1,6}$/u);
const request = fc.oneof(
  fc.record({ insertText: fc.record({ location: fc.record({ index }), text: words }) }),
  fc.tuple(index, fc.integer({ min: 1, max: 25 })).map(([startIndex, length]) => ({
    deleteContentRange: { range: { startIndex, endIndex: startIndex + length } },
  })),
  fc.record({
    insertTable: fc.record({
      location: fc.record({ index }),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
  }),
  fc.tuple(index, index).map(([at, rowIndex]) => ({
    deleteTableRow: {
      tableCellLocation: {
        tableStartLocation: { index: at },
        rowIndex: rowIndex % 3,
        columnIndex: 0,
      },
    },
  })),
  fc.tuple(index, index).map(([at, rowIndex]) => ({
    insertTableRow: {
      tableCellLocation: {
        tableStartLocation: { index: at },
        rowIndex: rowIndex % 3,
        columnIndex: 0,
      },
      insertBelow: at % 2 === 0,
    },
  })),
  fc.constant({
    replaceAllText: { containsText: { text: 'a', matchCase: true }, replaceText: 'b\nb' },
  }),
  fc.tuple(index, index).map(([startIndex, length]) => ({
    createNamedRange: { name: 'n', range: { startIndex, endIndex: startIndex + length + 1 } },
  })),
);

describe('batchUpdateDocument, whatever is asked', () => {
  it('leaves a document that Google could have returned, or refuses and leaves it alone', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 25 }), (requests) => {
        const { edit, read, workspace } = givenDocument();
        edit(
          {
            insertText: {
              location: { index: 1 },
              text: 'ab👋\nba ab\n\nabab 👋 ab\nlast ab words',
            },
          },
          { insertTable: { rows: 2, columns: 2, location: { index: 12 } } },
          { insertText: { location: { index: 16 }, text: 'a\nb' } },
        );
        for (const one of requests) {
          const before = read();
          try {
            edit(one);
            done += 1;
          } catch (failure) {
            if (!(failure instanceof WorkspaceError)) throw failure;
            expect(read()).toEqual(before);
          }
        }
        expect(faultsIn(read().body?.content ?? [], 0)).toEqual([]);
        expect(rangeFaults(read())).toEqual([]);
        const [tree] = [...workspace.snapshot().documents.values()] as [DocumentTree];
        const { nextId, listPresets } = tree;
        expect(documentFromJson(documentJson(tree), { nextId, listPresets })).toEqual(tree);
      }),
      { numRuns: 150, seed: 20261125 },
    );
    expect(done).toBeGreaterThan(300);
  });
});

import { docBatch, pull, reproduced, type Given, type GooglesPromise } from './promise.ts';

const reference =
  'https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request';
const rules = 'https://developers.google.com/docs/api/concepts/rules-behavior?hl=en';
const bad = (message: string | RegExp) => ({ status: 400, message });
const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});
/** After this the table starts at 2, its only cell's text at 5, and a paragraph at 7. */
const table = { insertTable: { rows: 1, columns: 1, location: { index: 1 } } };
const cannot = /Invalid deletion range\. Cannot delete the requested range\./;

const bodyOf = async ({ ask, documentId }: Given) =>
  (await ask('docs.documents.get', { documentId })).body?.content ?? [];

export const docsPromises: readonly GooglesPromise[] = [
  {
    name: 'an index past the end is refused',
    source: reproduced,
    refuses: bad(
      'Invalid requests[0].insertText: Index 99 must be less than the end index of the referenced segment, 2.',
    ),
    attempt: (given) => docBatch(given, [insert(99, 'x')]),
  },
  {
    name: 'text at index 0 is refused',
    source: reproduced,
    refuses: bad(
      'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing ' +
        'paragraph. You can still create new paragraphs by inserting newlines.',
    ),
    attempt: (given) => docBatch(given, [insert(0, 'x')]),
  },
  {
    name: "text at a table's start is refused",
    source: rules,
    refuses: bad(/must be inside the bounds of an existing paragraph/),
    attempt: (given) => docBatch(given, [table, insert(2, 'x')]),
  },
  {
    name: "text at a cell's own start, before its paragraph, is refused",
    source: reference,
    refuses: bad(/must be inside the bounds of an existing paragraph/),
    attempt: (given) => docBatch(given, [table, insert(4, 'x')]),
  },
  {
    name: 'text inside a surrogate pair is refused',
    source: rules,
    stricter: 'Google may put it after the pair instead; here the wrong index shows',
    refuses: bad(/surrogate pair/),
    attempt: (given) => docBatch(given, [insert(1, '👋'), insert(2, 'x')]),
  },
  {
    name: 'deleting half of a surrogate pair is refused',
    source: reference,
    refuses: bad(/surrogate pair/),
    attempt: (given) => docBatch(given, [insert(1, '👋'), remove(1, 2)]),
  },
  {
    name: 'deleting the last line break is refused',
    source: pull('piotr-agier/google-drive-mcp', 198),
    refuses: bad(/cannot include the newline character at the end of the segment/),
    attempt: (given) => docBatch(given, [insert(1, 'x'), remove(1, 3)]),
  },
  {
    name: "deleting a cell's last line break is refused",
    source: reference,
    refuses: bad(/newline character at the end of the segment|Cannot delete the requested range/),
    attempt: (given) => docBatch(given, [table, remove(5, 6)]),
  },
  {
    name: 'deleting the line break before a table is refused',
    source: reference,
    refuses: bad(cannot),
    attempt: (given) => docBatch(given, [table, remove(1, 2)]),
  },
  {
    name: 'deleting across the edge of a table is refused',
    source: reference,
    refuses: bad(cannot),
    attempt: (given) => docBatch(given, [insert(1, 'x'), table, remove(4, 7)]),
  },
  {
    name: 'deleting a row as a range is refused',
    source: reference,
    refuses: bad(cannot),
    attempt: (given) => docBatch(given, [table, remove(3, 6)]),
  },
  {
    name: 'a range upside down is refused',
    source: reproduced,
    refuses: bad(
      'Invalid requests[1].deleteContentRange: Invalid range: end index cannot be less than start index',
    ),
    attempt: (given) => docBatch(given, [insert(1, 'abc'), remove(3, 2)]),
  },
  {
    name: 'a stale revision is refused',
    source: pull('piotr-agier/google-drive-mcp', 219),
    refuses: bad(/revision/),
    attempt: async (given) => {
      const { ask, documentId } = given;
      const { revisionId } = await ask('docs.documents.get', { documentId });
      await docBatch(given, [insert(1, 'someone was here')]);
      const writeControl = revisionId ? { requiredRevisionId: revisionId } : {};
      const requestBody = { requests: [insert(1, 'x')], writeControl };
      return ask('docs.documents.batchUpdate', { documentId, requestBody });
    },
  },
  {
    name: 'a style without fields is refused',
    source: reference,
    refuses: bad(/At least one field must be listed in 'fields'/),
    attempt: (given) =>
      docBatch(given, [
        { updateTextStyle: { range: { startIndex: 1, endIndex: 2 }, textStyle: { bold: true } } },
      ]),
  },
  {
    name: 'a second header is refused',
    source: reference,
    refuses: bad(/already exists/),
    attempt: (given) =>
      docBatch(given, [
        { createHeader: { type: 'DEFAULT' } },
        { createHeader: { type: 'DEFAULT' } },
      ]),
  },
  {
    name: 'a page break in a table is refused',
    source: reference,
    refuses: bad(/Page breaks can only be inserted in the body/),
    attempt: (given) => docBatch(given, [table, { insertPageBreak: { location: { index: 5 } } }]),
  },
  {
    name: 'a column narrower than 5 points is refused',
    source: reference,
    refuses: bad(/at least 5 points/),
    attempt: (given) => {
      const tableColumnProperties = {
        widthType: 'FIXED_WIDTH',
        width: { magnitude: 4, unit: 'PT' },
      };
      const update = { tableStartLocation: { index: 2 }, tableColumnProperties, fields: 'width' };
      return docBatch(given, [table, { updateTableColumnProperties: update }]);
    },
  },
  {
    name: 'a name of more than 256 characters is refused',
    source: reference,
    refuses: bad(/no more than 256 characters/),
    attempt: (given) => {
      const range = { startIndex: 1, endIndex: 2 };
      return docBatch(given, [{ createNamedRange: { name: 'x'.repeat(257), range } }]);
    },
  },
  {
    name: 'a restricted document is not edited',
    source: 'https://developers.google.com/drive/api/guides/file-locking',
    refuses: { status: 403, message: 'The caller does not have permission' },
    attempt: async (given) => {
      const contentRestrictions = [{ readOnly: true, reason: 'Final' }];
      await given.ask('drive.files.update', {
        fileId: given.documentId,
        requestBody: { contentRestrictions },
      });
      return docBatch(given, [insert(1, 'x')]);
    },
  },
  {
    name: 'a table inserted at T starts at T + 1, and its first cell holds text from T + 4',
    source: pull('NangoHQ/integration-templates', 517),
    holds: async (given) => {
      await docBatch(given, [
        insert(1, 'ab'),
        { insertTable: { rows: 2, columns: 2, location: { index: 2 } } },
      ]);
      const found = (await bodyOf(given)).find((element) => element.table);
      expect([found?.startIndex, found?.endIndex]).toEqual([3, 15]);
      const cells = found?.table?.tableRows?.flatMap((row) => row.tableCells ?? []);
      expect(cells?.map((cell) => cell.content?.[0]?.startIndex)).toEqual([6, 8, 11, 13]);
    },
  },
  {
    name: 'leading tabs become list levels and are taken out',
    source: pull('PipedreamHQ/pipedream', 21761),
    holds: async (given) => {
      const range = { startIndex: 1, endIndex: 3 };
      const bulletPreset = 'BULLET_DISC_CIRCLE_SQUARE';
      await docBatch(given, [
        insert(1, '\tx'),
        { createParagraphBullets: { range, bulletPreset } },
      ]);
      const paragraph = (await bodyOf(given))[1]?.paragraph;
      expect(paragraph?.bullet?.nestingLevel).toBe(1);
      expect(paragraph?.elements?.[0]?.textRun?.content).toBe('x\n');
    },
  },
  {
    name: 'control characters and the private use area are stripped from inserted text',
    source: rules,
    holds: async (given) => {
      await docBatch(given, [insert(1, 'a\u0007\ue000b')]);
      expect((await bodyOf(given))[1]?.paragraph?.elements?.[0]?.textRun?.content).toBe('ab\n');
    },
  },
  {
    name: 'a link brings its colour and its underline',
    source: reference,
    holds: async (given) => {
      const update = {
        range: { startIndex: 1, endIndex: 2 },
        textStyle: { link: { url: 'https://council.example' } },
        fields: 'link',
      };
      await docBatch(given, [insert(1, 'x'), { updateTextStyle: update }]);
      const style = (await bodyOf(given))[1]?.paragraph?.elements?.[0]?.textRun?.textStyle;
      expect(style).toMatchObject({ underline: true, foregroundColor: { color: {} } });
    },
  },
  {
    name: 'the revision is told to those who may edit only',
    source: pull('piotr-agier/google-drive-mcp', 208),
    holds: async ({ ask, documentId }) => {
      const reader = 'worker.one@council.example';
      const requestBody = { type: 'user', role: 'reader', emailAddress: reader };
      await ask('drive.permissions.create', { fileId: documentId, requestBody });
      expect((await ask('docs.documents.get', { documentId })).revisionId).toBeDefined();
      expect((await ask('docs.documents.get', { documentId }, reader)).revisionId).toBeUndefined();
    },
  },
  {
    name: 'a batch of which one request is refused changes nothing',
    source: pull('piotr-agier/google-drive-mcp', 104),
    holds: async (given) => {
      await expect(docBatch(given, [insert(1, 'x'), insert(99, 'y')])).rejects.toThrow();
      expect((await bodyOf(given))[1]?.endIndex).toBe(2);
    },
  },
];

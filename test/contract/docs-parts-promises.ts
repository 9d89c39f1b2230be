import type { docs_v1 } from '@googleapis/docs';
import type { DocumentTree, Run } from '../../src/shells/local/workspace/docs/document-tree.ts';
import { docBatch, pull, type Given, type GooglesPromise } from './promise.ts';

const request =
  'https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request';
const documents = 'https://developers.google.com/workspace/docs/api/reference/rest/v1/documents';
const get = 'https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/get';
const suggestions = 'https://developers.google.com/docs/api/how-tos/suggestions';
const namedRanges = 'https://developers.google.com/docs/api/how-tos/named-ranges';
const tabs = 'https://developers.google.com/workspace/docs/api/how-tos/tabs';
const bad = (message: RegExp) => ({ status: 400, message });
const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const location = { index: 1 };

async function elementsOf({ ask, documentId }: Given): Promise<docs_v1.Schema$ParagraphElement[]> {
  const { body } = await ask('docs.documents.get', { documentId });
  return (body?.content ?? []).flatMap(({ paragraph }) => paragraph?.elements ?? []);
}

/**
 * The same document after someone typed in it in suggesting mode. The interface that is released makes
 * no suggestions, so a person's hand is played on the stored document.
 */
function suggestedIn({ workspace, documentId }: Given, runs: readonly Run[]): void {
  const world = workspace.snapshot();
  const tree = world.documents.get(documentId) as DocumentTree;
  const blocks = tree.body.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, runs: [...runs, ...block.runs] } : block,
  );
  const edited = { ...tree, body: { ...tree.body, blocks } };
  workspace.restore({ ...world, documents: new Map(world.documents).set(documentId, edited) });
}

const pending: readonly Run[] = [
  { text: 'kept ', style: {} },
  { text: 'new ', style: {}, suggestion: { inserted: ['suggest.1'] } },
  { text: 'old', style: {}, suggestion: { deleted: ['suggest.2'] } },
  { text: '\n', style: {}, suggestion: { inserted: ['suggest.3'] } },
];

async function wordsOf(given: Given, suggestionsViewMode: string, as?: string): Promise<string> {
  const { documentId } = given;
  const view = await given.ask('docs.documents.get', { documentId, suggestionsViewMode }, as);
  return (view.body?.content ?? [])
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('');
}

async function letInAsReader({ ask, documentId }: Given): Promise<string> {
  const emailAddress = 'worker.one@council.example';
  const requestBody = { type: 'user', role: 'reader', emailAddress };
  await ask('drive.permissions.create', { fileId: documentId, requestBody });
  return emailAddress;
}

/** Chips, suggestions, tabs and footnotes. */
export const docsPartsPromises: readonly GooglesPromise[] = [
  {
    name: 'a person chip takes one place and tells its address',
    source: request,
    holds: async (given) => {
      const personProperties = { email: 'worker.one@council.example' };
      await docBatch(given, [{ insertPerson: { location, personProperties } }, insert(2, 'x')]);
      const [chip, text] = await elementsOf(given);
      expect([chip?.startIndex, chip?.endIndex]).toEqual([1, 2]);
      expect(chip?.person?.personProperties).toEqual(personProperties);
      expect(text?.textRun?.content).toBe('x\n');
    },
  },
  {
    name: 'a file chip takes one place and tells its title and address',
    source: documents,
    holds: async (given) => {
      const richLinkProperties = { uri: 'https://docs.council.example/d/1', title: 'Care plan' };
      await docBatch(given, [{ insertRichLink: { location, richLinkProperties } }]);
      const [chip] = await elementsOf(given);
      expect([chip?.startIndex, chip?.endIndex]).toEqual([1, 2]);
      expect(chip?.richLink?.richLinkProperties).toMatchObject(richLinkProperties);
    },
  },
  {
    name: 'a date chip shows its day as MMM d, y in en, and tells its timestamp',
    source: documents,
    holds: async (given) => {
      const dateElementProperties = { timestamp: '2026-07-08T12:00:00Z' };
      await docBatch(given, [{ insertDate: { location, dateElementProperties } }]);
      const [chip] = await elementsOf(given);
      expect([chip?.startIndex, chip?.endIndex]).toEqual([1, 2]);
      expect(chip?.dateElement?.dateElementProperties).toMatchObject({
        ...dateElementProperties,
        displayText: 'Jul 8, 2026',
      });
    },
  },
  {
    name: 'a chip outside a paragraph is refused',
    source: request,
    refuses: bad(/must be inside the bounds of an existing paragraph/),
    attempt: (given) => {
      const personProperties = { email: 'worker.one@council.example' };
      return docBatch(given, [{ insertPerson: { location: { index: 0 }, personProperties } }]);
    },
  },
  {
    name: 'a named range moves with its text, and goes by its name with all others of that name',
    source: namedRanges,
    holds: async (given) => {
      const name = 'panel_part_RP-26-0001';
      const named = (startIndex: number) => ({
        createNamedRange: { name, range: { startIndex, endIndex: startIndex + 1 } },
      });
      await docBatch(given, [insert(1, 'abcd'), named(2), named(4), insert(1, 'xy')]);
      const read = async () => given.ask('docs.documents.get', { documentId: given.documentId });
      const ranges = (await read()).namedRanges?.[name]?.namedRanges ?? [];
      expect(ranges.map((one) => one.ranges?.[0]?.startIndex)).toEqual([4, 6]);
      await docBatch(given, [{ deleteNamedRange: { name } }]);
      expect((await read()).namedRanges?.[name]).toBeUndefined();
    },
  },
  {
    name: 'a footnote has a segment of its own, of a space and a line end',
    source: request,
    holds: async (given) => {
      await docBatch(given, [{ createFootnote: { location } }]);
      const [mark] = await elementsOf(given);
      const { documentId } = given;
      const { footnotes } = await given.ask('docs.documents.get', { documentId });
      const footnote = footnotes?.[mark?.footnoteReference?.footnoteId ?? ''];
      const [text] = footnote?.content?.[0]?.paragraph?.elements ?? [];
      expect(text?.textRun?.content).toBe(' \n');
    },
  },
  {
    name: 'a footnote in a header is refused',
    source: request,
    refuses: bad(/Footnote references cannot be inserted inside a header, footer or footnote/),
    attempt: async (given) => {
      await docBatch(given, [{ createHeader: { type: 'DEFAULT' } }]);
      const { documentId } = given;
      const { headers } = await given.ask('docs.documents.get', { documentId });
      const [segmentId = ''] = Object.keys(headers ?? {});
      return docBatch(given, [{ createFootnote: { location: { segmentId, index: 0 } } }]);
    },
  },
  {
    name: 'inline, a suggestion is told by its id, and what is to go still stands',
    source: suggestions,
    holds: async (given) => {
      suggestedIn(given, pending);
      expect(await wordsOf(given, 'SUGGESTIONS_INLINE')).toBe('kept new old\n\n');
      const runs = (await elementsOf(given)).map(({ textRun }) => textRun);
      expect(runs[1]?.suggestedInsertionIds).toEqual(['suggest.1']);
      expect(runs[2]?.suggestedDeletionIds).toEqual(['suggest.2']);
    },
  },
  {
    name: 'a preview without suggestions shows the document as if each were rejected',
    source: get,
    holds: async (given) => {
      suggestedIn(given, pending);
      expect(await wordsOf(given, 'PREVIEW_WITHOUT_SUGGESTIONS')).toBe('kept old\n');
    },
  },
  {
    name: 'a preview of suggestions shows the document as if each were accepted',
    source: get,
    holds: async (given) => {
      suggestedIn(given, pending);
      expect(await wordsOf(given, 'PREVIEW_SUGGESTIONS_ACCEPTED')).toBe('kept new \n\n');
    },
  },
  {
    name: 'who may only read is shown no suggestions',
    source: get,
    holds: async (given) => {
      suggestedIn(given, pending);
      const reader = await letInAsReader(given);
      const mode = 'DEFAULT_FOR_CURRENT_ACCESS';
      expect(await wordsOf(given, mode)).toBe('kept new old\n\n');
      expect(await wordsOf(given, mode, reader)).toBe('kept old\n');
    },
  },
  {
    name: 'who may only read is refused the suggestions',
    source: get,
    refuses: { status: 403, message: 'The caller does not have permission' },
    attempt: async (given) => wordsOf(given, 'SUGGESTIONS_INLINE', await letInAsReader(given)),
  },
  {
    name: 'without its tabs a document shows the first alone, with them every one',
    source: tabs,
    holds: async (given) => {
      const { ask, documentId } = given;
      await docBatch(given, [
        insert(1, 'x'),
        { addDocumentTab: { tabProperties: { title: 'Notes' } } },
      ]);
      const first = await ask('docs.documents.get', { documentId });
      expect([first.tabs, first.body?.content?.length]).toEqual([undefined, 2]);
      const whole = await ask('docs.documents.get', { documentId, includeTabsContent: true });
      expect(whole.body).toBeUndefined();
      expect(whole.tabs?.map(({ tabProperties }) => tabProperties?.title)).toEqual([
        'Tab 1',
        'Notes',
      ]);
      expect(JSON.stringify(whole.tabs?.[0]?.documentTab?.body)).toContain('"x\\n"');
    },
  },
  {
    name: 'a tab within another is told among its child tabs',
    source: tabs,
    holds: async (given) => {
      const { ask, documentId } = given;
      const whole = () => ask('docs.documents.get', { documentId, includeTabsContent: true });
      const parentTabId = (await whole()).tabs?.[0]?.tabProperties?.tabId ?? '';
      await docBatch(given, [
        { addDocumentTab: { tabProperties: { title: 'Inner', parentTabId } } },
      ]);
      const { tabs: outer } = await whole();
      expect(outer).toHaveLength(1);
      const [inner] = outer?.[0]?.childTabs ?? [];
      expect(inner?.tabProperties).toMatchObject({ title: 'Inner', parentTabId, nestingLevel: 1 });
    },
  },
  {
    name: 'a write to a tab that is not there is refused',
    source: tabs,
    refuses: bad(/Tab t\.none/),
    attempt: (given) => {
      const where = { index: 1, tabId: 't.none' };
      return docBatch(given, [{ insertText: { location: where, text: 'x' } }]);
    },
  },
  {
    name: 'a table is put within a cell of another',
    source: request,
    holds: async (given) => {
      const table = (index: number) => ({
        insertTable: { rows: 1, columns: 1, location: { index } },
      });
      await docBatch(given, [table(1), table(5)]);
      const { documentId, ask } = given;
      const { body } = await ask('docs.documents.get', { documentId });
      const outer = body?.content?.find((element) => element.table)?.table;
      const cell = outer?.tableRows?.[0]?.tableCells?.[0];
      expect(cell?.content?.map(({ table: inner }) => inner !== undefined)).toEqual([
        false,
        true,
        false,
      ]);
    },
  },
  {
    name: 'a document with suggestions is written to as it stands inline',
    source: pull('LucaDeLeo/gdoc', 53),
    holds: async (given) => {
      suggestedIn(given, pending);
      await docBatch(given, [insert(10, '!')]);
      expect(await wordsOf(given, 'SUGGESTIONS_INLINE')).toBe('kept new !old\n\n');
    },
  },
];

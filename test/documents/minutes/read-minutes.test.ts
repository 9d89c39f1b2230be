import type { docs_v1 } from '@googleapis/docs';
import { printedItem } from '../../../src/core/minutes/printed-rows.ts';
import { documentRequests } from '../../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../../src/documents/document/document-templates.ts';
import { fillDocument } from '../../../src/documents/document/fill-document.ts';
import { readMinutes as readMinutesOf } from '../../../src/documents/minutes/read-minutes.ts';
import type { MinutesRead } from '../../../src/documents/minutes/read-minutes.ts';
import { pendingSuggestions } from '../../../src/documents/minutes/pending-suggestions.ts';
import { minutesLabels } from '../../core/given/minutes.ts';
import { resourcesPanel } from '../../core/given/resources-panel.ts';
import { docDesk } from '../document/doc-desk.ts';
import type { DocDesk } from '../document/doc-desk.ts';

const readMinutes = (document: docs_v1.Schema$Document, wanted: readonly string[]): MinutesRead =>
  readMinutesOf(document, wanted, resourcesPanel);

const references = ['RP-26-0142', 'RP-26-0143', 'RP-26-0144'] as const;
const facts = {
  panel: 'Resources Panel',
  day: 'Wednesday 25 November 2026',
  guidance: 'The terms of reference say: “contribute” (3.4).',
  members: [{ title: 'Chair', person: 'chair@council.example', mark: '' }],
  items: references.map((reference, index) => ({
    number: String(index + 1),
    reference,
    initials: 'A.B.',
    time: '9:30am',
    requestType: 'New placement',
    worker: `worker.${index}@council.example`,
    manager: '',
    madeBefore: false,
    prompts: [
      { label: 'Quorum', words: 'By the replies it will be quorate.' },
      { label: 'Asked beforehand – Consent to be heard', words: '✓ Stands: Yes' },
    ],
    ...printedItem(resourcesPanel, {}),
  })),
};

/** Fresh minutes of three children, as the register makes them. */
function minutesDesk(): DocDesk {
  const desk = docDesk();
  desk.update(documentRequests(documentTemplates.minutes));
  const filled = fillDocument(desk.get(), facts, 'mark');
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  desk.update(filled.value);
  return desk;
}

type Element = docs_v1.Schema$StructuralElement;
const content = (desk: DocDesk): readonly Element[] => desk.get().body?.content ?? [];
const textOf = (element: Element | undefined): string =>
  (element?.paragraph?.elements ?? []).map((piece) => piece.textRun?.content ?? '').join('');
const headingOf = (desk: DocDesk, reference: string): number =>
  content(desk).findIndex((element) => textOf(element).includes(`· ${reference} ·`));

/** The first index of the cell that answers `label` for a child. */
function cellAt(desk: DocDesk, reference: string, label: string): number {
  const after = content(desk).slice(headingOf(desk, reference));
  const rows = after.find((element) => element.table)?.table?.tableRows ?? [];
  const row = rows.find((each) => textOf(each.tableCells?.[0]?.content?.[0]).startsWith(label));
  return row?.tableCells?.[1]?.content?.[0]?.startIndex ?? -1;
}
const write = (desk: DocDesk, index: number, text: string): void =>
  desk.update([{ insertText: { location: { index }, text } }]);
const answer = (desk: DocDesk, reference: string, label: string, text: string): void =>
  write(desk, cellAt(desk, reference, label), text);
const read = (desk: DocDesk): ReturnType<typeof readMinutes> => readMinutes(desk.get(), references);
const answersOf = (desk: DocDesk, reference: string): Readonly<Record<string, string>> =>
  read(desk).readings.find((reading) => reading.reference === reference)?.answers ?? {};

const plainStyle = (startIndex: number, endIndex: number): docs_v1.Schema$Request => ({
  updateParagraphStyle: {
    range: { startIndex, endIndex },
    paragraphStyle: { namedStyleType: 'NORMAL_TEXT' },
    fields: 'namedStyleType',
  },
});

/** The Doc with every run of text passed through `alter`, as other ways of editing leave it. */
function altered(
  desk: DocDesk,
  alter: (piece: docs_v1.Schema$ParagraphElement) => docs_v1.Schema$ParagraphElement,
): docs_v1.Schema$Document {
  return JSON.parse(JSON.stringify(desk.get()), (key, value) =>
    key === 'elements' ? value.map(alter) : value,
  ) as docs_v1.Schema$Document;
}

describe('readMinutes [CPR-5.1b]', () => {
  it('names an item by the number in its heading, where a part was left above it', () => {
    const renumbered = altered(minutesDesk(), (piece) =>
      piece.textRun?.content?.startsWith('3 ·')
        ? { ...piece, textRun: { ...piece.textRun, content: `2${piece.textRun.content.slice(1)}` } }
        : piece,
    );
    expect(readMinutes(renumbered, references).readings.map(({ place }) => place)).toEqual([
      'Item 1, RP-26-0142',
      'Item 2, RP-26-0143',
      'Item 2, RP-26-0144',
    ]);
  });

  it('reads fresh minutes as blank but for who presented', () => {
    const { readings, unread } = read(minutesDesk());
    expect(readings.map(({ reference, place }) => [reference, place])).toEqual([
      ['RP-26-0142', 'Item 1, RP-26-0142'],
      ['RP-26-0143', 'Item 2, RP-26-0143'],
      ['RP-26-0144', 'Item 3, RP-26-0144'],
    ]);
    expect(Object.keys(readings[1]!.answers)).toEqual(minutesLabels);
    expect(readings[1]!.answers).toMatchObject({
      'Presented by': 'worker.1@council.example',
      Decision: '',
    });
    expect(readings[1]!.actions).toEqual([]);
    expect(unread).toEqual([]);
  });

  it('reads every answer of one child and of no other', () => {
    const desk = minutesDesk();
    for (const label of minutesLabels) answer(desk, 'RP-26-0143', label, `about ${label} `);
    const answers = answersOf(desk, 'RP-26-0143');
    expect(answers['Reasons']).toBe('about Reasons');
    expect(answers['Confirmed to social worker and manager']).toContain('about Confirmed');
    expect(answersOf(desk, 'RP-26-0142')).toMatchObject({ Decision: '', Reasons: '' });
    expect(answersOf(desk, 'RP-26-0144')).toMatchObject({ Decision: '', Reasons: '' });
  });

  it('reads the rows of the table of actions that say something', () => {
    const desk = minutesDesk();
    const after = content(desk).slice(headingOf(desk, 'RP-26-0142'));
    const table = after.filter((element) => element.table)[1]!.table!;
    const starts = table.tableRows![2]!.tableCells!.map((cell) => cell.content![0]!.startIndex!);
    ['Find a school', 'worker.one@council.example', '9 December']
      .reverse()
      .forEach((text, index) => {
        write(desk, starts[2 - index]!, text);
      });
    expect(read(desk).readings[0]!.actions).toEqual([
      { what: 'Find a school', owner: 'worker.one@council.example', due: '9 December' },
    ]);
  });

  it('keeps lines, and drops blank ones and invisible marks', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Reasons', ' One\n\n\u200bTwo\u00a0words\n');
    expect(answersOf(desk, 'RP-26-0142')['Reasons']).toBe('One\nTwo words');
  });

  it('finds a child by its reference whatever else the heading says', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0143', 'Decision', 'Defer');
    const heading = content(desk)[headingOf(desk, 'RP-26-0143')]!;
    desk.update([
      {
        deleteContentRange: {
          range: { startIndex: heading.startIndex!, endIndex: heading.endIndex! - 1 },
        },
      },
      { insertText: { location: { index: heading.startIndex! }, text: 'Heard last: rp–26–0143' } },
    ]);
    expect(answersOf(desk, 'RP-26-0143')['Decision']).toBe('Defer');
  });

  it('finds a child whose heading lost its style', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0143', 'Decision', 'Approve');
    const { startIndex, endIndex } = content(desk)[headingOf(desk, 'RP-26-0143')]!;
    desk.update([plainStyle(startIndex!, endIndex!)]);
    expect(answersOf(desk, 'RP-26-0143')['Decision']).toBe('Approve');
  });

  it('never reads a child whose heading is gone as the child above', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0143', 'Decision', 'Decline');
    const { startIndex, endIndex } = content(desk)[headingOf(desk, 'RP-26-0143')]!;
    const range = { startIndex: startIndex!, endIndex: endIndex! - 1 };
    desk.update([{ deleteContentRange: { range } }]);
    const { readings, unread } = read(desk);
    expect(readings.map((reading) => [reading.reference, reading.answers['Decision']])).toEqual([
      ['RP-26-0142', ''],
      ['RP-26-0143', undefined],
      ['RP-26-0144', ''],
    ]);
    expect(unread).toEqual(['Item 2, RP-26-0143: no table of answers stands here.']);
    // Without the heading's style the table seems to follow the child above.
    desk.update([plainStyle(startIndex!, startIndex! + 1)]);
    expect(read(desk).readings[0]!.answers['Decision']).toBe('');
    expect(read(desk).unread).toContain(
      'Item 1, RP-26-0142: a second table of answers stands here. Is the heading of another child missing above it?',
    );
  });

  it('names a child that is not in the minutes at all', () => {
    const { unread } = readMinutes(minutesDesk().get(), ['RP-26-0999']);
    expect(unread).toEqual(['RP-26-0999: no heading of the minutes holds this reference.']);
  });

  it('passes over the parts of children that are not asked for', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0143', 'Decision', 'Approve');
    const { readings, unread } = readMinutes(desk.get(), ['RP-26-0142']);
    expect(readings).toHaveLength(1);
    expect(readings[0]!.answers['Decision']).toBe('');
    expect(unread).toEqual([]);
  });

  it('knows a label in other capitals, with a colon or without its hint', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Decision', 'Approve');
    const document = altered(desk, (piece) =>
      piece.textRun?.content?.startsWith('Decision (') === true
        ? { ...piece, textRun: { content: ' DECISION :\n' } }
        : piece,
    );
    expect(readMinutes(document, references).readings[0]!.answers['Decision']).toBe('Approve');
  });

  it('names a row whose label it does not know, with the label that was probably meant', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Reasons', 'Because');
    const document = altered(desk, (piece) =>
      piece.textRun?.content?.startsWith('Reasons') === true
        ? { ...piece, textRun: { content: 'Resons\n' } }
        : piece,
    );
    expect(readMinutes(document, ['RP-26-0142']).unread).toEqual([
      'Item 1, RP-26-0142: the register keeps nothing of the row “Resons”. Was “Reasons” meant?',
      'Item 1, RP-26-0142: the row “Reasons” is not there.',
    ]);
  });

  it('reads “Decision: Approve” typed outside the table, and names other text there', () => {
    const desk = minutesDesk();
    const heading = content(desk)[headingOf(desk, 'RP-26-0142')]!;
    const text = '\nDecision: Approve\nSee also the email of Monday';
    desk.update([
      { insertText: { location: { index: heading.endIndex! - 1 }, text } },
      plainStyle(heading.endIndex!, heading.endIndex! + text.length - 1),
    ]);
    expect(answersOf(desk, 'RP-26-0142')['Decision']).toBe('Approve');
    expect(read(desk).unread).toEqual([
      'Item 1, RP-26-0142: “See also the email of Monday” stands outside the table and is not taken.',
    ]);
  });

  it('reads chips as the words they show', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Reasons', 'CHIPS');
    const chips: readonly docs_v1.Schema$ParagraphElement[] = [
      { dateElement: { dateElementProperties: { displayText: '8 July 2026' } } },
      { textRun: { content: ', ' } },
      { person: { personProperties: { name: 'Worker One', email: 'worker.one@council.example' } } },
      { richLink: { richLinkProperties: { title: ' (Care plan)' } } },
    ];
    const document = JSON.parse(JSON.stringify(desk.get()), (key, value) =>
      key === 'elements' && value[0]?.textRun?.content === 'CHIPS\n' ? chips : value,
    ) as docs_v1.Schema$Document;
    const { readings, unread } = readMinutes(document, ['RP-26-0142']);
    expect(readings[0]!.answers['Reasons']).toBe('8 July 2026, Worker One (Care plan)');
    expect(unread).toEqual([]);
  });

  it('names a picture, and takes nothing of an answer that holds one', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Reasons', 'Because');
    const picture = { inlineObjectElement: { inlineObjectId: 'kix.1' } };
    const document = JSON.parse(JSON.stringify(desk.get()), (key, value) =>
      key === 'elements' && value[0]?.textRun?.content === 'Because\n'
        ? [...value, picture]
        : value,
    ) as docs_v1.Schema$Document;
    const { readings, unread } = readMinutes(document, ['RP-26-0142']);
    expect(readings[0]!.unreadable).toEqual(['Reasons']);
    expect(readings[0]!.answers).not.toHaveProperty('Reasons');
    expect(unread).toEqual([
      'Item 1, RP-26-0142: a picture in the row “Reasons” cannot be read. Please type what it says.',
    ]);
  });

  it('does not read what is only suggested, and says where', () => {
    const desk = minutesDesk();
    answer(desk, 'RP-26-0142', 'Decision', 'Approve');
    const document = altered(desk, (piece) =>
      piece.textRun?.content === 'Approve\n'
        ? { textRun: { content: 'Decline\n', suggestedInsertionIds: ['suggest.1'] } }
        : piece,
    );
    const { readings } = readMinutes(document, ['RP-26-0142']);
    expect(readings[0]!.answers['Decision']).toBe('');
    expect(pendingSuggestions(document)).toEqual([
      'Item 1, RP-26-0142: the row “Decision” holds a suggestion that is neither accepted nor rejected.',
    ]);
  });

  it('reads further tabs after the first', () => {
    const { body } = minutesDesk().get();
    const tabs = [
      { documentTab: { body: { content: [] } }, childTabs: [{ documentTab: { body: body! } }] },
    ];
    expect(readMinutes({ tabs }, references).readings).toHaveLength(3);
  });
});

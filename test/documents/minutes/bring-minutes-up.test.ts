import type { docs_v1 } from '@googleapis/docs';
import type { Facts } from '../../../src/core/register/register.ts';
import { documentRequests } from '../../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../../src/documents/document/document-templates.ts';
import { fillDocumentInParts } from '../../../src/documents/document/fill-document.ts';
import { bringMinutesUp } from '../../../src/documents/minutes/bring-minutes-up.ts';
import { docDesk } from '../document/doc-desk.ts';
import type { DocDesk } from '../document/doc-desk.ts';

type Child = { readonly reference: string; readonly time?: string; readonly worker?: string };

const item = ({ reference, time = '9:30am', worker = 'worker.one@council.example' }: Child) => ({
  reference,
  initials: 'A.B.',
  time,
  requestType: 'New placement',
  worker,
  manager: '',
  madeBefore: false,
  prompts: [{ label: 'Quorum', words: 'By the replies it will be quorate.' }],
  rows: [
    { label: 'Discussion highlights', said: '' },
    { label: 'Decision (Approve or Decline)', said: '' },
  ],
  actionsTitle: 'Actions',
  actionsHint: 'write None if there are none',
  kinds: false,
});

const seat = (title: string, mark: string) => ({ title, person: `${title} of the trial`, mark });

type Said = {
  readonly day?: string;
  readonly members?: readonly Facts[];
  readonly children: readonly Child[];
};

const chairAnd = (...others: readonly Facts[]): readonly Facts[] => [
  seat('Chair', 'Expected'),
  ...others,
];

const factsOf = ({
  day = 'Wednesday 25 November 2026',
  members = chairAnd(seat('Fostering ATM', '')),
  children,
}: Said): Facts => ({
  panel: 'Resources Panel',
  day,
  guidance: 'The terms of reference say to members: “Contribute”.',
  members,
  items: children.map((child, index) => ({ number: String(index + 1), ...item(child) })),
});

const [one, two, three] = ['RP-26-0001', 'RP-26-0002', 'RP-26-0003'] as const;
const both = [{ reference: one }, { reference: two, time: '9:50am' }];

function deskWith(template: string): DocDesk {
  const desk = docDesk();
  desk.update(documentRequests(template));
  return desk;
}

function filled(said: Said, template: string = documentTemplates.minutes): DocDesk {
  const desk = deskWith(template);
  const requests = fillDocumentInParts(desk.get(), factsOf(said), 'panel_filled_minutes');
  if (!requests.ok) throw new Error(requests.error.map(({ sentence }) => sentence).join('\n'));
  desk.update(requests.value);
  return desk;
}

/** Brings the Doc up to date. @returns what was left. */
function broughtUp(desk: DocDesk, said: Said, template: string = documentTemplates.minutes) {
  const brought = bringMinutesUp(desk.get(), deskWith(template).get(), factsOf(said));
  if (!brought.ok) throw new Error('The template is broken.');
  if (brought.value.requests.length > 0) desk.update(brought.value.requests);
  return brought.value.left;
}

const words = (desk: DocDesk): readonly string[] => desk.lines().filter((line) => line !== '');

type Element = docs_v1.Schema$StructuralElement;

const textOf = ({ paragraph, table }: Element): string =>
  paragraph
    ? (paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('')
    : (table?.tableRows ?? [])
        .flatMap(({ tableCells }) => (tableCells ?? []).flatMap(({ content }) => content ?? []))
        .map(textOf)
        .join('');

/** A person types behind words that stand in the Doc, from a heading on. */
function type(desk: DocDesk, heading: string, after: string, text: string): void {
  const content = desk.get().body?.content ?? [];
  const from = content.findIndex(
    (element) => element.paragraph && textOf(element).includes(heading),
  );
  const paragraphs = content.slice(from).flatMap(function all(element): readonly Element[] {
    if (element.paragraph) return [element];
    return (element.table?.tableRows ?? []).flatMap(({ tableCells }) =>
      (tableCells ?? []).flatMap((cell) => (cell.content ?? []).flatMap(all)),
    );
  });
  const at = paragraphs.find((element) => textOf(element).includes(after));
  const index = (at?.startIndex ?? 0) + textOf(at ?? {}).indexOf(after) + after.length;
  desk.update([{ insertText: { location: { index }, text } }]);
}

/** A person types over words that stand in the Doc. */
const replace = (desk: DocDesk, old: string, fresh: string): void => {
  const at = (desk.get().body?.content ?? []).find(
    (element) => element.paragraph && textOf(element).includes(old),
  );
  const startIndex = (at?.startIndex ?? 0) + textOf(at ?? {}).indexOf(old);
  const endIndex = startIndex + old.length;
  desk.update([
    { insertText: { location: { index: endIndex }, text: fresh } },
    { deleteContentRange: { range: { startIndex, endIndex } } },
  ]);
};

describe('bringMinutesUp [CPR-5.1b]', () => {
  const changed: readonly (readonly [string, Said])[] = [
    [
      'another time and worker',
      { children: [{ reference: one, time: '9:40am', worker: 'w2@council.example' }, both[1]!] },
    ],
    ['a child who is withdrawn', { children: [both[1]!] }],
    ['the last child withdrawn', { children: [both[0]!] }],
    ['a late child at the end', { children: [...both, { reference: three, time: '10:10am' }] }],
    [
      'a late child before all others',
      { children: [{ reference: three, time: '9:10am' }, ...both] },
    ],
    [
      'a late child in between',
      { children: [both[0]!, { reference: three, time: '9:40am' }, both[1]!] },
    ],
    ['children swapped', { children: [{ reference: two }, { reference: one, time: '9:50am' }] }],
    ['nobody left', { children: [] }],
    ['another day', { day: 'Thursday 3 December 2026', children: both }],
    ['a reply', { members: chairAnd(seat('Fostering ATM', 'Apologies')), children: both }],
    [
      'a member more',
      {
        members: chairAnd(seat('Fostering ATM', ''), seat('SEN Officer', 'Expected')),
        children: both,
      },
    ],
    ['a member less', { members: chairAnd(), children: both }],
  ];
  it.each(changed)('makes untouched minutes what they would be if made now: %s', (_, said) => {
    const desk = filled({ children: both });
    expect(broughtUp(desk, said)).toEqual([]);
    expect(words(desk)).toEqual(words(filled(said)));
    const before = desk.get().revisionId;
    expect(broughtUp(desk, said)).toEqual([]);
    expect(desk.get().revisionId).toBe(before);
  });

  it('goes from any of these to any other, and back', () => {
    const desk = filled({ children: both });
    for (const [, said] of [...changed, ...[...changed].reverse()]) {
      expect(broughtUp(desk, said)).toEqual([]);
      expect(words(desk)).toEqual(words(filled(said)));
    }
  });

  it('leaves a part that somebody wrote in, and says what the register has', () => {
    const desk = filled({ children: both });
    type(desk, two, 'Discussion highlights', ' – prepared');
    const said = { children: [{ reference: two, time: '9:40am' }] };
    expect(broughtUp(desk, said)).toEqual([
      {
        part: two,
        words: expect.stringContaining('“1 · RP-26-0002 · A.B. · 9:40am”'),
      },
    ]);
    const lines = words(desk);
    expect(lines).toContain('## 2 · RP-26-0002 · A.B. · 9:50am');
    expect(lines.join('\n')).not.toContain(one);
    expect(lines.join('\n')).toContain('– prepared');
  });

  it('says nothing of a part that differs by its number alone, nor of what a person has put right', () => {
    const desk = filled({ children: both });
    type(desk, two, 'Discussion highlights', ' – prepared');
    expect(broughtUp(desk, { children: [both[1]!] })).toEqual([]);
    expect(words(desk)).toContain('## 2 · RP-26-0002 · A.B. · 9:50am');
    const later = { children: [{ reference: two, time: '10:50am' }] };
    expect(broughtUp(desk, later)).toHaveLength(1);
    replace(desk, '2 · RP-26-0002 · A.B. · 9:50am', '1 · RP-26-0002 · A.B. · 10:50am');
    expect(broughtUp(desk, later)).toEqual([]);
  });

  it('writes the day where somebody has only noted who is there, and says what was replied since', () => {
    const desk = filled({ children: both });
    type(desk, 'Who was there', 'Expected', ' by train');
    const members = chairAnd(seat('Fostering ATM', 'Apologies'));
    const left = broughtUp(desk, { day: 'Thursday 3 December 2026', members, children: both });
    expect(left).toEqual([
      {
        part: '“Who was there”',
        words: expect.stringContaining('“Fostering ATM: Fostering ATM of the trial: Apologies”'),
      },
    ]);
    expect(words(desk)[0]).toBe('# Resources Panel: minutes of Thursday 3 December 2026');
    expect(words(desk).join()).toContain('Expected by train');
  });

  it('adds no second part where a heading has lost its reference, or a part stands in it twice', () => {
    const desk = filled({ children: both });
    replace(desk, '1 · RP-26-0001 · A.B. · 9:30am', '1 · the first child · A.B. · 9:30am');
    replace(desk, 'Actions for RP-26-0001', 'What is to be done');
    const said = { children: [{ reference: one, time: '9:40am' }, both[1]!] };
    expect(broughtUp(desk, said)).toEqual([
      { part: one, words: expect.stringContaining('Put RP-26-0001 back into the heading') },
    ]);
    expect(words(desk).filter((line) => line.includes(one))).toEqual([]);
  });

  it('takes up a template of a council’s own, with a header and with words below the children', () => {
    const own = `${documentTemplates.minutes}
Signed on {{day}}:

## About these minutes

They are kept by {{panel}}.
`;
    const desk = filled({ children: both }, own);
    for (const [, said] of changed) {
      expect(broughtUp(desk, said, own)).toEqual([]);
      expect(words(desk)).toEqual(words(filled(said, own)));
    }
    type(desk, 'Signed on', 'Signed on', ' paper');
    const after = { day: 'Friday 4 December 2026', children: both };
    expect(broughtUp(desk, after, own)).toEqual([
      { part: expect.stringContaining('Signed on'), words: expect.anything() },
    ]);
  });

  it('writes the day in a header too, unless somebody wrote there', () => {
    const template = deskWith(documentTemplates.minutes);
    const headed = (desk: DocDesk): string => {
      desk.update([{ createHeader: { type: 'DEFAULT' } }]);
      return Object.keys(desk.get().headers ?? {})[0] ?? '';
    };
    const textIn = (desk: DocDesk): string =>
      textOf(Object.values(desk.get().headers ?? {})[0]?.content?.[0] ?? {}).trim();
    const write = (desk: DocDesk, segmentId: string, text: string): void => {
      desk.update([{ insertText: { location: { segmentId, index: 0 }, text } }]);
    };
    write(template, headed(template), 'Minutes of {{day}}');
    const desk = deskWith(documentTemplates.minutes);
    const segmentId = headed(desk);
    write(desk, segmentId, 'Minutes of {{day}}');
    const filling = fillDocumentInParts(desk.get(), factsOf({ children: both }), 'panel_filled');
    if (filling.ok) desk.update(filling.value);
    const moved = (day: string) => {
      const brought = bringMinutesUp(desk.get(), template.get(), factsOf({ day, children: both }));
      if (!brought.ok) throw new Error('The template is broken.');
      desk.update(brought.value.requests);
      return brought.value.left;
    };
    expect(moved('Thursday 3 December 2026')).toEqual([]);
    expect(textIn(desk)).toBe('Minutes of Thursday 3 December 2026');
    write(desk, segmentId, 'Draft ');
    expect(moved('Friday 4 December 2026')).toMatchObject([{ part: 'The header or footer' }]);
    expect(textIn(desk)).toBe('Draft Minutes of Thursday 3 December 2026');
  });

  it('leaves all of it where a template has two blocks of items, and says so', () => {
    const own = `${documentTemplates.minutes}
{{#items}}
{{reference}}
{{/items}}
`;
    const desk = filled({ children: both }, own);
    const before = words(desk);
    expect(broughtUp(desk, { children: [both[1]!] }, own)).toMatchObject([{ part: 'The minutes' }]);
    expect(words(desk)).toEqual(before);
  });
});

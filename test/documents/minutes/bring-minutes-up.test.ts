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
  rows: [{ label: 'Discussion highlights' }, { label: 'Decision (Approve or Decline)' }],
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
});

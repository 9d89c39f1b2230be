import type { docs_v1 } from '@googleapis/docs';
import { documentPage } from '../../src/pages/document-page.ts';
import { changesIn, spanOf, spansIn, unsavedIn } from '../../src/pages/document-spans.ts';
import { frameOf, givenDocument } from './given/register.ts';

const minutes = givenDocument('Minutes', [
  ['Decision', 'Approve'],
  ['Reasons', ''],
]);
const view = { frame: frameOf('chair.one', '/documents/d1'), document: minutes, mayEdit: true };
const place = (text: string): string => {
  const span = spansIn(minutes.body?.content).find((one) => one.text === text);
  return `${span?.startIndex}-${span?.endIndex}`;
};

describe('documentPage [CPR-5.2b]', () => {
  it('reads as headings, row headings and cells', () => {
    const page = documentPage({ ...view, editing: false });
    expect(page).toMatch(/<h1>\s*Minutes\s*<\/h1>/);
    expect(page).toMatch(/<th scope="row">\s*<p>\s*Decision\s*<\/p>\s*<\/th>/);
    expect(page).not.toContain('<textarea');
    expect(page).toContain('/documents/d1?edit=1');
  });

  it('offers no editing to those who may only read', () => {
    expect(documentPage({ ...view, mayEdit: false, editing: false })).not.toContain('?edit=1');
  });

  it('says of a text that is closed why, and offers no editing', () => {
    const locked = 'Final: approved on Friday 27 November 2026';
    const page = documentPage({ ...view, mayEdit: false, locked, editing: false });
    expect(page).toContain(`Locked. ${locked}`);
    expect(page).not.toContain('?edit=1');
  });

  it('gives each cell a box that carries where it stands, and the revision it was read at', () => {
    const page = documentPage({ ...view, editing: true });
    expect(page).toMatch(
      new RegExp(`name="${place('Approve')}" rows="1" aria-label="Decision, Minutes"`),
    );
    expect(page).toContain('value="revision-1"');
  });

  it('opens web addresses only', () => {
    const linked = (url: string): docs_v1.Schema$Document => ({
      title: 'Agenda',
      body: {
        content: [
          {
            paragraph: {
              elements: [{ textRun: { content: 'x\n', textStyle: { link: { url } } } }],
            },
          },
        ],
      },
    });
    const pageOf = (url: string): string =>
      documentPage({ ...view, document: linked(url), editing: false });
    expect(pageOf('http://127.0.0.1:8080/documents/d2')).toMatch(/documents\/d2">x<\/a>/);
    expect(pageOf('javascript:alert(1)')).not.toContain('javascript:');
  });

  it('shows a cell that holds a date chip and nothing else', () => {
    const chip = { dateElement: { dateElementProperties: { displayText: '18 Dec 2026' } } };
    const elements = [chip, { textRun: { content: '\n' } }];
    const cell = (content: docs_v1.Schema$ParagraphElement[]) => ({
      content: [{ paragraph: { elements: content } }],
    });
    const row = { tableCells: [cell([{ textRun: { content: 'Deferred to\n' } }]), cell(elements)] };
    const document = { title: 'Minutes', body: { content: [{ table: { tableRows: [row] } }] } };
    for (const editing of [false, true]) {
      expect(documentPage({ ...view, document, editing })).toContain('18 Dec 2026');
    }
  });

  it('shows chips as their words, and what is only suggested as such', () => {
    const elements: docs_v1.Schema$ParagraphElement[] = [
      { person: { personProperties: { email: 'worker.one@council.example' } } },
      { dateElement: { dateElementProperties: { displayText: '8 Jul 2026' } } },
      { textRun: { content: 'new', suggestedInsertionIds: ['s.1'] } },
      { textRun: { content: 'old', suggestedDeletionIds: ['s.2'] } },
      { textRun: { content: '\n' } },
    ];
    const document = { title: 'Minutes', body: { content: [{ paragraph: { elements } }] } };
    const page = documentPage({ ...view, document, editing: true });
    expect(page).toContain('worker.one@council.example');
    expect(page).toContain('8 Jul 2026');
    expect(page).toContain('<ins>new</ins>');
    expect(page).toContain('<del>old</del>');
    expect(page).not.toContain('<textarea');
  });

  it('shows what could not be saved, to be copied', () => {
    const page = documentPage({ ...view, editing: true, fault: 'Changed.', unsaved: ['<mine>'] });
    expect(page).toContain('<pre>&lt;mine&gt;</pre>');
  });
});

describe('changesIn', () => {
  it('finds what was typed over, last first, and nothing else', () => {
    const posted = {
      [place('Approve')]: 'Defer',
      [place('')]: 'a\r\nb',
      [place('The end.')]: 'The end.',
      '2-5': 'no such place',
      token: 'x',
    };
    expect(changesIn(minutes, posted).map(({ text }) => text)).toEqual(['a\nb', 'Defer']);
  });

  it('finds none when nothing was typed over', () => {
    const posted = Object.fromEntries(
      spansIn(minutes.body?.content).map((one) => [`${one.startIndex}-${one.endIndex}`, one.text]),
    );
    expect(changesIn(minutes, posted)).toEqual([]);
  });

  it('keeps the line break that ends a cell out of reach', () => {
    const [, label, decision] = spansIn(minutes.body?.content);
    expect(label).toMatchObject({ text: 'Decision' });
    expect((decision?.endIndex ?? 0) - (decision?.startIndex ?? 0)).toBe('Approve'.length);
  });
});

describe('spanOf', () => {
  const run = (textStyle: docs_v1.Schema$TextStyle) => [
    {
      paragraph: {
        elements: [{ startIndex: 1, endIndex: 3, textRun: { content: 'x\n', textStyle } }],
      },
    },
  ];

  it('leaves alone what typing over would lose: links, chips and tables', () => {
    expect(spanOf(run({ bold: true }))).toEqual({ startIndex: 1, endIndex: 2, text: 'x' });
    expect(spanOf(run({ link: { url: 'http://a.example' } }))).toBeUndefined();
    expect(spanOf([{ paragraph: { elements: [{ person: {} }] } }])).toBeUndefined();
    expect(spanOf([{ table: {} }])).toBeUndefined();
    expect(spanOf(undefined)).toBeUndefined();
  });
});

describe('unsavedIn', () => {
  it('gives back what stands nowhere in the document as it is now', () => {
    expect(unsavedIn(minutes, { '5-9': 'Mine', '9-9': 'Approve', '3-4': ' ', back: '/x' })).toEqual(
      ['Mine'],
    );
  });
});

import fc from 'fast-check';
import { fillHead, fillTemplate } from '../../../src/documents/template/fill-template.ts';
import type { FilledBlock } from '../../../src/documents/template/fill-template.ts';
import { parseTemplate } from '../../../src/documents/template/parse-template.ts';
import type { Facts } from '../../../src/core/register/register.ts';

const plain = (block: FilledBlock): unknown => {
  const text = (words: readonly { readonly text: string }[]): string =>
    words.map((span) => span.text).join('');
  if (block.kind === 'rule') return 'rule';
  if (block.kind === 'list') return block.items.map(text);
  if (block.kind === 'table')
    return [block.header?.map(text), ...block.rows.map((r) => r.map(text))];
  return text(block.words);
};
const filled = (body: string, facts: Facts): unknown =>
  fillTemplate(parseTemplate(`subject: s\n\n${body}`), facts).map(plain);

describe('fillTemplate', () => {
  it('joins lines that follow each other and keeps paragraphs apart', () => {
    expect(filled('# Hello\nOne\ntwo\n\nthree\n---', {})).toEqual([
      'Hello',
      'One two',
      'three',
      'rule',
    ]);
  });

  it('writes a block once per item, and its items as one list', () => {
    const body = 'Missing:\n\n{{#missing}}\n- {{label}}\n{{/missing}}';
    expect(filled(body, { missing: [{ label: 'IRO input' }, { label: 'Options' }] })).toEqual([
      'Missing:',
      ['IRO input', 'Options'],
    ]);
  });

  it('shows a condition where it holds and its opposite where it does not', () => {
    const body = '{{#late}}\nlate\n{{/late}}\n{{^late}}\nin time\n{{/late}}';
    expect([filled(body, { late: true }), filled(body, { late: false })]).toEqual([
      ['late'],
      ['in time'],
    ]);
  });

  it('takes the opposite of an empty list, and empty words as nothing', () => {
    const body = '{{^items}}\nNo items.\n{{/items}}\n{{#note}}\nNote: {{note}}\n{{/note}}';
    expect(filled(body, { items: [], note: '' })).toEqual(['No items.']);
  });

  it('repeats a row whose first cell begins the block and whose last cell ends it', () => {
    const body = '| Time | Who |\n| --- | --- |\n| {{#items}}{{time}} | {{who}}{{/items}} |';
    const facts = { items: [{ time: '9:30am' }, { time: '9:50am' }], who: 'A.B.' };
    expect(filled(body, facts)).toEqual([
      [
        ['Time', 'Who'],
        ['9:30am', 'A.B.'],
        ['9:50am', 'A.B.'],
      ],
    ]);
  });

  it('writes blocks within blocks, the nearest fact first', () => {
    const body = '{{#cases}}\n{{name}}:{{#actions}} {{name}};{{/actions}}\n{{/cases}}';
    const facts = {
      cases: [
        { name: 'one', actions: [{ name: 'a' }, { name: 'b' }] },
        { name: 'two', actions: [] },
      ],
    };
    expect(filled(body, facts)).toEqual(['one: a; b;', 'two:']);
  });

  it('never looks for tags in a value', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('{{b}}', '$&', '{{#a}}', '{{/a}}', '| x |', '# h'), fc.string()),
        (value) => {
          expect(filled('{{a}}', { a: value, b: 'other' })).toEqual([value]);
        },
      ),
    );
  });

  it('follows addresses of the web only', () => {
    const words = (url: string): unknown =>
      fillTemplate(parseTemplate('subject: s\n\n[Open]({{url}})'), { url });
    expect(words('https://pages.example/x')).toEqual([
      { kind: 'paragraph', words: [{ text: 'Open', url: 'https://pages.example/x', at: 0 }] },
    ]);
    expect(words('javascript:alert(1)')).toEqual([
      { kind: 'paragraph', words: [{ text: 'Open', at: 0 }] },
    ]);
  });
});

describe('fillHead', () => {
  it('fills a line of the head', () => {
    expect(fillHead(parseTemplate('subject: Agenda – {{day}}'), 'subject', { day: 'Wed' })).toBe(
      'Agenda – Wed',
    );
  });
});

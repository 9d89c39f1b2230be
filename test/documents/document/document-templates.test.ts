import fc from 'fast-check';
import type { Facts } from '../../../src/core/register/register.ts';
import { documentFacts } from '../../../src/documents/document/document-facts.ts';
import type { DocumentTemplate } from '../../../src/documents/document/document-facts.ts';
import {
  documentRequests,
  documentTitle,
} from '../../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../../src/documents/document/document-templates.ts';
import { fillDocument } from '../../../src/documents/document/fill-document.ts';
import { fillTemplate } from '../../../src/documents/template/fill-template.ts';
import type { FilledBlock, Words } from '../../../src/documents/template/fill-template.ts';
import { parseTemplate } from '../../../src/documents/template/parse-template.ts';
import { templateFaults } from '../../../src/documents/template/template-faults.ts';
import { expectGolden } from '../../golden/compare-golden.ts';
import { docDesk } from './doc-desk.ts';
import { documentExamples } from './document-examples.ts';

const names = Object.keys(documentFacts) as DocumentTemplate[];

function filledLines(text: string, facts: Facts): readonly string[] {
  const desk = docDesk();
  desk.update(documentRequests(text));
  const requests = fillDocument(desk.get(), facts, 'mark');
  if (!requests.ok) throw new Error(requests.error.map((fault) => fault.sentence).join(' '));
  desk.update(requests.value);
  return desk.lines();
}

/** The same lines, from the words of the template alone: no Doc has been near them. */
function expectedLines(text: string, facts: Facts): readonly string[] {
  const look = (words: Words): string =>
    words.map((span) => (span.url ? `⟨${span.text}→${span.url}⟩` : span.text)).join('');
  const lines = (block: FilledBlock): readonly string[] => {
    if (block.kind === 'rule') return [''];
    if (block.kind === 'list') return block.items.map((item) => `- ${look(item)}`);
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${look(block.words)}`];
    if (block.kind === 'paragraph') return [look(block.words)];
    const header = block.header ? [`‖ ${block.header.map(look).join(' | ')} |`] : [];
    return [...header, ...block.rows.map((row) => `| ${row.map(look).join(' | ')} |`)];
  };
  return fillTemplate(parseTemplate(text), facts).flatMap(lines);
}

const comparable = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/\*/g, '')).filter((line) => line !== '');

const value = fc.constantFrom('a', '', '😀', '{{a}}', '{{#rows}}', '$&', 'two words');
const row = fc.record({ c: value, flag: fc.boolean() });
const facts = fc.record({
  a: value,
  b: value,
  url: fc.constantFrom('https://docs.council.example/x', ''),
  flag: fc.boolean(),
  rows: fc.array(
    fc.record({ c: value, flag: fc.boolean(), inner: fc.array(row, { maxLength: 2 }) }),
    {
      maxLength: 3,
    },
  ),
});
const line = fc
  .array(
    fc.constantFrom('x', '{{a}}', '{{b}}', '{{#flag}}y {{a}}{{/flag}}', '[l {{b}}]({{url}})', '😀'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pieces) => `.${pieces.join(' ')}`);
const table = fc
  .tuple(line, line, fc.boolean())
  .map(([one, two, header]) =>
    [
      ...(header ? ['| H | {{a}} |', '| --- | --- |'] : []),
      `| ${one} | ${two} |`,
      `| {{#rows}}${one} | {{c}}{{/rows}} |`,
      `| ${two} | last |`,
    ].join('\n'),
  );
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((each) => each.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small' },
    line,
    line.map((words) => `## ${words}`),
    line.map((words) => `- ${words}`),
    table,
    tie('blocks').map((inner) => `{{#flag}}\n${inner}\n{{/flag}}`),
    tie('blocks').map((inner) => `{{^rows}}\n${inner}\n{{/rows}}`),
    tie('blocks').map((inner) => `{{#rows}}\n${inner}\n\n{{c}}.\n{{/rows}}`),
  ),
}));
const template = fc.array(block, { minLength: 1, maxLength: 5 });

describe('a template Doc', () => {
  it('says what its template says, whatever the template and the facts', () => {
    fc.assert(
      fc.property(template, facts, (blocks, given) => {
        const text = `title: Test\n\n${blocks.join('\n\n')}`;
        expect(comparable(filledLines(text, given))).toEqual(
          comparable(expectedLines(text, given)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('templates of documents', () => {
  it.each(names)('say every fact of %s and no other', (name) => {
    expect(templateFaults(parseTemplate(documentTemplates[name]), documentExamples[name])).toEqual(
      [],
    );
  });

  it.each(names)('make %s as it was last read by a person', (name) => {
    const lines = filledLines(documentTemplates[name], documentExamples[name]);
    expectGolden(`documents/${name}.txt`, `${lines.join('\n')}\n`);
  });

  it.each(names)('have a name for the file of %s', (name) => {
    expect(documentTitle(documentTemplates[name])).toMatch(/^Template: /);
  });
});

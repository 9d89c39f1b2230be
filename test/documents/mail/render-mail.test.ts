import fc from 'fast-check';
import { isMailType, mailFacts } from '../../../src/documents/mail/mail-facts.ts';
import type { MailType } from '../../../src/documents/mail/mail-facts.ts';
import { mailTemplate } from '../../../src/documents/mail/mail-templates.ts';
import { renderMail } from '../../../src/documents/mail/render-mail.ts';
import type { FactShape } from '../../../src/documents/template/fact-shape.ts';
import { templateFaults } from '../../../src/documents/template/template-faults.ts';
import type { Facts } from '../../../src/core/register/register.ts';
import { expectGolden } from '../../golden/compare-golden.ts';
import { mailExamples } from './mail-examples.ts';

const types = Object.keys(mailFacts) as MailType[];
const examples = Object.entries(mailExamples);

const awkward = [
  '{{panel}}',
  '$&',
  '=IMPORTXML("x")',
  '<b>&amp;</b>',
  'line\r\nBcc: other@council.example',
  'שלום \u200f',
  '😀',
];
const words = fc.oneof(fc.constantFrom('', ...awkward), fc.string({ unit: 'grapheme' }));
const factsFor = (shape: FactShape, text: fc.Arbitrary<string> = words): fc.Arbitrary<Facts> =>
  fc.record(
    Object.fromEntries(
      Object.entries(shape).map(([name, kind]) => {
        if (kind === 'flag') return [name, fc.boolean()];
        if (kind === 'text') return [name, name.endsWith('Url') ? fc.webUrl() : text];
        return [name, fc.array(factsFor(kind[0], text), { maxLength: 3 })];
      }),
    ),
  );

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
/** The words of a mail in reading order: what a screen reader would say, and where links lead. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const wordsOfHtml = (html: string): readonly string[] =>
  wordsOf(
    html
      .slice(html.indexOf('<body'))
      .replace(/<a href="([^"]*)">(.*?)<\/a>/gs, '$2: $1')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? ''),
  );

describe('mail templates', () => {
  it.each(examples)('%s says every fact it is given and no other', (_, { type, facts }) => {
    const sample = JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? [{ sentence: 'It moved.' }] : value,
    ) as Facts;
    expect(templateFaults(mailTemplate(type), { ...sample, reissue: true })).toEqual(
      'reissue' in sample
        ? []
        : [expect.objectContaining({ kind: 'unused-fact', name: 'reissue' })],
    );
  });

  it('shows one mail of every type among the examples', () => {
    expect(new Set(examples.map(([, { type }]) => type))).toEqual(new Set(types));
  });
});

describe('renderMail', () => {
  it.each(examples)('writes %s as it was last read by a person', (name, { type, facts }) => {
    const { subject, text, html } = renderMail(type, facts);
    expectGolden(`mail/${name}.txt`, `Subject: ${subject}\n\n${text}`);
    expectGolden(`mail/${name}.html`, html);
  });

  it.each(types)('says the same in the text and the HTML of %s, in the same order', (type) => {
    fc.assert(
      fc.property(factsFor(mailFacts[type]), (facts) => {
        const { text, html } = renderMail(type, facts);
        expect(wordsOfHtml(html)).toEqual(wordsOf(text));
      }),
      { numRuns: 60 },
    );
  });

  it.each(types)('keeps values of %s out of the markup and out of the headers', (type) => {
    fc.assert(
      fc.property(factsFor(mailFacts[type], fc.constantFrom(...awkward)), (facts) => {
        const { subject, html } = renderMail(type, facts);
        expect(subject).not.toMatch(/[\r\n\p{Cc}]/u);
        expect(html).not.toContain('<b>');
      }),
      { numRuns: 20 },
    );
  });

  it.each(examples)('gives %s one heading, a language and tables that can be heard', (_, mail) => {
    const { html } = renderMail(mail.type, mail.facts);
    const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
    expect(html).toContain('<html lang="en-GB">');
    expect(count(/<h1[ >]/g)).toBe(1);
    expect(count(/<caption/g)).toBe(count(/<table/g));
    expect(count(/<th /g)).toBe(count(/<th scope="(?:col|row)"/g));
    expect(html).not.toMatch(/<img|(?:^|[;"])(?:background-)?(?:color|background):/);
  });

  it.each(examples)(
    'names panel, purpose and date in the subject of %s, never a child',
    (_, mail) => {
      const { subject } = renderMail(mail.type, mail.facts);
      expect(subject).toMatch(/^(?:Resources|Next Steps) Panel – .+ – \w+day \d+ \w+ \d{4}/);
      expect(subject).not.toMatch(/RP-|A\.B\.|C\.D\./);
    },
  );

  it.each(examples)('says at the foot of %s why it came, and whom to tell', (_, mail) => {
    const { text } = renderMail(mail.type, mail.facts);
    const foot = text.slice(text.lastIndexOf('---'));
    expect(foot).toMatch(/You get this mail .*(?:Resources|Next Steps) Panel/);
    expect(foot).toMatch(/reached you in\s+error, reply/);
    expect(foot).toContain('Sent automatically by the panel register.');
  });

  it('names every fact that is not given, at once', () => {
    expect(() => renderMail('agenda-off', { panel: 'Resources Panel' })).toThrow(
      /agenda-off: .*\{\{day\}\}.*\{\{reference\}\}/,
    );
  });
});

describe('isMailType', () => {
  it('knows the types that have a template', () => {
    expect([isMailType('receipt'), isMailType('toString')]).toEqual([true, false]);
  });
});

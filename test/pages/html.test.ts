import fc from 'fast-check';
import { anyCharacter } from '../given/any-character.ts';
import { asText, html } from '../../src/pages/html.ts';
import { unescaped } from '../given/unescaped.ts';

describe('html', () => {
  it('escapes what would be markup, in text and in attributes', () => {
    expect(asText(html`<p title="${'"x"'}">${"<b>&'</b>"}</p>`)).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt;&amp;&#39;&lt;/b&gt;</p>',
    );
  });

  it('keeps pieces of its own as they are', () => {
    const pieces = ['a', '<'].map((one) => html`<i>${one}</i>`);
    expect(asText(html`<b>${pieces}</b>`)).toBe('<b><i>a</i><i>&lt;</i></b>');
  });

  it('shows nothing for what is absent or false, and figures as they are', () => {
    expect(asText(html`${undefined}${false}${''}${[]}${0}`)).toBe('0');
  });

  it('never lets a value become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (value) => {
        const shown = asText(html`${value}`);
        expect(shown).not.toMatch(/[<>"']/);
        expect(unescaped(shown)).toBe(value);
      }),
    );
  });

  it('takes no look-alike for its own markup', () => {
    const alike = { markup: '<b>' } as unknown as string[];
    expect(() => asText(html`${alike}`)).toThrow();
  });
});

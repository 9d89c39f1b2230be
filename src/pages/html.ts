const markup = Symbol('markup');

/** Markup that was written by us. Only `html` makes it, so no value ever becomes a tag. */
export type Html = { readonly [markup]: string };

/** What may stand in a page. Text is escaped; nothing is shown for what is absent or false. */
export type Shown = Html | string | number | false | undefined | readonly Shown[];

/**
 * A piece of a page. Every value is escaped, in text and in quoted attributes alike:
 * ``html`<p title="${'"'}">${'<b>'}</p>` `` is `<p title="&quot;">&lt;b&gt;</p>`. Attributes must be
 * quoted, and no value may stand in a script, a style or the name of a tag.
 */
export function html(words: TemplateStringsArray, ...values: readonly Shown[]): Html {
  const parts = words.map((word, at) => word + (at < values.length ? shown(values[at]) : ''));
  return { [markup]: parts.join('') };
}

/** A style sheet of our own. */
export const styleSheet = (css: string): Html => ({ [markup]: `<style>${css}</style>` });

/** A script of our own: words that we wrote, and nothing of anybody else's. */
export const ownScript = (code: string): Html => ({ [markup]: `<script>${code}</script>` });

/**
 * The markup as text, for the shell that sends it. With `link`, every path of ours that is followed or
 * posted to becomes what it gives. Only we write quotes: a value's own are escaped, so that none of its
 * words is taken for an address.
 */
export const asText = (piece: Html, link?: (path: string) => string): string =>
  link === undefined
    ? piece[markup]
    : piece[markup].replace(
        / (href|action)="(\/[^"]*)"/g,
        (_, attribute: string, path: string) => ` ${attribute}="${escaped(link(unescaped(path)))}"`,
      );

function shown(value: Shown): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (isMarkup(value)) return value[markup];
  return value.map(shown).join('');
}

const isMarkup = (value: Html | readonly Shown[]): value is Html => markup in value;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const unescaped = (text: string): string =>
  Object.entries(entities).reduceRight((now, [sign, entity]) => now.replaceAll(entity, sign), text);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

import { unreachable } from '../../core/unreachable.ts';
import type { FilledBlock, FilledTable, Words } from '../template/fill-template.ts';

/** One grey that can be read on white and on black alike, so that a dark screen needs no other. */
const line = '#767676';
const cell = `border:1px solid ${line};padding:8px;text-align:left;vertical-align:top`;

/**
 * A mail as HTML: one column, 16 px, real headings and tables, no pictures. It sets no ink and no
 * ground of its own, so that the reader's light or dark setting holds.
 */
export function mailHtml(subject: string, blocks: readonly FilledBlock[]): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    '</head>',
    '<body style="margin:0;padding:16px;font:16px/1.5 Arial,Helvetica,sans-serif">',
    '<div style="max-width:40em">',
    ...blocks.map(blockHtml),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: FilledBlock): string {
  switch (block.kind) {
    case 'heading': {
      const size = { 1: 24, 2: 20, 3: 18 }[block.level];
      const style = `font-size:${size}px;line-height:1.25;margin:0 0 16px`;
      return `<h${block.level} style="${style}">${wordsHtml(block.words)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p style="margin:0 0 16px">${wordsHtml(block.words)}</p>`;
    case 'list':
      return [
        '<ul style="margin:0 0 16px;padding-left:20px">',
        ...block.items.map((item) => `<li>${wordsHtml(item)}</li>`),
        '</ul>',
      ].join('\n');
    case 'rule':
      return `<hr style="border:0;border-top:1px solid ${line};margin:24px 0 16px">`;
    case 'table':
      return tableHtml(block);
    default:
      return unreachable(block);
  }
}

function tableHtml(table: FilledTable): string {
  const head = (words: Words, scope: string): string =>
    `<th scope="${scope}" style="${cell}">${wordsHtml(words)}</th>`;
  const rowScoped = table.header === undefined;
  const row = (cells: readonly Words[]): string => {
    const written = cells.map((words, index) =>
      rowScoped && index === 0
        ? head(words, 'row')
        : `<td style="${cell}">${wordsHtml(words)}</td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  };
  return [
    '<table style="border-collapse:collapse;font-size:16px;margin:0 0 16px">',
    ...(table.caption
      ? [
          `<caption style="text-align:left;font-weight:bold;padding-bottom:8px">${wordsHtml(table.caption)}</caption>`,
        ]
      : []),
    ...(table.header
      ? [`<thead><tr>${table.header.map((words) => head(words, 'col')).join('')}</tr></thead>`]
      : []),
    `<tbody>${table.rows.map(row).join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function wordsHtml(words: Words): string {
  return words
    .map(({ text, url }) => {
      const shown = fenced(escapeHtml(text).replace(/\r\n?|\n/g, '<br>'));
      return url === undefined ? shown : `<a href="${escapeHtml(url)}">${shown}</a>`;
    })
    .join('');
}

/** Words that run from right to left are kept from turning round what stands beside them. */
const fenced = (html: string): string =>
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFEFC]/.test(html)
    ? `<bdi>${html}</bdi>`
    : html;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

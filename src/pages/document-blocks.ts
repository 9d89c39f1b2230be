import type { docs_v1 } from '@googleapis/docs';
import { unreachable } from '../core/unreachable.ts';
import { spanName, spanOf } from './document-spans.ts';
import type { Span } from './document-spans.ts';
import { plainText, runOf, styleOf } from './document-text.ts';
import type { Content, Heading } from './document-text.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { textArea } from './parts.ts';

/** How a document is shown: to be read, or with boxes to type in. */
type Reading = { readonly editing: boolean };

/**
 * What stands in a document, or in one cell of it: headings, paragraphs and tables.
 *
 * @param label - of the cell that holds it, which is typed in whole or not at all; empty outside a table.
 */
export function documentBlocks(content: Content, reading: Reading, label = ''): Html {
  let under = '';
  return html`${(content ?? []).map((element) => {
    if (element.table) return tableOf(reading, element.table, under);
    if (styleOf(element.paragraph)) under = plainText([element]).trim();
    return element.paragraph && paragraphOf(reading, element, label);
  })}`;
}

function paragraphOf(
  reading: Reading,
  element: docs_v1.Schema$StructuralElement,
  label: string,
): Shown {
  const style = styleOf(element.paragraph);
  const runs = html`${(element.paragraph?.elements ?? []).map(runOf)}`;
  const empty = plainText([element]).trim() === '';
  if (style) return headingOf(style, runs);
  if (empty) return false;
  const span = reading.editing && label === '' ? spanOf([element]) : undefined;
  if (span) return area(span, `Paragraph: ${span.text.slice(0, 40)}`);
  return element.paragraph?.bullet ? html`<p>• ${runs}</p>` : html`<p>${runs}</p>`;
}

function headingOf(style: Heading, runs: Html): Html {
  switch (style) {
    case 'h1':
      return html`<h1>${runs}</h1>`;
    case 'h2':
      return html`<h2>${runs}</h2>`;
    case 'h3':
      return html`<h3>${runs}</h3>`;
    default:
      return unreachable(style);
  }
}

function tableOf(reading: Reading, table: docs_v1.Schema$Table, under: string): Html {
  const [head, ...rest] = table.tableRows ?? [];
  const columns = head?.tableCells ?? [];
  const named = columns.map((cell) => plainText(cell.content ?? undefined).trim());
  const pairs = columns.length === 2;
  const rows = pairs ? (table.tableRows ?? []) : rest;
  const name = `Table: ${named.filter((text) => text !== '').join(', ')}. ${under}`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}">
    <table>
      ${
        !pairs &&
        html`<thead>
          <tr>
            ${columns.map((cell) => html`<th scope="col">${cellBody(reading, cell, '', false)}</th>`)}
          </tr>
        </thead>`
      }
      <tbody>
        ${rows.map((row, number) => {
          const cells = row.tableCells ?? [];
          const label = plainText(cells[0]?.content ?? undefined).trim();
          return html`<tr>
            ${cells.map((cell, column) =>
              pairs && column === 0
                ? html`<th scope="row">${cellBody(reading, cell, '', false)}</th>`
                : html`<td>
                    ${cellBody(reading, cell, pairs ? `${label}, ${under}` : `${named[column] ?? 'Cell'}, row ${number + 1}, ${under}`, true)}
                  </td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function cellBody(
  reading: Reading,
  cell: docs_v1.Schema$TableCell,
  label: string,
  mayType: boolean,
): Html {
  const span = reading.editing && mayType ? spanOf(cell.content ?? undefined) : undefined;
  return span
    ? area(span, label)
    : documentBlocks(cell.content ?? undefined, reading, label || 'heading');
}

function area(span: Span, label: string): Html {
  const name = spanName(span);
  const { text } = span;
  const rows = Math.min(12, Math.max(1, Math.ceil(text.length / 60) + text.split('\n').length - 1));
  return textArea(html`name="${name}" rows="${rows}" aria-label="${label}"`, text);
}

import type { Table, TableCell } from './table.ts';
import { zipped } from './zip.ts';

/** Excel takes no more characters in a cell; a workbook that holds more would be called damaged. */
const longestText = 32_767;

/** Cell styles, by their place in `styles`. */
const style = { plain: 0, heading: 1, date: 2, moment: 3, apostrophe: 4 } as const;

/**
 * Tables as one Excel workbook (Office Open XML), a sheet each, the heading row kept in sight. Text is
 * stored as text, so nothing that anybody typed is run; where it looks like a formula it carries the
 * apostrophe too, so that it stays text when somebody edits it.
 *
 * @param tables - titles of at most 31 characters, without any of `[]:*?/\`.
 * @returns the file; text beyond 32,767 characters in a cell is cut, since Excel takes no more.
 */
export function xlsxOf(tables: readonly Table[]): Buffer {
  const sheets = tables.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  return zipped(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets)],
      ['_rels/.rels', relations([[`${office}/officeDocument`, 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbook(tables)],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...sheets.map((path): Relation => [`${office}/worksheet`, path.slice('xl/'.length)]),
          [`${office}/styles`, 'styles.xml'],
        ]),
      ],
      ['xl/styles.xml', styles],
      ...tables.map((table, index): [string, string] => [sheets[index] ?? '', sheet(table)]),
    ]),
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: readonly string[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  sheets
    .map((path) => `<Override PartName="/${path}" ContentType="${spreadsheet}.worksheet+xml"/>`)
    .join('') +
  '</Types>';

type Relation = readonly [type: string, target: string];

const relations = (all: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  all
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const workbook = (tables: readonly Table[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
  tables
    .map(
      ({ title }, index) =>
        `<sheet name="${escaped(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';

const fill = (pattern: string): string => `<fill><patternFill patternType="${pattern}"/></fill>`;

const format = (attributes: string): string =>
  `<xf fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}/>`;

const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="ddd d mmm yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="ddd d mmm yyyy hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  `<fills count="2">${fill('none')}${fill('gray125')}</fills>` +
  '<borders count="1"><border/></borders>' +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  '<cellXfs count="5">' +
  format('numFmtId="0"') +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  format('numFmtId="164" applyNumberFormat="1"') +
  format('numFmtId="165" applyNumberFormat="1"') +
  format('numFmtId="0" quotePrefix="1"') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const sheet = ({ headings, rows }: Table): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  `</sheetView></sheetViews><sheetData>${[
    row(headings.map((heading) => text(heading, style.heading))),
    ...rows.map((cells) => row(cells.map(cellXml))),
  ].join('')}</sheetData></worksheet>`;

/** Cells without a place stand where they come: the first in column A. */
const row = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`;

function cellXml(cell: TableCell): string {
  if (cell === '') return '<c/>';
  if (typeof cell === 'string') {
    return text(cell, /^[=+\-@\t\r\n]/.test(cell) ? style.apostrophe : style.plain);
  }
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c s="${style[cell.shows]}"><v>${cell.serial}</v></c>`;
}

const text = (words: string, at: number): string =>
  `<c s="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut(words))}</t></is></c>`;

/** Whole characters only: half an emoji is no XML. */
const cut = (words: string): string =>
  words.length <= longestText
    ? words
    : `${words.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Characters that XML 1.0 cannot hold, and halves of pairs. */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escaped = (words: string): string =>
  words
    .replace(notXml, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

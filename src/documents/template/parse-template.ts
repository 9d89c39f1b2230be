import { parseInline, stepsOf } from './inline.ts';
import type { Inline } from './inline.ts';
import { nest } from './nested.ts';
import type { Flat, Nested } from './nested.ts';
import { rowLoop } from './row-loop.ts';
import { fault, malformedFaults, unmatchedFaults } from './template-fault.ts';
import type { TemplateFault } from './template-fault.ts';
import type { Block, Row, Template } from './template.ts';

type Line = { readonly text: string; readonly place: string };

/**
 * Reads a template once. Its language, one line each:
 *
 *     subject: Agenda – {{day}}          head, up to the first blank line
 *     # Heading    ## Lower heading
 *     Words, [a link]({{url}}).          lines that follow each other are one paragraph
 *     - an item of a list
 *     {{#items}} … {{/items}}            alone on their lines: once per item, or if it holds
 *     {{^late}} … {{/late}}              where it does not hold, or the list is empty
 *     Table: what the table shows
 *     | Time | Reference |
 *     | --- | --- |                      the row above is the header; without it, first cells are
 *     | {{#items}}{{time}} | {{reference}}{{/items}} |
 *     ---                                a line across
 */
export function parseTemplate(text: string): Template {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim(), place: `line ${index + 1}` }));
  const firstBlank = lines.findIndex((line) => line.text === '');
  const headEnds = firstBlank === -1 ? lines.length : firstBlank;
  const faults: TemplateFault[] = [];
  const inline = ({ text: words, place }: Line): Inline => {
    const { inline: parsed, ...unmatched } = parseInline(withLinks(words), place);
    faults.push(...unmatchedFaults(unmatched), ...strayBraces(words, place));
    return parsed;
  };
  const head: Record<string, Inline> = {};
  for (const line of lines.slice(0, headEnds)) {
    const match = /^([a-z]+):\s*(.*)$/.exec(line.text);
    if (match) head[match[1] ?? ''] = inline({ ...line, text: match[2] ?? '' });
    else faults.push(fault('misplaced', line.text, line.place, headWords));
  }
  const flat = paragraphsOf(lines.slice(headEnds)).flatMap((group) =>
    stepOf(group, inline, faults),
  );
  const { nested, ...unmatched } = nest(flat);
  faults.push(...unmatchedFaults(unmatched));
  return { head, blocks: nested, faults };
}

const headWords = 'the head ends at the first blank line, and each line of it reads "name: words".';

/** The Doc's way of writing a link, so that mail and Docs share one reader. */
const withLinks = (words: string): string =>
  words.replace(/\[([^\]]+)\]\(\{\{\s*([A-Za-z][A-Za-z0-9.]*)\s*\}\}\)/g, '{{$2|$1}}');

function strayBraces(words: string, place: string): readonly TemplateFault[] {
  return stepsOf(withLinks(words), place).flatMap((step) =>
    step.kind === 'leaf' && step.leaf.kind === 'text' ? malformedFaults(step.leaf.text, place) : [],
  );
}

/** Lines that belong together: a table with its caption, a paragraph, or a line by itself. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let before = 'blank';
  for (const line of lines) {
    const kind = kindOf(line.text);
    const together =
      (kind === 'words' && (before === 'words' || before === 'item')) ||
      (kind === 'row' && (before === 'row' || before === 'caption'));
    if (together) groups.at(-1)?.push(line);
    else if (kind !== 'blank') groups.push([line]);
    before = together && kind === 'words' ? before : kind;
  }
  return groups;
}

type LineKind = 'blank' | 'heading' | 'item' | 'row' | 'caption' | 'rule' | 'marker' | 'words';

function kindOf(text: string): LineKind {
  if (text === '') return 'blank';
  if (/^#{1,3} /.test(text)) return 'heading';
  if (text.startsWith('- ')) return 'item';
  if (text.startsWith('|')) return 'row';
  if (text.startsWith('Table:')) return 'caption';
  if (text === '---') return 'rule';
  return isMarker(text) ? 'marker' : 'words';
}

/** Whether a line is nothing but the beginning or the end of a block. */
function isMarker(text: string): boolean {
  const steps = stepsOf(text, '');
  return steps.length === 1 && steps[0]?.kind !== 'leaf';
}

function stepOf(
  group: readonly Line[],
  inline: (line: Line) => Inline,
  faults: TemplateFault[],
): readonly Flat<Block>[] {
  const first = group[0] ?? { text: '', place: '' };
  const leaf = (block: Block): readonly Flat<Block>[] => [{ kind: 'leaf', leaf: block }];
  const words = group.map((line) => line.text).join(' ');
  switch (kindOf(first.text)) {
    case 'blank':
      return [];
    case 'marker':
      return stepsOf(first.text, first.place).filter((step) => step.kind !== 'leaf');
    case 'heading': {
      const level = first.text.indexOf(' ') as 1 | 2 | 3;
      const text = first.text.slice(level + 1).trim();
      return leaf({ kind: 'heading', level, inline: inline({ ...first, text }) });
    }
    case 'item':
      return leaf({ kind: 'item', inline: inline({ ...first, text: words.slice(2).trim() }) });
    case 'words':
      return leaf({ kind: 'paragraph', inline: inline({ ...first, text: words }) });
    case 'rule':
      return leaf({ kind: 'rule' });
    case 'caption':
    case 'row':
      return leaf(tableOf(group, inline, faults));
  }
}

function tableOf(
  group: readonly Line[],
  inline: (line: Line) => Inline,
  faults: TemplateFault[],
): Block {
  const caption = group.find((line) => line.text.startsWith('Table:'));
  const lines = group.filter((line) => line.text.startsWith('|'));
  faults.push(...shapeFaults(group, lines));
  const rows = lines.filter((line) => !isSeparator(line.text)).map((line) => rowOf(line, faults));
  const header = lines[1] && isSeparator(lines[1].text) ? rows[0] : undefined;
  return {
    kind: 'table',
    ...(caption && { caption: inline({ ...caption, text: caption.text.slice(6).trim() }) }),
    ...(header?.kind === 'leaf' && { header: header.leaf }),
    rows: header ? rows.slice(1) : rows,
  };
}

function shapeFaults(group: readonly Line[], lines: readonly Line[]): readonly TemplateFault[] {
  const [first] = lines;
  if (!first) return [fault('misplaced', 'Table:', group[0]?.place ?? '', 'no table follows.')];
  const width = cellsOf(first.text).length;
  return lines
    .filter((line) => cellsOf(line.text).length !== width)
    .map((line) => fault('misplaced', line.text, line.place, `this row must have ${width} cells.`));
}

function rowOf(line: Line, faults: TemplateFault[]): Nested<Row> {
  const steps = cellsOf(line.text).map((cell) => stepsOf(withLinks(cell), line.place));
  faults.push(...cellsOf(line.text).flatMap((cell) => strayBraces(cell, line.place)));
  const loop = rowLoop(steps);
  const parsed = steps.map((cell) =>
    nest(cell.filter((step) => step !== loop?.open && step !== loop?.close)),
  );
  faults.push(...parsed.flatMap(unmatchedFaults));
  const row = { kind: 'leaf', leaf: { cells: parsed.map((cell) => cell.nested) } } as const;
  if (!loop) return row;
  return { kind: 'section', open: loop.open.marker, close: loop.close.marker, inner: [row] };
}

const isSeparator = (text: string): boolean => /^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(text);

const cellsOf = (text: string): readonly string[] =>
  text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

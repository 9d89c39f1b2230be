import { isAlias, isCollection, isScalar, visit } from 'yaml';
import type { Document, LineCounter, Node, YAMLError } from 'yaml';
import type { PanelFault } from '../../core/panel/panel-fault.ts';

/** A fault with the line of the file it stands on, counted from 1. */
export type FaultOnLine = PanelFault & { readonly line: number };

type Said = Pick<FaultOnLine, 'actual' | 'expected'> & { readonly example?: string };

const faultOn = (line: number, { actual, expected, example = '' }: Said): FaultOnLine => ({
  path: '',
  line,
  expected,
  actual,
  example,
});

/** What keeps a text from being read as YAML, in plain words: a fault a line, and none that follows from another. */
export function yamlFaults(
  text: string,
  document: Document,
  lines: LineCounter,
): readonly FaultOnLine[] {
  const errors = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ];
  if (errors.some(({ code }) => code === 'TAB_AS_INDENT')) return tabFaults(text);
  const faults: FaultOnLine[] = [];
  for (const error of [...errors].sort((one, other) => one.pos[0] - other.pos[0])) {
    const open = unclosed(text, document, error);
    const place = open ?? error.pos[0];
    const { line } = lines.linePos(place);
    if (faults.every((fault) => fault.line !== line)) {
      faults.push(
        faultOn(line, open === undefined ? said(text, error, line) : notClosed(text, open)),
      );
    }
    // Whatever comes after something that is not closed was read as a part of it.
    if (open !== undefined) break;
  }
  return faults;
}

const tabFaults = (text: string): readonly FaultOnLine[] =>
  text.split('\n').flatMap((line, at) =>
    /^\s*\t\s*[^\s#]/.test(line)
      ? [
          faultOn(at + 1, {
            actual: 'a tab at the beginning of the line',
            expected: 'spaces at the beginning of a line, two for each level, and no tab',
          }),
        ]
      : [],
  );

/** Where a bracket or a quotation mark opens that this error misses the end of. */
function unclosed(text: string, document: Document, error: YAMLError): number | undefined {
  if (!/closing|end with a|Expected .* to end|, or|Missing ,/.test(error.message)) return undefined;
  let open: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (node.range && node.range[0] <= error.pos[0] && endsOpen(text, node)) [open] = node.range;
    },
  });
  return open;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

function endsOpen(text: string, node: Node): boolean {
  const [from = 0, to = 0] = node.range ?? [];
  const isQuoted = isScalar(node) && (node.type ?? '').startsWith('QUOTE');
  const isFlow = isCollection(node) && node.flow === true;
  if (!isQuoted && !isFlow) return false;
  return to - from < 2 || text[to - 1] !== closing[text[from] ?? ''];
}

function notClosed(text: string, open: number): Said {
  const mark = text[open] ?? '';
  return {
    actual: `${mark} that is not closed`,
    expected: `a ${closing[mark] ?? ''} where it ends`,
  };
}

const plainValue = /^(\s*(?:- )?[\w-]+): +([^'"[{].*)$/;

/** The line with its value in quotes, as it would be right. */
function quoted(line: string): string {
  const [, key = '', value = ''] = plainValue.exec(line) ?? [];
  return key === '' ? '' : `${key.trim()}: '${value.trim().replaceAll("'", "''")}'`;
}

const quotesRound = 'quotes round a text that';

/** What would do, by what the parser calls the error. */
const wanted: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: 'each key once in a section',
  MULTIPLE_DOCS: 'one panel in a file, without a line --- in it',
  BLOCK_AS_IMPLICIT_KEY: `${quotesRound} has a colon in it`,
  MULTILINE_IMPLICIT_KEY: `${quotesRound} has a colon in it`,
  TAG_RESOLVE_FAILED: `${quotesRound} begins with !`,
  BAD_ALIAS: `${quotesRound} begins with such a mark`,
  BAD_SCALAR_START: `${quotesRound} begins with such a mark`,
  BAD_INDENT: 'the parts of a section to begin in the same column',
};

function said(text: string, { code, message, pos }: YAMLError, at: number): Said {
  const line = text.split('\n')[at - 1] ?? '';
  const actual = line.trim().slice(0, 60);
  const expected = wanted[code];
  if (code === 'MULTIPLE_DOCS' && expected !== undefined) {
    return { actual: 'a second document', expected };
  }
  if (code === 'DUPLICATE_KEY' && expected !== undefined) {
    return { actual: `${/^[^:\s]+/.exec(text.slice(pos[0]))?.[0] ?? 'a key'} again`, expected };
  }
  if (expected !== undefined) {
    const example = expected.startsWith(quotesRound) ? quoted(line) : '';
    return { actual, expected, example };
  }
  if (/[:,[{-] +[*&]/.test(line)) return beginsWithStar(actual, quoted(line));
  return message.startsWith('Unexpected')
    ? { actual, expected: 'nothing after a value, or quotes round the whole of it' }
    : { actual, expected: 'YAML that can be read' };
}

const beginsWithStar = (actual: string, example: string): Said => ({
  actual,
  expected: `${quotesRound} begins with * or &`,
  example,
});

/** Names (`*name`) of what the file does not have, or of what they stand in themselves. */
export function aliasFaults(
  text: string,
  document: Document,
  lines: LineCounter,
): readonly FaultOnLine[] {
  const faults: FaultOnLine[] = [];
  visit(document, {
    Alias: (_, node) => {
      const [from = 0] = node.range ?? [];
      const { line } = lines.linePos(from);
      const meant = node.resolve(document);
      if (meant === undefined) {
        const example = quoted(text.split('\n')[line - 1] ?? '');
        faults.push(faultOn(line, beginsWithStar(`*${node.source}`, example)));
      } else if (meant.range && meant.range[0] <= from && from < meant.range[1]) {
        const expected = 'a name of something that this does not stand in';
        faults.push(faultOn(line, { actual: `*${node.source}`, expected }));
      }
    },
  });
  return faults;
}

/** The first name that stands for something else, where there are more than can be written out. */
export function tooManyAliases(document: Document, lines: LineCounter): readonly FaultOnLine[] {
  let first = 0;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) return undefined;
      [first] = node.range ?? [0];
      return visit.BREAK;
    },
  });
  const expected = 'each part written out: names in names (*name) make more of it than can be read';
  return [faultOn(lines.linePos(first).line, { actual: 'names within names', expected })];
}

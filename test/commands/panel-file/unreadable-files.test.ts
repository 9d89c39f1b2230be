import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { panelFrom, readPanel } from '../../../src/commands/panel-file/read-panel-file.ts';

const text = readFileSync('src/panels/resources-panel.yaml', 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'unreadable-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = (words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

const faultsIn = (altered: string) => {
  const panel = panelFrom(altered);
  return panel.ok ? [] : panel.error.map(({ line, actual, expected }) => [line, actual, expected]);
};
const replaced = (words: string, by: string) => faultsIn(text.replace(words, by));

/** What is wrong with a file of these bytes. */
function faultsOf(bytes: Buffer): readonly (readonly [number, string])[] {
  const file = path.join(folder, 'ours.yaml');
  writeFileSync(file, bytes);
  const panel = readPanel(file);
  return panel.ok ? [] : panel.error.map(({ line, actual }) => [line, actual] as const);
}

describe('panel check, of a file that is no text in UTF-8', () => {
  it('says so, with the first line that is none', () => {
    const latin = text.replace('name: ', 'name: Tr\u00f6st ').replaceAll('’', "'");
    expect(faultsOf(Buffer.from(latin, 'latin1'))).toEqual([
      [lineOf('name: '), 'a character in another encoding'],
    ]);
    expect(faultsOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual([[1, 'text in UTF-16']]);
    expect(faultsOf(Buffer.from('code: x\nname: \0\n'))).toEqual([
      [2, 'a character that no text has'],
    ]);
  });

  it('reads lines however they end, and a mark of their order before them', () => {
    expect(faultsOf(Buffer.from(text.replaceAll('\n', '\r\n')))).toEqual([]);
    expect(faultsOf(Buffer.from(text.replaceAll('\n', '\r')))).toEqual([]);
    expect(faultsOf(Buffer.from(`\uFEFF${text}`))).toEqual([]);
  });

  it('refuses a folder', () => expect(() => readPanel(folder)).toThrow('is a folder'));

  it('finds nothing in a file with comments only', () =>
    expect(faultsIn('# nothing yet\n')).toEqual([
      [1, 'nothing', expect.stringMatching(/^a section with: code, prefix/)],
    ]));
});

describe('panel check, of a file that is no YAML', () => {
  it('says a tab once for each line that begins with one, and nothing that follows from it', () =>
    expect(replaced('  pattern: weekly', '\tpattern: weekly')).toEqual([
      [lineOf('  pattern: weekly'), 'a tab at the beginning of the line', expect.anything()],
    ]));

  it.each([
    ['{', '}', 'breaks: { from: 1'],
    ['[', ']', 'breaks: [1'],
    ["'", "'", "breaks: 'one"],
    ['"', '"', 'breaks: "one'],
  ])('names the line where %s opens that is not closed', (open, close, words) =>
    expect(replaced('  earliestStart:', `  ${words}\n  earliestStart:`)).toEqual([
      [lineOf('  earliestStart:'), `${open} that is not closed`, `a ${close} where it ends`],
    ]),
  );

  it('says of each line what to put in quotes', () => {
    const panel = panelFrom(
      text
        .replace('prefix: RP', 'prefix: R: P')
        .replace('  pattern: weekly', '  pattern: *weekly* one'),
    );
    expect(panel.ok ? [] : panel.error.map(({ line, example }) => [line, example])).toEqual([
      [lineOf('prefix: RP'), "prefix: 'R: P'"],
      [lineOf('  pattern: weekly'), "pattern: '*weekly* one'"],
    ]);
  });

  it('says so of a text that begins with *, which would name something', () => {
    const panel = panelFrom(text.replace('prefix: RP', 'prefix: *promptly*'));
    expect(panel).toMatchObject({
      ok: false,
      error: [{ line: lineOf('prefix: RP'), example: "prefix: '*promptly*'" }],
    });
  });

  it('refuses a tag, which would take a word away', () =>
    expect(replaced('prefix: RP', 'prefix: !ours RP')).toEqual([
      [lineOf('prefix: RP'), 'prefix: !ours RP', 'quotes round a text that begins with !'],
    ]));

  it('names a key that stands twice, and a second panel', () => {
    expect(replaced('prefix: RP', 'prefix: RP\nprefix: RQ')).toEqual([
      [lineOf('prefix: RP') + 1, 'prefix again', 'each key once in a section'],
    ]);
    expect(faultsIn(`${text}---\ncode: b\n`).map(([, actual]) => actual)).toEqual([
      'a second document',
    ]);
  });

  it('refuses names that stand in what they name, or for more than can be written out', () => {
    expect(faultsIn('code: x\nattendance: &a\n  members: *a\n')).toEqual([
      [3, '*a', expect.anything()],
    ]);
    const doubled = 'bcdefghi'.replaceAll(/./g, (name) => {
      const before = String.fromCodePoint((name.codePointAt(0) ?? 0) - 1);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]\n`;
    });
    expect(faultsIn(`a: &a [x]\n${doubled}`)).toEqual([
      [2, 'names within names', expect.anything()],
    ]);
  });

  it('finds the line of a key with dots in it, and of what stands under a name', () => {
    expect(faultsIn(`${text}"record.steps": 4\n`).map(([line]) => line)).toEqual([
      text.split('\n').length,
    ]);
    const panel = panelFrom(
      text
        .replace('  maxMinutes: 20', '  maxMinutes: &m twenty')
        .replace('  defaultMinutes: 20', '  defaultMinutes: twenty'),
    );
    expect(panel.ok ? [] : panel.error.map(({ line }) => line)).toEqual([
      lineOf('  defaultMinutes: 20'),
      lineOf('  maxMinutes: 20'),
    ]);
  });
});

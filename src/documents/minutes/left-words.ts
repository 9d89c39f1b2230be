import type { docs_v1 } from '@googleapis/docs';
import type { LeftPart } from '../../core/register/document.ts';
import { marginKey } from '../document/document-parts.ts';
import type { DocPart } from '../document/document-parts.ts';
import { wordsOfContent } from '../document/part-words.ts';
import type { LeftItem } from './place-items.ts';
import { marginsOf } from './standing-parts.ts';

/** What a person has to do about a child's part that was left as it is; nothing where it says all already. */
export function leftWords({ key, item, standing }: LeftItem): readonly LeftPart[] {
  if (!item) {
    const words =
      'is not listed any more, but somebody has written in its part: it stays, and is not read. Take it out by hand, or leave it.';
    return [{ part: key, words }];
  }
  if (!standing) {
    const words = `cannot be found by a heading with its reference. Put ${key} back into the heading of its part. ${said(item.words)}`;
    return [{ part: key, words: words.trim() }];
  }
  const missing = said(lacking(item.words, standing.words));
  if (missing === '') return [];
  const words = `has changed, but somebody has written in its part: it is left as it is. ${missing}`;
  return [{ part: key, words }];
}

/** The same for what stands outside the children's parts. */
export function pieceLeftWords(
  part: DocPart,
  tab: docs_v1.Schema$DocumentTab,
): readonly LeftPart[] {
  const contents = [tab.body?.content ?? [], ...marginsOf(tab).map(({ content }) => content)];
  const missing = said(lacking(part.words, contents.flatMap(wordsOfContent)));
  if (missing === '') return [];
  const [heading = ''] = part.words;
  const name = part.key.startsWith(marginKey) ? 'The header or footer' : `“${asText(heading)}”`;
  const words = `stands otherwise than in the register, but somebody has written there: it is left as it is. ${missing}`;
  return [{ part: name, words }];
}

/** Lines that are to stand there and do not; those whose answer is for people to give are not missed. */
const lacking = (wanted: readonly string[], standing: readonly string[]): readonly string[] =>
  wanted.filter((line) => !standing.includes(line) && !/\u001f$/.test(line));

/** As many lines as a person reads on To do. */
const most = 6;

function said(lines: readonly string[]): string {
  const texts = lines.map(asText).filter((text) => text !== '');
  if (texts.length === 0) return '';
  const more = texts.length > most ? ', and more' : '';
  const shown = texts.slice(0, most).map((text) => `“${text}”`);
  return `The register has now: ${shown.join('; ')}${more}. Put that right by hand.`;
}

/** A row of a table as its cells, one after another. */
const asText = (line: string): string =>
  line
    .replace(/^\u001e\u001f/, '')
    .split('\u001f')
    .map((cell) => cell.replaceAll('\n', ' '))
    .filter((cell) => cell !== '')
    .join(': ');

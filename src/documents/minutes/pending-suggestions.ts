import type { docs_v1 } from '@googleapis/docs';
import { minutesSections, tabsOf } from './minutes-section.ts';
import { actionColumns } from './read-actions.ts';
import { excerptOf } from './read-answers.ts';
import { paragraphText, seenText } from './seen-text.ts';
import { rowsOf } from './table-rows.ts';

/**
 * Where suggestions still stand that nobody has accepted or rejected, one sentence each: of words, of
 * looks, of rows, in any tab, header, footer or footnote. Nothing is final while there is one.
 *
 * @param document - with suggestions inline: any other view has none to show.
 */
export function pendingSuggestions(document: docs_v1.Schema$Document): readonly string[] {
  const places = minutesSections(document).flatMap(({ place, occurrences }) =>
    occurrences.flat().flatMap((part) => {
      if (part.kind === 'table') return rowPlaces(part.table).map((where) => `${place}: ${where}`);
      return isPending(part.paragraph) ? [`${place}: text outside the table`] : [];
    }),
  );
  const inItems = new Set<unknown>(
    minutesSections(document).flatMap(({ occurrences }) =>
      occurrences.flat().map((part) => (part.kind === 'table' ? part.table : part.paragraph)),
    ),
  );
  const elsewhere = tabsOf(document).flatMap(({ title, content }) =>
    content
      .filter((element) => !inItems.has(element.table ?? element.paragraph) && isPending(element))
      .map((element) => `${title === '' ? '' : `Tab “${title}”: `}${wordsOf(element)}`),
  );
  const margins = marginsOf(document).filter(([, part]) => isPending(part));
  return [...new Set([...places, ...elsewhere, ...margins.map(([name]) => name)])].map(
    (where) => `${where} holds a suggestion that is neither accepted nor rejected.`,
  );
}

/** Whether anything within is suggested: Docs says so in fields whose names begin with that word. */
export function isPending(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(isPending);
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([name, value]: readonly [string, unknown]) =>
    /^suggested/.test(name)
      ? typeof value === 'object' && value !== null && Object.keys(value).length > 0
      : isPending(value),
  );
}

function rowPlaces(table: docs_v1.Schema$Table): readonly string[] {
  const columns = actionColumns(rowsOf(table), false);
  return (table.tableRows ?? []).flatMap((row, index) => {
    if (!isPending(row)) return [];
    const first = seenText(row.tableCells?.[0]?.content ?? []).text;
    return columns ? [`action ${index}`] : [`the row “${excerptOf(withoutHint(first))}”`];
  });
}

const withoutHint = (label: string): string => label.replace(/\s*\(.*?\)/gs, '').trim();

function wordsOf({ paragraph, table }: docs_v1.Schema$StructuralElement): string {
  const said = paragraph ? paragraphText(paragraph).text : '';
  if (said !== '') return `“${excerptOf(said)}”`;
  return table
    ? `The table “${excerptOf(seenText([{ table }]).text.split('\n')[0] ?? '')}”`
    : 'A paragraph';
}

function marginsOf(document: docs_v1.Schema$Document): readonly (readonly [string, unknown])[] {
  const named = (tab: docs_v1.Schema$DocumentTab): readonly (readonly [string, unknown])[] => [
    ['A header', tab.headers],
    ['A footer', tab.footers],
    ['A footnote', tab.footnotes],
  ];
  const ofTab = (tab: docs_v1.Schema$Tab): readonly (readonly [string, unknown])[] => [
    ...named(tab.documentTab ?? {}),
    ...(tab.childTabs ?? []).flatMap(ofTab),
  ];
  return document.tabs ? document.tabs.flatMap(ofTab) : named(document);
}

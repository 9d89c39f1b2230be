import type { docs_v1 } from '@googleapis/docs';

/** What the council may have made of the label of the row that holds the name. */
const label =
  /^(?:name of )?(?:the )?(?:child|young person)(?:['’]s)?(?:\/young person)?(?: name)?:?$/i;

/**
 * The child's name as its request paper says it, in the row of that label and without the initials behind
 * it. Nothing where there is no such row, or nobody gave a name.
 */
export function childNameIn(document: docs_v1.Schema$Document): string | undefined {
  const rows = (document.body?.content ?? []).flatMap(({ table }) => table?.tableRows ?? []);
  const row = rows.find(({ tableCells }) => label.test(wordsIn(tableCells?.[0])));
  const name = wordsIn(row?.tableCells?.[1])
    .replace(/\s*\([^()]*\)$/, '')
    .trim();
  return name === '' || name === 'Not given' ? undefined : name;
}

const wordsIn = (cell: docs_v1.Schema$TableCell | undefined): string =>
  (cell?.content ?? [])
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .trim();

import type { docs_v1 } from '@googleapis/docs';

type Element = docs_v1.Schema$StructuralElement;

/** Says what is wrong with content as Google lays it out; nothing when all is well. */
export function faultsIn(content: readonly Element[], from: number): string[] {
  const places = [from, ...content.map(({ endIndex }) => endIndex ?? 0)];
  return [
    ...content.flatMap((element, index) =>
      (element.startIndex ?? 0) === places[index] ? [] : [`gap at ${String(places[index])}`],
    ),
    ...content.flatMap(paragraphFaults),
    ...content.flatMap((element, index) => tableFaults(element, content, index)),
    ...(content.at(-1)?.paragraph ? [] : ['does not end with a paragraph']),
  ];
}

function paragraphFaults({ paragraph, startIndex = 0, endIndex }: Element): string[] {
  if (!paragraph) return [];
  const text = (paragraph.elements ?? []).map((one) => one.textRun?.content ?? '*').join('');
  const length = (startIndex ?? 0) + text.length === endIndex;
  return [
    ...(/^[^\n]*\n$/.test(text) ? [] : [`paragraph ${JSON.stringify(text)}`]),
    ...(length ? [] : [`length at ${String(startIndex)}`]),
  ];
}

function tableFaults({ table }: Element, content: readonly Element[], index: number): string[] {
  if (!table) return [];
  const cells = (table.tableRows ?? []).map((row) => row.tableCells ?? []);
  return [
    ...(content[index - 1]?.paragraph ? [] : ['no paragraph before a table']),
    ...(content[index + 1]?.paragraph ? [] : ['no paragraph after a table']),
    ...(cells.every((row) => row.length === table.columns) ? [] : ['ragged row']),
    ...cells.flat().flatMap((cell) => faultsIn(cell.content ?? [], (cell.startIndex ?? 0) + 1)),
  ];
}

/** Named ranges that are empty, or reach past the end. */
export function rangeFaults(document: docs_v1.Schema$Document): string[] {
  const end = document.body?.content?.at(-1)?.endIndex ?? 0;
  return Object.values(document.namedRanges ?? {})
    .flatMap(({ namedRanges }) => namedRanges ?? [])
    .flatMap(({ ranges }) => ranges ?? [])
    .filter(
      ({ startIndex, endIndex }) => (startIndex ?? 0) >= (endIndex ?? 0) || (endIndex ?? 0) > end,
    )
    .map((range) => JSON.stringify(range));
}

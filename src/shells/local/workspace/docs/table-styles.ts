import type { docs_v1 } from '@googleapis/docs';
import { mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import type { DocumentTree } from './document-tree.ts';
import { tableOf } from './location.ts';
import { cellsIn } from './tables.ts';

export function updateTableCellStyle(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateTableCellStyleRequest,
): object {
  const fields = requiredFields(ask.fields);
  if (ask.tableRange && ask.tableStartLocation) {
    invalid("oneof field 'cells' is already set. Cannot set 'tableStartLocation'");
  }
  const cells = ask.tableRange
    ? cellsIn(tree, ask.tableRange)
    : tableOf(tree, ask.tableStartLocation).place.block.rows.flatMap((row) => row.cells);
  for (const cell of cells) {
    cell.style = kept(mergeFields(cell.style, kept(ask.tableCellStyle ?? {}), fields));
  }
  return {};
}

export function updateTableColumnProperties(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateTableColumnPropertiesRequest,
): object {
  const fields = requiredFields(ask.fields);
  const { columns } = tableOf(tree, ask.tableStartLocation).place.block;
  const width = ask.tableColumnProperties?.width?.magnitude;
  if (typeof width === 'number' && width < 5) invalid('The width must be at least 5 points.');
  for (const index of indexesOf(ask.columnIndices, columns.length, 'column')) {
    columns[index] = kept(
      mergeFields(columns[index] ?? {}, ask.tableColumnProperties ?? {}, fields),
    );
  }
  return {};
}

export function updateTableRowStyle(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateTableRowStyleRequest,
): object {
  const fields = requiredFields(ask.fields);
  const { rows } = tableOf(tree, ask.tableStartLocation).place.block;
  for (const index of indexesOf(ask.rowIndices, rows.length, 'row')) {
    const row = rows[index];
    if (row) row.style = kept(mergeFields(row.style, kept(ask.tableRowStyle ?? {}), fields));
  }
  return {};
}

function indexesOf(
  wanted: readonly number[] | null | undefined,
  count: number,
  side: string,
): number[] {
  if (!wanted || wanted.length === 0) return Array.from({ length: count }, (_, index) => index);
  const outside = wanted.find((index) => index < 0 || index >= count);
  if (outside !== undefined) {
    invalid(
      `The ${side} index ${String(outside)} must be less than the number of ${side}s, ${String(count)}.`,
    );
  }
  return [...wanted];
}

export function pinTableHeaderRows(
  tree: DocumentTree,
  ask: docs_v1.Schema$PinTableHeaderRowsRequest,
): object {
  const { rows } = tableOf(tree, ask.tableStartLocation).place.block;
  const count = ask.pinnedHeaderRowsCount ?? 0;
  if (count < 0 || count > rows.length) invalid('The number of pinned rows must fit the table.');
  rows.forEach((row, index) => {
    const { tableHeader: _old, ...style } = row.style;
    row.style = kept(index < count ? { ...style, tableHeader: true } : style);
  });
  return {};
}

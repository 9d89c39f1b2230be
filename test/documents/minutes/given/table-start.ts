import type { Table } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { placesOf } from '../../../../src/shells/local/workspace/docs/layout.ts';
import type { MinutesDesk } from './minutes-desk.ts';

/** The index at which a table of the body begins, by which Docs names it. */
export function tableStart({ tree }: MinutesDesk, table: Table): number {
  const places = placesOf({ blocks: tree.body.blocks, start: 0 });
  return places.find(({ block }) => block === table)?.start ?? -1;
}

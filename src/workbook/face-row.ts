import type { Cell } from './cell.ts';

/** One row as the product would have it stand: column id → cell. Empty cells are left out. */
export type FaceRow = Readonly<Record<string, Cell>>;
